"""The photo page: blocks of photos at their own shapes, so that pages come out full and even.

Photos are dealt to pages first, by the room each needs with its caption; then every page is filled for itself, around
what is locked on it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from gallery_app.layout.area import Area
from gallery_app.layout.choices import Choices
from gallery_app.layout.deal import deal
from gallery_app.layout.fill import Filled, fill
from gallery_app.layout.guides import guides_of
from gallery_app.layout.heads import page_head
from gallery_app.layout.locked import area_of, captions_of, clear_head, free_areas, without
from gallery_app.layout.notes import Notes, notes_of
from gallery_app.layout.scene import Box, ImageBox, Page
from gallery_app.layout.setting import Setting
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
_TURNS = 4
"""How many arrangements of one emphasis are offered."""

Kept = Mapping[int, tuple[Box, ...]]


@dataclass(frozen=True, slots=True)
class _Spot:
    """A part of a page that is to be filled.

    Attributes:
        page: Number of the page, from 1.
        area: Where it lies.
    """

    page: int
    area: Area


@dataclass(frozen=True, slots=True)
class _Part:
    """A spot with its photos.

    Attributes:
        spot: Where they go.
        choices: Their blocks.
        ways: How they may be arranged, best first.
    """

    spot: _Spot
    choices: Choices
    ways: list[Filled]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A document whose photos are dealt.

    Attributes:
        parts: In reading order; several may lie on one page.
        notes: For each page what stands below its photos.
        pages: How many pages there are.
    """

    parts: list[_Part]
    notes: Mapping[int, Notes]
    pages: int

    @property
    def flaws(self) -> float:
        """What is wrong with it, on the average of its parts."""
        return sum(part.ways[0].flaws for part in self.parts) / max(1, len(self.parts))


def compose_rows(setting: Setting, rules: RowRules) -> tuple[Page, ...]:
    """Return the pages of a document arranged in rows; without photos, one page with its head."""
    return next(arranged_rows(setting, rules, Emphasis(rules.lead)))


def arranged_rows(
    setting: Setting, rules: RowRules, emphasis: Emphasis, kept: Kept | None = None
) -> Iterator[tuple[Page, ...]]:
    """Yield ways to arrange a document in rows, best first.

    Args:
        setting: The document.
        rules: Measures of its rows.
        emphasis: What is to be stressed.
        kept: For each page number the boxes that keep their place.
    """
    rows = _Rows(setting, rules, emphasis, kept or {})
    draft = rows.draft()
    for turn in range(max((min(_TURNS, len(part.ways)) for part in draft.parts), default=1)):
        yield tuple(rows.page(draft, number, turn) for number in range(1, draft.pages + 1))


