"""One photo a page: the picture whole and as large as its page allows, its words below or beside it."""

from dataclasses import dataclass, replace
from itertools import count

from gallery_app.layout.content import ContentItem
from gallery_app.layout.frames import image_box, shape_of
from gallery_app.layout.heads import author_runs, even_lines
from gallery_app.layout.rules import PlateRules, Side
from gallery_app.layout.scene import Align, Box, Page, Role, RuleBox, Run, TextBox
from gallery_app.layout.setting import Setting

__all__ = ["compose_plates"]

_FACTORS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
"""Factors of a picture's size, tried from the largest until its words find room below it."""
_WORDS = 0.4
"""Share of the room that words below a picture take when they need more; the others go on, on the next page."""


def compose_plates(setting: Setting, rules: PlateRules) -> tuple[Page, ...]:
    """Return the pages: an opening if the template has one, then the photos."""
    plates, numbers, pages = _Plates(setting, rules), count(1), list[Page]()
    if rules.opening and setting.content.headline:
        pages.append(plates.opening())
    for section in setting.content.sections:
        for item in section.items:
            pages += plates.photo(item, next(numbers), "　".join(section.heading))
    return tuple(pages) or (plates.page([]),)


@dataclass(frozen=True, slots=True)
class _Plates:
    setting: Setting
    rules: PlateRules

    @property
    def gap(self) -> float:
        """Between picture and words, mm."""
        return self.rules.gap * self.setting.paper.type

    def page(self, boxes: list[Box]) -> Page:
        """Return a page with its ground beneath the boxes."""
        paper = self.setting.paper
        ground: list[Box] = []
        if self.rules.ground:
            ground = [RuleBox(0, 0, paper.width, paper.height, self.setting.template.colours["ground"])]
        return Page(paper.width, paper.height, (*ground, *boxes))

    def opening(self) -> Page:
        """Return the page with the headline, standing a little above the middle."""
        setting, content, unit = self.setting, self.setting.content, self.setting.paper.type
        width = setting.width * 0.82
        boxes: list[Box] = []
        y = setting.paper.height * 0.4
        lines = even_lines(setting, content.headline, "headline", width)
        y -= setting.height(lines) / 2
        accent = RuleBox(setting.left, y - 5 * unit, 18 * unit, 1.2 * unit, setting.template.colours["accent"])
        boxes += [accent, setting.box(lines, (setting.left, y, width), Role.HEADLINE)]
        y += setting.height(lines) + 2 * unit
        if content.subtitle:
            at = (setting.left, y, width)
            boxes.append(setting.set(setting.words["dash"] + content.subtitle, "subtitle", at, Role.SUBTITLE))
            y += boxes[-1].h + 2 * unit
        if content.bylines:
            authors = setting.broken(author_runs(content.bylines), width)
            boxes.append(setting.box(authors, (setting.left, y, width), Role.BYLINE))
        if setting.issue:
            line = setting.set(setting.issue, "furniture", (setting.left, 0, width), Role.FURNITURE)
            boxes.append(replace(line, y=setting.bottom - line.h))
        return self.page(boxes)

    def photo(self, item: ContentItem, number: int, heading: str) -> list[Page]:
        """Return the page of a photo, and others for words that found no room on it."""
        foot = self.foot(number, heading)
        bottom = min((box.y for box in foot), default=self.setting.bottom) - self.gap * 0.8
        boxes, rest = self.beside(item, number, bottom) if self.is_beside(item) else self.below(item, number, bottom)
        pages = [self.page([*boxes, *foot])]
        while rest and rest.lines:
            box, rest = _cut(self.setting, replace(rest, y=self.setting.paper.margin), bottom)
            pages.append(self.page([box, *foot]))
        return pages

    def is_beside(self, item: ContentItem) -> bool:
        """Return whether the words of a photo stand beside it."""
        broad = self.setting.paper.width > self.setting.paper.height
        return self.rules.side is Side.BESIDE or (self.rules.side is Side.AUTO and broad and shape_of(item) < 1.1)  # noqa: PLR2004 upright

    def below(self, item: ContentItem, number: int, bottom: float) -> tuple[list[Box], TextBox | None]:
        """Return picture and words below each other, and words that found no room."""
        setting, top, shape = self.setting, self.setting.paper.margin, shape_of(item)
        room = bottom - top - self.gap
        largest = min(setting.width, room * shape)
        for factor in _FACTORS:
            width = largest * factor
            # Words are as wide as the picture, unless that is too narrow for them.
            measure = max(width, setting.width * 0.5)
            left = setting.left + (setting.width - measure) / 2
            words = self.words(item, number, (left, 0.0, measure))
            if width / shape + words.h <= room:
                return self.stacked(item, width, words, bottom), None
        words = self.words(item, number, (setting.left, 0.0, setting.width))
        shown, rest = _cut(setting, words, room * _WORDS)
        width = min(setting.width, (room - shown.h) * shape)
        return self.stacked(item, width, shown, bottom), rest

    def stacked(self, item: ContentItem, width: float, words: TextBox, bottom: float) -> list[Box]:
        """Return a picture of a width and its words below it, a little above the middle of their room."""
        setting, height = self.setting, width / shape_of(item)
        top = setting.paper.margin
        y = top + max(0.0, bottom - top - height - self.gap - words.h) * 0.42
        x = setting.left + (setting.width - width) / 2
        boxes: list[Box] = [image_box(item, setting, (x, y, width, height))]
        return [*boxes, *([replace(words, y=y + height + self.gap)] if words.lines else [])]

    def beside(self, item: ContentItem, number: int, bottom: float) -> tuple[list[Box], TextBox | None]:
        """Return picture and words beside each other, and words that found no room."""
        setting, top = self.setting, self.setting.paper.margin
        column, shape = setting.paper.width * self.rules.words, shape_of(item)
        width = min(setting.width - column - 2 * self.gap, (bottom - top) * shape)
        height = width / shape
        words = self.words(item, number, (0.0, top, column))
        left = setting.left + (setting.width - width - 2 * self.gap - column) / 2
        y = top + (bottom - top - height) * 0.42
        boxes: list[Box] = [image_box(item, setting, (left, y, width, height))]
        if not words.lines:
            return boxes, None
        x = left + width + 2 * self.gap
        shown, rest = _cut(setting, replace(words, x=x), bottom)
        return [*boxes, replace(shown, y=max(top, y + height - shown.h))], rest

    def words(self, item: ContentItem, number: int, at: tuple[float, float, float]) -> TextBox:
        """Return the words of a photo: number and title, description, credit, a paragraph each."""
        setting = self.setting
        title, told = " ".join(item.title.split()), " ".join((item.caption or item.description).split())
        credit = " ".join(item.credit.split())
        first = (Run(f"{number:02d}　", "number"), Run(title, "title")) if title else (Run(f"{number:02d}", "number"),)
        paragraphs = [first, (Run(told if told != title else "", "caption"),), (Run(credit, "credit"),)]
        lines = [line for runs in paragraphs if runs[-1].text for line in setting.broken(runs, at[2])]
        return setting.box(tuple(lines), at, Role.CAPTION, photo=item.photo)

    def foot(self, number: int, heading: str) -> list[Box]:
        """Return the line at the foot: what the photo belongs to, and its place among all."""
        setting, content = self.setting, self.setting.content
        named = "　".join(filter(None, [content.headline, heading]))
        half = setting.width * 0.8
        left = setting.broken((Run(named, "furniture"),), half)
        if len(left) > 1:
            left = setting.broken((Run(heading or content.headline, "furniture"),), half)[:1]
        right = setting.broken((Run(f"{number} / {len(content.items)}", "furniture"),), setting.width - half)
        y = setting.bottom - setting.height(right)
        boxes: list[Box] = [setting.box(left, (setting.left, y, half), Role.FURNITURE)] if left else []
        at = (setting.left + half, y, setting.width - half)
        return [*boxes, setting.box(right, at, Role.FURNITURE, align=Align.RIGHT)]


def _cut(setting: Setting, box: TextBox, bottom: float) -> tuple[TextBox, TextBox | None]:
    """Return a text box that ends above `bottom` mm, with at least one line, and what is left of it."""
    stop = len(box.lines)
    while stop > 1 and box.y + setting.height(box.lines[:stop]) > bottom:
        stop -= 1
    kept, rest = box.lines[:stop], box.lines[stop:]
    shown = replace(box, lines=kept, h=setting.height(kept))
    return shown, replace(box, lines=rest, h=setting.height(rest)) if rest else None
