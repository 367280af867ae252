"""Pairs of caption and file, weighed, and how each stands against those that want the same caption or file."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from gallery_app.reports.assign import assign
from gallery_app.reports.evidence import Evidence

__all__ = ["Rivals", "Weighed", "best"]

_DOUBLE = 9.0
"""Weight of firm evidence that would be enough against any other."""
_SAME = 1e-6
_NOBODY = 2.0
"""Weight of the possibility that no file, or no caption, belongs to the other."""


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """A pair and what speaks for it.

    Attributes:
        slot: Place of the caption.
        file: Place of the file.
        firm: Weight of its firm evidence.
        whole: Weight of all its evidence.
        evidence: Strongest first.
    """

    slot: int
    file: int
    firm: float
    whole: float
    evidence: tuple[Evidence, ...]

    @property
    def worded(self) -> bool:
        """Whether words of the caption speak for it, and not its photographer or a number alone."""
        return any(item.worded and item.weight > 0 for item in self.evidence)


def best(pairs: Sequence[Weighed]) -> list[Weighed]:
    """Return the one-to-one assignment of the greatest weight, in the order of the captions."""
    gains: list[dict[int, float]] = [{} for _ in range(max((pair.slot for pair in pairs), default=-1) + 1)]
    by_place: dict[tuple[int, int], Weighed] = {}
    for pair in pairs:
        gains[pair.slot][pair.file] = pair.whole
        by_place[pair.slot, pair.file] = pair
    return [by_place[place] for place in sorted(assign(gains).items())]


class Rivals:
    """The pairs that want the same caption or the same file."""

    def __init__(self, pairs: Sequence[Weighed], *, firm: bool) -> None:
        """Sum the odds by caption and by file; `firm` leaves out what cannot make certain."""
        self._firm = firm
        self._odds: dict[tuple[bool, int], float] = defaultdict(float)
        self._pairs: dict[tuple[bool, int], list[Weighed]] = defaultdict(list)
        for pair in pairs:
            for place in ((True, pair.slot), (False, pair.file)):
                self._odds[place] += exp(self._weight(pair))
                self._pairs[place].append(pair)

    def _weight(self, pair: Weighed) -> float:
        return pair.firm if self._firm else pair.whole

    def share(self, pair: Weighed) -> float:
        """Return the probability of a pair against its rivals and against nobody."""
        own = exp(self._weight(pair))
        return own / (self._odds[True, pair.slot] + self._odds[False, pair.file] - own + exp(_NOBODY))

    def captions_near(self, pair: Weighed, within: float = _SAME) -> list[Weighed]:
        """Return the pairs of the same file that weigh as much, or less by no more than `within`."""
        return self._near(pair, self._pairs[False, pair.file], within)

    def files_near(self, pair: Weighed, within: float = _SAME) -> list[Weighed]:
        """Return the pairs of the same caption that weigh as much, or less by no more than `within`."""
        return self._near(pair, self._pairs[True, pair.slot], within)

    def _near(self, pair: Weighed, others: Sequence[Weighed], within: float) -> list[Weighed]:
        least = self._weight(pair) - within
        return [other for other in others if other is not pair and self._weight(other) >= least]

    def doubled(self, pair: Weighed) -> bool:
        """Return whether another pair would do as well by itself, such as that of a copy."""
        around = self._pairs[True, pair.slot], self._pairs[False, pair.file]
        return any(sum(self._weight(other) >= _DOUBLE for other in pairs) > 1 for pairs in around)
