"""An area filled with photos: cut into blocks so that it comes out full, and frames near the sizes they should have.

For every height that blocks can add up to, the cheapest cut is kept (dynamic programming over photos and height, with
a beam), and the cut wins that fills the area best. What remains is taken by cropping a few per cent and by the white.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import inf, log
from typing import NamedTuple

from gallery_app.layout.area import Area
from gallery_app.layout.blocks import Block, crops
from gallery_app.layout.choices import Choices
from gallery_app.layout.sheet import SHRINK, Sheet, waste
from gallery_app.layout.solved import Foot, Place

__all__ = ["BETWEEN", "Filled", "fill", "goal_of"]

BETWEEN = 1.15
"""White between blocks, in gaps between neighbouring frames."""
MOST_CUT = 0.12
"""Most of a photo that is cut off unasked, where its shape and the page leave a choice."""
_BUCKET = 5.0
"""Heights closer than this, in mm, count as one."""
_BEAM = 40
"""How many cuts are kept for each number of photos."""
_TRIED, _SET = 10, 4
"""How many of the best cuts are compared as sheets, and how many of those with their captions as printed."""
_TALLEST = 0.62
"""Share of the area's height that the pictures of one block may take, where it holds only some of the photos."""
_BROAD = 0.5
"""Height that a block may have in any case, as a share of the area's width."""
_FEW = 3
"""So few photos may share one block of any height."""
_HEADING = 11.0
"""About the height of a heading, mm before the type factor."""
_OUTDONE = 2.0
"""Cost of the factor by which another photo is larger than the main picture, as a logarithm."""
_SIZES, _OVERCUT = 2.5, 12.0
"""Costs of blocks that are not what they should be, beside those of a page's white, and of crops beyond the limit."""


class _Cut(NamedTuple):
    """A way to cut the photos up to some point.

    Attributes:
        cost: Sum over its blocks.
        height: Of its blocks with the white after them, mm.
        last: The last block, or None for no photos.
        before: The cut without that block.
    """

    cost: float = 0.0
    height: float = 0.0
    last: Block | None = None
    before: "_Cut | None" = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks, first to last."""
        blocks, cut = list[Block](), self
        while cut.last is not None and cut.before is not None:
            blocks.append(cut.last)
            cut = cut.before
        return tuple(reversed(blocks))


@dataclass(frozen=True, slots=True)
class Filled:
    """An area with its blocks.

    Attributes:
        sheet: The blocks and how far they are stretched.
        flaws: What is wrong with it; 0 is ideal, infinite is more than fits.
    """

    sheet: Sheet
    flaws: float

    @property
    def photos(self) -> int:
        """How many photos it holds."""
        return sum(block.photos for block in self.sheet.blocks)


def goal_of(choices: Choices, first: int, stop: int, area: Area) -> float:
    """Return the logarithm of the area in mm² that a photo of weight 1 gets if all fill `area` together."""
    count, weight = stop - first, sum(choices.weights[first:stop])
    unit = choices.fitting.unit
    headings = sum(first <= start < stop for start in choices.fitting.starts[1:]) * _HEADING * unit * area.w
    size = area.size / weight
    for _ in range(3):
        wide = (1.4 * size * weight / count) ** 0.5
        feet = sum(choices.fitting.likely_foot(number, wide) for number in range(first, stop)) * wide
        white = count * choices.fitting.gap * wide * 2
        size = max((area.size - feet - white - headings) / weight, area.size / weight * 0.15)
    return log(size)


def fill(choices: Choices, first: int, stop: int, area: Area) -> list[Filled]:
    """Return ways to fill an area with the photos from `first` up to `stop`, best first.

    There is always one, though perhaps none that fits.
    """
    gap = choices.fitting.gap * BETWEEN
    goal = goal_of(choices, first, stop, area)
    highest = area.h if stop - first <= _FEW else max(area.h * _TALLEST, min(area.h, area.w * _BROAD))
    cuts = _cuts(choices, (first, stop), goal, highest, area.h)
    sheets = [(_SIZES * cut.cost / (stop - first), Sheet(cut.blocks, area.h, gap)) for cut in cuts]
    ranked = sorted(((cost + waste(sheet), cost, sheet) for cost, sheet in sheets), key=lambda each: each[0])
    likely = [(_weighed(choices, sheet, cost, choices.fitting.likely_foot), cost) for _, cost, sheet in ranked[:_TRIED]]
    likely.sort(key=lambda each: each[0].flaws)
    exact = (_exact(choices, way.sheet, cost) for way, cost in likely)
    filled = sorted(islice(exact, _SET), key=lambda each: each.flaws)
    fitting = [each for each in filled if each.flaws < inf]
    return fitting or [next((each for each in exact if each.flaws < inf), filled[0])]


def _exact(choices: Choices, sheet: Sheet, cost: float) -> Filled:
    """Return the sheet with its captions as they are printed."""
    captions, gap = choices.fitting.captions, choices.fitting.gap
    blocks = tuple(block.exact(captions, gap) for block in sheet.blocks)
    return _weighed(choices, replace(sheet, blocks=blocks), cost, captions.foot)


def _weighed(choices: Choices, sheet: Sheet, cost: float, foot: Foot) -> Filled:
    """Return the sheet with what is wrong with it, its captions as high as `foot` says."""
    gap = choices.fitting.gap
    frames = [frame for block in sheet.blocks for frame in block.frames(sheet.stretch, gap, foot)]
    if sheet.wanted < sheet.stretch or min(frame.h for frame in frames) <= 0:
        return Filled(sheet, inf)
    worst = max(crops(frames, choices.fitting.shapes))
    return Filled(sheet, cost + waste(sheet) + _OVERCUT * max(0.0, worst - MOST_CUT) + _outdone(choices, frames))


def _outdone(choices: Choices, frames: Sequence[Place]) -> float:
    """Return the cost of another photo that is larger than the main picture beside it."""
    lead = [frame.w * frame.h for frame in frames if frame.photo == choices.lead]
    return _OUTDONE * log(max(frame.w * frame.h for frame in frames) / lead[0]) if lead else 0.0


def _cuts(choices: Choices, span: tuple[int, int], goal: float, highest: float, room: float) -> Iterable[_Cut]:
    """Return the cheapest cuts of many heights; those far beyond `room` only where there is nothing else."""
    first, last = span
    gap = choices.fitting.gap * BETWEEN
    best: list[list[_Cut]] = [[_Cut()]]
    most = room / SHRINK + gap
    beyond = round(most / _BUCKET) + 1
    for stop in range(first + 1, last + 1):
        reached: dict[int, _Cut] = {}
        for start in range(max(first, stop - choices.most), stop):
            for block, own in choices.offers(start, stop, goal, highest):
                tall = block.height + gap
                for cut in best[start - first]:
                    height, cost = cut.height + tall, cut.cost + own
                    bucket = round(height / _BUCKET) if height < most else beyond
                    known = reached.get(bucket)
                    if known is None or cost < known.cost:
                        reached[bucket] = _Cut(cost, height, block, cut)
        best.append(sorted(reached.values(), key=lambda cut: cut.cost)[:_BEAM])
    return best[-1]
