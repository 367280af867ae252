"""What the index of words holds of a photo."""

import re
from collections.abc import Iterable

from gallery_app.search.fold import BREAK, tokens
from gallery_app.search.likeness import initials
from gallery_app.search.pinyin import syllables

__all__ = ["COLUMNS", "INITIALS", "Words", "further_of", "words_of"]

INITIALS = "1"
"""Stands before the initials of a title in the index, so that they are no syllable and no word."""

_NEXT = "\ue001"
"""Token between two values of one column; it stands in no query, so that no phrase runs across."""

COLUMNS = ("description", "title", "file", "caption", "reading")
"""The columns of `photo_text` in their order, and that of `photo_reading`."""

_SLASH = re.compile(r"[/\\]")
_HAN = re.compile(r"[\u3400-\u9fff]")

Words = tuple[str, ...]
"""For each of `COLUMNS` its tokens with blanks between."""


def words_of(
    title: str,
    description: str,
    files: Iterable[str] = (),
    captions: Iterable[str] = (),
    *,
    titles: Iterable[str] = (),
    others: Iterable[str] = (),
) -> Words:
    """Return what the index holds of a photo.

    Args:
        title: Its title.
        description: Its description.
        files: Paths of its image.
        captions: Captions of its uses.
        titles: The title in other languages.
        others: What else its caption says, found with the description.
    """
    names = [_SLASH.split(path)[-1] for path in files]
    return (
        _several([description, *others]),
        _several([title, *titles]),
        _several(names),
        _several(captions),
        _reading(title),
    )


def further_of(field: str, text: str) -> str:
    """Return the column in which a further field's text is found, or "" where nobody looks for it: an address."""
    if text.startswith("http"):
        return ""
    return "title" if field.startswith("title.") else "description"


def _several(values: Iterable[str]) -> str:
    if not values:
        return ""
    return f" {_NEXT} ".join(filter(None, (" ".join(tokens(value)) for value in values)))


def _reading(title: str) -> str:
    if not _HAN.search(title):
        return ""
    said = syllables(title)
    return "{} {} {}".format(" ".join(said), BREAK, INITIALS + initials(said))
