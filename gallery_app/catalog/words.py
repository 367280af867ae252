"""What the index of words holds of a photo: its characters and words, and every two that stand side by side.

A pair is looked up as quickly as one character, where to find two characters side by side by their places would mean to
go through the places of both. Each stands in the index with the mark of the field it is in.
"""

import functools
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from operator import add

from gallery_app.search.fold import BREAK, ONE, is_word, tokens
from gallery_app.search.likeness import initials
from gallery_app.search.pinyin import syllables

__all__ = [
    "ALL_MARKS",
    "CAPTION",
    "COLUMNS",
    "DESCRIPTION",
    "FILE",
    "INITIALS",
    "LONGEST",
    "TITLE",
    "Words",
    "asked",
    "further_of",
    "is_exact",
    "parts_of",
    "words_of",
]

TITLE, DESCRIPTION, FILE, CAPTION = ALL_MARKS = "tdfc"
"""What stands before a word in the index, and says where it was found."""

LONGEST = 48
"""So much of a phrase is looked up; whether the rest is there is read in what was found."""

INITIALS = "1"
"""Stands before the initials of a title in the index, so that they are no syllable and no word."""

COLUMNS = ("words", "reading")
"""What is in `photo_text`, and in `photo_reading`."""

_SLASH = re.compile(r"[/\\]")
_HAN = re.compile(r"[\u3400-\u9fff]")
# SQLite 3.40 parts words at letters younger than Unicode 6.1, and takes accents away; these it leaves alone.
_STRANGE = r"[^\x00-\x7f\u3041-\u30ff\u3400-\u4db5\u4e00-\u9fcc\ue000-\ue002]"
_TWO_WORDS = rf"(?<!{ONE}) (?!{ONE})"
_JOINT = "\ue001"
"""Between two words, so that a pair of them is no longer word."""
_SPELT = "\ue002"
"""Before and after the number of a strange letter."""
_TWO = 2

Words = tuple[str, ...]
"""For each of `COLUMNS` its tokens with blanks between."""

_is_word = functools.lru_cache(maxsize=1 << 16)(is_word)


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
    fields = (
        (DESCRIPTION, (description, *others)),
        (TITLE, (title, *titles)),
        (FILE, names),
        (CAPTION, captions),
    )
    marked = (mark + f" {mark}".join(found) for mark, texts in fields if (found := _found(texts)))
    return " ".join(marked), _reading(title)


def further_of(field: str, text: str) -> str:
    """Return the column in which a further field's text is found, or "" where nobody looks for it: an address."""
    if text.startswith("http"):
        return ""
    return "title" if field.startswith("title.") else "description"


def _found(texts: Iterable[str]) -> set[str]:
    found: set[str] = set()
    two_words = re.compile(_TWO_WORDS).search
    for text in filter(None, texts):
        for run in _spelt(" ".join(tokens(text))).split(f" {BREAK} "):
            words = run.split()
            found.update(words, map(_pair if two_words(run) else add, words, words[1:]))
    return found


def _spelt(spaced: str) -> str:
    # Compiled with its first use, as `re` does by itself: a window opens without it.
    if not re.search(_STRANGE, spaced):
        return spaced
    return re.sub(_STRANGE, lambda letter: f"{_SPELT}{ord(letter[0]):x}{_SPELT}", spaced)


def _pair(one: str, other: str) -> str:
    return one + _JOINT + other if _is_word(one) and _is_word(other) else one + other


def _reading(title: str) -> str:
    if not _HAN.search(title):
        return ""
    said = syllables(title)
    return "{} {} {}".format(" ".join(said), BREAK, INITIALS + initials(said))


def is_exact(phrase: Sequence[str]) -> bool:
    """Return whether `asked` finds the photos with this phrase alone, and not also some with its parts apart."""
    return len(phrase) == 1 or (len(phrase) == _TWO and BREAK not in phrase)


def parts_of(phrase: tuple[str, ...]) -> tuple[str, ...]:
    """Return what of a phrase is looked up: its pairs, and what has no neighbour."""
    return tuple(_parts(tuple(_spelt(" ".join(phrase[:LONGEST])).split())))


def asked(marks: str, phrase: tuple[str, ...], *, going_on: bool = True, without: Container[str] = ()) -> str:
    """Return what FTS5 is asked for a phrase in any of some fields; a word at its end may still be typed.

    Args:
        marks: The fields.
        phrase: Its tokens.
        going_on: Whether a word at the end may be the beginning of a longer one.
        without: Some of its parts, not all, that need not be asked for.
    """
    open_end = going_on and len(phrase) <= LONGEST and _is_word(phrase[-1])
    words = [f'{part}"' for part in parts_of(phrase) if part not in without]
    words[-1] += "*" if open_end else ""
    return " OR ".join("({})".format(" AND ".join(f'"{mark}{word}' for word in words)) for mark in marks)


def _parts(phrase: tuple[str, ...]) -> Iterator[str]:
    """Yield the pairs of a phrase, and what has no neighbour."""
    alone = True
    for one, other in zip(phrase, [*phrase[1:], BREAK], strict=True):
        if BREAK not in (one, other):
            yield _pair(one, other)
            alone = False
        elif one != BREAK and alone:
            yield one
        alone = alone or one == BREAK
