"""Does a text sound like the letters that were typed?"""

import functools
import re
from collections.abc import Iterator, Sequence

from gallery_app.search.fold import fold
from gallery_app.search.pinyin import ends, known_syllables

__all__ = ["initials", "is_pinyin", "segments", "sounds_like"]

_LETTERS = re.compile(r"[a-z][a-z' ]*[a-z]")
_MOST_WAYS = 16
_LONGEST_QUERY = 120


def initials(said: Sequence[str]) -> str:
    """Return the first letters of a reading."""
    return "".join(syllable[0] for syllable in said)


def is_pinyin(text: str) -> str:
    """Return the letters of a query that may be pinyin, with neither blanks nor apostrophes; "" for any other."""
    folded = fold(text).strip()
    if len(folded) > _LONGEST_QUERY or not _LETTERS.fullmatch(folded):
        return ""
    return folded.replace("'", "").replace(" ", "")


@functools.lru_cache(maxsize=256)
def segments(letters: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways to part letters into syllables, the last one perhaps unfinished; at most sixteen."""
    known = frozenset(known_syllables())
    found: list[tuple[str, ...]] = []
    for way in _ways(letters, known):
        found.append(way)
        if len(found) == _MOST_WAYS:
            break
    return tuple(found)


def _ways(letters: str, known: frozenset[str], before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if ends(letters):
        yield (*before, letters)
    for length in range(min(6, len(letters) - 1), 0, -1):
        # Inside a word a syllable that is one vowel alone is typed after an apostrophe, if at all.
        if (length > 1 or not before) and letters[:length] in known and _can_go_on(letters[length:], known):
            yield from _ways(letters[length:], known, (*before, letters[:length]))


@functools.lru_cache(maxsize=4096)
def _can_go_on(letters: str, known: frozenset[str]) -> bool:
    return bool(ends(letters)) or any(
        letters[:length] in known and _can_go_on(letters[length:], known)
        for length in range(min(6, len(letters) - 1), 0, -1)
    )


def sounds_like(said: Sequence[str], letters: str) -> tuple[int, int] | None:
    """Return which syllables of a reading the letters of a query stand for, from and up to; None for no likeness."""
    if initials(said).startswith(letters):
        return 0, len(letters)
    for way in segments(letters):
        *whole, last = way
        for start in range(len(said) - len(whole)):
            end = start + len(whole)
            if list(said[start:end]) == whole and said[end] in ends(last):
                return start, end + 1
    return None
