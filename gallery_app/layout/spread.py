"""Two facing pages as one sheet: a picture across the fold, the titles beside it, rows on either page.

Nothing that matters lies on the fold: titles, captions and rows keep to their page, and the picture across it is put
on the side where its point of interest is farther from the fold.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gallery_app.layout.bands import Cell
from gallery_app.layout.frames import caption_box, captioned, image_box, shape_of
from gallery_app.layout.heads import author_runs, even_lines
from gallery_app.layout.justified import Filled, Group, fill, groups_of, row_boxes, split
from gallery_app.layout.rules import SpreadRules
from gallery_app.layout.scene import Align, Box, Guide, ImageBox, Page, Role, RuleBox
from gallery_app.layout.setting import Setting

__all__ = ["compose_spread", "title_width"]

_LOWEST = 1.15
"""A picture across the fold is at least this much broader than high."""
_NEAR = 0.06
"""Share of the picture's width within which its point of interest must not come to the fold."""


def title_width(setting: Setting, rules: SpreadRules) -> float:
    """Return the width of the column for titles beside the large picture, mm."""
    sheet = setting.paper.width * 2
    return sheet - 2 * setting.paper.margin - sheet * rules.hero - _between(setting, rules)


def compose_spread(setting: Setting, rules: SpreadRules) -> tuple[Page, ...]:
    """Return sheets of two facing pages; those after the first hold rows only."""
    spread = _Spread(setting, rules)
    groups, pages = groups_of(setting), list[Page]()
    while groups or not pages:
        page, groups = spread.sheet(groups, len(pages) + 1)
        pages.append(page)
    return tuple(pages)


def _between(setting: Setting, rules: SpreadRules) -> float:
    return rules.gap * 1.8 * setting.paper.type


