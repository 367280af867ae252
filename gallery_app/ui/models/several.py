"""What several photos have in common, field by field."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Shared", "common", "tally"]


@dataclass(frozen=True, slots=True)
class Shared:
    """A value among several photos.

    Attributes:
        value: The value.
        count: How many of the photos have it.
        everyone: All of them have it.
    """

    value: str
    count: int
    everyone: bool


def common(values: Iterable[str]) -> str | None:
    """Return the value that all have, or None when they differ."""
    different = set(values)
    return different.pop() if len(different) == 1 else None


def tally(lists: Sequence[Sequence[str]]) -> tuple[Shared, ...]:
    """Return every value of several lists with its count: those of everyone first, then as they come."""
    counts = Counter(value for values in lists for value in dict.fromkeys(values))
    shared = [Shared(value, count, count == len(lists)) for value, count in counts.items()]
    return tuple(sorted(shared, key=lambda item: not item.everyone))
