"""The photo page: blocks of photos at their own shapes, so that pages come out full and even.

Photos are dealt to pages first, by the room each needs with its caption; then every page is filled for itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gallery_app.layout.area import Area
from gallery_app.layout.choices import Choices
from gallery_app.layout.deal import deal
from gallery_app.layout.fill import BETWEEN, Filled, fill
from gallery_app.layout.heads import page_head
from gallery_app.layout.scene import Box, Page
from gallery_app.layout.setting import Setting
from gallery_app.layout.sheet import Sheet
from gallery_app.layout.templates import RowRules
from gallery_app.layout.weights import Emphasis

__all__ = ["arranged_rows", "compose_rows"]

_LEAST = 1.35
"""Side of the least area a photo should have on the average, in least heights of a row."""
_WIDER = 1.4
"""Shape that such an area has."""
_MORE_PAGES = 4
"""How many numbers of pages are tried."""
_DENSER = 1.35
"""How much more than it should a page may hold, where its photos come out well."""
_GOOD = 1.6
"""Flaws below which no further page is tried."""
_FURTHER = 0.4
"""Cost of each page more."""


def compose_rows(setting: Setting, rules: RowRules) -> tuple[Page, ...]:
    """Return the pages of a document arranged in rows; without photos, one page with its head."""
    return next(arranged_rows(setting, rules, Emphasis(rules.lead)))


def arranged_rows(setting: Setting, rules: RowRules, emphasis: Emphasis) -> Iterator[tuple[Page, ...]]:
    """Yield ways to arrange a document in rows, best first."""
    if not setting.content.items:
        head, _ = page_head(setting, 1)
        yield (Page(setting.paper.width, setting.paper.height, tuple(head)),)
        return
    rows = _Rows(setting, rules, emphasis)
    pages = rows.pages()
    for turn in range(min(_TURNS, max(len(ways) for ways in pages))):
        yield tuple(
            rows.page(ways[min(turn, len(ways) - 1)].sheet, number) for number, ways in enumerate(pages, start=1)
        )


_TURNS = 4
"""How many arrangements of one emphasis are offered."""


class _Rows:
    """One composition in rows."""

    def __init__(self, setting: Setting, rules: RowRules, emphasis: Emphasis) -> None:
        self.setting, self.rules = setting, rules
        self.choices = Choices(setting, rules, emphasis)
        self.count = len(setting.content.items)

    def area(self, number: int) -> Area:
        """Return what a page's head leaves for photos."""
        _, y = page_head(self.setting, min(number, 2))
        return Area(self.setting.left, y, self.setting.width, self.setting.bottom - y)

    def pages(self) -> list[list[Filled]]:
        """Return for each page the ways to fill it, best first."""
        loads = [self.load(number) for number in range(self.count)]
        least = 1
        while sum(self.area(number).size for number in range(1, least + 1)) * _DENSER < sum(loads):
            least += 1
        tried = list[tuple[float, list[list[Filled]]]]()
        for pages in range(least, least + _MORE_PAGES):
            filled = self.dealt(loads, pages)
            flaws = sum(ways[0].flaws for ways in filled) / len(filled) + _FURTHER * (pages - least)
            tried.append((flaws, filled))
            if flaws < _GOOD:
                break
        return min(tried, key=lambda each: each[0])[1]

    def dealt(self, loads: Sequence[float], pages: int) -> list[list[Filled]]:
        """Return for each of so many pages the ways to fill it, best first; a page without photos is left out."""
        areas = [self.area(number) for number in range(1, pages + 1)]
        stops = deal(loads, [area.size for area in areas], self.choices.starts)
        spans = zip([0, *stops], stops, areas, strict=False)
        return [fill(self.choices, first, stop, area) for first, stop, area in spans if first < stop]

    def load(self, number: int) -> float:
        """Return the least area a photo should have with its caption and the white around it, mm²."""
        side = self.rules.smallest * self.setting.paper.type * _LEAST
        size = side * side * _WIDER * self.choices.weights[number] ** 0.5
        wide = (size * _WIDER) ** 0.5
        return size + wide * (self.choices.likely_foot(number, wide) + 2 * self.choices.gap)

    def page(self, sheet: Sheet, number: int) -> Page:
        """Return a page with its head and blocks."""
        setting = self.setting
        head, y = page_head(setting, number)
        boxes: list[Box] = list(head)
        for block in sheet.blocks:
            boxes += block.boxes(setting, self.choices.captions, y, sheet.stretch, self.choices.gap)
            y += block.head + block.picture * sheet.stretch + block.foot + sheet.gap + sheet.spread
        return Page(setting.paper.width, setting.paper.height, tuple(boxes))