@dataclass(frozen=True, slots=True)
class _Spread:
    setting: Setting
    rules: SpreadRules

    @property
    def fold(self) -> float:
        """Where the sheet is folded, mm from its left edge."""
        return self.setting.paper.width

    @property
    def right(self) -> float:
        """Right edge of the type area, mm."""
        return 2 * self.fold - self.setting.paper.margin

    @property
    def half(self) -> float:
        """Width of the type area of one page, mm."""
        return self.fold - self.setting.paper.margin - self.rules.fold * self.setting.paper.type

    def sheet(self, groups: tuple[Group, ...], number: int) -> tuple[Page, tuple[Group, ...]]:
        """Return one sheet and what is left for the next."""
        boxes, y = self.furniture(number)
        if number == 1 and groups:
            opening, y, groups = self.opening(groups, y)
            boxes += opening
        rows, groups = self.halves(groups, y)
        paper = self.setting.paper
        return Page(2 * paper.width, paper.height, (*boxes, *rows), tuple(self.guides())), groups

    def guides(self) -> Iterator[Guide]:
        """Yield the edges of both type areas and the fold."""
        yield Guide(self.fold, upright=True, fold=True)
        for at in (self.setting.left, self.setting.left + self.half, self.right - self.half, self.right):
            yield Guide(at, upright=True)
        for at in (self.setting.paper.margin, self.setting.bottom):
            yield Guide(at, upright=False)

    def furniture(self, number: int) -> tuple[list[Box], float]:
        """Return the line at the top of both pages, and where what follows may begin, mm."""
        setting, y = self.setting, self.setting.paper.margin
        left, right = (setting.left, y, self.half), (self.right - self.half, y, self.half)
        cells = [
            (f"{2 * number - 1:02d}", left, Align.LEFT),
            (setting.issue, left, Align.RIGHT),
            (setting.words["name"], right, Align.LEFT),
            (f"{2 * number:02d}", right, Align.RIGHT),
        ]
        boxes: list[Box] = [
            setting.set(text, "furniture", at, Role.FURNITURE, align) for text, at, align in cells if text
        ]
        rule = max(box.y + box.h for box in boxes) + 0.4
        ink = setting.template.colours["rule"]
        boxes += [RuleBox(x, rule, self.half, 0.3, ink) for x in (setting.left, self.right - self.half)]
        return boxes, rule + 0.3 + 3 * setting.paper.type

    def opening(self, groups: tuple[Group, ...], y: float) -> tuple[list[Box], float, tuple[Group, ...]]:
        """Return the picture across the fold with the titles beside it, and what stands beneath."""
        setting, (first, rest) = self.setting, split(groups, 1)
        item = setting.content.items[first[0].numbers[0]]
        width = 2 * self.fold * self.rules.hero
        height = min(width / max(shape_of(item), _LOWEST), setting.paper.height * self.rules.tallest)
        # On a fold at the picture's point of interest the picture goes to the other side, with the titles before it.
        x = next(
            (
                x
                for x in (setting.left, self.right - width)
                if self._clear(image_box(item, setting, (x, y, width, height)))
            ),
            setting.left,
        )
        beside = title_width(setting, self.rules)
        column = x + width + _between(setting, self.rules) if x == setting.left else setting.left
        titles, low = self.titles((column, y, beside), y + height)
        caption_width = (self.fold - self.rules.fold * setting.paper.type) - x
        cell = captioned(Cell(first[0].numbers[0], 1.0), setting, caption_width)
        boxes: list[Box] = [image_box(item, setting, (x, y, width, height))]
        boxes += caption_box(cell, item.photo, setting, (x, y + height, caption_width))
        below = max(y + height + cell.caption, low) + self.rules.gap * 1.6 * setting.paper.type
        return [*boxes, *titles], below, rest

    def _clear(self, box: ImageBox) -> bool:
        """Return whether the point of interest of a picture keeps away from the fold."""
        shown = (box.focus[0] - box.crop.x) / box.crop.w
        return abs(box.x + shown * box.w - self.fold) > box.w * _NEAR

    def titles(self, at: tuple[float, float, float], bottom: float) -> tuple[list[Box], float]:
        """Return headline, subtitle, authors and as much of the lead as finds room above `bottom` mm."""
        setting, content, unit = self.setting, self.setting.content, self.setting.paper.type
        (x, y, width), boxes = at, list[Box]()
        boxes.append(RuleBox(x, y, min(22 * unit, width), 1.4 * unit, setting.template.colours["accent"]))
        y += 4.5 * unit
        if content.headline:
            lines = even_lines(setting, content.headline, "headline", width)
            boxes.append(setting.box(lines, (x, y, width), Role.HEADLINE))
            y += setting.height(lines) + 1.5 * unit
        if content.subtitle:
            text = setting.words["dash"] + content.subtitle
            boxes.append(setting.set(text, "subtitle", (x, y, width), Role.SUBTITLE))
            y += boxes[-1].h + 1.5 * unit
        if content.bylines:
            lines = setting.broken(author_runs(content.bylines), width)
            boxes.append(setting.box(lines, (x, y, width), Role.BYLINE))
            y += boxes[-1].h + 3 * unit
        for paragraph in content.sections[0].paragraphs if content.sections else ():
            text_box = setting.set(paragraph, "intro", (x, y, width), Role.BODY)
            if y + text_box.h > bottom:
                break
            boxes.append(text_box)
            y += text_box.h
        return boxes, y

    def halves(self, groups: tuple[Group, ...], y: float) -> tuple[list[Box], tuple[Group, ...]]:
        """Return rows on both pages, parted where both come out fullest, and what found no room."""
        if not groups:
            return [], ()
        room = self.setting.bottom - y
        total = sum(len(group.numbers) for group in groups)
        ways = [self._way(groups, count, room) for count in _partings(groups, total)]
        left, right = max(ways, key=lambda way: (-_count(way[1].rest), _size(way)))
        boxes = row_boxes(self.setting, left, (self.setting.left, y, self.half), self.gap)
        boxes += row_boxes(self.setting, right, (self.right - self.half, y, self.half), self.gap)
        return boxes, right.rest

    @property
    def gap(self) -> float:
        """Between frames, mm."""
        return self.rules.gap * self.setting.paper.type

    def _way(self, groups: tuple[Group, ...], count: int, room: float) -> tuple[Filled, Filled]:
        first, others = split(groups, count)
        left = fill(self.setting, first, (self.half, room), self.rules)
        return left, fill(self.setting, (*left.rest, *others), (self.half, room), self.rules)


def _partings(groups: Sequence[Group], total: int) -> list[int]:
    """Return how many photos the left page might have: near half of them, best where a section ends."""
    ends, count = list[int](), 0
    for group in groups:
        count += len(group.numbers)
        ends.append(count)
    near = [end for end in ends if total * 0.3 <= end <= total * 0.7]
    return near or [(total + 1) // 2]


def _count(groups: Sequence[Group]) -> int:
    return sum(len(group.numbers) for group in groups)


def _size(way: tuple[Filled, Filled]) -> float:
    """Return the height of the lower of both pages: the fuller it is, the better the pages are filled."""
    return min(filled.height for filled in way)
