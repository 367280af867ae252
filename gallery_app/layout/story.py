"""The captioned report: its text in columns, each section under its heading with its photos.

A section is a block: full rows of its photos, then text in columns of one height; photos that make no full row stand
at the heads of the last columns. A block that does not fit goes on, column by column, on the next page.
"""

from collections.abc import Sequence

from gallery_app.domain.units import pt_to_mm
from gallery_app.layout.bands import Cell, Heading
from gallery_app.layout.content import ContentSection
from gallery_app.layout.frames import caption_box, heading_boxes, image_box, kept_whole, shape_of
from gallery_app.layout.fullest import fullest
from gallery_app.layout.groups import Group
from gallery_app.layout.heads import page_head
from gallery_app.layout.justified import Filled, Rows, Stock, row_boxes
from gallery_app.layout.lines import goes_on
from gallery_app.layout.rules import StoryRules
from gallery_app.layout.scene import Box, Guide, Line, Page, Role, RuleBox, Run
from gallery_app.layout.setting import Setting
from gallery_app.layout.shortened import fitted_caption

__all__ = ["compose_story"]

_FEW_LINES = 4
"""Lines that must find room under a heading; with less of it the section begins on the next page."""
_BESIDE = 0.8
"""Text beside photos is at least this high, as a share of their height."""
_SHAPES = (0.8, 2.2)
"""Narrowest and broadest shape of a photo at the head of a column; others are cropped to them."""
_TARGETS = 9
"""How many heights of rows, from the largest, are tried on a page."""
_MOST = 0.16
"""Share of the page's height that a caption may take."""


def compose_story(setting: Setting, rules: StoryRules) -> tuple[Page, ...]:
    """Return the pages of a report with its text, its photos as large as leaves the least white on them."""
    return fullest(setting, rules, _told)


def _told(setting: Setting, rules: StoryRules) -> tuple[Page, ...]:
    story, number = _Story(setting, rules), 0
    for section in setting.content.sections:
        story.section(section, tuple(range(number, number + len(section.items))))
        number += len(section.items)
    return story.done()


