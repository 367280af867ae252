"""Rows of photos that fill a width, each row at one height: the calm arrangement of boards, spreads and reports."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log
from typing import Protocol

from gallery_app.layout.bands import Cell, Heading
from gallery_app.layout.frames import caption_box, heading_boxes, image_box, shape_of
from gallery_app.layout.groups import Group, without
from gallery_app.layout.scene import Box, Line, Run
from gallery_app.layout.setting import Setting
from gallery_app.layout.shortened import fitted_caption

__all__ = ["Filled", "Measures", "Row", "Rows", "row_boxes"]

_SLIM, _BROAD = 0.5, 4.0
"""Shapes beyond these are cropped to them."""
_MOST_IN_ROW = 7
_TALL = 1.45
"""A row that would be higher than this times the largest height aimed at does not fill the width."""
_WHITE = 4.0
"""Cost of a row that is all white."""
_FEW_LINES = 3
"""Captions with more lines are texts: a further line does not make them look broken."""
_MOST = 0.12
"""Share of the page's height that the caption of a row may take."""
_DEEP = 0.4
"""A caption higher than this share of its photo wants a broader one."""
_UNDER_HEADING = 1.3
"""White under a heading, mm before the type factor."""
_STEPS = 12
"""How many heights of rows are tried."""
_SHRINK, _STRETCH = 0.94, 1.08
"""Factors of picture heights that cropping may give."""
_GIVE_UP = 1.3
"""Rows that would have to stretch more than this are left short, their photos uncropped."""
_AIR = 0.6
"""Share of the gap between rows that may be added to it."""
_ROW_GAP = 1.25
"""Gap between rows, where captions stand, over the gap between frames."""


class Measures(Protocol):
    """Measures of rows, mm at a type factor of 1."""

    @property
    def gap(self) -> float:
        """Between neighbouring frames."""

    @property
    def smallest(self) -> float:
        """Least height of a row."""

    @property
    def largest(self) -> float:
        """Most height that is aimed at."""

    @property
    def narrowest(self) -> float:
        """Least width of a frame."""


