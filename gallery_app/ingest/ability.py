"""What this installation can read, as a word that changes when it can read more."""

from functools import cache
from importlib.util import find_spec

from gallery_app import __version__

__all__ = ["ability"]

_EXTRAS = ("pillow_heif", "rawpy")


@cache
def ability() -> str:
    """Return the program's version and the extras that are installed."""
    return "+".join((__version__, *(name for name in _EXTRAS if find_spec(name) is not None)))
