"""Rows of photos that fill a width, each row at one height: the calm arrangement of boards, spreads and reports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log
from operator import itemgetter
from typing import Protocol

from gallery_app.layout.bands import Cell, Heading
from gallery_app.layout.frames import caption_box, heading_boxes, image_box, shape_of
from gallery_app.layout.groups import Group, without
from gallery_app.layout.likely import Likely
from gallery_app.layout.scene import Box, Line, Run
from gallery_app.layout.setting import Setting
from gallery_app.layout.shortened import fitted_caption

__all__ = ["Filled", "Measures", "Row", "Rows", "Stock", "row_boxes"]

_SLIM, _BROAD = 0.5, 8.0
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


class Stock:
    """Rows of one document, whatever photos they are of; those made once are kept."""

    def __init__(self, setting: Setting, measures: Measures) -> None:
        """Take the document and the measures of its rows."""
        self.setting, self.measures, self.most = setting, measures, setting.paper.height * _MOST
        self.likely = Likely(setting, self.most)
        self._rows: dict[tuple[tuple[Group, ...], float], Rows] = {}
        self._cells: dict[tuple[int, float], Cell] = {}

    def rows(self, groups: Sequence[Group], width: float) -> "Rows":
        """Return the rows of some photos at one width, mm."""
        key = tuple(groups), width
        if key not in self._rows:
            self._rows[key] = Rows(self, groups, width)
        return self._rows[key]

    def cell(self, number: int, shape: float, width: float) -> Cell:
        """Return a photo with its caption broken to a width in mm."""
        key = number, round(width, 3)
        if key not in self._cells:
            self._cells[key] = fitted_caption(self.setting, Cell(number, shape), width, self.most)
        return self._cells[key]


class Rows:
    """Rows of some photos at one width."""

    def __init__(self, stock: Stock, groups: Sequence[Group], width: float) -> None:
        """Take the document, the photos, and the width of rows in mm."""
        self.stock, self.setting, self.groups, self.width = stock, stock.setting, groups, width
        self.unit, measures = self.setting.paper.type, stock.measures
        self.gap, self.narrowest = measures.gap * self.unit, measures.narrowest * self.unit
        low = measures.smallest * self.unit
        high = max(measures.largest * self.unit, low)
        self.targets = [high * (low / high) ** (step / (_STEPS - 1)) for step in range(_STEPS)]
        self.made: dict[float, list[Row]] = {}
        self.numbers = [number for group in groups for number in group.numbers]
        items = self.setting.content.items
        self.shapes = [min(max(shape_of(items[number]), _SLIM), _BROAD) for number in self.numbers]
        self.starts: dict[int, tuple[str, ...]] = {}
        place = 0
        for group in groups:
            self.starts[place] = group.heading
            place += len(group.numbers)
        self.weighed: dict[tuple[int, int], tuple[float, float]] = {}

    @property
    def between(self) -> float:
        """Gap between rows, mm."""
        return self.gap * _ROW_GAP

    def fill(self, room: float, *, level: bool = True) -> Filled:
        """Return the largest rows of which all find room, or as many of the smallest as do.

        Args:
            room: Height they may take, mm.
            level: Rows that nearly fill the height are brought to its lower edge.
        """
        between = self.between
        for target in self.targets:
            if fitted := _fitted(self.rows(target), room, between):
                return fitted if level else replace(fitted, stretch=min(fitted.stretch, 1.0), gap=between)
        return _as_many(self.rows(self.targets[-1]), self.groups, room, between)

    def fitted(self, rows: Sequence[Row], room: float) -> Filled | None:
        """Return rows brought to a height in mm, as far as that does not hurt them; None where they are too high."""
        return _fitted(rows, room, self.between)

    def flow(self, target: float, room: float) -> Filled:
        """Return the first rows about `target` mm high that find `room` mm; none where not even one does."""
        kept, between = list[Row](), self.between
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
        costs, begins = [0.0], [0]
        for stop in range(1, len(self.numbers) + 1):
            ways = [
                (costs[start] + flaws + log(height / target) ** 2, start)
                for start in range(max(0, stop - _MOST_IN_ROW), stop)
                if self.allowed(start, stop)
                for height, flaws in (self.weigh(start, stop),)
            ]
            cost, begin = min(ways, key=itemgetter(0))
            costs.append(cost)
            begins.append(begin)
        rows, stop = list[Row](), len(self.numbers)
        while stop:
            rows.append(self.row(begins[stop], stop))
            stop = begins[stop]
        return rows[::-1]

    def allowed(self, start: int, stop: int) -> bool:
        """Return whether a row may hold these photos: of one section, or of several whole ones."""
        inner = any(start < begin < stop for begin in self.starts)
        return not inner or (start in self.starts and (stop in self.starts or stop == len(self.numbers)))

    def sizes(self, start: int, stop: int) -> tuple[float, float, tuple[float, ...]]:
        """Return the height of a row, the height at which it would fill the width, and the widths of its frames, mm."""
        shapes = self.shapes[start:stop]
        full = (self.width - self.gap * (len(shapes) - 1)) / sum(shapes)
        height = min(full, self.targets[0] * _TALL)
        return height, full, tuple(shape * height for shape in shapes)

    def weigh(self, start: int, stop: int) -> tuple[float, float]:
        """Return the height of a row, mm, and what is wrong with it apart from that; those weighed once are kept."""
        if (start, stop) not in self.weighed:
            height, full, widths = self.sizes(start, stop)
            narrow = max(0.0, self.narrowest / min(widths) - 1)
            likely, each = self.stock.likely, list(zip(self.numbers[start:stop], widths, strict=True))
            counts = [likely.lines(number, width) for number, width in each]
            lines = sum(max(0, count - 1) for count in counts if count <= _FEW_LINES)
            deep = sum(max(0.0, likely.foot(number, width) / height - _DEEP) for number, width in each)
            crowded = self.headings(start, widths)[2]
            flaws = _WHITE * (1 - height / full) + 4 * narrow + 0.1 * lines + 0.5 * deep + crowded
            self.weighed[start, stop] = height, flaws
        return self.weighed[start, stop]

    def stops(self, start: int) -> Iterator[int]:
        """Yield where a row that begins with the photo of the place `start` may end."""
        return (s for s in range(start + 1, min(start + _MOST_IN_ROW, len(self.numbers)) + 1) if self.allowed(start, s))

    def words(self, start: int, stop: int) -> float:
        """Return about how much of a row's height headings and captions take, mm."""
        widths = self.sizes(start, stop)[2]
        feet = (self.stock.likely.foot(*each) for each in zip(self.numbers[start:stop], widths, strict=True))
        return self.headings(start, widths)[1] + max(feet)

    def row(self, start: int, stop: int) -> Row:
        """Make a row, its captions as they are printed."""
        height, _, widths = self.sizes(start, stop)
        headings, head, _ = self.headings(start, widths)
        each = zip(self.numbers[start:stop], self.shapes[start:stop], widths, strict=True)
        return Row(tuple(self.stock.cell(*one) for one in each), widths, height, headings, head)

    def headings(self, start: int, widths: Sequence[float]) -> tuple[tuple[Heading, ...], float, float]:
        """Return the headings of the row whose first photo has the place `start`, their height and the cost."""
        places = [place for place in range(start, start + len(widths)) if self.starts.get(place)]
        if not places:
            return (), 0.0, 0.0
        edges = [sum(widths[:n]) + self.gap * n for n in range(len(widths) + 1)]
        bounds = sorted(place for place in self.starts if start < place < start + len(widths))
        spans = list[tuple[tuple[str, ...], float, float]]()
        for place in places:
            stop = next((bound for bound in bounds if bound > place), start + len(widths))
            whole = len(places) == 1 and not bounds
            right = self.width if whole else edges[stop - start] - self.gap
            spans.append((self.starts[place], edges[place - start], right - edges[place - start]))
        texts = self.heading_lines(spans)
        headings = tuple(Heading(x, w, lines) for (_, x, w), lines in zip(spans, texts, strict=True))
        low = max(_bottom(self.setting, heading) for heading in headings)
        broken = sum(max(0, len(lines) - len(text)) for (text, _, _), lines in zip(spans, texts, strict=True))
        return headings, low + _UNDER_HEADING * self.unit, 0.6 * broken

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
