"""The contact sheet: equal cells, whole photos standing on one line, captions beneath."""

from collections.abc import Iterator

from gallery_app.layout.bands import Band, Cell, Column
from gallery_app.layout.frames import caption_box, captioned, heading_boxes, headings_above, image_box
from gallery_app.layout.frames import section_starts, shape_of
from gallery_app.layout.heads import page_head
from gallery_app.layout.scene import Box, Page
from gallery_app.layout.setting import Setting
from gallery_app.layout.templates import GridRules

__all__ = ["compose_grid"]


def compose_grid(setting: Setting, rules: GridRules) -> tuple[Page, ...]:
    """Return the pages of a contact sheet; without photos, one page with its head."""
    gap = rules.gap * setting.paper.type
    pages: list[list[Box]] = []
    boxes, y = page_head(setting, 1)
    fresh = True
    for band in _bands(setting, rules):
        if not fresh and y + band.head + band.picture + band.foot > setting.bottom:
            pages.append(boxes)
            boxes, y = page_head(setting, len(pages) + 1)
        boxes += _band_boxes(band, setting, y)
        y += band.head + band.picture + band.foot + gap
        fresh = False
    return tuple(Page(setting.paper.width, setting.paper.height, tuple(each)) for each in [*pages, boxes])


def _bands(setting: Setting, rules: GridRules) -> Iterator[Band]:
    gap = rules.gap * setting.paper.type
    across = max(1, round((setting.width + gap) / (rules.cell * setting.paper.type + gap)))
    cell = (setting.width - gap * (across - 1)) / across
    starts = section_starts(setting.content)
    for start, section in zip(starts, setting.content.sections, strict=True):
        stop = start + len(section.items)
        for first in range(start, stop, across):
            numbers = range(first, min(first + across, stop))
            columns = tuple(
                Column((number - first) * (cell + gap), cell, (_cell(number, setting, cell),)) for number in numbers
            )
            yield headings_above(Band(columns, cell / rules.shape), setting, starts)


def _cell(number: int, setting: Setting, width: float) -> Cell:
    return captioned(Cell(number, shape_of(setting.content.items[number])), setting, width)


def _band_boxes(band: Band, setting: Setting, y: float) -> list[Box]:
    boxes = [box for heading in band.headings for box in heading_boxes(heading, setting, y)]
    floor = y + band.head + band.picture
    for column in band.columns:
        [cell] = column.cells
        item = setting.content.items[cell.item]
        width = min(column.w, band.picture * cell.shape)
        height = min(band.picture, column.w / cell.shape)
        x = setting.left + column.x
        boxes.append(image_box(item, setting, (x, floor - height, width, height)))
        boxes += caption_box(cell, item.photo, setting, (x, floor, column.w))
    return boxes
