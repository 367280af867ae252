"""Which language the reader of the terminal understands."""

import ctypes
import os
import sys
from collections.abc import Mapping

__all__ = ["CHINESE", "ENGLISH", "reader_language"]

CHINESE = "zh-CN"
ENGLISH = "en"

_WINDOWS_CHINESE = 0x04
"""Primary language of a Windows language id, in its low ten bits."""


def reader_language(environ: Mapping[str, str] = os.environ) -> str:
    """Return ``zh-CN`` for a Chinese reader, else ``en``.

    ``GALLERY_LANGUAGE`` decides; without it the locale as POSIX ranks it, and on Windows the language of the screen.
    """
    for name in ("GALLERY_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return CHINESE if environ[name].lower().startswith("zh") else ENGLISH
    return _screen_language()


def _screen_language() -> str:
    if sys.platform == "win32":
        screen = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return CHINESE if screen & 0x3FF == _WINDOWS_CHINESE else ENGLISH
    return ENGLISH
