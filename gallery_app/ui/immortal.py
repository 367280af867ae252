"""Keeps None, True, False and NotImplemented alive where Qt's bindings let go of them once too often."""

import sys

__all__ = ["keep_singletons"]

_IMMORTAL_SINCE = (3, 12)
_MANY = 1 << 40
"""References no session can lose."""


def keep_singletons() -> None:
    """Give the singletons of Python 3.11 so many references that losing some does no harm.

    PySide 6.12 is built as for Python 3.12, where these objects are immortal and handing one out takes no new
    reference. On 3.11 each ``emit``, and each ``data`` that answers None, therefore loses one; when the last is gone
    the interpreter ends the process. The counter is the first field of every object of CPython.
    """
    if sys.version_info >= _IMMORTAL_SINCE:
        return
    import ctypes  # noqa: PLC0415 - newer Pythons need not load it

    for singleton in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(singleton)).value += _MANY
