"""Three characters in a row that very many photos say, and the photos where the first two stand without the third.

What is often said is mostly said the same way, so these photos are few. In all others that have both pairs of the
three, the third character stands wherever the first two do: whether they say a longer phrase need not be read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gallery_app.search.fold import fold

__all__ = ["Exceptions", "exceptions", "frequent_threes"]

Numbers = NDArray[np.int64]
Exceptions = dict[str, NDArray[np.uint32]]
"""For each three characters the ids of photos, sorted."""

_BREAK, _OTHER = "\ue003", "\ue004"
_FIRST_HAN, _LAST_HAN = 0x3400, 0x9FCC
_MOST = 4096
_BITS = 16


def frequent_threes(texts: Sequence[str], least: int) -> list[str]:
    """Return the three Han characters in a row that stand at least so often in texts, the most frequent first."""
    codes, _ = _codes(texts)
    han = (codes >= _FIRST_HAN) & (codes <= _LAST_HAN)
    whole = han[:-2] & han[1:-1] & han[2:]
    wide = codes.astype(np.int64)
    keys = (wide[:-2] << 2 * _BITS | wide[1:-1] << _BITS | wide[2:])[whole]
    threes, counts = np.unique(keys, return_counts=True)
    order = np.argsort(-counts, kind="stable")[: min(_MOST, int((counts >= least).sum()))]
    low = (1 << _BITS) - 1
    return [chr(k >> 2 * _BITS) + chr(k >> _BITS & low) + chr(k & low) for k in threes[order].tolist()]


def _codes(texts: Sequence[str]) -> tuple[NDArray[np.uint16], Numbers]:
    """Return the folded characters of texts without blanks, and for each which text it is of."""
    joined = _BREAK.join(texts)
    if joined.count(_BREAK) != len(texts) - 1:
        joined = _BREAK.join(text.replace(_BREAK, _OTHER) for text in texts)
    run = "".join(fold(joined).split())
    codes = np.frombuffer(run.encode("utf-16-le", "surrogatepass"), np.uint16)
    return codes, np.cumsum(codes == ord(_BREAK))


@dataclass(frozen=True, slots=True)
class _Table:
    """The threes as pairs that follow each other; pairs and characters that matter are numbered from 1.

    Attributes:
        characters: For each code the number of the character, or 0.
        pairs: For two numbers of characters that of their pair, or 0.
        many: For each pair in how many threes it comes first.
        seconds: For each pair the second pairs of these threes.
        threes: For each pair these threes, as places in the list.
    """

    characters: NDArray[np.uint16]
    pairs: NDArray[np.int32]
    many: Numbers
    seconds: NDArray[np.int32]
    threes: NDArray[np.int32]


def _table(threes: Sequence[str]) -> _Table:
    known = {character: at for at, character in enumerate(sorted({*"".join(threes)}), 1)}
    characters = np.zeros(1 << _BITS, np.uint16)
    characters[[ord(character) for character in known]] = list(known.values())
    numbered = {pair: at for at, pair in enumerate(dict.fromkeys(p for t in threes for p in (t[:2], t[1:])), 1)}
    pairs = np.zeros((len(known) + 1, len(known) + 1), np.int32)
    for pair, number in numbered.items():
        pairs[known[pair[0]], known[pair[1]]] = number
    following: dict[int, list[tuple[int, int]]] = {}
    for at, three in enumerate(threes):
        following.setdefault(numbered[three[:2]], []).append((numbered[three[1:]], at))
    widest = max(map(len, following.values()))
    many = np.zeros(len(numbered) + 1, np.int64)
    seconds = np.zeros((len(numbered) + 1, widest), np.int32)
    places = np.zeros_like(seconds)
    for number, those in following.items():
        many[number] = len(those)
        seconds[number, : len(those)], places[number, : len(those)] = zip(*those, strict=True)
    return _Table(characters, pairs, many, seconds, places)


def exceptions(threes: Sequence[str], parts: Iterable[Sequence[tuple[int, str]]]) -> Iterator[Exceptions]:
    """Yield part by part, for each of some threes, the photos that have both its pairs, one without the other behind.

    Args:
        threes: Three characters each; some at least.
        parts: The photos with their texts, some hundreds at a time, all texts of a photo in one part.
    """
    table = _table(threes)
    for part in parts:
        photos, owner = np.unique([photo for photo, _ in part], return_inverse=True)
        keys = np.unique(_broken(table, [text for _, text in part], owner, len(photos)))
        at, whose = np.divmod(keys, len(photos))
        starts = np.searchsorted(at, np.arange(len(threes) + 1))
        yield {
            threes[three]: photos[whose[starts[three] : starts[three + 1]]].astype(np.uint32)
            for three in np.flatnonzero(np.diff(starts)).tolist()
        }


def _broken(table: _Table, texts: Sequence[str], owner: Numbers, size: int) -> Numbers:
    """Return for each three that is broken in a photo one number of both."""
    codes, text = _codes(texts)
    numbers = table.characters[codes]
    pairs = np.append(table.pairs[numbers[:-1], numbers[1:]], 0)
    places = np.flatnonzero(pairs)
    first, second, whose = pairs[places], np.append(pairs, 0)[places + 1], owner[text[places]]
    there = np.zeros((size, len(table.many)), np.bool_)
    there[whose, first] = True
    found = []
    for nth in range(table.seconds.shape[1]):
        left = table.many[first] > nth
        first, second, whose = first[left], second[left], whose[left]
        wanted = table.seconds[first, nth]
        broken = (wanted != second) & there[whose, wanted]
        found.append(table.threes[first[broken], nth].astype(np.int64) * size + whose[broken])
    return np.concatenate(found)
