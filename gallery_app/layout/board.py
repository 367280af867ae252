"""The exhibition board: a coloured head to the edge, one large picture, rows beneath, a line at the foot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log

from gallery_app.layout.bands import Cell, Heading
from gallery_app.layout.filling_rows import filling_rows
from gallery_app.layout.frames import caption_box, heading_boxes, image_box, kept_of, kept_whole, shape_of
from gallery_app.layout.groups import Group, groups_of, split
from gallery_app.layout.heads import even_lines
from gallery_app.layout.justified import Filled, Stock, row_boxes
from gallery_app.layout.rules import BoardRules
from gallery_app.layout.scene import Align, Box, ImageBox, Page, Role, RuleBox, Run
from gallery_app.layout.setting import Setting
from gallery_app.layout.shortened import fitted_caption

__all__ = ["compose_board"]

_FACTORS, _OTHER, _BARE = (0.85, 1.2, 1.4, 1.9, 2.6), 0.01, 0.04
"""Factors of the largest height of rows that are tried where photos are few, the cost of each step, and the share of
the board's height that rows may leave bare before that."""
_INTRO = 0.12
"""Most share of the board's height that the text of the lead may take."""
_HEROES = (1.7, 1.4, 1.2, 1.0, 0.9, 0.8, 0.72, 0.64)
"""Factors of the height of the large picture; the one that leaves least white and no photo over is taken."""
_LOSS = 0.15
"""What a large picture of another height than it should have costs, in shares of the board left white."""
_BROAD = 0.64
"""Share of the width that the large picture takes where others stand beside it."""
_MOST_BESIDE = 6
"""Photos that stand beside it at most."""
_FULL = 0.85
"""Share of the room beside it that they must fill."""
_SMALLER = 0.12
"""What another picture that is larger than the first costs by the logarithm of that, in shares of the board."""
_UNDER = 1.25
"""White under it, in gaps between frames."""
_EXACT = 1e-4
"""Share of the board's height that is no difference."""
_MOST = 0.16
"""Share of the page's height that a caption may take."""


def compose_board(setting: Setting, rules: BoardRules) -> tuple[Page, ...]:
    """Return the boards; what one does not hold stands on another with a shorter head."""
    sized = tuple(Stock(setting, replace(rules, largest=rules.largest * factor)) for factor in _FACTORS)
    board = _Board(setting, rules, Stock(setting, rules), sized)
    groups, pages = groups_of(setting), list[Page]()
    while groups or not pages:
        page, groups = board.page(groups, len(pages) + 1)
        pages.append(page)
    return tuple(pages)


