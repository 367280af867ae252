"""What does not count when texts are compared: width, case, 简繁, and where blanks stand between Han characters.

For comparing only: nothing folded is ever shown, or stored in place of what was typed.
"""

import functools
import json
import re
import unicodedata

from gallery_app.paths import resources_folder

__all__ = ["BREAK", "ONE", "TOKENS_VERSION", "fold", "is_word", "name_key", "tokens"]

TOKENS_VERSION = "3"
"""Raised whenever `tokens` or a reading answers differently; a catalog indexed by another version is indexed anew."""

BREAK = "\ue000"
"""Token that stands for punctuation, so that a phrase does not run across a full stop unasked."""

ONE = (
    r"[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    r"\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""What a regular expression finds a Han character or kana by, which is a token by itself."""

# Letters and figures are parted, so that 0042 finds DSC0042.
_TOKEN = rf"(?s)(?P<one>{ONE})|(?P<run>\d+|(?:(?!{ONE})[^\W\d_])+)|(?P<blank>\s+)|(?P<other>.)"
# SQLite 3.40 takes characters younger than Unicode 6.1 for blanks; these it is sure to know.
_KNOWN = re.compile(r"[\u3041-\u30ff\u3400-\u4db5\u4e00-\u9fcc]")


@functools.cache
def _token() -> re.Pattern[str]:
    # Compiled with its first use: it takes longer than anything else here, and a window opens without it.
    return re.compile(_TOKEN)


@functools.cache
def simplified() -> dict[int, int]:
    """Return what `str.translate` takes to make traditional characters simplified, each on its own."""
    table = json.loads((resources_folder() / "search" / "t2s.json").read_text("utf-8"))
    return str.maketrans(table["from"], table["to"])


def fold(text: str) -> str:
    """Return the text in one width, one case and simplified characters, each character on its own.

    The characters' neighbours do not matter (乾 becomes 干 in 乾隆 too), so a part of a text folds as the whole does.
    """
    if text.isascii():
        return text.lower()
    try:
        folded = text.translate(_FOLDED)
    except _Composing:
        return _folded(text)
    return folded if unicodedata.is_normalized("NFC", text) else _folded(text)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(simplified())


def name_key(name: str) -> str:
    """Return what makes two spellings one name: 严 冰, 严　冰 and 嚴冰 have one key; 阿·不 and 阿•不 too."""
    return "".join(tokens(name)).replace(BREAK, "·")


class _Composing(Exception):  # noqa: N818  no error: it says that a text takes the longer way
    """A character folds with its neighbour."""


def _alone(code: int) -> str:
    """Return a character that folds whatever stands beside it; raise `_Composing` for another."""
    character = chr(code)
    decomposed = unicodedata.normalize("NFKD", character)
    if unicodedata.combining(decomposed[0]) or "\u1100" <= decomposed[0] <= "\u11ff":
        raise _Composing
    return character


class _Folded(dict[int, str]):
    """For each character what it folds to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(_alone(code))
        return folded


class _Spaced(dict[int, str]):
    """For each character its tokens between blanks, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = _alone(code)
        spaced, folded = _spaced(character), _folded(character)
        if folded.isalpha() and spaced == f" {folded} " and not re.match(ONE, folded):
            spaced = folded  # joins with its neighbours
        elif folded.isdecimal():
            spaced = folded
        elif spaced.count(" ") > 2 or (spaced.strip() not in ("", BREAK) and not re.match(f"{ONE}$", folded)):  # noqa: PLR2004  one token and its blanks
            raise _Composing
        self[code] = spaced
        return spaced


_FOLDED = _Folded()
_SPACED = _Spaced()
_DOUBLED = re.compile(f"{BREAK} *{BREAK}")
# A figure comes first, for what a search begins with is what it hurries to.
_MIXED = re.compile(r"\d(?:(?<=[^\W\d_]\d)|(?=[^\W\d_]))")


def _spaced(text: str) -> str:
    words: list[str] = []
    for match in _token().finditer(fold(text)):
        kind, token = match.lastgroup, match.group()
        if kind == "run":
            words.append(token)
        elif kind == "one":
            words.append(token if _KNOWN.match(token) else f"u{ord(token):x}")
        elif kind == "other":
            words.append(BREAK)
    return " {} ".format(" ".join(words)) if words else " "


def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text as the index knows them: one a Han character, one a run of letters or figures.

    Punctuation between words becomes one `BREAK`; at the ends it falls away.
    """
    try:
        spaced = text.translate(_SPACED)
        if (not spaced.isascii() and not unicodedata.is_normalized("NFC", text)) or _MIXED.search(spaced):
            spaced = _spaced(text)
    except _Composing:
        spaced = _spaced(text)
    found = spaced.split()
    if _DOUBLED.search(spaced) or (found and BREAK in (found[0], found[-1])):
        found = [token for at, token in enumerate(found) if token != BREAK or (at and found[at - 1] != BREAK)]
        if found and found[-1] == BREAK:
            found.pop()
    return tuple(found)


def is_word(token: str) -> bool:
    """Return whether a token is a run of letters or figures, which the reader may still be typing."""
    return token != BREAK and not re.match(ONE, token)
