"""The photo page: bands of photos at their own shapes, chosen so that pages come out full and even.

For a range of row heights, the cheapest way to cut the sequence of photos into bands is found by dynamic programming;
the row height whose bands fill the fewest pages best wins. Small remainders are taken by cropping a few per cent and
by the white between bands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf, log

from gallery_app.layout.bands import Band, Cell, Column, row, stack
from gallery_app.layout.content import ContentItem
from gallery_app.layout.frames import band_boxes, captioned, headings_above, section_starts, shape_of
from gallery_app.layout.heads import page_head
from gallery_app.layout.scene import Box, Page
from gallery_app.layout.setting import Setting
from gallery_app.layout.templates import RowRules

__all__ = ["compose_rows"]

_MOST_IN_ROW = 8
_STEPS = 28
_SHRINK, _STRETCH = 0.94, 1.1
_GIVE_UP = 1.3
"""A page that would have to stretch more than this is left short, its photos uncropped."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Bands of one page and the room they have, mm."""

    bands: tuple[Band, ...]
    room: float
    gap: float

    @property
    def fixed(self) -> float:
        """Height of everything but pictures, mm."""
        return sum(band.head + band.foot for band in self.bands) + self.gap * (len(self.bands) - 1)

    @property
    def pictures(self) -> float:
        """Height of the pictures at their own shapes, mm."""
        return sum(band.picture for band in self.bands)

    @property
    def wanted(self) -> float:
        """Factor of picture heights that fills the page exactly."""
        return (self.room - self.fixed) / self.pictures

    @property
    def stretch(self) -> float:
        """Factor of picture heights that is taken."""
        return 1.0 if self.wanted > _GIVE_UP else min(max(self.wanted, _SHRINK), _STRETCH)

    @property
    def slack(self) -> float:
        """Height left over after stretching, mm."""
        return max(0.0, self.room - self.fixed - self.pictures * self.stretch)

    @property
    def spread(self) -> float:
        """White added to every gap, mm."""
        gaps = len(self.bands) - 1
        return 0.0 if not gaps or self.wanted > _GIVE_UP else min(self.slack / gaps, self.gap * 0.8)


