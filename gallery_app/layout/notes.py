"""Captions that stand apart from their frames, and credits that are said once for a whole page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import inf
from statistics import fmean

from gallery_app.layout.common_credit import folded
from gallery_app.layout.content import Content, ContentItem
from gallery_app.layout.labels import PLACE, labels_of, likely_labels, words_of
from gallery_app.layout.scene import Align, Box, ImageBox, Line, Role, Run, TextBox
from gallery_app.layout.setting import Setting, caption_runs
from gallery_app.layout.templates import RowRules

__all__ = ["Notes", "gathers", "notes_of"]

_WIDE = 78.0
"""About the width of a column of captions, mm before the type factor."""
_BETWEEN = 6.0
"""White between such columns, mm before the type factor."""
_ROUNDING = 1e-6
_ABOVE = 2.6
"""White above the block of captions and above the common credit, mm before the type factor."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What stands below the photos of one page.

    Attributes:
        content: The document, the photos of the page at least without what is said below.
        items: The photos of the page whose captions stand below, as they were; empty where they stand at the frames.
        credit: The line that credits most of the page's photos; "" for none.
        height: All of it with the white above, mm.
    """

    content: Content
    items: tuple[ContentItem, ...] = ()
    credit: str = ""
    height: float = 0.0

    def boxes(self, setting: Setting, frames: Sequence[ImageBox]) -> list[Box]:
        """Return the boxes below the photos whose frames are given: captions right below, the credit at the foot."""
        line = _credit_box(setting, self.credit)
        if not self.items:
            return [line] if line else []
        top = max(frame.y + frame.h for frame in frames) + _ABOVE * setting.paper.type
        labels = labels_of(frames, setting.content.language)
        blocks = _columns(setting, [_entry(item, label) for item, label in zip(self.items, labels, strict=True)])
        boxes: list[Box] = []
        for item, (x, y, width, lines) in zip(self.items, blocks, strict=True):
            height = setting.height(lines)
            boxes.append(TextBox(x, top + y, width, height, lines, photo=item.photo, role=Role.CAPTION))
        return [*boxes, *([line] if line else [])]

    def numbered(self, setting: Setting, frames: Sequence[ImageBox]) -> list[ImageBox]:
        """Return the frames with the numbers that their captions name; none where words name them."""
        if not self.items or words_of(frames, setting.content.language):
            return list(frames)
        return [replace(frame, number=number) for number, frame in enumerate(frames, start=1)]


def notes_of(setting: Setting, rules: RowRules, first: int, stop: int) -> Notes:
    """Return what is said below the photos from `first` up to `stop`, which stand on one page."""
    items = setting.content.items[first:stop]
    credit, items = _folded(items, rules, setting.content.language)
    gather = gathers(items, rules)
    if not credit and not gather:
        return Notes(setting.content)
    air, height = _ABOVE * setting.paper.type, 0.0
    line = _credit_box(setting, credit)
    height += line.h + air if line else 0.0
    if gather:
        labels = likely_labels(len(items), setting.content.language)
        blocks = _columns(setting, [_entry(item, label) for item, label in zip(items, labels, strict=True)])
        height += max(y + setting.height(lines) for _, y, _, lines in blocks) + air
    if gather:
        # Every photo without its words, not those of this page only: what is worked out for it serves all pages.
        content = _with(setting.content, dict(enumerate(map(_bare, setting.content.items))))
        return Notes(content, tuple(items), credit, height)
    content = _with(setting.content, {first + place: item for place, item in enumerate(items)})
    return Notes(content, (), credit, height)


def gathers(items: Sequence[ContentItem], rules: RowRules) -> bool:
    """Return whether the captions of photos are so long that they stand together below them."""
    return len(items) > 1 and fmean(len(_told(item)) for item in items) >= rules.gather


def _told(item: ContentItem) -> str:
    return item.words if item.caption else item.words + item.description


def _bare(item: ContentItem) -> ContentItem:
    return replace(item, title="", description="", caption="", credit="", alt=item.spoken)


def _with(content: Content, items: dict[int, ContentItem]) -> Content:
    sections, number = [], 0
    for section in content.sections:
        own = tuple(items.get(number + place, item) for place, item in enumerate(section.items))
        sections.append(replace(section, items=own))
        number += len(section.items)
    return replace(content, sections=tuple(sections))


def _folded(items: Sequence[ContentItem], rules: RowRules, language: str) -> tuple[str, tuple[ContentItem, ...]]:
    """Return the line that speaks for most of the photos, and the photos with the credits that they still need."""
    said = folded([item.credits for item in items], language)
    spoken_for = sum(not line for line in said.lines)
    if not said.summary or spoken_for < rules.fold:
        return "", tuple(items)
    kept = zip(items, said.lines, strict=True)
    return said.summary, tuple(item if line else replace(item, credit="") for item, line in kept)


def _credit_box(setting: Setting, credit: str) -> TextBox | None:
    if not credit:
        return None
    box = setting.text(credit, "credit", 0.0, role=Role.CREDIT, align=Align.RIGHT)
    return replace(box, y=setting.bottom - box.h)


def _entry(item: ContentItem, label: str) -> tuple[Run, ...]:
    return (Run(label, PLACE), *caption_runs(item))


def _columns(
    setting: Setting, entries: Sequence[tuple[Run, ...]]
) -> list[tuple[float, float, float, tuple[Line, ...]]]:
    """Return x, y from the block's top, width (mm) and lines of captions in columns about as high as each other."""
    unit = setting.paper.type
    count = max(1, min(len(entries), round(setting.width / ((_WIDE + _BETWEEN) * unit))))
    width = (setting.width - _BETWEEN * unit * (count - 1)) / count
    setting.measure.prepare(entries, setting.styles)
    lines = [setting.broken(runs, width) for runs in entries]
    heights = [setting.height(each) + unit for each in lines]
    low, high = max(heights), sum(heights)
    while high - low > 1:
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(heights, middle)) <= count else (middle, high)
    placed, number = list[tuple[float, float, float, tuple[Line, ...]]](), 0
    for column, many in enumerate(_even(heights, count, high)):
        y = 0.0
        for _ in range(many):
            placed.append((setting.left + column * (width + _BETWEEN * unit), y, width, lines[number]))
            y += heights[number]
            number += 1
    return placed


def _even(heights: Sequence[float], count: int, most: float) -> list[int]:
    """Return how many captions each of so many columns takes, none higher than `most` mm, all as even as can be."""
    sums, last = [0.0, *accumulate(heights)], len(heights)
    # For each number of captions that columns hold so far: how uneven they are, and where each ends.
    ways: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for column in range(count):
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for first, (cost, ends) in ways.items():
            for stop in range(first + 1, last + 1) if column < count - 1 else (last,):
                high = sums[stop] - sums[first]
                way = cost + high * high, (*ends, stop)
                if high <= most + _ROUNDING and way < reached.get(stop, (inf, ())):
                    reached[stop] = way
        ways = reached
    ends = ways.get(last, (0.0, ()))[1]
    return [stop - first for first, stop in pairwise((0, *ends))] if ends else _filled(heights, most)


def _filled(heights: Sequence[float], most: float) -> list[int]:
    """Return how many captions each column takes, where none is higher than `most` mm."""
    counts, y = [0], 0.0
    for height in heights:
        if counts[-1] and y + height > most + _ROUNDING:
            counts.append(0)
            y = 0.0
        counts[-1] += 1
        y += height
    return counts