class _Rows:
    """One composition in rows."""

    def __init__(self, setting: Setting, rules: RowRules, emphasis: Emphasis, kept: Kept) -> None:
        self.kept = {number: (*boxes, *captions_of(boxes, setting)) for number, boxes in kept.items()}
        self.setting = replace(setting, content=without(setting.content, kept)) if kept else setting
        self.rules, self.emphasis = rules, emphasis
        self._choices: dict[tuple[float, float], Choices] = {}

    def head(self, number: int) -> tuple[list[Box], float]:
        """Return what stands above the photos of a page, and where they may begin, mm."""
        boxes, y = page_head(self.setting, number)
        kept = self.kept.get(number)
        return clear_head(boxes, y, kept, self.setting.bottom) if kept else (boxes, y)

    def spots(self, number: int, reserved: float = 0.0) -> list[_Spot]:
        """Return the free parts of a page in reading order; `reserved` mm at its foot are not among them."""
        _, y = self.head(number)
        setting, unit = self.setting, self.setting.paper.type
        whole = Area(setting.left, y, setting.width, setting.bottom - y - reserved)
        kept = [area_of(box) for box in self.kept.get(number, ())]
        least = self.rules.narrowest * unit, self.rules.smallest * 1.4 * unit
        areas = free_areas(whole, kept, self.rules.gap * unit, least) if kept else [whole]
        return [_Spot(number, area) for area in areas]

    def choices(self, setting: Setting, spot: _Spot) -> Choices:
        """Return the blocks for a spot; pages of one document share them where nothing is said below the photos."""
        locked = spot.page in self.kept
        own = replace(setting, area=spot.area) if locked else setting
        if setting is not self.setting:
            return Choices(own, self.rules, self.emphasis)
        key = (spot.area.w, spot.area.h) if locked else (0.0, 0.0)
        if key not in self._choices:
            self._choices[key] = Choices(own, self.rules, self.emphasis)
        return self._choices[key]

    def draft(self) -> _Draft:
        """Return the photos dealt to the number of pages that shows them best."""
        last = max(self.kept, default=1)
        if not self.setting.content.items:
            return _Draft([], {}, last)
        loads = self.loads()
        least = last
        while sum(spot.area.size for spot in self._all(least)) * _DENSER < sum(loads):
            least += 1
        tried = list[tuple[float, _Draft]]()
        for pages in range(least, least + _MORE_PAGES):
            draft = self.dealt(loads, pages)
            tried.append((draft.flaws + _FURTHER * (pages - least), draft))
            if tried[-1][0] < _GOOD:
                break
        return self.noted(min(tried, key=lambda each: each[0])[1])

    def _all(self, pages: int) -> list[_Spot]:
        return [spot for number in range(1, pages + 1) for spot in self.spots(number)]

    def dealt(self, loads: list[float], pages: int) -> _Draft:
        """Return the photos dealt to so many pages; a page at the end that nothing is left for is left out."""
        spots = self._all(pages)
        starts = self._first_choices().starts
        stops = deal(loads, [spot.area.size for spot in spots], starts)
        parts = list[_Part]()
        for spot, first, stop in zip(spots, [0, *stops], stops, strict=False):
            if first < stop:
                choices = self.choices(self.setting, spot)
                parts.append(_Part(spot, choices, fill(choices, first, stop, spot.area)))
        return _Draft(parts, {}, max([part.spot.page for part in parts] + list(self.kept)))

    def noted(self, draft: _Draft) -> _Draft:
        """Return the draft with common credits and captions that stand together, its pages filled anew around them."""
        parts, notes, stop = list[_Part](), dict[int, Notes](), 0
        for number in range(1, draft.pages + 1):
            own = [part for part in draft.parts if part.spot.page == number]
            first, stop = stop, stop + sum(part.ways[0].photos for part in own)
            note = notes_of(self.setting, self.rules, first, stop)
            fits = note.height < 0.7 * sum(part.spot.area.h for part in own)
            if not note.height or number in self.kept or not fits:
                parts += own
                continue
            setting = replace(self.setting, content=note.content)
            [spot] = self.spots(number, note.height)
            choices = self.choices(setting, spot)
            parts.append(_Part(spot, choices, fill(choices, first, stop, spot.area)))
            notes[number] = note
        return _Draft(parts, notes, draft.pages)

    def _first_choices(self) -> Choices:
        return self.choices(self.setting, self._all(max(self.kept, default=0) + 1)[-1])

    def loads(self) -> list[float]:
        """Return for each photo the least area it should have with its caption and the white around it, mm²."""
        choices = self._first_choices()
        side = self.rules.smallest * self.setting.paper.type * _LEAST
        loads = list[float]()
        for number, weight in enumerate(choices.weights):
            size = side * side * _WIDER * weight**0.5
            wide = (size * _WIDER) ** 0.5
            loads.append(size + wide * (choices.likely_foot(number, wide) + 2 * choices.gap))
        return loads

    def page(self, draft: _Draft, number: int, turn: int) -> Page:
        """Return a page with its head, what is locked on it, its blocks and what is said below them."""
        head, _ = self.head(number)
        boxes: list[Box] = [*head, *self.kept.get(number, ())]
        for part in draft.parts:
            if part.spot.page == number:
                boxes += _filled(self.setting, part, turn)
        if note := draft.notes.get(number):
            frames = [box for box in boxes if isinstance(box, ImageBox)]
            marked = iter(note.numbered(self.setting, frames))
            boxes = [next(marked) if isinstance(box, ImageBox) else box for box in boxes]
            boxes += note.boxes(self.setting, frames)
        paper = self.setting.paper
        return Page(paper.width, paper.height, tuple(boxes), guides_of(self.setting, self.rules))


def _filled(setting: Setting, part: _Part, turn: int) -> list[Box]:
    """Return the boxes of a part in one of its arrangements."""
    sheet, y = part.ways[min(turn, len(part.ways) - 1)].sheet, part.spot.area.y
    own = replace(part.choices.setting, area=part.spot.area)
    boxes: list[Box] = []
    for block in sheet.blocks:
        boxes += block.boxes(own, part.choices.captions, y, sheet.stretch, part.choices.gap)
        y += block.head + block.picture * sheet.stretch + block.foot + sheet.gap + sheet.spread
    return boxes
