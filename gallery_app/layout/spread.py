"""Two facing pages as one sheet: a picture across the fold, the titles beside it, rows on either page.

Nothing that matters lies on the fold: titles, captions and rows keep to their page, and the picture across it is put
on the side where its point of interest is farther from the fold.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from gallery_app.layout.bands import Cell
from gallery_app.layout.frames import caption_box, image_box, is_panorama, kept_whole, shape_of
from gallery_app.layout.furniture import page_line
from gallery_app.layout.groups import Group, groups_of, split
from gallery_app.layout.heads import author_runs, even_lines
from gallery_app.layout.justified import Filled, Stock, row_boxes
from gallery_app.layout.rules import SpreadRules
from gallery_app.layout.scene import Box, Guide, ImageBox, Page, Role, RuleBox
from gallery_app.layout.setting import Setting
from gallery_app.layout.shortened import fitted_caption

__all__ = ["compose_spread", "title_width"]

_LOWEST = 1.0
"""A picture across the fold is at least this much broader than high."""
_HEROES = (1.6, 1.3, 1.15, 1.08, 1.0, 0.92, 0.84, 0.76, 0.68)
"""Factors of the height of the large picture; the one that leaves least white and no photo over is taken."""
_LOSS = 0.15
"""What a large picture of another height than it should have costs, in shares of the sheet left white."""
_MOST_UNDER, _MOST_BESIDE = 4, 8
"""Photos that stand under the titles at most, and where there are none."""
_KEPT_ALONE = 0.85
"""Least share of the large picture's height that shows where it has the sheet's width to itself."""
_FILLED = 0.72
"""Share of the column under the titles that photos there must fill."""
_UPRIGHT = 0.95
"""Pictures of a smaller shape are upright."""
_HIGHEST = 0.94
"""Share of the room under the line at the top that a picture takes at most."""
_EXACT = 0.01
"""Millimetres that are no difference."""
_NEAR = 0.06
"""Share of the picture's width within which its point of interest must not come to the fold."""
_MOST = 0.16
"""Share of the page's height that a caption may take."""


def title_width(setting: Setting, rules: SpreadRules) -> float:
    """Return the width of the column for titles beside the large picture, mm."""
    sheet = setting.paper.width * 2
    return sheet - 2 * setting.paper.margin - sheet * rules.hero - _between(setting, rules)


