"""Photos dealt to areas in order: even density, sections kept together."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from math import inf

__all__ = ["deal"]

_APART = 0.12
"""Cost of an area that begins in the middle of a section."""
_ALONE = 0.35
"""Further cost where that leaves one photo of the section by itself."""
_WINDOW = 0.45
"""How far the end of an area may be moved, as a share of its load."""


def deal(loads: Sequence[float], rooms: Sequence[float], starts: Sequence[int]) -> list[int]:
    """Return for each area the number after its last photo; an area may stay empty where photos are few.

    Args:
        loads: How much of an area each photo needs, in any unit.
        rooms: How much each area holds, in any unit.
        starts: Number of the first photo of each section.
    """
    count = len(loads)
    sums = [0.0, *accumulate(loads)]
    share = sums[-1] / sum(rooms)
    costs: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    ends = list(accumulate(rooms))
    for place, (room, end) in enumerate(zip(rooms, ends, strict=True)):
        last = place == len(rooms) - 1
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for stop in [count] if last else _window(sums, end * share, room * share):
            options = (
                (cost + _cost((sums[stop] - sums[first]) / (room * share), stop, starts, count), (*path, stop))
                for first, (cost, path) in costs.items()
                if first <= stop
            )
            reached[stop] = min(options, default=(inf, ()))
        costs = {stop: best for stop, best in reached.items() if best[1]}
    return list(costs[count][1])


def _window(sums: Sequence[float], end: float, room: float) -> range:
    """Return the numbers of photos after which an area may end."""
    low = bisect_left(sums, end - room * _WINDOW)
    high = bisect_left(sums, end + room * _WINDOW)
    nearest = min(range(len(sums)), key=lambda stop: abs(sums[stop] - end))
    return range(min(low, nearest), min(max(high, nearest + 1), len(sums)))


def _cost(fullness: float, stop: int, starts: Sequence[int], count: int) -> float:
    uneven = (fullness - 1) ** 2 * (1.0 if fullness > 1 else 0.7)
    if stop in (0, count) or stop in starts:
        return uneven
    begin = max((start for start in starts if start < stop), default=0)
    end = min((start for start in starts if start > stop), default=count)
    return uneven + _APART + _ALONE * (stop - begin == 1 or end - stop == 1)