@dataclass(frozen=True, slots=True)
class Row:
    """Frames side by side.

    Attributes:
        cells: The photos with their captions.
        widths: Of the frames, mm.
        height: Of the frames, mm.
        headings: Headings of the sections that begin in it.
        head: Height they take, mm.
    """

    cells: tuple[Cell, ...]
    widths: tuple[float, ...]
    height: float
    headings: tuple[Heading, ...] = ()
    head: float = 0.0

    @property
    def foot(self) -> float:
        """Height of the captions, mm."""
        return max(cell.caption for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Filled:
    """Rows of one page.

    Attributes:
        rows: From top to bottom.
        stretch: Factor of picture heights.
        gap: Between rows, mm.
        rest: What found no room.
    """

    rows: tuple[Row, ...]
    stretch: float
    gap: float
    rest: tuple[Group, ...] = ()

    @property
    def height(self) -> float:
        """Height of it all, mm."""
        heights = sum(row.head + row.height * self.stretch + row.foot for row in self.rows)
        return heights + self.gap * (len(self.rows) - 1) if self.rows else 0.0


def _fitted(rows: Sequence[Row], room: float, gap: float) -> Filled | None:
    fixed = sum(row.head + row.foot for row in rows) + gap * (len(rows) - 1)
    pictures = sum(row.height for row in rows)
    if not rows or fixed + pictures * _SHRINK > room:
        return None if rows else Filled((), 1.0, gap)
    wanted = (room - fixed) / pictures
    if wanted > _GIVE_UP:
        return Filled(tuple(rows), 1.0, gap)
    stretch = min(wanted, _STRETCH)
    slack = room - fixed - pictures * stretch
    air = min(slack / (len(rows) - 1), gap * _AIR) if len(rows) > 1 else 0.0
    return Filled(tuple(rows), stretch, gap + air)


def _as_many(rows: Sequence[Row], groups: Sequence[Group], room: float, gap: float) -> Filled:
    kept, used = list[Row](), 0.0
    for row in rows:
        used += row.head + row.height * _SHRINK + row.foot + (gap if kept else 0.0)
        if kept and used > room:
            break
        kept.append(row)
    count = sum(len(row.cells) for row in kept)
    filled = _fitted(kept, room, gap) or _squeezed(kept[0], room, gap)
    return replace(filled, rest=tuple(without(groups, count)))


def _squeezed(row: Row, room: float, gap: float) -> Filled:
    """Return a single row that is too high for its page with pictures as low as it takes."""
    return Filled((row,), max(room - row.head - row.foot, room * 0.05) / row.height, gap)


class Rows:
    """Rows of some photos at one width."""

    def __init__(self, setting: Setting, groups: Sequence[Group], width: float, measures: Measures) -> None:
        """Take the document, the photos, the width of rows in mm, and their measures."""
        self.setting, self.groups, self.width, self.unit = setting, groups, width, setting.paper.type
        self.gap, self.narrowest = measures.gap * self.unit, measures.narrowest * self.unit
        low = measures.smallest * self.unit
        high = max(measures.largest * self.unit, low)
        self.targets = [high * (low / high) ** (step / (_STEPS - 1)) for step in range(_STEPS)]
        self.most = setting.paper.height * _MOST
        self.made: dict[float, list[Row]] = {}
        self.numbers = [number for group in groups for number in group.numbers]
        self.starts: dict[int, tuple[str, ...]] = {}
        place = 0
        for group in groups:
            self.starts[place] = group.heading
            place += len(group.numbers)
        self.kept: dict[tuple[int, int], tuple[Row, float]] = {}

    def fill(self, room: float, *, level: bool = True) -> Filled:
        """Return the largest rows of which all find room, or as many of the smallest as do.

        Args:
            room: Height they may take, mm.
            level: Rows that nearly fill the height are brought to its lower edge.
        """
        between = self.gap * _ROW_GAP
        for target in self.targets:
            if fitted := _fitted(self.rows(target), room, between):
                return fitted if level else replace(fitted, stretch=min(fitted.stretch, 1.0), gap=between)
        return _as_many(self.rows(self.targets[-1]), self.groups, room, between)

    def flow(self, target: float, room: float) -> Filled:
        """Return the first rows about `target` mm high that find `room` mm; none where not even one does."""
        kept, between = list[Row](), self.gap * _ROW_GAP
        for row in self.rows(target):
            if not (fitted := _fitted([*kept, row], room, between)):
                break
            kept.append(row)
            filled = replace(fitted, stretch=min(fitted.stretch, 1.0), gap=between)
        if not kept:
            return Filled((), 1.0, between, tuple(self.groups))
        return replace(filled, rest=tuple(without(self.groups, sum(len(row.cells) for row in kept))))

    def rows(self, target: float) -> list[Row]:
        """Return the best rows about `target` mm high: captions short, no frame too narrow, little left white."""
        if target not in self.made:
            self.made[target] = self.best(target)
        return self.made[target]

    def best(self, target: float) -> list[Row]:
        """Search them: dynamic programming over the photos in order."""
        best: list[tuple[float, tuple[Row, ...]]] = [(0.0, ())]
        for stop in range(1, len(self.numbers) + 1):
            ways = list[tuple[float, tuple[Row, ...]]]()
            for start in range(max(0, stop - _MOST_IN_ROW), stop):
                if self.allowed(start, stop):
                    row, cost = self.row(start, stop)
                    cost += best[start][0] + log(row.height / target) ** 2
                    ways.append((cost, (*best[start][1], row)))
            best.append(min(ways, key=lambda way: way[0]))
        return list(best[-1][1])

    def allowed(self, start: int, stop: int) -> bool:
        """Return whether a row may hold these photos: of one section, or of several whole ones."""
        inner = any(start < begin < stop for begin in self.starts)
        return not inner or (start in self.starts and (stop in self.starts or stop == len(self.numbers)))

    def row(self, start: int, stop: int) -> tuple[Row, float]:
        """Return a row, and what is wrong with it apart from its height; those made once are kept."""
        if (start, stop) not in self.kept:
            self.kept[start, stop] = self.new_row(start, stop)
        return self.kept[start, stop]

    def new_row(self, start: int, stop: int) -> tuple[Row, float]:
        """Make a row."""
        numbers = self.numbers[start:stop]
        shapes = [min(max(shape_of(self.setting.content.items[number]), _SLIM), _BROAD) for number in numbers]
        full = (self.width - self.gap * (len(shapes) - 1)) / sum(shapes)
        height = min(full, self.targets[0] * _TALL)
        widths = tuple(shape * height for shape in shapes)
        cells = [Cell(number, shape) for number, shape in zip(numbers, shapes, strict=True)]
        captions = tuple(fitted_caption(self.setting, *each, self.most) for each in zip(cells, widths, strict=True))
        row, crowded = self.headed(Row(captions, widths, height), start)
        narrow = max(0.0, self.narrowest / min(widths) - 1)
        lines = sum(max(0, len(cell.lines) - 1) for cell in row.cells if len(cell.lines) <= _FEW_LINES)
        deep = sum(max(0.0, cell.caption / height - _DEEP) for cell in row.cells)
        return row, _WHITE * (1 - height / full) + 4 * narrow + 0.1 * lines + 0.5 * deep + crowded

    def headed(self, row: Row, start: int) -> tuple[Row, float]:
        """Return the row whose first photo has the place `start` with its headings, and the cost of broken ones."""
        places = [place for place in range(start, start + len(row.cells)) if self.starts.get(place)]
        if not places:
            return row, 0.0
        edges = [sum(row.widths[:n]) + self.gap * n for n in range(len(row.cells) + 1)]
        bounds = [*sorted(place for place in self.starts if start < place < start + len(row.cells))]
        spans = list[tuple[tuple[str, ...], float, float]]()
        for place in places:
            stop = next((bound for bound in bounds if bound > place), start + len(row.cells))
            whole = len(places) == 1 and not bounds
            right = self.width if whole else edges[stop - start] - self.gap
            spans.append((self.starts[place], edges[place - start], right - edges[place - start]))
        texts = self.heading_lines(spans)
        headings = tuple(Heading(x, w, lines) for (_, x, w), lines in zip(spans, texts, strict=True))
        low = max(_bottom(self.setting, heading) for heading in headings)
        broken = sum(max(0, len(lines) - len(text)) for (text, _, _), lines in zip(spans, texts, strict=True))
        return replace(row, headings=headings, head=low + _UNDER_HEADING * self.unit), 0.6 * broken

    def heading_lines(self, spans: Sequence[tuple[tuple[str, ...], float, float]]) -> list[tuple[Line, ...]]:
        """Set headings that stand beside each other alike: in one line each if all fit, else as they were written."""
        joined = [self.setting.broken((Run("　".join(text), "section"),), w) for text, _, w in spans]
        if all(len(lines) == 1 for lines in joined):
            return joined
        apart = list[tuple[Line, ...]]()
        for style in ("section", "section-small"):
            apart = [
                tuple(line for each in text for line in self.setting.broken((Run(each, style),), w))
                for text, _, w in spans
            ]
            if all(len(lines) == len(text) for lines, (text, _, _) in zip(apart, spans, strict=True)):
                break
        return apart


def _bottom(setting: Setting, heading: Heading) -> float:
    """Return the height of a heading with its rule, mm."""
    [*_, text] = heading_boxes(heading, setting, 0.0)
    return text.y + text.h


def row_boxes(setting: Setting, filled: Filled, at: tuple[float, float], gap: float) -> list[Box]:
    """Return the boxes of rows whose left and upper edges are `at`; `gap` mm lie between frames."""
    boxes, (x, y) = list[Box](), at
    for row in filled.rows:
        for heading in row.headings:
            boxes += heading_boxes(replace(heading, x=x - setting.left + heading.x), setting, y)
        left, top, height = x, y + row.head, row.height * filled.stretch
        for cell, w in zip(row.cells, row.widths, strict=True):
            item = setting.content.items[cell.item]
            boxes.append(image_box(item, setting, (left, top, w, height)))
            boxes += caption_box(cell, item.photo, setting, (left, top + height, w))
            left += w + gap
        y = top + height + row.foot + filled.gap
    return boxes
