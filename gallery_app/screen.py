"""Whether there is a screen that a window can open on."""

import os
import sys

__all__ = ["can_show", "has_screen"]


def has_screen() -> bool:
    """Return whether somebody would see a window: on Linux, whether an X or Wayland screen is named."""
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY"))


def can_show() -> bool:
    """Return whether a window can be opened at all: a Qt platform that was asked for, seen or not, will do."""
    return has_screen() or bool(os.environ.get("QT_QPA_PLATFORM"))
