"""The photo page: blocks of photos at their own shapes, so that pages come out full and even.

Photos are dealt to pages first, by the room each needs with its caption; then every page is filled for itself, around
what is locked on it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import inf

from gallery_app.layout.choices import Choices, Stock
from gallery_app.layout.deal import deal
from gallery_app.layout.fill import Filled, fill
from gallery_app.layout.fitting import Fitting
from gallery_app.layout.notes import Notes, gathers, notes_of
from gallery_app.layout.scene import Box, ImageBox, Page
from gallery_app.layout.setting import Setting
from gallery_app.layout.spots import Kept, Spot, Spots
from gallery_app.layout.templates import RowRules
from gallery_app.layout.weights import Emphasis

__all__ = ["Rows", "compose_rows"]

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
_FURTHER = 1.2
"""Cost of each page more."""
_TURNS = 4
"""How many arrangements of one emphasis are offered."""
_BELOW = 0.6
"""Most of a page's height for photos that captions and credits below them may take."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A spot with its photos.

    Attributes:
        spot: Where they go.
        fitting: Their blocks.
        ways: How they may be arranged, best first.
    """

    spot: Spot
    fitting: Fitting
    ways: list[Filled]

    @property
    def cramped(self) -> bool:
        """Whether a photo is narrower than the name below it, in the best arrangement."""
        setting, fitting, sheet = self.fitting.setting, self.fitting, self.ways[0].sheet
        items, foot = setting.content.items, fitting.likely_foot
        places = [place for block in sheet.blocks for place in block.frames(sheet.stretch, fitting.gap, foot)]
        return any(place.w < setting.natural(items[place.photo].credit, "credit") for place in places)

    def boxes(self, turn: int) -> list[Box]:
        """Return the boxes of one arrangement, the last where there are fewer."""
        sheet, y = self.ways[min(turn, len(self.ways) - 1)].sheet, self.spot.area.y
        setting = replace(self.fitting.setting, area=self.spot.area)
        boxes: list[Box] = []
        for block in sheet.blocks:
            boxes += block.boxes(setting, self.fitting.captions, y, sheet.stretch, self.fitting.gap)
            y += block.head + block.picture * sheet.stretch + block.foot + sheet.gap + sheet.spread
        return boxes


@dataclass(frozen=True, slots=True)
class _Draft:
    """A document whose photos are dealt.

    Attributes:
        parts: In reading order; several may lie on one page.
        pages: How many pages there are.
        notes: For each page what stands below its photos.
    """

    parts: list[_Part]
    pages: int
    notes: Mapping[int, Notes]

    @property
    def flaws(self) -> float:
        """What is wrong with it, on the average of its parts."""
        return sum(part.ways[0].flaws for part in self.parts) / len(self.parts)

    @property
    def fits(self) -> bool:
        """Whether no photo is cropped because a page is too full."""
        return all(part.ways[0].sheet.fits for part in self.parts)

    @property
    def cramped(self) -> bool:
        """Whether a photo is narrower than the name below it."""
        return any(part.cramped for part in self.parts)


def compose_rows(setting: Setting, rules: RowRules) -> tuple[Page, ...]:
    """Return the pages of a document arranged in rows; without photos, one page with its head."""
    return next(Rows(setting, rules, {}).arranged(Emphasis(rules.lead)))


class Rows:
    """One document arranged in rows; what does not depend on what is stressed is worked out once."""

    def __init__(self, setting: Setting, rules: RowRules, kept: Kept) -> None:
        """Take the document, the measures of its rows and the boxes that keep their place."""
        self._spots = Spots(setting, rules, kept)
        self._rules = rules
        self._gathers = gathers(self._spots.setting.content.items, rules)
        self._filled: dict[tuple[int, tuple[int, int], Emphasis], _Part] = {}
        self._stock, self._choices = Stock(), dict[tuple[Fitting, Emphasis], Choices]()
        self._notes: dict[tuple[int, int], Notes] = {}

    def arranged(self, emphasis: Emphasis) -> Iterator[tuple[Page, ...]]:
        """Yield ways to arrange the document, best first."""
        draft = self._draft(emphasis)
        for turn in range(max((min(_TURNS, len(part.ways)) for part in draft.parts), default=1)):
            yield tuple(self._page(draft, number, turn) for number in range(1, draft.pages + 1))

    def _draft(self, emphasis: Emphasis) -> _Draft:
        """Return the photos dealt to the number of pages that shows them best."""
        spots = self._spots
        if not spots.setting.content.items:
            return _Draft([], spots.last, {})
        loads = self._loads(emphasis)
        least = spots.last
        while _room(spots.up_to(least)) * _DENSER < sum(loads) or not self._readable(loads, least):
            least += 1
        tried = list[tuple[float, _Draft]]()
        for pages in range(least, least + _MORE_PAGES):
            draft = self._dealt(loads, pages, emphasis)
            tried.append((draft.flaws + _FURTHER * (pages - least), draft))
            roomy = sum(loads) <= _room(spots.up_to(pages)) and not draft.cramped
            if draft.flaws < _GOOD or (draft.fits and (roomy or draft.flaws < _GOOD + _FURTHER)):
                break
        return self._noted(min(tried, key=lambda each: each[0])[1], emphasis)

    def _loads(self, emphasis: Emphasis) -> list[float]:
        """Return for each photo the least area it should have with its caption and the white around it, mm²."""
        fitting = self._spots.fitting(self._spots.of_page(self._spots.last + 1)[0])
        side = self._rules.smallest * fitting.unit * _LEAST
        loads = list[float]()
        for number, weight in enumerate(self._chosen(fitting, emphasis).weights):
            size = side * side * _WIDER * weight**0.5
            wide = (size * _WIDER) ** 0.5
            loads.append(size + wide * (fitting.likely_foot(number, wide) + 2 * fitting.gap))
        return loads

    def _dealt(self, loads: list[float], pages: int, emphasis: Emphasis) -> _Draft:
        """Return the photos dealt to so many pages; a page at the end that nothing is left for is left out.

        What is too small between locked boxes is closed, and the photos are dealt anew to what there is beside it.
        """
        parts = [self._part(spot, span, emphasis) for spot, span in self._spans(loads, pages)]
        hopeless = {part.spot for part in parts if part.ways[0].flaws == inf and part.spot.page in self._spots.kept}
        if hopeless:
            self._spots.closed |= hopeless
            return self._dealt(loads, pages, emphasis)
        return _Draft(parts, max(self._spots.last, parts[-1].spot.page), {})

    def _spans(self, loads: list[float], pages: int) -> list[tuple[Spot, tuple[int, int]]]:
        """Return the parts of so many pages that have photos, each with its first photo and the one after its last."""
        spots = self._spots.up_to(pages) or self._spots.of_page(pages + 1)
        starts = self._spots.fitting(spots[0]).starts
        stops = deal(loads, [spot.area.size for spot in spots], starts)
        spans = zip(spots, zip([0, *stops], stops, strict=False), strict=True)
        return [(spot, span) for spot, span in spans if span[0] < span[1]]

    def _readable(self, loads: list[float], pages: int) -> bool:
        """Return whether captions that stand together find room on so many pages: a further one rather than cuts."""
        if not self._gathers or self._spots.kept or pages >= len(loads):
            return True
        spans = self._spans(loads, pages)
        return all(self._note(span).height < _BELOW * spot.area.h for spot, span in spans)

    def _part(self, spot: Spot, span: tuple[int, int], emphasis: Emphasis) -> _Part:
        """Return a spot filled: above its captions at once, where those of the document stand together."""
        below = self._below(spot, span, emphasis) if self._gathers else None
        if below:
            return below[0]
        fitting = self._spots.fitting(spot)
        return _Part(spot, fitting, fill(self._chosen(fitting, emphasis), *span, spot.area))

    def _below(self, spot: Spot, span: tuple[int, int], emphasis: Emphasis) -> tuple[_Part, Notes] | None:
        """Return a page filled above what is said below its photos, and that; None where nothing is.

        Pages with locked boxes keep captions and credits at the frames.
        """
        note = None if spot.page in self._spots.kept else self._note(span)
        if note is None or not 0 < note.height < _BELOW * spot.area.h:
            return None
        key = spot.page, span, emphasis
        if key not in self._filled:
            [room] = self._spots.of_page(spot.page, note.height)
            fitting = self._spots.fitting(room, note.content)
            self._filled[key] = _Part(room, fitting, fill(self._chosen(fitting, emphasis), *span, room.area))
        return self._filled[key], note

    def _note(self, span: tuple[int, int]) -> Notes:
        if span not in self._notes:
            self._notes[span] = notes_of(self._spots.setting, self._rules, *span)
        return self._notes[span]

    def _noted(self, draft: _Draft, emphasis: Emphasis) -> _Draft:
        """Return the draft with common credits and captions that stand together, its pages filled anew above them."""
        parts, notes, stop = list[_Part](), dict[int, Notes](), 0
        for number in range(1, draft.pages + 1):
            own = [part for part in draft.parts if part.spot.page == number]
            first, stop = stop, stop + sum(part.ways[0].photos for part in own)
            whole = next(iter(self._spots.of_page(number)), None)
            below = self._below(whole, (first, stop), emphasis) if own and whole else None
            parts += [below[0]] if below else own
            if below:
                notes[number] = below[1]
        return _Draft(parts, draft.pages, notes)

    def _chosen(self, fitting: Fitting, emphasis: Emphasis) -> Choices:
        """Return the choices of a fitting, made when they are asked for first."""
        if (fitting, emphasis) not in self._choices:
            self._choices[fitting, emphasis] = Choices(fitting, emphasis, self._stock)
        return self._choices[fitting, emphasis]

    def _page(self, draft: _Draft, number: int, turn: int) -> Page:
        boxes = [box for part in draft.parts if part.spot.page == number for box in part.boxes(turn)]
        if note := draft.notes.get(number):
            frames = [box for box in boxes if isinstance(box, ImageBox)]
            marked = iter(note.numbered(self._spots.setting, frames))
            boxes = [next(marked) if isinstance(box, ImageBox) else box for box in boxes]
            boxes += note.boxes(self._spots.setting, frames)
        return self._spots.page(number, boxes)


def _room(spots: list[Spot]) -> float:
    return sum(spot.area.size for spot in spots)
