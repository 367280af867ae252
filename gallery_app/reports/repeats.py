"""Passages that stand twice in a report, as when a page's columns were taken out in two ways."""

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["repeated"]

_HEAD = 24
"""Characters by which a passage is first looked for."""
_SHORTEST = 40
"""Characters; shorter paragraphs may well say the same twice."""


@dataclass(frozen=True, slots=True)
class _Copies:
    earlier: frozenset[int]
    later: frozenset[int]


def repeated(paragraphs: Sequence[str], goes_on: Sequence[bool]) -> frozenset[int]:
    """Return the places of the paragraphs that need not be shown, each standing elsewhere in full.

    Of two copies the first is kept, unless it is cut off where the second goes on.

    Args:
        paragraphs: Body text in order.
        goes_on: For each, whether it ends within a sentence that the next one continues.
    """
    texts = ["".join(text.split()) for text in paragraphs]
    copies = _copies(texts)
    hidden: set[int] = set()
    for run in _runs(copies.earlier - copies.later):
        end_of_twin = _twin_end(texts, run[-1], copies.later)
        if end_of_twin is not None and goes_on[end_of_twin] and not goes_on[run[-1]]:
            hidden.update(run)
    kept_later = {place for place in copies.later if hidden and _within(texts, place, hidden)}
    return frozenset(hidden | (copies.later - kept_later))


def _copies(texts: Sequence[str]) -> _Copies:
    """Find for every paragraph whether its text stands again behind it or before it."""
    whole = "".join(texts)
    starts, total = [], 0
    for text in texts:
        starts.append(total)
        total += len(text)
    places = _places(whole, texts)
    earlier: set[int] = set()
    later: set[int] = set()
    for place, (text, start) in enumerate(zip(texts, starts, strict=True)):
        for found in places.get(text[:_HEAD], ()) if len(text) >= _SHORTEST else ():
            apart = found >= start + len(text) or found + len(text) <= start
            if apart and whole.startswith(text, found):
                (earlier if found > start else later).add(place)
    return _Copies(frozenset(earlier), frozenset(later))


def _places(whole: str, texts: Sequence[str]) -> dict[str, list[int]]:
    """Return where the head of each paragraph stands: the first two places and the last."""
    heads = {text[:_HEAD] for text in texts if len(text) >= _SHORTEST}
    places: dict[str, list[int]] = {}
    if len(heads) < 1:
        return places
    for start in range(len(whole) - _HEAD + 1):
        head = whole[start : start + _HEAD]
        if head in heads:
            known = places.setdefault(head, [])
            known[2:] = [] if len(known) < 2 else known[2:2]  # noqa: PLR2004 - keep two, replace the last
            known.append(start)
    return places


def _runs(places: frozenset[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place in sorted(places):
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _twin_end(texts: Sequence[str], place: int, later: frozenset[int]) -> int | None:
    """Return the last paragraph of the later copy of `place`: the one that ends as it does."""
    tail = texts[place][-_HEAD:]
    return next((twin for twin in sorted(later) if twin > place and texts[twin].endswith(tail)), None)


def _within(texts: Sequence[str], place: int, hidden: set[int]) -> bool:
    together = "".join(texts[other] for other in sorted(hidden))
    return texts[place] in together
