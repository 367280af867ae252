"""Trees to blocks of a document: at its width, with its captions and headings, and what is wrong with each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf, log
from typing import NamedTuple

from gallery_app.layout.bands import Heading
from gallery_app.layout.blocks import Block, Captions, crops
from gallery_app.layout.frames import MOST, headings_over, section_starts, shape_of
from gallery_app.layout.likely import Likely
from gallery_app.layout.setting import Setting
from gallery_app.layout.solved import Node, Place, snapped, solved
from gallery_app.layout.templates import RowRules
from gallery_app.layout.trees import Cut, Tree

__all__ = ["Fitted", "Fitting"]

_SLIM = 0.4
"""Narrower shapes are cropped to this one: a frame has to be wide enough for a caption."""
_STRIP = 13.0
"""Least height of a frame across the whole width, mm before the type factor: what is flatter cannot be seen."""
_SNAP = 0.06
"""Most of a photo that is cut off for an edge that stands on the page's columns."""
_STRAY, _SPLIT = 0.12, 6.0
"""Costs of each further line of a title, and of each further line of a heading."""
_BARE = 4.0
"""Cost of a section without a heading beside one that has one: there is white where the other's heading stands."""
_FEW_LINES = 3
"""Captions with more lines are texts: a further line does not make them look broken."""
_NARROW, _CUT, _ASKEW = 4.0, 1.2, 0.08
"""Costs of frames below the least size, of crops, and of each edge beside the columns."""
_HOLE, _WHITE = 1.0, 4.0
"""Costs of any white beside photos, and of the share of the width it takes."""
_STRIPPED = 2.0
"""Cost of a panorama that does not have the whole width, so that it comes out too low to be seen."""
_PANORAMA, _WHOLE = 2.9, 0.9
"""Shape from which a photo is a panorama, and share of the width that is as good as all of it."""
_ROUNDING = 1e-6


class Fitted(NamedTuple):
    """A block with what does not depend on the sizes its photos should have.

    Attributes:
        block: Where its frames lie.
        flaws: What is wrong with it.
        areas: For each photo its number and the logarithm of its area in mm².
    """

    block: Block
    flaws: float
    areas: tuple[tuple[int, float], ...]


class Fitting:
    """Blocks of one document at one width; those made once are kept.

    Attributes:
        setting: The document.
        gap: Between neighbouring frames, mm.
        unit: The paper's type factor.
        captions: The document's captions.
        likely: About how high they are.
        shapes: Width over height of each photo, extremes brought to what a page can show.
        starts: Number of the first photo of each section.
        width: Width of the area, mm.
    """

    def __init__(self, setting: Setting, rules: RowRules) -> None:
        """Take the document and the measures of its rows."""
        self.setting, self._rules, self.unit, self.width = setting, rules, setting.paper.type, setting.width
        self.gap = rules.gap * self.unit
        flattest = max(2.0, self.width / (_STRIP * self.unit))
        self.shapes = [min(max(shape_of(item), _SLIM), flattest) for item in setting.content.items]
        self.starts = section_starts(setting.content)
        self.captions, self.likely = Captions(setting), Likely(setting, setting.tall * MOST)
        self.likely_foot = self.likely.foot
        self._pitch = (self.width + self.gap) / rules.columns
        self._given = max((len(section.heading) for section in setting.content.sections), default=0)
        self._known: dict[tuple[object, float], tuple[Fitted, ...]] = {}
        self._broad: dict[object, Node | None] = {}
        self._headings: dict[tuple[tuple[int, float, float], ...], tuple[tuple[Heading, ...], float]] = {}

    def fitted(self, tree: Tree, highest: float) -> tuple[Fitted, ...]:
        """Return blocks of a tree: with every photo uncropped, and with edges on the page's columns.

        Args:
            tree: How the photos are arranged.
            highest: Most height of the pictures, mm.
        """
        node = self._across(tree)
        if node is None:
            return ()
        # What is not too high is the same on every page, whatever that leaves for photos.
        limit = highest if node.h > highest else inf
        key = tree.key, limit
        if key not in self._known:
            self._known[key] = tuple(self._made(self._narrowed(tree, node, limit)))
        return self._known[key]

    def _made(self, node: Node | None) -> Iterator[Fitted]:
        moved = snapped(node, self._pitch, self.gap) if node and node.cut is Cut.ROW and node.w == self.width else None
        for each in (node, moved):
            fitted = self._fit(each) if each else None
            if fitted:
                yield fitted

    def _across(self, tree: Tree) -> Node | None:
        """Return a tree at the whole width."""
        if tree.key not in self._broad:
            self._broad[tree.key] = solved(tree, self.width, self.gap, self.likely_foot, self.shapes)
        return self._broad[tree.key]

    def _narrowed(self, tree: Tree, node: Node, highest: float) -> Node | None:
        """Return a tree that is no higher than it may be: what would be stands narrower, white beside it."""
        if node.h <= highest:
            return node
        return solved(tree, self.width * (highest / node.h) ** 0.97, self.gap, self.likely_foot, self.shapes)

    def _fit(self, node: Node) -> Fitted | None:
        block = Block(node, node.h, node.foot)
        frames = block.frames(1.0, self.gap, self.likely_foot)
        cut = crops(frames, self.shapes)
        if min(frame.h for frame in frames) <= 0 or max(cut) > _SNAP:
            return None
        headings, head = self._over(frames)
        if headings:
            block = replace(block, headings=headings, head=head)
        areas = tuple((frame.photo, log(frame.w * frame.h)) for frame in frames)
        return Fitted(block, self._flaws(block, frames) + _CUT * sum(cut), areas)

    def _over(self, frames: Sequence[Place]) -> tuple[tuple[Heading, ...], float]:
        begun = [frame for frame in frames if frame.photo in self.starts]
        if not begun:
            return (), 0.0
        tiles = tuple((frame.photo, round(frame.x, 2), round(frame.w, 2)) for frame in frames)
        if tiles not in self._headings:
            self._headings[tiles] = headings_over(tiles, self.setting, self.starts)
        return self._headings[tiles]

    def _flaws(self, block: Block, frames: Sequence[Place]) -> float:
        slimmest, lowest = min(frame.w for frame in frames), min(frame.h for frame in frames)
        narrow = max(0.0, self._rules.narrowest * self.unit / slimmest - 1)
        low = max(0.0, self._rules.smallest * 0.7 * self.unit / lowest - 1)
        headings = sum(max(0, len(heading.lines) - self._given) for heading in block.headings)
        white = 1 - block.node.w / self.width
        return (
            (_HOLE + _WHITE * white) * (white > _ROUNDING)
            + _STRIPPED * any(self.shapes[f.photo] > _PANORAMA and f.w < self.width * _WHOLE for f in frames)
            + _NARROW * (narrow + low)
            + _STRAY * sum(self._stray(frame) for frame in frames)
            + _SPLIT * headings
            + _BARE * (0 < len(block.headings) < sum(frame.photo in self.starts for frame in frames))
            + _ASKEW * sum(self._askew(frame) for frame in frames)
        )

    def _askew(self, frame: Place) -> bool:
        at = frame.x / self._pitch
        return abs(at - round(at)) > _ROUNDING

    def _stray(self, frame: Place) -> int:
        lines = self.likely.lines(frame.photo, frame.w)
        return lines - 1 if 0 < lines <= _FEW_LINES else 0
