"""Rows of photos that fill a width, each row at one height: the calm arrangement of boards, spreads and reports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from typing import Protocol

from gallery_app.layout.bands import Cell, Heading
from gallery_app.layout.frames import caption_box, captioned, heading_boxes, image_box, shape_of
from gallery_app.layout.scene import Box, Line, Run
from gallery_app.layout.setting import Setting

__all__ = ["Filled", "Group", "Measures", "Row", "fill", "groups_of", "row_boxes", "split"]

_SLIM, _BROAD = 0.5, 4.0
"""Shapes beyond these are cropped to them."""
_MOST_IN_ROW = 6
_TALL = 1.45
"""A row that would be this much higher than aimed at does not fill the width."""
_STEPS = 16
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
class Group:
    """Photos that stand under one heading.

    Attributes:
        heading: Heading lines, or none.
        numbers: Numbers of the photos among all of the content.
    """

    heading: tuple[str, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Frames side by side.

    Attributes:
        cells: The photos with their captions.
        widths: Of the frames, mm.
        height: Of the frames, mm.
        heading: Lines of the heading above; none for no heading.
        head: Height it takes, mm.
    """

    cells: tuple[Cell, ...]
    widths: tuple[float, ...]
    height: float
    heading: tuple[Line, ...] = ()
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


def fill(
    setting: Setting, groups: Sequence[Group], size: tuple[float, float], measures: Measures, *, level: bool = True
) -> Filled:
    """Put photos in the largest rows of which all find room, or as many of them as it holds.

    Args:
        setting: The document.
        groups: The photos.
        size: Width of the rows and height they may take, mm.
        measures: Of the rows.
        level: Rows that nearly fill the height are brought to its lower edge.
    """
    width, room = size
    unit, gap = setting.paper.type, measures.gap * setting.paper.type
    high, low = max(measures.largest, measures.smallest) * unit, measures.smallest * unit
    cells: dict[tuple[int, float], Cell] = {}
    rows: list[Row] = []
    for step in range(_STEPS):
        target = high * (low / high) ** (step / (_STEPS - 1))
        rows = [row for group in groups for row in _rows(setting, group, (width, gap, target), cells, measures)]
        if fitted := _fitted(rows, room, gap * _ROW_GAP):
            return fitted if level else replace(fitted, stretch=min(fitted.stretch, 1.0), gap=gap * _ROW_GAP)
    return _as_many(rows, groups, room, gap * _ROW_GAP)


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
    return replace(filled, rest=tuple(_without(groups, count)))


def _squeezed(row: Row, room: float, gap: float) -> Filled:
    """Return a single row that is too high for its page with pictures as low as it takes."""
    return Filled((row,), max(room - row.head - row.foot, room * 0.1) / row.height, gap)


def _without(groups: Sequence[Group], count: int) -> Iterator[Group]:
    """Yield the groups without their first `count` photos; a heading stays with the first photo of its section."""
    for group in groups:
        left = group.numbers[count:]
        if left:
            yield Group(group.heading if count <= 0 else (), left)
        count = max(0, count - len(group.numbers))


def _rows(
    setting: Setting,
    group: Group,
    size: tuple[float, float, float],
    cells: dict[tuple[int, float], Cell],
    measures: Measures,
) -> list[Row]:
    """Return the best rows for one group: heights near the one aimed at, captions short, no frame too narrow."""
    best: list[tuple[float, tuple[Row, ...]]] = [(0.0, ())]
    for stop in range(1, len(group.numbers) + 1):
        ways = list[tuple[float, tuple[Row, ...]]]()
        for start in range(max(0, stop - _MOST_IN_ROW), stop):
            row, cost = _row(setting, group.numbers[start:stop], size, cells, measures)
            ways.append((best[start][0] + cost, (*best[start][1], row)))
        best.append(min(ways, key=lambda way: way[0]))
    first, *others = best[-1][1]
    return [_headed(setting, first, group.heading, size[0]), *others]


def _row(
    setting: Setting,
    numbers: Sequence[int],
    size: tuple[float, float, float],
    cells: dict[tuple[int, float], Cell],
    measures: Measures,
) -> tuple[Row, float]:
    width, gap, target = size
    shapes = [min(max(shape_of(setting.content.items[number]), _SLIM), _BROAD) for number in numbers]
    full = (width - gap * (len(shapes) - 1)) / sum(shapes)
    height = min(full, target * _TALL)
    widths = tuple(shape * height for shape in shapes)
    row = Row(tuple(_cell(setting, *each, cells) for each in zip(numbers, widths, strict=True)), widths, height)
    narrow = max(0.0, measures.narrowest * setting.paper.type / min(widths) - 1)
    blank = 1 - height / full
    lines = sum(max(0, len(cell.lines) - 1) for cell in row.cells if len(cell.lines) <= 3)  # noqa: PLR2004 texts differ
    return row, log(height / target) ** 2 + 1.5 * blank + 4 * narrow + 0.1 * lines


def _cell(setting: Setting, number: int, width: float, cells: dict[tuple[int, float], Cell]) -> Cell:
    key = number, round(width, 2)
    if key not in cells:
        cells[key] = captioned(Cell(number, shape_of(setting.content.items[number])), setting, width)
    return cells[key]


def _headed(setting: Setting, row: Row, heading: tuple[str, ...], width: float) -> Row:
    if not heading:
        return row
    joined = setting.broken((Run("　".join(heading), "section"),), width)
    lines = joined if len(joined) == 1 else _apart(setting, heading, width)
    [*_, text] = heading_boxes(Heading(0.0, width, lines), setting, 0.0)
    return replace(row, heading=lines, head=text.y + text.h + 1.3 * setting.paper.type)


def _apart(setting: Setting, heading: tuple[str, ...], width: float) -> tuple[Line, ...]:
    return tuple(line for text in heading for line in setting.broken((Run(text, "section"),), width))


def row_boxes(setting: Setting, filled: Filled, at: tuple[float, float, float], gap: float) -> list[Box]:
    """Return the boxes of rows whose left edge, upper edge and width are `at`; `gap` mm lie between frames."""
    boxes, (x, y, width) = list[Box](), at
    for row in filled.rows:
        if row.heading:
            boxes += heading_boxes(Heading(x - setting.left, width, row.heading), setting, y)
        left, top, height = x, y + row.head, row.height * filled.stretch
        for cell, w in zip(row.cells, row.widths, strict=True):
            item = setting.content.items[cell.item]
            boxes.append(image_box(item, setting, (left, top, w, height)))
            boxes += caption_box(cell, item.photo, setting, (left, top + height, w))
            left += w + gap
        y = top + height + row.foot + filled.gap
    return boxes


def split(groups: Sequence[Group], count: int) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """Return the groups of the first `count` photos, and those of the others."""
    rest = tuple(_without(groups, count))
    first = list[Group]()
    for group in groups:
        if count > 0:
            first.append(replace(group, numbers=group.numbers[:count]))
        count -= len(group.numbers)
    return tuple(first), rest


def groups_of(setting: Setting) -> tuple[Group, ...]:
    """Return the sections that have photos."""
    sections = setting.content.sections
    starts = [0]
    for section in sections:
        starts.append(starts[-1] + len(section.items))
    spans = zip(sections, pairwise(starts), strict=True)
    return tuple(Group(section.heading, tuple(range(a, b))) for section, (a, b) in spans if b > a)
