"""The one door through which texts reach the typesetter: as JSON, never as markup."""

import json
import re

__all__ = ["fit", "typst_data"]

# RFC 8259, 8.2: halves of surrogate pairs are not interchangeable; Typst refuses the whole document for one.
_HALF = re.compile("[\ud800-\udfff]")
# Unicode 14, UAX 14, BK: characters that end a line wherever they stand; ours are broken already.
_BREAK = re.compile("[\x85\u2028\u2029]")


def typst_data(value: object) -> str:
    """Return a value as JSON that Typst reads."""
    return fit(json.dumps(value, ensure_ascii=False))


def fit(text: str) -> str:
    """Return text, letter for letter, with � for what is no character and a space for what would end a line."""
    return _BREAK.sub(" ", _HALF.sub("\ufffd", text))