class _Rows:
    """One composition in rows."""

    def __init__(self, setting: Setting, rules: RowRules) -> None:
        self.setting, self.rules, self.unit = setting, rules, setting.paper.type
        self.gap = rules.gap * self.unit
        self.items: tuple[ContentItem, ...] = setting.content.items
        self.shapes = [shape_of(item) for item in self.items]
        self.starts = section_starts(setting.content)
        self.highest = setting.paper.height * 0.5
        self.captions: dict[tuple[int, float], Cell] = {}

    def captioned(self, band: Band) -> Band:
        """Return the band with captions broken to its columns, and the headings that stand above it."""
        columns = tuple(
            Column(column.x, column.w, tuple(self.cell(cell, column.w) for cell in column.cells))
            for column in band.columns
        )
        return replace(band, columns=columns)

    def cell(self, cell: Cell, width: float) -> Cell:
        """Return the cell with its caption broken to a width."""
        key = cell.item, round(width, 3)
        if key not in self.captions:
            self.captions[key] = captioned(cell, self.setting, width)
        return self.captions[key]

    def bands(self, start: int, stop: int, target: float) -> Iterator[Band]:
        """Yield every band that could hold the photos from `start` up to `stop`."""
        highest = min(self.highest, target * (3.2 if start == 0 else 1.9))
        yield self.captioned(row(self.shapes[start:stop], start, self.setting.width, self.gap, highest))
        if start == 0 and stop - start in (3, 4):
            yield from self.stacked(start, stop)

    def stacked(self, start: int, stop: int) -> Iterator[Band]:
        """Yield the band with a large first photo, if it comes out well; captions are measured, then set again."""
        captions = [self.cell(Cell(start + 1, 1.0), self.setting.width).caption] * (stop - start - 2)
        for _ in range(2):
            band = stack(self.shapes[start:stop], start, self.setting.width, self.gap, captions)
            if band is None:
                return
            band = self.captioned(band)
            captions = [cell.caption for cell in band.columns[1].cells[:-1]]
        if band.picture <= self.highest:
            yield band

    def cost(self, band: Band, target: float, *, lead: bool) -> float:
        """Return how far a band is from what is wanted; 0 is ideal."""
        wanted = min(target * self.rules.lead, self.highest * 0.8) if lead else target
        stacked = max(len(column.cells) for column in band.columns) > 1
        if stacked:
            wanted = band.picture
        narrow = max(0.0, self.rules.narrowest * self.unit / band.narrowest - 1)
        return log(band.picture / wanted) ** 2 + 1.2 * band.unfilled + 6 * narrow + (0.02 if stacked else 0.0)

    def allowed(self, start: int, stop: int) -> bool:
        """Return whether a band may hold these photos: of one section, or of several whole ones."""
        inner = [s for s in self.starts if start < s < stop]
        return not inner or (start in self.starts and (stop in self.starts or stop == len(self.items)))

    def cut(self, target: float) -> tuple[float, tuple[Band, ...]]:
        """Return the cheapest cut of all photos into bands about `target` mm high, with its mean cost."""
        best: list[tuple[float, int, Band | None]] = [(0.0, 0, None)]
        for stop in range(1, len(self.items) + 1):
            best.append(min(self.choices(stop, target, best), key=lambda choice: choice[0]))
        bands, stop = list[Band](), len(self.items)
        while stop:
            _, start, band = best[stop]
            if band is not None:
                bands.append(band)
            stop = start
        return best[-1][0] / len(bands), tuple(reversed(bands))

    def choices(
        self, stop: int, target: float, best: list[tuple[float, int, Band | None]]
    ) -> Iterator[tuple[float, int, Band | None]]:
        """Yield every last band of the first `stop` photos, with the cost up to there."""
        for start in range(max(0, stop - _MOST_IN_ROW), stop):
            if self.allowed(start, stop) and best[start][0] < inf:
                for band in self.bands(start, stop, target):
                    yield best[start][0] + self.cost(band, target, lead=start == 0), start, band

    def headed(self, band: Band) -> Band:
        """Return the band with the headings of sections that begin in it."""
        return headings_above(band, self.setting, self.starts)

    def sheets(self, bands: Sequence[Band], rooms: tuple[float, float]) -> list[_Sheet]:
        """Fill pages with bands in order; `rooms` are the heights of the first and of further pages, mm."""
        gap, done, current = self.gap * 1.15, list[_Sheet](), list[Band]()
        for band in bands:
            room = rooms[0] if not done else rooms[1]
            sheet = _Sheet((*current, band), room, gap)
            if current and sheet.fixed + sheet.pictures * _SHRINK > room:
                done.append(_Sheet(tuple(current), room, gap))
                current = []
            current.append(band)
        return [*done, _Sheet(tuple(current), rooms[1] if done else rooms[0], gap)]

    def arranged(self, rooms: tuple[float, float]) -> list[_Sheet]:
        """Return the best pages over all row heights."""
        candidates = []
        for target in _range(self.rules.largest * self.unit, self.rules.smallest * self.unit):
            cost, bands = self.cut(target)
            sheets = self.sheets([self.headed(band) for band in bands], rooms)
            candidates.append((len(sheets), cost + _waste(sheets), sheets))
        return min(candidates, key=lambda candidate: candidate[:2])[2]


def _waste(sheets: Sequence[_Sheet]) -> float:
    blank = sum(max(0.0, sheet.slack - sheet.spread * (len(sheet.bands) - 1)) / sheet.room for sheet in sheets)
    crop = sum(abs(log(sheet.stretch)) for sheet in sheets)
    over = sum(max(0.0, log(_SHRINK / sheet.wanted)) if sheet.wanted > 0 else 1.0 for sheet in sheets)
    return 3 * blank + 1.5 * crop + 20 * over


def _range(high: float, low: float) -> Iterator[float]:
    for step in range(_STEPS):
        yield high * (low / high) ** (step / (_STEPS - 1))


def compose_rows(setting: Setting, rules: RowRules) -> tuple[Page, ...]:
    """Return the pages of a document arranged in rows; without photos, one page with its head."""
    first, second = page_head(setting, 1), page_head(setting, 2)
    if not setting.content.items:
        return (Page(setting.paper.width, setting.paper.height, tuple(first[0])),)
    rows = _Rows(setting, rules)
    sheets = rows.arranged((setting.bottom - first[1], setting.bottom - second[1]))
    return tuple(_page(rows, sheet, number) for number, sheet in enumerate(sheets, 1))


def _page(rows: _Rows, sheet: _Sheet, number: int) -> Page:
    setting = rows.setting
    head, y = page_head(setting, number)
    boxes: list[Box] = list(head)
    # A band that cannot be shrunk enough (a giant caption) still has to stay on the page.
    stretch = max(0.2, min(sheet.stretch, sheet.wanted))
    for band in sheet.bands:
        boxes += band_boxes(band, setting, y, stretch, rows.gap)
        y += band.head + band.picture * stretch + band.foot + sheet.gap + sheet.spread
    return Page(setting.paper.width, setting.paper.height, tuple(boxes))
