"""Rows that fill a height: of all ways to part photos into rows, the best of those that leave little white."""

from collections.abc import Iterator
from itertools import pairwise
from math import log, sqrt

from gallery_app.layout.justified import Filled, Rows

__all__ = ["filling_rows"]

_STEPS = 60
"""Into how many steps the height is divided; of two ways that reach the same step the better one is kept."""
_BARE = 0.03
"""Share of the height that may stay bare without looking for another way."""
_WHITE = 12.0
"""What a height that stays all bare costs, in flaws of rows."""
_TRIED = 4
"""How many of the best ways are set to see what they leave."""
_NO_GAIN = 1.0
"""Millimetres that are no gain."""

_Way = tuple[float, float, tuple[int, ...]]
"""Flaws, height in mm, and where rows begin and the last one ends."""


def filling_rows(rows: Rows, room: float) -> Filled:
    """Return the largest rows that find `room` mm, or others where those leave much of it bare."""
    best = rows.fill(room)
    if best.rest or not best.rows or room - best.height <= room * _BARE:
        return best
    for _, _, ends in _ways(rows, room):
        made = [rows.row(start, stop) for start, stop in pairwise(ends)]
        fitted = rows.fitted(made, room)
        if fitted and fitted.height > best.height + _NO_GAIN:
            best = fitted
    return best


def _ways(rows: Rows, room: float) -> list[_Way]:
    """Return the best ways, those first that leave least white and have the fewest flaws."""
    count = len(rows.numbers)
    usual = sqrt(rows.width * room / sum(rows.shapes))
    reached: list[dict[int, _Way]] = [{0: (0.0, -rows.between, (0,))}, *({} for _ in range(count))]
    for start in range(count):
        for stop, height, flaws in _nexts(rows, start, usual):
            for cost, used, ends in reached[start].values():
                total = used + rows.between + height
                step = int(total / room * _STEPS)
                known = reached[stop].get(step)
                if total <= room and (known is None or cost + flaws < known[0]):
                    reached[stop][step] = (cost + flaws, total, (*ends, stop))
    ways = reached[count].values()
    return sorted(ways, key=lambda way: way[0] / (len(way[2]) - 1) + _WHITE * (1 - way[1] / room))[:_TRIED]


def _nexts(rows: Rows, start: int, usual: float) -> Iterator[tuple[int, float, float]]:
    """Yield where a row that begins at `start` may end, how high it is with its words, mm, and its flaws."""
    for stop in rows.stops(start):
        height, flaws = rows.weigh(start, stop)
        yield stop, height + rows.words(start, stop), flaws + log(height / usual) ** 2
