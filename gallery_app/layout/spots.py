"""What each page of a document leaves for photos: below its head, around what is locked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from gallery_app.layout.area import Area
from gallery_app.layout.content import Content
from gallery_app.layout.fitting import Fitting
from gallery_app.layout.guides import guides_of
from gallery_app.layout.heads import page_head
from gallery_app.layout.locked import captions_of, clear_head, free_areas, without
from gallery_app.layout.placing import area_of
from gallery_app.layout.scene import Box, Page
from gallery_app.layout.setting import Setting
from gallery_app.layout.templates import RowRules

__all__ = ["Kept", "Spot", "Spots"]

_LEAST_HEIGHT = 1.4
"""Least height of a part of a page that is filled, in least heights of a row."""

Kept = Mapping[int, tuple[Box, ...]]
"""For each page number, from 1, the boxes that keep their place."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a page that is to be filled.

    Attributes:
        page: Number of the page, from 1.
        area: Where it lies.
    """

    page: int
    area: Area


class Spots:
    """The pages of one document before its photos are placed; what was worked out once is kept.

    Attributes:
        setting: The document without the photos that are locked.
        rules: Measures of its rows.
        kept: The boxes that keep their place, those of locked frames with their captions.
        closed: Parts between locked boxes that turned out too small for photos with their captions.
    """

    def __init__(self, setting: Setting, rules: RowRules, kept: Kept) -> None:
        """Take the document, the measures of its rows and the boxes that keep their place."""
        self.kept = {number: (*boxes, *captions_of(boxes, setting)) for number, boxes in kept.items()}
        self.setting = replace(setting, content=without(setting.content, kept)) if kept else setting
        self.rules = rules
        self.closed = set[Spot]()
        self._heads: dict[int, tuple[list[Box], float]] = {}
        self._fittings: dict[tuple[Content, Area | None], Fitting] = {}

    @property
    def last(self) -> int:
        """Number of the last page that holds a locked box; 1 where there is none."""
        return max(self.kept, default=1)

    def head(self, number: int) -> tuple[list[Box], float]:
        """Return what stands above the photos of a page, and where they may begin, mm."""
        if number not in self._heads:
            boxes, y = page_head(self.setting, number)
            kept = self.kept.get(number)
            self._heads[number] = clear_head(boxes, y, kept, self.setting.bottom) if kept else (boxes, y)
        return self._heads[number]

    def of_page(self, number: int, reserved: float = 0.0) -> list[Spot]:
        """Return the free parts of a page in reading order; `reserved` mm at its foot are not among them."""
        _, y = self.head(number)
        setting, unit = self.setting, self.setting.paper.type
        whole = Area(setting.left, y, setting.width, setting.bottom - y - reserved)
        kept = [area_of(box) for box in self.kept.get(number, ())]
        least = self.rules.narrowest * unit, self.rules.smallest * _LEAST_HEIGHT * unit
        areas = free_areas(whole, kept, self.rules.gap * unit, least) if kept else [whole]
        return [spot for spot in (Spot(number, area) for area in areas) if spot not in self.closed]

    def up_to(self, pages: int) -> list[Spot]:
        """Return the free parts of the first so many pages."""
        return [spot for number in range(1, pages + 1) for spot in self.of_page(number)]

    def fitting(self, spot: Spot, content: Content | None = None) -> Fitting:
        """Return the blocks for a spot, of the document or of another content with the same photos."""
        area = spot.area if spot.page in self.kept else None
        key = content or self.setting.content, area
        if key not in self._fittings:
            self._fittings[key] = Fitting(replace(self.setting, content=key[0], area=area), self.rules)
        return self._fittings[key]

    def page(self, number: int, boxes: list[Box]) -> Page:
        """Return a page with its head, what is locked on it, and what was placed."""
        paper, (head, _) = self.setting.paper, self.head(number)
        items = (*head, *self.kept.get(number, ()), *boxes)
        return Page(paper.width, paper.height, items, guides_of(self.setting, self.rules))
