"""Every block that could hold a stretch of photos, and how far it is from what it should be."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log
from typing import NamedTuple

from gallery_app.layout.blocks import Block
from gallery_app.layout.fitting import Fitted, Fitting
from gallery_app.layout.trees import Grove, Grown
from gallery_app.layout.weights import Emphasis, lead_of, weights_of

__all__ = ["Choices", "Stock"]

_OF_SECTION = 7
"""Most photos of a block that holds a part of one section; several whole sections may be more."""
_LEADING = 6.0
"""Cost of a main picture that is smaller than it should be, beside that of any photo."""


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


@dataclass(frozen=True, slots=True)
class Stock:
    """What was worked out for one document and serves every emphasis under which photos weigh the same.

    Attributes:
        trees: Trees of its photos.
        options: Blocks by the fitting that made them, their first photo, the weights of their photos and their height.
    """

    trees: Grown = field(default_factory=dict)
    options: dict[tuple[Fitting, int, tuple[float, ...], float], list[_Option]] = field(default_factory=dict)


class Choices:
    """Blocks for one document with one emphasis; those weighed once are kept.

    Attributes:
        fitting: The document's blocks, whatever is stressed.
        weights: How large each photo should be beside the others.
        lead: Number of the main picture.
        most: How many photos a block may hold.
    """

    most = 9

    def __init__(self, fitting: Fitting, emphasis: Emphasis, stock: Stock) -> None:
        """Take the document, what is to be stressed, and what is known of the document."""
        self.fitting, self._stock = fitting, stock
        content = fitting.setting.content
        self.weights = weights_of(content, fitting.shapes, emphasis)
        self._logs = [log(weight) for weight in self.weights]
        self.lead = lead_of(content)
        self._grove = Grove(fitting.shapes, self.weights, fitting.starts, stock.trees)
        self._known: dict[tuple[int, int, float], list[_Option]] = {}

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
            self._known[key] = self._options(start, stop, highest)
        count = stop - start
        for option in self._known[key]:
            size = option.squares - 2 * goal * option.total + count * goal * goal
            if option.lead is not None:
                size += _LEADING * max(0.0, goal - option.lead) ** 2
            yield option.block, option.flaws + size

    def _options(self, start: int, stop: int, highest: float) -> list[_Option]:
        key = self.fitting, start, tuple(self.weights[start:stop]), highest
        known = self._stock.options
        if key not in known:
            trees = self._grove.offers(start, stop)
            known[key] = [self._option(each) for tree in trees for each in self.fitting.fitted(tree, highest)]
        return known[key]

    def _allowed(self, start: int, stop: int) -> bool:
        """Return whether a block may hold these photos: of one section, or of several whole ones."""
        starts = self.fitting.starts
        if not any(start < begin < stop for begin in starts):
            return stop - start <= _OF_SECTION
        return start in starts and (stop in starts or stop == len(self.weights))

    def _option(self, fitted: Fitted) -> _Option:
        sizes = {number: area - self._logs[number] for number, area in fitted.areas}
        squares = sum(size * size for size in sizes.values())
        return _Option(fitted.block, fitted.flaws, sum(sizes.values()), squares, sizes.get(self.lead))
