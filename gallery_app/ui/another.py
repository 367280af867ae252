"""Another catalog in a window of its own: the desktop opens it, as after a double click, and the work here goes on."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

__all__ = ["hand_over"]


def hand_over(catalog: Path) -> bool:
    """Let the desktop open a catalog with the program it is registered for; return whether it knows one.

    Where a window has that catalog open already, the new start brings it to the front and ends.
    """
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(catalog)))
