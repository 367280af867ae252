"""Another catalog in a window of its own: the program is started once more, and the work here goes on."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

__all__ = ["start_on"]


def start_on(catalog: Path) -> bool:
    """Start the program on a catalog, as the command line would; return whether it could be started.

    Where a window has that catalog open already, the new start brings it to the front and ends.
    """
    started = QProcess.startDetached(sys.executable, ["-m", "gallery_app", "--catalog", str(catalog)])
    # Two forms of one call: the bindings give what was started beside whether it was.
    return bool(started[0] if isinstance(started, tuple) else started)
