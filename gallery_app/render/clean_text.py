"""Text as files made of XML can carry it: what they cannot hold is replaced where everyone sees it."""

import re

__all__ = ["clean", "shortened"]

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# XML 1.0, 2.2: characters that no document may hold, not even as references; halves of surrogate pairs among them.
_UNFIT = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARK = "\ufffd"


def clean(text: str) -> str:
    """Return text without control characters: each becomes the replacement mark �, each kind of line end a newline."""
    return _UNFIT.sub(_MARK, _BREAKS.sub("\n", text))


def shortened(text: str, most: int) -> str:
    """Return at most `most` characters; what was cut is shown by an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
