"""Photos of different shapes in rows of one width: the breaks that keep every row nearest the wanted height."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, log

__all__ = ["Measure", "Row", "justify"]

_REACH = 3.0
"""A row may come out this many times lower than wanted before longer rows are no longer tried."""


_RAGGED = 0.5
"""Cost of a last row that is left empty, against that of rows higher or lower than wanted."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What rows are fitted to, in pixels.

    Attributes:
        width: Width every full row fills.
        height: Wanted height of a row.
        gap: Space between photos.
        stretch: The last row may grow to `height` times this to fill the width; otherwise it keeps `height`.
        least: No photo is narrower; a tall, thin one stands in the middle of its cell.
    """

    width: int
    height: int
    gap: int
    stretch: float = 1.3
    least: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        first: Index of its first photo.
        lefts: Left edge of each photo.
        widths: Width of each photo.
        height: Height of all of them.
    """

    first: int
    lefts: tuple[int, ...]
    widths: tuple[int, ...]
    height: int


def justify(ratios: Sequence[float], measure: Measure, *, closed: bool = True) -> tuple[Row, ...]:
    """Break photos into rows.

    Args:
        ratios: Width divided by height of each photo, in order.
        measure: Width, wanted height and gap.
        closed: The photos end here, so that the last row may stay short; when more follow it is filled too.

    Returns:
        Rows whose breaks make the sum of squared deviations from the wanted height least.
    """
    shapes = [_cell_ratio(ratio, measure) for ratio in ratios]
    rows: list[Row] = []
    for first, end in _breaks(shapes, measure, closed=closed):
        part = shapes[first:end]
        height = _height(sum(part), len(part), measure)
        last = closed and end == len(shapes)
        if last and height > measure.height * measure.stretch:
            rows.append(_loose(first, part, measure))
        else:
            rows.append(_filled(first, part, height, measure))
    return tuple(rows)


def _cell_ratio(ratio: float, measure: Measure) -> float:
    return min(max(ratio, measure.least / measure.height), measure.width / measure.height)


def _height(ratio: float, count: int, measure: Measure) -> float:
    return max(1.0, (measure.width - measure.gap * (count - 1)) / ratio)


def _breaks(shapes: Sequence[float], measure: Measure, *, closed: bool) -> list[tuple[int, int]]:
    count = len(shapes)
    best, origin = [0.0] + [inf] * count, [0] * (count + 1)
    for first in range(count):
        ratio = 0.0
        for end in range(first + 1, count + 1):
            ratio += shapes[end - 1]
            height = _height(ratio, end - first, measure)
            cost = best[first] + _cost(height, ratio, measure, last=closed and end == count)
            if cost < best[end]:
                best[end], origin[end] = cost, first
            if height * _REACH < measure.height:
                break
    found: list[tuple[int, int]] = []
    end = count
    while end:
        found.append((origin[end], end))
        end = origin[end]
    return found[::-1]


def _cost(height: float, ratio: float, measure: Measure, *, last: bool) -> float:
    if last and height > measure.height * measure.stretch:
        empty = 1 - ratio * measure.height / measure.width
        return _RAGGED * empty * empty
    return log(height / measure.height) ** 2


def _filled(first: int, part: Sequence[float], height: float, measure: Measure) -> Row:
    # Edges are rounded, not widths, so that the right-hand edges of all rows agree to the pixel.
    edges = [0.0]
    for ratio in part:
        edges.append(edges[-1] + ratio * height)
    lefts = tuple(round(edge) + measure.gap * n for n, edge in enumerate(edges[:-1]))
    rights = [round(edge) + measure.gap * n for n, edge in enumerate(edges[1:])]
    return Row(first, lefts, tuple(right - left for left, right in zip(lefts, rights, strict=True)), round(height))


def _loose(first: int, part: Sequence[float], measure: Measure) -> Row:
    return _filled(first, part, measure.height, measure)
