"""Slicing trees: ways to cut a rectangle into frames, grown from photos' shapes alone.

A tree is a photo, trees side by side at one height, or trees one above the other at one width. While captions are left
aside its shape follows from the shapes of its photos, and how far its frames are from the sizes they should have can be
carried upward in two sums. So the best trees of a stretch of photos are made of the best trees of its parts.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from math import log
from typing import NamedTuple

__all__ = ["Cut", "Grove", "Tree"]

_KEPT = 5
"""How many trees of each kind are kept for a stretch of photos."""
_OFFERED = 8
"""How many trees of a stretch are offered to the page."""
_LIKENESS = 0.22
"""Trees whose shapes differ less than this, as a logarithm, are alternatives of each other."""
_NESTED = 0.03
"""Cost of each cut inside another: plain rows are calmer."""


class Cut(StrEnum):
    """How a tree is cut."""

    PHOTO = "photo"
    ROW = "row"
    STACK = "stack"


class Tree(NamedTuple):
    """A way to arrange consecutive photos.

    Attributes:
        cut: What it is.
        first: Number of its first photo.
        stop: Number after its last one.
        parts: Its trees, from left to right or from top to bottom.
        shape: Width over height, captions and gaps left aside.
        total: Sum over its photos of the logarithm of their area at a width of 1, over their weight.
        squares: Sum of the squares of the same.
        nested: How many cuts lie inside others.
        key: What tells the arrangement from every other: the photo's number, or the cut with the keys of its parts.
    """

    cut: Cut
    first: int
    stop: int
    parts: tuple["Tree", ...]
    shape: float
    total: float
    squares: float
    nested: int
    key: object

    @property
    def cost(self) -> float:
        """How far the frames are from sizes in proportion to the photos' weights; 0 is ideal."""
        count = self.stop - self.first
        return self.squares / count - (self.total / count) ** 2 + _NESTED * self.nested


class Grove:
    """The best trees of every stretch of photos of one document; those grown once are kept."""

    def __init__(self, shapes: Sequence[float], weights: Sequence[float], starts: Sequence[int]) -> None:
        """Take what the photos are.

        Args:
            shapes: Width over height of each photo.
            weights: How large each should be beside the others, as an area.
            starts: Numbers of the photos that begin a section.
        """
        self._shapes, self._weights = shapes, weights
        self._starts = frozenset(starts)
        self._known: dict[tuple[int, int], tuple[Tree, ...]] = {}

    def offers(self, first: int, stop: int) -> tuple[Tree, ...]:
        """Return trees that make a band of the photos from `first` up to `stop`: of different shapes, best first."""
        trees = self._trees(first, stop)
        rows = [tree for tree in trees if tree.cut is not Cut.STACK]
        plain = self._plain(first, stop)
        different = {tree.key: tree for tree in [*rows, *([plain] if plain else [])]}
        return tuple(_diverse(list(different.values()), _OFFERED))

    def _plain(self, first: int, stop: int) -> Tree | None:
        """Return the row of all photos at one height, unless a section begins among them."""
        if stop - first == 1 or self._boundaries(first, stop):
            return None
        tree = self._leaf(stop - 1)
        for number in range(stop - 2, first - 1, -1):
            tree = _beside(self._leaf(number), tree)
        return tree

    def _boundaries(self, first: int, stop: int) -> list[int]:
        return [start for start in range(first + 1, stop) if start in self._starts]

    def _leaf(self, number: int) -> Tree:
        size = -log(self._shapes[number]) - log(self._weights[number])
        return Tree(Cut.PHOTO, number, number + 1, (), self._shapes[number], size, size * size, 0, number)

    def _trees(self, first: int, stop: int) -> tuple[Tree, ...]:
        key = first, stop
        if key not in self._known:
            self._known[key] = (self._leaf(first),) if stop - first == 1 else self._grown(first, stop)
        return self._known[key]

    def _grown(self, first: int, stop: int) -> tuple[Tree, ...]:
        rows, stacks = list[Tree](), list[Tree]()
        sections = self._boundaries(first, stop)
        for middle in sections or range(first + 1, stop):
            for left, right in self._pairs(first, middle, stop):
                # Cut at its first edge only, a row is found once; between sections there may be but one edge.
                if left.cut is not Cut.ROW or sections:
                    rows.append(_beside(left, right))
                if left.cut is not Cut.STACK and not sections:
                    stacks.append(_above(left, right))
        return (*_diverse(rows, _KEPT), *_diverse(stacks, _KEPT))

    def _pairs(self, first: int, middle: int, stop: int) -> Iterator[tuple[Tree, Tree]]:
        for left in self._trees(first, middle):
            for right in self._trees(middle, stop):
                yield left, right


def _diverse(trees: list[Tree], most: int) -> list[Tree]:
    """Return the best trees, those of a shape that is there already last."""
    ranked = sorted(trees, key=lambda tree: tree.cost)
    taken, alike = list[Tree](), list[Tree]()
    for tree in ranked:
        if len(taken) == most:
            break
        near = any(abs(log(tree.shape / other.shape)) < _LIKENESS for other in taken)
        (alike if near else taken).append(tree)
    return (taken + alike)[:most]


def _beside(left: Tree, right: Tree) -> Tree:
    shape = left.shape + right.shape
    one, two = 2 * log(left.shape / shape), 2 * log(right.shape / shape)
    parts = (*_columns(left), *_columns(right))
    return _joined(Cut.ROW, parts, shape, _scaled(left, one), _scaled(right, two))


def _columns(tree: Tree) -> tuple[Tree, ...]:
    return tree.parts if tree.cut is Cut.ROW else (tree,)


def _above(upper: Tree, lower: Tree) -> Tree:
    shape = 1 / (1 / upper.shape + 1 / lower.shape)
    parts = (upper, *lower.parts) if lower.cut is Cut.STACK else (upper, lower)
    return _joined(Cut.STACK, parts, shape, (upper.total, upper.squares), (lower.total, lower.squares))


def _scaled(tree: Tree, shift: float) -> tuple[float, float]:
    """Return the sums of a tree whose areas grow by the logarithm `shift`."""
    count = tree.stop - tree.first
    return tree.total + count * shift, tree.squares + 2 * shift * tree.total + count * shift * shift


def _joined(
    cut: Cut, parts: tuple[Tree, ...], shape: float, one: tuple[float, float], two: tuple[float, float]
) -> Tree:
    nested = sum(part.nested + (part.cut is not Cut.PHOTO) for part in parts)
    key = cut, *(part.key for part in parts)
    return Tree(cut, parts[0].first, parts[-1].stop, parts, shape, one[0] + two[0], one[1] + two[1], nested, key)
