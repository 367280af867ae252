"""Text as files made of XML can carry it: what they cannot hold is replaced where everyone sees it."""

import re

__all__ = ["clean", "closed", "shortened"]

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# XML 1.0, 2.2: characters that no document may hold, not even as references; halves of surrogate pairs among them.
_UNFIT = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARK = "\ufffd"


def clean(text: str) -> str:
    """Return text without control characters: each becomes the replacement mark �, each kind of line end a newline."""
    return _UNFIT.sub(_MARK, _BREAKS.sub("\n", text))


# Unicode Standard Annex 9, 2.1 to 2.5: what turns the direction of writing, and what ends that.
_TURNS = {**dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"), **dict.fromkeys("\u2066\u2067\u2068", "\u2069")}


def closed(text: str) -> str:
    """Return text that ends every turn of direction it begins, so that what follows in its line is not turned too."""
    open_ = list[str]()
    for character in text:
        if character in _TURNS:
            open_.append(_TURNS[character])
        elif open_ and character == open_[-1]:
            open_.pop()
    return text + "".join(reversed(open_))


def shortened(text: str, most: int) -> str:
    """Return at most `most` characters; what was cut is shown by an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