class _Story:
    """Pages being filled from top to bottom."""

    def __init__(self, setting: Setting, rules: StoryRules) -> None:
        self.setting, self.rules, self.unit = setting, rules, setting.paper.type
        self.stock = Stock(setting, rules)
        self.gutter = rules.gutter * self.unit
        self.count = max(1, int((setting.width + self.gutter) / (rules.column * self.unit + self.gutter)))
        self.column = (setting.width - self.gutter * (self.count - 1)) / self.count
        self.pitch = setting.height(setting.broken((Run("口", "body"),), self.column))
        self.pages: list[list[Box]] = []
        self.boxes, self.y = page_head(setting, 1)
        self.top = self.y

    @property
    def room(self) -> float:
        """Height left on the page, mm."""
        return self.setting.bottom - self.y

    @property
    def fresh(self) -> bool:
        """Whether nothing but its head stands on the page."""
        return self.y == self.top

    def turn(self) -> None:
        """Begin the next page."""
        self.pages.append(self.boxes)
        self.boxes, self.y = page_head(self.setting, len(self.pages) + 1)
        self.top = self.y

    def done(self) -> tuple[Page, ...]:
        """Return the pages."""
        paper, setting = self.setting.paper, self.setting
        edges = [setting.left + n * (self.column + self.gutter) for n in range(self.count)]
        guides = tuple(Guide(at, upright=True) for edge in edges for at in (edge, edge + self.column))
        return tuple(Page(paper.width, paper.height, tuple(boxes), guides) for boxes in [*self.pages, self.boxes])

    def section(self, section: ContentSection, numbers: tuple[int, ...]) -> None:
        """Add a section: heading, photos, text."""
        lines = self.broken(section.paragraphs)
        if not numbers and not lines:
            return
        opening = not self.pages and self.fresh and len(numbers) > 1
        hero, others = (numbers[:1], numbers[1:]) if opening else ((), numbers)
        beside = self.beside(others, lines)
        self.heading(section.heading, others, beside)
        for number in hero:
            self.hero(number)
        self.text(lines, beside)
        self.rows(others[len(beside) :])
        self.y += 2 * self.unit

    def broken(self, paragraphs: Sequence[str]) -> list[Line]:
        """Return the lines of the text."""
        words = (" ".join(paragraph.split()) for paragraph in paragraphs)
        return [line for text in words if text for line in self.setting.broken((Run(text, "body"),), self.column)]

    def beside(self, numbers: tuple[int, ...], lines: Sequence[Line]) -> tuple[int, ...]:
        """Return the photos that stand at the heads of columns: as many as there is text enough to stand beside."""
        if len(numbers) == 1 and lines and self.count > 1:
            return numbers
        for count in range(min(len(numbers), self.count - 1), 0, -1):
            heads = numbers[:count]
            if len(numbers) - count == 1:
                continue  # a photo alone makes no row
            used = self.span(heads) * count
            high = max(self.head_height(number, self.span(heads)) for number in heads)
            if len(lines) * self.pitch >= high * (self.count - used) * _BESIDE:
                return heads
        return ()

    def heading(self, heading: tuple[str, ...], rows: tuple[int, ...], beside: tuple[int, ...]) -> None:
        """Add a heading, on the next page if what it heads does not follow it here."""
        lines = self.setting.broken((Run("　".join(heading), "section"),), self.setting.width) if heading else ()
        if len(lines) > 1:
            lines = tuple(
                line for text in heading for line in self.setting.broken((Run(text, "section"),), self.setting.width)
            )
        boxes = heading_boxes(Heading(0.0, self.setting.width, lines), self.setting, self.y) if lines else []
        high = boxes[-1].y + boxes[-1].h - self.y + 1.6 * self.unit if boxes else 0.0
        below = _FEW_LINES * self.pitch
        if rows and not beside:
            below = self.rules.smallest * self.unit * 1.3
        if beside:
            below = max(below, *(self.head_height(number, self.span(beside)) for number in beside))
        if not self.fresh and self.room < high + below:
            self.turn()
            boxes = heading_boxes(Heading(0.0, self.setting.width, lines), self.setting, self.y) if lines else []
        self.boxes += boxes
        self.y += high

    def rows(self, numbers: tuple[int, ...]) -> None:
        """Add photos in full rows, as many on this page as find room."""
        gap = self.rules.gap * self.unit
        while numbers:
            filled = self.flow(self.stock.rows((Group((), numbers),), self.setting.width))
            if not filled.rows:
                self.turn()
                continue
            self.boxes += row_boxes(self.setting, filled, (self.setting.left, self.y), gap)
            self.y += filled.height + gap
            numbers = tuple(number for group in filled.rest for number in group.numbers)

    def flow(self, rows: Rows) -> Filled:
        """Return rows that use this page best; none where the next one is better."""
        ways = [rows.flow(target, self.room) for target in rows.targets[:_TARGETS]]
        best = max(ways, key=lambda way: (not way.rest, way.height))
        return rows.fill(self.room, level=False) if self.fresh and not best.rows else best

    def hero(self, number: int) -> None:
        """Add the first picture across the page."""
        item, setting = self.setting.content.items[number], self.setting
        height = min(setting.width / shape_of(item), setting.paper.height * self.rules.hero)
        height = kept_whole(item, setting.width, height)
        cell = fitted_caption(setting, Cell(number, 1.0), setting.width, setting.paper.height * _MOST)
        self.boxes.append(image_box(item, setting, (setting.left, self.y, setting.width, height)))
        self.boxes += caption_box(cell, item.photo, setting, (setting.left, self.y + height, setting.width))
        self.y += height + cell.caption + self.rules.gap * self.unit

    def span(self, beside: tuple[int, ...]) -> int:
        """Return over how many columns each photo at the head of columns goes."""
        broad = len(beside) == 1 and shape_of(self.setting.content.items[beside[0]]) > 1
        return 2 if broad and self.count > 2 else 1  # noqa: PLR2004 one column stays for text alone

    def across(self, span: int) -> float:
        """Return the width of some columns with the gutters between them, mm."""
        return self.column * span + self.gutter * (span - 1)

    def cell(self, number: int, span: int) -> tuple[Cell, float]:
        """Return the caption of a photo at the head of columns, and the height of its frame, mm."""
        low, high = _SHAPES
        item = self.setting.content.items[number]
        shape = min(max(shape_of(item), low), high)
        height = min(self.across(span) / shape, self.setting.paper.height * self.rules.hero)
        height = kept_whole(item, self.across(span), height)
        most = self.setting.paper.height * _MOST
        return fitted_caption(self.setting, Cell(number, shape), self.across(span), most), height

    def head_height(self, number: int, span: int) -> float:
        """Return the height that a photo at the head of columns takes with its caption, mm."""
        cell, height = self.cell(number, span)
        return height + cell.caption + self.rules.gap * 0.8 * self.unit

    def text(self, lines: list[Line], beside: tuple[int, ...]) -> None:
        """Add text in columns of one height, under the photos that stand at the heads of the last of them."""
        needed = max((self.head_height(number, self.span(beside)) for number in beside), default=0.0)
        if self.room < needed and not self.fresh:
            self.turn()
        tops = self.heads(beside)
        while lines or max(tops, default=0.0) > 0:
            high = self.block_height(tops, len(lines))
            counts = [max(0, int((high - top) / self.pitch + 1e-6)) for top in tops]
            if sum(counts) == 0 and lines and max(tops) == 0:
                if not self.fresh:
                    self.turn()
                    continue
                counts[0] = 1
            self.separators(counts, tops)
            for place, (count, top) in enumerate(zip(counts, tops, strict=True)):
                part, lines = lines[:count], lines[count:]
                if part:
                    at = (self.left(place), self.y + top, self.column)
                    self.boxes.append(self.setting.box(tuple(part), at, Role.BODY))
                    lines = goes_on(lines) if not part[-1].ends else lines
            self.y += max([high, *tops])
            tops = [0.0] * self.count
            if lines:
                self.turn()
            else:
                self.y += self.rules.gap * 0.5 * self.unit

    def left(self, place: int) -> float:
        """Return the left edge of a column, mm."""
        return self.setting.left + place * (self.column + self.gutter)

    def heads(self, beside: tuple[int, ...]) -> list[float]:
        """Add photos at the heads of the last columns; return how far down each column its text begins, mm."""
        tops, span = [0.0] * self.count, self.span(beside)
        # The frame begins where the characters of the text beside it do, below half of their lead.
        y = self.y + (self.pitch - pt_to_mm(self.setting.styles["body"].size)) / 2
        for place, number in enumerate(beside, self.count - span * len(beside)):
            cell, height = self.cell(number, span)
            item, x = self.setting.content.items[number], self.left(place)
            self.boxes.append(image_box(item, self.setting, (x, y, self.across(span), height)))
            self.boxes += caption_box(cell, item.photo, self.setting, (x, y + height, self.across(span)))
            for column in range(place, place + span):
                tops[column] = self.head_height(number, span)
        return tops

    def block_height(self, tops: Sequence[float], count: int) -> float:
        """Return the least height of columns that hold so many lines, or all that is left of the page."""
        steps = int(self.room / self.pitch + 1e-6)
        for step in range(1, steps + 1):
            high = step * self.pitch
            if sum(max(0, int((high - top) / self.pitch + 1e-6)) for top in tops) >= count:
                return high
        return steps * self.pitch

    def separators(self, counts: Sequence[int], tops: Sequence[float]) -> None:
        """Add fine rules between neighbouring columns of text."""
        hair = self.setting.template.colours["hair"]
        for place in range(1, self.count):
            if counts[place - 1] and counts[place]:
                top = max(tops[place - 1], tops[place])
                high = min(count * self.pitch + t for count, t in ((counts[p], tops[p]) for p in (place - 1, place)))
                x = self.left(place) - self.gutter / 2
                if high > top:
                    self.boxes.append(RuleBox(x, self.y + top + 0.6, 0.12, high - top - 1.2, hair))