def compose_spread(setting: Setting, rules: SpreadRules) -> tuple[Page, ...]:
    """Return sheets of two facing pages; those after the first hold rows only."""
    spread = _Spread(setting, rules, Stock(setting, rules))
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
    stock: Stock

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
        furniture, y = self.furniture(number)
        boxes, rest = self.opened(groups, y) if number == 1 and groups else self.halves(groups, y)
        paper = self.setting.paper
        return Page(2 * paper.width, paper.height, (*furniture, *boxes), tuple(self.guides())), rest

    def opened(self, groups: tuple[Group, ...], y: float) -> tuple[list[Box], tuple[Group, ...]]:
        """Return the first sheet, its large picture as large as leaves room for all others, and what is left."""
        ways = list[tuple[float, list[Box], tuple[Group, ...]]]()
        lead = self.setting.content.items[groups[0].numbers[0]]
        choices = (True, False) if is_panorama(lead) or not self.titled else (True,)
        for factor, beside in product(_HEROES, choices):
            opening, below, others = self.opening(groups, y, factor, beside=beside)
            rows, rest = self.halves(others, below)
            white = sum(self.setting.bottom - low for low in self.lows(rows, below)) / self.setting.paper.height / 2
            loss = _LOSS * abs(1 - factor) + (0.0 if self.titled else self.bare(opening))
            if max(self.lows(rows, below)) <= self.setting.bottom + _EXACT:
                ways.append((len(rest) + white + loss, [*opening, *rows], rest))
            # Where not even one row finds room, the others stand on the next sheet.
            ways.append((len(others) + 1 + loss, opening, others))
        _, boxes, rest = min(ways, key=lambda way: way[0])
        return boxes, rest

    def bare(self, opening: Sequence[Box]) -> float:
        """Return the white beside the large picture where no titles stand, in shares of the sheet."""
        frames = [box for box in opening if isinstance(box, ImageBox)]
        covered = max(box.x + box.w for box in frames) - min(box.x for box in frames)
        return max(0.0, 1 - covered / (self.right - self.setting.left)) * frames[0].h / self.setting.paper.height

    def lows(self, rows: Sequence[Box], top: float) -> tuple[float, float]:
        """Return where the rows of each page end, mm."""
        left = [box.y + box.h for box in rows if box.x < self.fold]
        right = [box.y + box.h for box in rows if box.x >= self.fold]
        return max(left, default=top), max(right, default=top)

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
        left = page_line(setting, (f"{2 * number - 1:02d}", "", setting.issue), (setting.left, y, self.half))
        name = setting.words["name"], "", f"{2 * number:02d}"
        boxes: list[Box] = [*left, *page_line(setting, name, (self.right - self.half, y, self.half))]
        rule = max(box.y + box.h for box in boxes) + 0.4
        ink = setting.template.colours["rule"]
        boxes += [RuleBox(x, rule, self.half, 0.3, ink) for x in (setting.left, self.right - self.half)]
        return boxes, rule + 0.3 + 3 * setting.paper.type

    def opening(
        self, groups: tuple[Group, ...], y: float, factor: float, *, beside: bool
    ) -> tuple[list[Box], float, tuple[Group, ...]]:
        """Return the picture across the fold with titles beside it, where rows begin (mm), and what is left.

        Args:
            groups: The photos.
            y: Where it may begin, mm.
            factor: Of the usual height of the picture.
            beside: Photos may stand beside it, under the titles.
        """
        setting, (first, rest) = self.setting, split(groups, 1)
        [number] = first[0].numbers
        item, small = setting.content.items[number], list[Box]()
        # An upright picture would lose too much across the fold: it has one page, and the titles the other.
        upright = shape_of(item) < _UPRIGHT
        alone = not upright and not beside and not self.titled
        width = self.half if upright else self.right - setting.left if alone else 2 * self.fold * self.rules.hero
        height = min(width / max(shape_of(item), _LOWEST), setting.paper.height * self.rules.tallest) * factor
        height = kept_whole(item, width, height)
        width = min(width, height / _KEPT_ALONE * shape_of(item)) if alone else width
        height = min(height, (setting.bottom - y) * _HIGHEST)
        frames = [image_box(item, setting, (x, y, width, height)) for x in (setting.left, self.right - width)]
        frame = next(filter(self._clear, frames), frames[0])
        broad = self.half if upright else title_width(setting, self.rules)
        column = self.right - broad if frame is frames[0] else setting.left
        left = frame is frames[0]
        caption_x = frame.x if left else max(frame.x, self.right - self.half)
        measure = (setting.left + self.half if left else self.right) - caption_x
        cell = fitted_caption(setting, Cell(number, 1.0), measure, setting.paper.height * _MOST)
        height = min(height, setting.bottom - y - cell.caption)
        frame = image_box(item, setting, (frame.x, y, width, height))
        bottom = y + height + cell.caption
        titles, low = ([], y) if not self.titled else self.titles((column, y, broad), bottom)
        if beside:
            small, rest = self.under_titles(rest, (column, low, broad), bottom)
        caption = caption_box(cell, item.photo, setting, (caption_x, y + height, measure))
        below = max(bottom, low) + self.gap * 1.6
        return [frame, *caption, *titles, *small], below, rest

    def under_titles(
        self, groups: tuple[Group, ...], at: tuple[float, float, float], bottom: float
    ) -> tuple[list[Box], tuple[Group, ...]]:
        """Return photos of the lead that fill the column under the titles, ending with the large picture."""
        x, low, width = at
        room = bottom - low - (self.gap * 1.6 if self.titled else 0.0)
        best: Filled | None = None
        if groups and not groups[0].heading and room >= self.rules.smallest * self.setting.paper.type:
            for count in range(1, min(len(groups[0].numbers), _MOST_UNDER if self.titled else _MOST_BESIDE) + 1):
                filled = self.stock.rows(split(groups, count)[0], width).fill(room)
                last = count == sum(len(group.numbers) for group in groups)
                fits = not filled.rest and filled.height <= room + _EXACT and filled.stretch > _FILLED
                full = fits and (last or filled.height > room * _FILLED)
                if full and all(sum(row.widths) > width * _FILLED for row in filled.rows):
                    best = filled
        if best is None:
            return [], groups
        boxes = row_boxes(self.setting, best, (x, bottom - best.height if self.titled else low), self.gap)
        return boxes, split(groups, sum(len(row.cells) for row in best.rows))[1]

    @property
    def titled(self) -> bool:
        """Whether anything stands beside the large picture before photos do."""
        content = self.setting.content
        lead = content.sections[0].paragraphs if content.sections else ()
        return bool(content.headline or content.subtitle or content.bylines or lead)

    def _clear(self, box: ImageBox) -> bool:
        """Return whether the point of interest of a picture keeps away from the fold."""
        shown = (box.focus[0] - box.crop.x) / box.crop.w
        return abs(box.x + shown * box.w - self.fold) > box.w * _NEAR

    def titles(self, at: tuple[float, float, float], bottom: float) -> tuple[list[Box], float]:
        """Return headline, subtitle, authors and as much of the lead as finds room above `bottom` mm."""
        setting, content, unit = self.setting, self.setting.content, self.setting.paper.type
        (x, y, width), boxes = at, list[Box]()
        if content.headline:
            boxes.append(RuleBox(x, y, min(22 * unit, width), 1.4 * unit, setting.template.colours["accent"]))
            y += 4.5 * unit
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
        boxes = row_boxes(self.setting, left, (self.setting.left, y), self.gap)
        boxes += row_boxes(self.setting, right, (self.right - self.half, y), self.gap)
        return boxes, right.rest

    @property
    def gap(self) -> float:
        """Between frames, mm."""
        return self.rules.gap * self.setting.paper.type

    def _way(self, groups: tuple[Group, ...], count: int, room: float) -> tuple[Filled, Filled]:
        first, others = split(groups, count)
        left = self.stock.rows(first, self.half).fill(room)
        return left, self.stock.rows((*left.rest, *others), self.half).fill(room)


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
