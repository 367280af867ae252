"""The exhibition board: a coloured head to the edge, one large picture, rows beneath, a line at the foot."""

from dataclasses import dataclass, replace

from gallery_app.layout.bands import Cell
from gallery_app.layout.frames import caption_box, captioned, image_box, shape_of
from gallery_app.layout.heads import even_lines
from gallery_app.layout.justified import Group, fill, groups_of, row_boxes, split
from gallery_app.layout.rules import BoardRules
from gallery_app.layout.scene import Align, Box, Page, Role, RuleBox, Run
from gallery_app.layout.setting import Setting

__all__ = ["compose_board"]

_INTRO = 0.12
"""Most share of the board's height that the text of the lead may take."""
_FEW = 3
"""Boards of fewer photos have no picture larger than the others."""


def compose_board(setting: Setting, rules: BoardRules) -> tuple[Page, ...]:
    """Return the boards; what one does not hold stands on another with a shorter head."""
    board = _Board(setting, rules)
    groups, pages = groups_of(setting), list[Page]()
    while groups or not pages:
        page, groups = board.page(groups, len(pages) + 1)
        pages.append(page)
    return tuple(pages)


@dataclass(frozen=True, slots=True)
class _Board:
    setting: Setting
    rules: BoardRules

    def page(self, groups: tuple[Group, ...], number: int) -> tuple[Page, tuple[Group, ...]]:
        """Return one board and what is left for the next."""
        setting = self.setting
        boxes, y = self.head(number)
        foot = self.foot(number)
        bottom = min(box.y for box in foot) - 4 * setting.paper.type
        if number == 1:
            intro, y = self.intro(y)
            boxes += intro
            if sum(len(group.numbers) for group in groups) > _FEW:
                hero, y, groups = self.hero(groups, y)
                boxes += hero
        filled = fill(setting, groups, (setting.width, bottom - y), self.rules)
        boxes += row_boxes(setting, filled, (setting.left, y, setting.width), self.rules.gap * setting.paper.type)
        return Page(setting.paper.width, setting.paper.height, (*boxes, *foot)), filled.rest

    def head(self, number: int) -> tuple[list[Box], float]:
        """Return the coloured ground with the titles on it, and where what follows may begin, mm."""
        setting, content, unit = self.setting, self.setting.content, self.setting.paper.type
        if number > 1:
            return self.short_head()
        y = setting.paper.margin * 1.1
        boxes = list[Box]()
        if content.headline:
            lines = even_lines(setting, content.headline, "headline", setting.width)
            boxes.append(setting.box(lines, (setting.left, y, setting.width), Role.HEADLINE))
            y += setting.height(lines) + 2 * unit
        if content.subtitle:
            at = (setting.left, y, setting.width)
            boxes.append(setting.set(setting.words["dash"] + content.subtitle, "subtitle", at, Role.SUBTITLE))
            y += boxes[-1].h
        bottom = y + setting.paper.margin * 0.75
        ground = RuleBox(0, 0, setting.paper.width, bottom, setting.template.colours["ground"])
        return [ground, *boxes], bottom + setting.paper.margin * 0.6

    def short_head(self) -> tuple[list[Box], float]:
        """Return the head of a further board."""
        setting = self.setting
        bar = RuleBox(0, 0, setting.paper.width, setting.paper.margin * 0.5, setting.template.colours["ground"])
        if not setting.content.headline:
            return [bar], setting.paper.margin
        at = (setting.left, setting.paper.margin, setting.width)
        text = setting.set(setting.content.headline + setting.words["continued"], "continued", at, Role.HEADLINE)
        return [bar, text], text.y + text.h + 3 * setting.paper.type

    def intro(self, y: float) -> tuple[list[Box], float]:
        """Return the paragraphs of the lead that find room, whole ones only."""
        setting, boxes = self.setting, list[Box]()
        lead = setting.content.sections[0].paragraphs if setting.content.sections else ()
        most = y + setting.paper.height * _INTRO
        for paragraph in lead:
            text = setting.set(paragraph, "intro", (setting.left, y, setting.width), Role.BODY)
            if text.y + text.h > most:
                break
            boxes.append(text)
            y = text.y + text.h
        return boxes, y + (3 * setting.paper.type if boxes else 0.0)

    def hero(self, groups: tuple[Group, ...], y: float) -> tuple[list[Box], float, tuple[Group, ...]]:
        """Return the first picture across the board, and what stands beneath it."""
        setting, (first, rest) = self.setting, split(groups, 1)
        [number] = first[0].numbers
        item = setting.content.items[number]
        cell = captioned(Cell(number, shape_of(item)), setting, setting.width)
        height = min(setting.width / cell.shape, setting.paper.height * self.rules.tallest)
        width = min(setting.width, height * max(cell.shape, 1.2))
        x = setting.left + (setting.width - width) / 2
        boxes: list[Box] = [image_box(item, setting, (x, y, width, height))]
        boxes += caption_box(cell, item.photo, setting, (x, y + height, setting.width - (x - setting.left)))
        if first[0].heading:
            rest = (replace(first[0], numbers=rest[0].numbers), *rest[1:]) if rest and not rest[0].heading else rest
        return boxes, y + height + cell.caption + self.rules.gap * 1.25 * setting.paper.type, rest

    def foot(self, number: int) -> list[Box]:
        """Return the line at the foot: publication and date, authors, number of the board."""
        setting, colours = self.setting, self.setting.template.colours
        authors = "　".join(setting.content.bylines)
        cells = [(setting.issue, Align.LEFT), (authors, Align.CENTRE), (f"{number:02d}", Align.RIGHT)]
        lines = setting.broken((Run("口", "furniture"),), setting.width)
        y = setting.bottom - setting.height(lines)
        third = setting.width / 3
        boxes: list[Box] = [RuleBox(setting.left, y - 2, setting.width, 0.35, colours["hair"])]
        for place, (text, align) in enumerate(cells):
            if text and setting.natural(text, "furniture") <= third:
                at = (setting.left + place * third, y, third)
                boxes.append(setting.set(text, "furniture", at, Role.FURNITURE, align))
        return boxes
