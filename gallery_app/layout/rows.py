"""The photo page: bands of photos at their own shapes, chosen so that pages come out full and even.

Which photos go on which page is settled first, with rows of one height throughout. Then each page is cut into bands
anew: for every height that bands can add up to, the cheapest cut is kept (dynamic programming over photos and height),
and the cut wins that fills the page best. What remains is taken by cropping a few per cent and by the white between.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from gallery_app.layout.bands import Band
from gallery_app.layout.choices import Choices
from gallery_app.layout.frames import band_boxes
from gallery_app.layout.heads import page_head
from gallery_app.layout.scene import Box, Page
from gallery_app.layout.setting import Setting
from gallery_app.layout.sheet import SHRINK, Sheet, fill_sheets, waste
from gallery_app.layout.templates import RowRules

__all__ = ["compose_rows"]

_MOST_IN_ROW = 8
_COARSE, _FINE = 20, 10
"""How many row heights are tried when photos are dealt to pages, and when a page is cut."""
_CROWDED = 0.8
"""Flaws from which one page is too full: no large photo, tiny rows, broken captions."""
_BUCKET = 3.0
"""Heights closer than this, in mm, count as one."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """A way to cut the photos up to some point.

    Attributes:
        cost: Sum over its bands.
        height: Of its bands with the gaps after them, mm.
        last: The last band, or None for no photos.
        before: The cut without that band.
    """

    cost: float = 0.0
    height: float = 0.0
    last: Band | None = None
    before: "_Cut | None" = None

    def followed(self, band: Band, cost: float, height: float) -> "_Cut":
        """Return the cut with one more band that takes `height` mm with the gap after it."""
        return _Cut(self.cost + cost, self.height + height, band, self)

    @property
    def bands(self) -> tuple[Band, ...]:
        """The bands, first to last."""
        bands, cut = list[Band](), self
        while cut.last is not None and cut.before is not None:
            bands.append(cut.last)
            cut = cut.before
        return tuple(reversed(bands))


def compose_rows(setting: Setting, rules: RowRules) -> tuple[Page, ...]:
    """Return the pages of a document arranged in rows; without photos, one page with its head."""
    first, second = page_head(setting, 1), page_head(setting, 2)
    if not setting.content.items:
        return (Page(setting.paper.width, setting.paper.height, tuple(first[0])),)
    rows = _Rows(setting, rules)
    sheets = rows.arranged((setting.bottom - first[1], setting.bottom - second[1]))
    return tuple(_page(rows, sheet, number) for number, sheet in enumerate(sheets, 1))


def _page(rows: "_Rows", sheet: Sheet, number: int) -> Page:
    setting = rows.setting
    head, y = page_head(setting, number)
    boxes: list[Box] = list(head)
    for band in sheet.bands:
        boxes += band_boxes(band, setting, y, sheet.stretch, rows.choices.gap)
        y += band.head + band.picture * sheet.stretch + band.foot + sheet.gap + sheet.spread
    return Page(setting.paper.width, setting.paper.height, tuple(boxes))


class _Rows:
    """One composition in rows."""

    def __init__(self, setting: Setting, rules: RowRules) -> None:
        self.setting, self.rules = setting, rules
        self.choices = Choices(setting, rules)
        self.count = len(setting.content.items)
        self.gap = self.choices.gap * 1.15

    def targets(self, steps: int) -> Iterator[float]:
        """Yield row heights from the largest to the smallest, mm."""
        high, low = (height * self.setting.paper.type for height in (self.rules.largest, self.rules.smallest))
        yield from (high * (low / high) ** (step / (steps - 1)) for step in range(steps))

    def arranged(self, rooms: tuple[float, float]) -> list[Sheet]:
        """Return the best pages; one, if all photos fit it without looking crowded."""
        flaws, single = self.page(0, self.count, rooms[0])
        if single is not None and flaws < _CROWDED:
            return [single]
        sheets, start = list[Sheet](), 0
        for rough in self.dealt(rooms):
            stop = start + sum(band.photos for band in rough.bands)
            _, best = self.page(start, stop, rough.room)
            sheets.append(best or rough)
            start = stop
        return sheets

    def dealt(self, rooms: tuple[float, float]) -> list[Sheet]:
        """Return the fewest pages that hold all photos in even rows, those with the largest photos."""
        tried = [fill_sheets(self.even(target), rooms, self.gap) for target in self.targets(_COARSE)]
        return min(tried, key=lambda sheets: (len(sheets), sum(not sheet.fits for sheet in sheets)))

    def even(self, target: float) -> tuple[Band, ...]:
        """Return the cheapest cut of all photos into bands about `target` mm high."""
        best = [_Cut()]
        for stop in range(1, self.count + 1):
            cuts = (
                best[start].followed(band, cost, band.height + self.gap)
                for start in range(max(0, stop - _MOST_IN_ROW), stop)
                for band, cost in self.choices.bands(start, stop, target, opens=False)
            )
            best.append(min(cuts, key=lambda cut: cut.cost))
        return best[-1].bands

    def page(self, first: int, last: int, room: float) -> tuple[float, Sheet | None]:
        """Return the best page for photos `first` up to `last` and its flaws; None where they do not fit."""
        found: list[tuple[float, Sheet | None]] = [
            (cut.cost / len(cut.bands) + waste(sheet), sheet)
            for target in self.targets(_FINE)
            for cut in self.cuts(first, last, target, room)
            for sheet in [Sheet(cut.bands, room, self.gap)]
            if sheet.fits
        ]
        return min(found, key=lambda each: each[0], default=(inf, None))

    def cuts(self, first: int, last: int, target: float, room: float) -> list[_Cut]:
        """Return the cheapest cut of each height that might fit `room` mm."""
        best: list[dict[int, _Cut]] = [{0: _Cut()}]
        most = round((room / SHRINK + self.gap) / _BUCKET)
        for stop in range(first + 1, last + 1):
            reached: dict[int, _Cut] = {}
            for start in range(max(first, stop - _MOST_IN_ROW), stop):
                for band, cost in self.choices.bands(start, stop, target, opens=start == first):
                    height = band.height + self.gap
                    for cut in best[start - first].values():
                        bucket = round((cut.height + height) / _BUCKET)
                        known = reached.get(bucket)
                        if bucket <= most and (known is None or cut.cost + cost < known.cost):
                            reached[bucket] = cut.followed(band, cost, height)
            best.append(reached)
        return list(best[-1].values())
