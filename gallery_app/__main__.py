"""Runs the program: `python -m gallery_app`."""

import sys
from pathlib import Path

from gallery_app.cli import main

__all__ = ["run"]


def run() -> int:
    """Run the command line that the process was started with; return its exit status."""
    return main.run(sys.argv[1:], _open_window)


def _open_window(catalog: Path, sample: bool) -> int:  # noqa: FBT001  a plain callback
    from gallery_app.ui.app import run as show  # noqa: PLC0415  Qt is loaded for the window only

    return show(catalog, sample)


if __name__ == "__main__":
    raise SystemExit(run())
