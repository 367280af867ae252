"""The contact sheet: equal cells, whole photos standing on one line, captions beneath."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil
from pathlib import Path

from gallery_app.layout.bands import Band, Cell, Column
from gallery_app.layout.frames import (
    caption_box,
    captioned,
    heading_boxes,
    headings_above,
    image_box,
    section_starts,
    shape_of,
)
from gallery_app.layout.heads import page_head
from gallery_app.layout.rules import GridRules
from gallery_app.layout.scene import Box, Page, Role, Run, TextBox
from gallery_app.layout.setting import Setting

__all__ = ["compose_grid"]

_LEAST_NAME = 8
"""Characters of a file's name that are shown in any case."""
_ABOVE_MARK = 0.7
"""White between a frame and the line beneath it, mm before the type factor."""


def compose_grid(setting: Setting, rules: GridRules) -> tuple[Page, ...]:
    """Return the pages of a contact sheet; without photos, one page with its head."""
    gap = rules.gap * setting.paper.type
    most = max(1, int((setting.width + gap) / (rules.cell + gap)))
    least = min(most, max(1, ceil((setting.width + gap) / (rules.largest + gap))))
    counts = [len(section.items) for section in setting.content.sections]
    sheets = {across: _pages(setting, rules, across) for across in range(least, most + 1)}
    best = min(sheets, key=lambda across: (len(sheets[across]), *_waste(counts, across), across))
    return sheets[best]


def _waste(counts: Sequence[int], across: int) -> tuple[int, int]:
    """Return how many photos stand alone under full rows, and how many cells stay empty."""
    alone = sum(count > across and count % across == 1 for count in counts)
    return alone, sum(across - len(row) for row in _rows(counts, across))


def _pages(setting: Setting, rules: GridRules, across: int) -> tuple[Page, ...]:
    gap = rules.gap * setting.paper.type
    pages: list[list[Box]] = []
    boxes, y = page_head(setting, 1)
    fresh = True
    for band in _bands(setting, rules, across):
        if not fresh and y + band.head + band.picture + band.foot > setting.bottom:
            pages.append(boxes)
            boxes, y = page_head(setting, len(pages) + 1)
        boxes += _band_boxes(band, setting, rules, y)
        y += band.head + band.picture + band.foot + gap
        fresh = False
    return tuple(Page(setting.paper.width, setting.paper.height, tuple(each)) for each in [*pages, boxes])


def _bands(setting: Setting, rules: GridRules, across: int) -> Iterator[Band]:
    gap = rules.gap * setting.paper.type
    cell = (setting.width - gap * (across - 1)) / across
    starts = section_starts(setting.content)
    for numbers in _rows([len(section.items) for section in setting.content.sections], across):
        columns = tuple(
            Column(place * (cell + gap), cell, (_cell(number, setting, rules, cell),))
            for place, number in enumerate(numbers)
        )
        yield headings_above(Band(columns, cell / rules.shape), setting, starts)


def _rows(counts: Sequence[int], across: int) -> Iterator[list[int]]:
    """Yield the photos of each row; sections that are short enough share one."""
    number, row = 0, list[int]()
    for count in counts:
        photos = list(range(number, number + count))
        number += count
        if row and len(row) + count <= across:
            row += photos
            continue
        if row:
            yield row
        full = max(0, count - 1) // across * across
        yield from (photos[first : first + across] for first in range(0, full, across))
        row = photos[full:] if not full else []
        if full and photos[full:]:
            yield photos[full:]
    if row:
        yield row


def _cell(number: int, setting: Setting, rules: GridRules, width: float) -> Cell:
    """Return a photo with its caption, and room for its number and file name in the caption's height."""
    cell = captioned(Cell(number, shape_of(setting.content.items[number])), setting, width)
    mark = _mark(setting, rules, number, (0.0, 0.0, width))
    spare = _ABOVE_MARK * setting.paper.type if mark and not cell.lines else 0.0
    return replace(cell, caption=cell.caption + _mark_height(mark) + spare)


def _band_boxes(band: Band, setting: Setting, rules: GridRules, y: float) -> list[Box]:
    boxes = [box for heading in band.headings for box in heading_boxes(heading, setting, y)]
    floor = y + band.head + band.picture
    for column in band.columns:
        [cell] = column.cells
        item = setting.content.items[cell.item]
        width = min(column.w, band.picture * cell.shape)
        height = min(band.picture, column.w / cell.shape)
        x = setting.left + column.x
        boxes.append(image_box(item, setting, (x, floor - height, width, height)))
        at = x, floor, column.w
        boxes += [*_mark(setting, rules, cell.item, at), *caption_box(cell, item.photo, setting, at)]
    return boxes


def _mark(setting: Setting, rules: GridRules, number: int, at: tuple[float, float, float]) -> list[TextBox]:
    """Return the line with a photo's number and file name beneath a frame whose lower left corner and width are `at`.

    A name that the line does not hold loses its middle: its beginning and its end tell files apart.
    """
    path = setting.content.items[number].path
    name = Path(path).name if path and rules.files else ""
    mark = f"{number + 1:02d}" if rules.numbers else ""
    if not mark and not name:
        return []
    x, y, width = at
    kept = len(name)
    while True:
        runs = tuple(run for run in (Run(mark, "number"), Run(_shortened(name, kept), "file")) if run.text)
        runs = (replace(runs[0], text=runs[0].text + "　"), runs[1]) if len(runs) > 1 else runs
        lines = setting.broken(runs, width)
        if len(lines) == 1 or kept < _LEAST_NAME:
            break
        kept -= 1
    return [setting.box(lines[:1], (x, y + _ABOVE_MARK * setting.paper.type, width), Role.NUMBER)]


def _shortened(name: str, kept: int) -> str:
    if kept >= len(name):
        return name
    return f"{name[: kept - kept // 2]}…{name[len(name) - kept // 2 :]}"


def _mark_height(mark: Sequence[TextBox]) -> float:
    return sum(box.h for box in mark)
