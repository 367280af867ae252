"""Every block that could hold a stretch of photos, and what is wrong with it."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil, log
from typing import NamedTuple

from gallery_app.layout.blocks import Block, Captions, crops
from gallery_app.layout.frames import headings_over, section_starts, shape_of
from gallery_app.layout.setting import Setting, caption_runs
from gallery_app.layout.solved import Node, Place, snapped, solved
from gallery_app.layout.templates import RowRules
from gallery_app.layout.trees import Cut, Grove, Tree
from gallery_app.layout.weights import Emphasis, lead_of, weights_of

__all__ = ["Choices"]

_SLIM = 0.4
"""Narrower shapes are cropped to this one: a frame has to be wide enough for a caption."""
_STRIP = 13.0
"""Least height of a frame across the whole width, mm before the type factor: what is flatter cannot be seen."""
_OF_SECTION = 7
"""Most photos of a block that holds a part of one section; several whole sections may be more."""
_SNAP = 0.06
"""Most of a photo that is cut off for an edge that stands on the page's columns."""
_STRAY, _SPLIT = 0.12, 6.0
"""Costs of each further line of a title, and of each further line of a heading."""
_FEW_LINES = 3
"""Captions with more lines are texts: a further line does not make them look broken."""
_NARROW, _WHITE, _CUT, _ASKEW = 4.0, 2.5, 1.2, 0.08
"""Costs of frames below the least size, of white beside photos, of crops, and of each edge beside the columns."""
_LEADING = 6.0
"""Cost of a main picture that is smaller than it should be, beside that of any photo."""
_LENGTHENED = 1.03
"""Share by which lines that end at words are more than their text divided by their width."""


class _Option(NamedTuple):
    """A block with what does not depend on its page.

    Attributes:
        block: Where its frames lie.
        flaws: What is wrong with it, whatever else stands on the page.
        total: Sum over its photos of the logarithm of their area in mm² over their weight.
        squares: Sum of the squares of the same.
        lead: The same logarithm of the main picture, or None where the block does not hold it.
    """

    block: Block
    flaws: float
    total: float
    squares: float
    lead: float | None


