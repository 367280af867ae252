"""The caption list: one row a photo, with a small picture, number, title, caption, credit and file name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, count
from pathlib import Path

from gallery_app.layout.content import ContentItem
from gallery_app.layout.frames import image_box, shape_of
from gallery_app.layout.heads import page_head
from gallery_app.layout.rules import TableRules
from gallery_app.layout.scene import Align, Box, Line, Page, Role, RuleBox, Run
from gallery_app.layout.setting import Setting

__all__ = ["compose_table"]

_TALL = 1.0
"""Shape below which a small picture is made narrower than its column."""
_COLUMNS = ("number", "thumb", "title", "caption", "credit", "file")


def compose_table(setting: Setting, rules: TableRules) -> tuple[Page, ...]:
    """Return the pages of a caption list; its heads stand on every page."""
    table, numbers = _Table(setting, rules), count(1)
    for section in setting.content.sections:
        if section.items and section.heading:
            table.heading("　".join(section.heading))
        for item in section.items:
            table.row(item, next(numbers))
    return table.done()


@dataclass(frozen=True, slots=True)
class _Column:
    x: float
    w: float


class _Table:
    """Pages being filled with rows."""

    def __init__(self, setting: Setting, rules: TableRules) -> None:
        self.setting, self.gap = setting, rules.gap * setting.paper.type
        self.columns = dict(zip(_COLUMNS, _columns(setting, rules, self.gap), strict=True))
        self.pages: list[list[Box]] = []
        self.boxes, self.y = self.head()

    def head(self) -> tuple[list[Box], float]:
        """Return the head of the next page with the names of the columns."""
        setting, colours = self.setting, self.setting.template.colours
        boxes, y = page_head(setting, len(self.pages) + 1)
        labels = [
            setting.set(setting.words[name], "label", (column.x, y, column.w), Role.FURNITURE, _align(name))
            for name, column in self.columns.items()
            if setting.words.get(name) and column.w > 0
        ]
        y = max((box.y + box.h for box in labels), default=y) + self.gap * 0.3
        rule = RuleBox(setting.left, y, setting.width, 0.35, colours["rule"])
        return [*boxes, *labels, rule], y + 0.35

    def turn(self) -> None:
        """Begin the next page."""
        self.pages.append(self.boxes)
        self.boxes, self.y = self.head()

    def done(self) -> tuple[Page, ...]:
        """Return the pages."""
        paper = self.setting.paper
        return tuple(Page(paper.width, paper.height, tuple(boxes)) for boxes in [*self.pages, self.boxes])

    def heading(self, text: str) -> None:
        """Add the heading of a section, with room for a row beneath it."""
        setting = self.setting
        lines = setting.broken((Run(text, "section"),), setting.width)
        high = setting.height(lines) + self.gap * 1.6
        if self.y + high + self.columns["thumb"].w > setting.bottom:
            self.turn()
        self.boxes.append(setting.box(lines, (setting.left, self.y + self.gap, setting.width), Role.HEADING))
        self.y += high
        self.line(setting.template.colours["accent"], 0.3)

    def line(self, colour: tuple[float, float, float, float], thick: float) -> None:
        """Add a rule across the table."""
        self.boxes.append(RuleBox(self.setting.left, self.y, self.setting.width, thick, colour))
        self.y += thick

    def row(self, item: ContentItem, number: int) -> None:
        """Add a photo; a caption that no page holds goes on, without its picture, on the next."""
        setting, thumb = self.setting, self.columns["thumb"]
        shape = max(shape_of(item), _TALL)
        high = thumb.w / shape
        cells = list(self.cells(item, number))
        tallest = max([high, *(setting.height(lines) for _, lines, _ in cells)])
        if self.y + tallest + 2 * self.gap > setting.bottom and not self.fits_nowhere(tallest):
            self.turn()
        width = min(thumb.w, high * shape_of(item))
        self.boxes.append(image_box(item, setting, (thumb.x, self.y + self.gap, width, high)))
        while True:
            room = setting.bottom - self.y - 2 * self.gap
            rest = list[tuple[str, tuple[Line, ...], Role]]()
            low = high
            for name, lines, role in cells:
                part, left = _parted(setting, lines, room)
                if part:
                    column = self.columns[name]
                    at = (column.x, self.y + self.gap, column.w)
                    self.boxes.append(setting.box(part, at, role, align=_align(name), photo=item.photo))
                    low = max(low, setting.height(part))
                rest += [(name, left, role)] if left else []
            self.y += low + 2 * self.gap
            if not rest:
                break
            self.turn()
            cells, high = rest, 0.0
        self.line(setting.template.colours["hair"], 0.15)

    def fits_nowhere(self, tallest: float) -> bool:
        """Return whether not even a page of its own would hold a row; it then begins on this one, if it can."""
        fresh = self.head()[1]
        return tallest + 2 * self.gap > self.setting.bottom - fresh and self.y < fresh + 0.3 * self.setting.paper.height

    def cells(self, item: ContentItem, number: int) -> Iterator[tuple[str, tuple[Line, ...], Role]]:
        """Yield the texts of a row: its column, its lines and its role."""
        title = " ".join(item.title.split())
        told = _told(item)
        file = Path(item.path).name if item.path else self.setting.words["missing"]
        texts = (
            ("number", f"{number}", "number", Role.NUMBER),
            ("title", title, "title", Role.CAPTION),
            ("caption", told, "caption", Role.CAPTION),
            ("credit", " ".join(item.credit.split()), "credit", Role.CREDIT),
            ("file", file, "file", Role.NUMBER),
        )
        for name, text, style, role in texts:
            if text:
                lines = self.setting.broken((Run(text, style),), self.columns[name].w)
                if name != "caption":  # names and numbers are not spread over their column
                    lines = tuple(replace(line, justified=False) for line in lines)
                yield name, lines, role


def _align(column: str) -> Align:
    return Align.RIGHT if column == "number" else Align.LEFT


def _told(item: ContentItem) -> str:
    """Return what a photo's caption says beyond its title."""
    told = " ".join((item.caption or item.description).split())
    return told if told != " ".join(item.title.split()) else ""


def _columns(setting: Setting, rules: TableRules, gap: float) -> list[_Column]:
    room = setting.width - gap * (len(_COLUMNS) - 1)
    shares = [rules.number, rules.thumb, rules.title, 0.0, rules.credit, rules.file]
    shares[3] = 1 - sum(shares)
    if not any(_told(item) for item in setting.content.items):
        shares[2], shares[3] = shares[2] + shares[3], 0.0
    widths = [share * room for share in shares]
    edges = accumulate((width + gap for width in widths), initial=setting.left)
    return [_Column(x, w) for x, w in zip(edges, widths, strict=False)]


def _parted(setting: Setting, lines: tuple[Line, ...], room: float) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines that find room, at least one, and the others."""
    for stop in range(len(lines), 1, -1):
        if setting.height(lines[:stop]) <= room:
            return lines[:stop], lines[stop:]
    return lines[:1], lines[1:]
