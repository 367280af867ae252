"""Text on its way into the file and back: SQLite keeps UTF-8 only, and file names are not always that."""

import re

__all__ = ["clean", "path_in", "path_out", "spelled"]

# Compiled with its first use, as `re` does by itself: a window opens without it.
_HAN_GAP = r"(?<=[\u3400-\u9fff\U00020000-\U0003ffff])\s+(?=[\u3400-\u9fff\U00020000-\U0003ffff])"
# Python shows a byte of a name that is not UTF-8 as a lone surrogate; it stands in plane 16 instead, and comes back.
_IN = {0xDC80 + byte: 0x10FF00 + byte for byte in range(0x80)}
_OUT = {kept: shown for shown, kept in _IN.items()}
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return the text with what no file can hold (lone surrogates, NUL) replaced by the replacement character."""
    return _SURROGATE.sub("\ufffd", text).replace("\0", "\ufffd")


def spelled(name: str) -> str:
    """Return a name as the register spells it: 严　冰, set wide for print, is 严冰."""
    return re.sub(_HAN_GAP, "", " ".join(clean(name).split()))


def path_in(path: str) -> str:
    """Return a path as the file keeps it."""
    return clean(path.translate(_IN))


def path_out(path: str) -> str:
    """Return a kept path as Python opens it."""
    return path.translate(_OUT)