class Choices:
    """Blocks for one document; those made once are kept.

    Attributes:
        setting: The document.
        gap: Between neighbouring frames, mm.
        captions: The document's captions.
        shapes: Width over height of each photo, extremes brought to what a page can show.
        weights: How large each photo should be beside the others.
        starts: Number of the first photo of each section.
        lead: Number of the main picture.
        unit: The paper's type factor.
        most: How many photos a block may hold.
    """

    most = 9

    def __init__(self, setting: Setting, rules: RowRules, emphasis: Emphasis) -> None:
        """Take the document, the measures of its rows and what is to be stressed."""
        self.setting, self._rules, self.unit = setting, rules, setting.paper.type
        self.gap = rules.gap * self.unit
        flattest = max(2.0, setting.width / (_STRIP * self.unit))
        self.shapes = [min(max(shape_of(item), _SLIM), flattest) for item in setting.content.items]
        self.weights = weights_of(setting.content, self.shapes, emphasis)
        self.lead = lead_of(setting.content)
        self.starts = section_starts(setting.content)
        self.captions = Captions(setting)
        self._pitch = (setting.width + self.gap) / rules.columns
        self._grove = Grove(self.shapes, self.weights, self.starts)
        self._known: dict[tuple[int, int, float], list[_Option]] = {}
        self._lengths = [self._length(number) for number in range(len(self.shapes))]
        self._given = max((len(section.heading) for section in setting.content.sections), default=0)

    def offers(self, start: int, stop: int, goal: float, highest: float) -> Iterator[tuple[Block, float]]:
        """Yield blocks for the photos from `start` up to `stop`, each with its cost (0 is ideal).

        Args:
            start: Number of the first photo.
            stop: Number after the last one.
            goal: Logarithm of the area in mm² that a photo of weight 1 should have.
            highest: Most height of the pictures, mm.
        """
        if not self._allowed(start, stop):
            return
        key = start, stop, highest
        if key not in self._known:
            self._known[key] = list(self._options(start, stop, highest))
        count = stop - start
        for option in self._known[key]:
            size = option.squares - 2 * goal * option.total + count * goal * goal
            if option.lead is not None:
                size += _LEADING * max(0.0, goal - option.lead) ** 2
            yield option.block, option.flaws + size

    def _allowed(self, start: int, stop: int) -> bool:
        """Return whether a block may hold these photos: of one section, or of several whole ones."""
        inner = any(start < begin < stop for begin in self.starts)
        if not inner:
            return stop - start <= _OF_SECTION
        return start in self.starts and (stop in self.starts or stop == len(self.shapes))

    def _options(self, start: int, stop: int, highest: float) -> Iterator[_Option]:
        for tree in self._grove.offers(start, stop):
            node = self._solved(tree, highest)
            if node is None:
                continue
            option = self._option(node)
            if option is not None:
                yield option
            moved = snapped(node, self._pitch, self.gap) if node.cut is Cut.ROW and node.w == self.width else None
            option = self._option(moved) if moved else None
            if option is not None:
                yield option

    @property
    def width(self) -> float:
        """Width of the area, mm."""
        return self.setting.width

    def _solved(self, tree: Tree, highest: float) -> Node | None:
        node = solved(tree, self.width, self.gap, self.likely_foot, self.shapes)
        if node is None or node.h <= highest:
            return node
        # What would be too high stands narrower, and white remains beside it.
        return solved(tree, self.width * (highest / node.h) ** 0.97, self.gap, self.likely_foot, self.shapes)

    def _option(self, node: Node) -> _Option | None:
        block = Block(node, node.h, node.foot, unfilled=1 - node.w / self.width)
        frames = block.frames(1.0, self.gap, self.likely_foot)
        cut = crops(frames, self.shapes)
        if min(frame.h for frame in frames) <= 0 or max(cut) > _SNAP:
            return None
        tiles = [(frame.photo, frame.x, frame.w) for frame in frames]
        headings, head = headings_over(tiles, self.setting, self.starts)
        block = replace(block, headings=headings, head=head)
        sizes = [log(frame.w * frame.h / self.weights[frame.photo]) for frame in frames]
        flaws = self._flaws(block, frames) + _CUT * sum(cut)
        lead = [size for frame, size in zip(frames, sizes, strict=True) if frame.photo == self.lead]
        return _Option(block, flaws, sum(sizes), sum(size * size for size in sizes), next(iter(lead), None))

    def _flaws(self, block: Block, frames: list[Place]) -> float:
        slimmest, lowest = min(frame.w for frame in frames), min(frame.h for frame in frames)
        narrow = max(0.0, self._rules.narrowest * self.unit / slimmest - 1)
        low = max(0.0, self._rules.smallest * 0.7 * self.unit / lowest - 1)
        headings = sum(max(0, len(heading.lines) - self._given) for heading in block.headings)
        askew = sum(self._off_columns(frame) for frame in frames)
        return (
            _WHITE * block.unfilled
            + _NARROW * (narrow + low)
            + _STRAY * sum(self._stray(frame) for frame in frames)
            + _SPLIT * headings
            + _ASKEW * askew
        )

    def _off_columns(self, frame: Place) -> bool:
        at = frame.x / self._pitch
        return abs(at - round(at)) > 1e-6  # noqa: PLR2004 rounding of sums, not a measure

    def _stray(self, frame: Place) -> int:
        lines = self._lines(frame.photo, frame.w)
        return lines - 1 if 0 < lines <= _FEW_LINES else 0

    def _length(self, number: int) -> tuple[float, float]:
        """Return width in one line and height of a line of a photo's caption, mm."""
        runs = caption_runs(self.setting.content.items[number])
        if not runs:
            return 0.0, 0.0
        lines = self.setting.broken(runs, 1e6)
        ends = self.setting.measure.advances(runs, self.setting.styles)
        return max(ends, default=0.0), self.setting.height(lines)

    def _lines(self, number: int, width: float) -> int:
        length = self._lengths[number][0]
        return 1 if 0 < length <= width else ceil(length * _LENGTHENED / width)

    def likely_foot(self, number: int, width: float) -> float:
        """Return about the height of a photo's caption at a width, mm: for the search, which asks ten thousand times."""
        lines = self._lines(number, width) if width > 0 else 1
        return self.captions.least(lines * self._lengths[number][1]) if lines else 0.0
