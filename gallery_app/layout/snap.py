"""Snapping: what a frame that is being moved comes to rest at, and the lines that say so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from gallery_app.layout.area import Area
from gallery_app.layout.scene import Page

__all__ = ["Hint", "Snap", "snap_edges", "snap_move"]

_SAME = 0.02
"""Millimetres within which two places are one."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A line to draw.

    Attributes:
        upright: It runs from top to bottom, so `at` is an x.
        at: Where it stands, mm.
        start: Where it begins along its direction, mm.
        stop: Where it ends, mm.
        gap: It marks one of several equal distances and runs across the white, not along an edge.
    """

    upright: bool
    at: float
    start: float
    stop: float
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Snap:
    """How far a frame is drawn aside, and why.

    Attributes:
        dx: To the right, mm.
        dy: Downwards, mm.
        hints: Lines that show what it rests at.
    """

    dx: float = 0.0
    dy: float = 0.0
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class _Span:
    """One axis of a rectangle: along it, and across it."""

    start: float
    size: float
    low: float
    high: float

    @property
    def stop(self) -> float:
        return self.start + self.size

    def places(self) -> tuple[float, float, float]:
        return self.start, self.start + self.size / 2, self.stop


def snap_move(area: Area, others: Sequence[Area], page: Page, reach: float) -> Snap:
    """Return how far a rectangle that is being moved is drawn aside.

    Args:
        area: Where it is without snapping.
        others: The other frames of the page.
        page: Its size and guides.
        reach: From how near it snaps, mm.
    """
    dx = _shift(_across(area), [_across(each) for each in others], _lines(page, upright=True), reach)
    dy = _shift(_down(area), [_down(each) for each in others], _lines(page, upright=False), reach)
    rested = area.moved(dx, dy)
    hints = _hints(_across(rested), [_across(each) for each in others], _lines(page, upright=True), upright=True)
    hints += _hints(_down(rested), [_down(each) for each in others], _lines(page, upright=False), upright=False)
    return Snap(dx, dy, tuple(hints))


def snap_edges(
    area: Area, others: Sequence[Area], page: Page, reach: float, moving: tuple[int, int]
) -> tuple[Area, tuple[Hint, ...]]:
    """Return a rectangle that is being resized with its moving edges at rest, and the lines that show it.

    Args:
        area: Where it is without snapping.
        others: The other frames of the page.
        page: Its size and guides.
        reach: From how near an edge snaps, mm.
        moving: For each axis the edge that moves: -1 left or upper, 1 right or lower, 0 none.
    """
    x, w, across = _edge(_across(area), [_across(o) for o in others], _lines(page, upright=True), reach, moving[0])
    y, h, down = _edge(_down(area), [_down(o) for o in others], _lines(page, upright=False), reach, moving[1])
    made = Area(x, y, w, h)
    hints = [_along(True, at, _across(made), _across_all(others)) for at in across]
    hints += [_along(False, at, _down(made), _down_all(others)) for at in down]
    return made, tuple(hints)


def _across(area: Area) -> _Span:
    return _Span(area.x, area.w, area.y, area.bottom)


def _down(area: Area) -> _Span:
    return _Span(area.y, area.h, area.x, area.right)


def _across_all(areas: Iterable[Area]) -> list[_Span]:
    return [_across(area) for area in areas]


def _down_all(areas: Iterable[Area]) -> list[_Span]:
    return [_down(area) for area in areas]


def _lines(page: Page, *, upright: bool) -> list[float]:
    """Return edges and middle of the page and its guides along one axis."""
    size = page.width if upright else page.height
    return [0.0, size / 2, size, *(guide.at for guide in page.guides if guide.upright is upright)]


def _shift(span: _Span, others: Sequence[_Span], lines: Sequence[float], reach: float) -> float:
    targets = [*lines, *(place for other in others for place in other.places())]
    shifts = [target - place for place, target in product(span.places(), targets)]
    shifts += [start - span.start for start in _even(span, others)]
    near = [shift for shift in shifts if abs(shift) <= reach]
    return min(near, key=abs, default=0.0)


def _even(span: _Span, others: Sequence[_Span]) -> list[float]:
    """Return the starts at which a span stands as far from its neighbour as two others do, or amid two of them."""
    row = sorted((o for o in others if o.high > span.low and o.low < span.high), key=lambda o: o.start)
    starts = []
    for one, other in pairwise(row):
        gap = other.start - one.stop
        if gap > _SAME:
            starts += [other.stop + gap, one.start - gap - span.size]
            starts.append((one.stop + other.start - span.size) / 2)
    return starts


def _edge(
    span: _Span, others: Sequence[_Span], lines: Sequence[float], reach: float, moving: int
) -> tuple[float, float, list[float]]:
    """Return start and size with one edge snapped, and where it rests."""
    if not moving:
        return span.start, span.size, []
    at = span.start if moving < 0 else span.stop
    targets = [*lines, *(place for other in others for place in (other.start, other.stop))]
    near = min((target for target in targets if abs(target - at) <= reach), key=lambda t: abs(t - at), default=None)
    if near is None:
        return span.start, span.size, []
    if moving < 0:
        return near, span.stop - near, [near]
    return span.start, near - span.start, [near]


def _hints(span: _Span, others: Sequence[_Span], lines: Sequence[float], *, upright: bool) -> list[Hint]:
    found = []
    for place in span.places():
        touched = [other for other in others if any(abs(place - at) < _SAME for at in other.places())]
        if touched or any(abs(place - line) < _SAME for line in lines):
            found.append(_along(upright, place, span, touched))
    return found + _gaps(span, others, upright=upright)


def _along(upright: bool, at: float, span: _Span, others: Sequence[_Span]) -> Hint:  # noqa: FBT001  an axis
    touched = [o for o in others if any(abs(at - place) < _SAME for place in o.places())]
    return Hint(upright, at, min([span.low, *(o.low for o in touched)]), max([span.high, *(o.high for o in touched)]))


def _gaps(span: _Span, others: Sequence[_Span], *, upright: bool) -> list[Hint]:
    """Return marks across the white between the spans of a row, where two of its distances are equal."""
    row = sorted([span, *(o for o in others if o.high > span.low and o.low < span.high)], key=lambda o: o.start)
    pairs = [(one, other) for one, other in pairwise(row) if other.start - one.stop > _SAME]
    own = [other.start - one.stop for one, other in pairs if span in {one, other}]
    middle = (span.low + span.high) / 2
    marks = []
    for one, other in pairs:
        gap = other.start - one.stop
        equal = [g for a, b in pairs if (a, b) != (one, other) for g in (b.start - a.stop,) if abs(g - gap) < _SAME]
        if equal and any(abs(gap - each) < _SAME for each in own):
            marks.append(Hint(not upright, middle, one.stop, other.start, gap=True))
    return marks
