"""What several photos have in common, field by field."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from gallery_app.domain.overview import Tally

__all__ = ["Shared", "shared"]


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


def shared(tally: Tally[str], photos: int, shown: Callable[[str], str] = str) -> tuple[Shared, ...]:
    """Return values with their counts among so many photos: those of everyone first, then the most frequent.

    `shown` returns a value as people read it; values that read alike are one.
    """
    counts: Counter[str] = Counter()
    for value, count in tally.values:
        counts[shown(value)] += count
    return tuple(Shared(value, count, count == photos) for value, count in counts.most_common())