@dataclass(frozen=True, slots=True)
class _Board:
    setting: Setting
    rules: BoardRules
    stock: Stock
    sized: tuple[Stock, ...]

    def page(self, groups: tuple[Group, ...], number: int) -> tuple[Page, tuple[Group, ...]]:
        """Return one board and what is left for the next."""
        setting, foot = self.setting, self.foot(number)
        boxes, y = self.head(number)
        bottom = min(box.y for box in foot) - 4 * setting.paper.type
        if number == 1:
            intro, y = self.intro(y)
            boxes += intro
        more, rest = self.body(groups, y, bottom, opens=number == 1)
        return Page(setting.paper.width, setting.paper.height, (*boxes, *more, *foot)), rest

    def body(
        self, groups: tuple[Group, ...], y: float, bottom: float, *, opens: bool
    ) -> tuple[list[Box], tuple[Group, ...]]:
        """Return the pictures: one across an opening board, as large as leaves room for the others, and rows."""
        setting, ways = self.setting, list[tuple[float, list[Box], tuple[Group, ...]]]()
        large = opens and bool(groups)
        for hero, top, others, loss in self.openings(groups, y) if large else [(list[Box](), y, groups, 0.0)]:
            for flaw, filled in self.fillings(others, bottom - top):
                white = (bottom - top - filled.height) / setting.paper.height
                boxes = [*hero, *row_boxes(setting, filled, (setting.left, top), self.gap)]
                if white >= -_EXACT:
                    flaws = loss + flaw + self.side(filled) + _outshone(boxes if hero else [])
                    flaws += 1 - filled.stretch if filled.stretch < _FULL else 0.0
                    ways.append((len(filled.rest) + white + flaws, boxes, filled.rest))
            # Where not even one row finds room, the others stand on the next board.
            if hero:
                ways.append((len(others) + 1 + loss, hero, others))
        if not ways:
            return boxes, filled.rest
        _, boxes, rest = min(ways, key=lambda way: way[0])
        return boxes, rest

    def fillings(self, groups: tuple[Group, ...], room: float) -> Iterator[tuple[float, Filled]]:
        """Yield rows for a height in mm with their flaw: where they leave much of it bare, others too."""
        filled = filling_rows(self.stock.rows(groups, self.setting.width), room)
        yield 0.0, filled
        bare = (room - filled.height) / self.setting.paper.height + self.side(filled)
        if groups and not filled.rest and bare > _BARE:
            for number, stock in enumerate(self.sized, 1):
                other = filling_rows(stock.rows(groups, self.setting.width), room)
                if other.stretch > _FULL:
                    yield _OTHER * number, other

    def side(self, filled: Filled) -> float:
        """Return the white beside rows that do not fill the width, in shares of the board."""
        setting = self.setting
        used = ((row, sum(row.widths) + self.gap * (len(row.widths) - 1)) for row in filled.rows)
        white = sum(row.height * filled.stretch * max(0.0, setting.width - wide) for row, wide in used)
        return white / setting.width / setting.paper.height

    def openings(
        self, groups: tuple[Group, ...], y: float
    ) -> Iterator[tuple[list[Box], float, tuple[Group, ...], float]]:
        """Yield large pictures with what stands beside them, where rows begin (mm), what is left, and the flaws."""
        first, others = split(groups, 1)
        for factor in _HEROES:
            boxes, top = self.hero(first[0], y, factor, self.setting.width)
            yield boxes, top, others, _LOSS * abs(1 - factor)
        if first[0].heading or not others or others[0].heading:
            return
        broad = self.setting.width * _BROAD
        for factor in (1.0, 0.9):
            boxes, top = self.hero(first[0], y, factor, broad)
            frame = next(box for box in boxes if isinstance(box, ImageBox))
            left = frame.x + frame.w + self.gap
            width, bottom = self.setting.left + self.setting.width - left, top - self.gap * _UNDER
            for count in range(min(len(others[0].numbers), _MOST_BESIDE), 0, -1):
                filled = self.stock.rows(split(others, count)[0], width).fill(bottom - frame.y)
                full = all(sum(row.widths) > width * _FULL for row in filled.rows)
                whole = not filled.rest and filled.stretch > _FULL
                if whole and full and filled.height > (bottom - frame.y) * _FULL:
                    beside = row_boxes(self.setting, filled, (left, frame.y), self.gap)
                    yield [*boxes, *beside], top, split(others, count)[1], _LOSS * abs(1 - factor)

    @property
    def gap(self) -> float:
        """Between frames, mm."""
        return self.rules.gap * self.setting.paper.type

    def head(self, number: int) -> tuple[list[Box], float]:
        """Return the coloured ground with the titles on it, if any, and where what follows may begin, mm."""
        setting, content, unit = self.setting, self.setting.content, self.setting.paper.type
        if number > 1:
            return self.short_head()
        if not (content.headline or content.subtitle):
            return [], setting.paper.margin
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
        if not (setting.content.headline or setting.content.subtitle):
            return [], setting.paper.margin
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

    def hero(self, first: Group, y: float, factor: float, broad: float) -> tuple[list[Box], float]:
        """Return the first picture, `broad` mm wide, and where what follows begins, mm."""
        setting, [number] = self.setting, first.numbers
        item = setting.content.items[number]
        boxes = list[Box]()
        if first.heading:
            lines = setting.broken((Run("　".join(first.heading), "section"),), setting.width)
            boxes += heading_boxes(Heading(0.0, setting.width, lines), setting, y)
            y = boxes[-1].y + boxes[-1].h + 1.3 * setting.paper.type
        own, kept = broad / shape_of(item), kept_of(item)
        height = min(min(own, setting.paper.height * self.rules.tallest) * factor, own / kept)
        height = kept_whole(item, broad, height)
        # A picture that would lose too much of itself is shown narrower instead.
        width = min(broad, height / kept * shape_of(item))
        # Beside a narrower picture others begin, so its caption keeps to its width.
        room = broad if broad >= setting.width else width
        cell = fitted_caption(setting, Cell(number, 1.0), room, setting.paper.height * _MOST)
        boxes.append(image_box(item, setting, (setting.left, y, width, height)))
        boxes += caption_box(cell, item.photo, setting, (setting.left, y + height, room))
        return boxes, y + height + cell.caption + self.gap * _UNDER

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


def _outshone(boxes: Sequence[Box]) -> float:
    """Return the cost of a picture that is larger than the first one, which should be the largest."""
    areas = [box.w * box.h for box in boxes if isinstance(box, ImageBox)]
    return _SMALLER * log(max(areas) / areas[0]) if areas else 0.0
