"""Slicing trees: ways to cut a rectangle into frames, grown from photos' shapes alone.

A tree is a photo, trees side by side at one height, or trees one above the other at one width. While captions are left
aside its shape follows from the shapes of its photos, and how far its frames are from the sizes they should have can be
carried upward in two sums. So the best trees of a stretch of photos are made of the best trees of its parts.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from math import log
from typing import NamedTuple, TypeVar

__all__ = ["Cut", "Grove", "Grown", "Tree"]

_KEPT = 5
"""How many trees of each kind are kept for a stretch of photos."""
_OFFERED = 8
"""How many trees of a stretch are offered to the page."""
_LIKENESS = 1.25
"""Trees whose shapes differ by less than this factor are alternatives of each other."""
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
        return _cost(self.stop - self.first, self.total, self.squares, self.nested)


Grown = dict[tuple[int, tuple[float, ...], tuple[float, ...]], tuple[Tree, ...]]
"""Trees by the number of their first photo and the shapes and weights of their photos."""


class Grove:
    """The best trees of every stretch of photos of one document; those grown once are kept."""

    def __init__(
        self, shapes: Sequence[float], weights: Sequence[float], starts: Sequence[int], grown: Grown | None = None
    ) -> None:
        """Take what the photos are.

        Args:
            shapes: Width over height of each photo.
            weights: How large each should be beside the others, as an area.
            starts: Numbers of the photos that begin a section.
            grown: Trees of the same document, whatever it stresses: a stretch of the same weights has the same trees.
        """
        self._shapes, self._weights = tuple(shapes), tuple(weights)
        self._starts = frozenset(starts)
        self._grown: Grown = {} if grown is None else grown
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
            tree = _beside(self._leaf(number), tree).tree
        return tree

    def _boundaries(self, first: int, stop: int) -> list[int]:
        return [start for start in range(first + 1, stop) if start in self._starts]

    def _leaf(self, number: int) -> Tree:
        size = -log(self._shapes[number]) - log(self._weights[number])
        return Tree(Cut.PHOTO, number, number + 1, (), self._shapes[number], size, size * size, 0, number)

    def _trees(self, first: int, stop: int) -> tuple[Tree, ...]:
        key = first, stop
        if key not in self._known:
            like = first, self._shapes[first:stop], self._weights[first:stop]
            if like not in self._grown:
                self._grown[like] = (self._leaf(first),) if stop - first == 1 else self._grow(first, stop)
            self._known[key] = self._grown[like]
        return self._known[key]

    def _grow(self, first: int, stop: int) -> tuple[Tree, ...]:
        rows, stacks = list[_Sketch](), list[_Sketch]()
        sections = self._boundaries(first, stop)
        for middle in sections or range(first + 1, stop):
            for left, right in self._pairs(first, middle, stop):
                # Cut at its first edge only, a row is found once; between sections there may be but one edge.
                if left.cut is not Cut.ROW or sections:
                    rows.append(_beside(left, right))
                if left.cut is not Cut.STACK and not sections:
                    stacks.append(_above(left, right))
        kept = (*_diverse(rows, _KEPT), *_diverse(stacks, _KEPT))
        return tuple(sketch.tree for sketch in kept)

    def _pairs(self, first: int, middle: int, stop: int) -> Iterator[tuple[Tree, Tree]]:
        for left in self._trees(first, middle):
            for right in self._trees(middle, stop):
                yield left, right


class _Sketch(NamedTuple):
    """Two trees put together, as far as it takes to compare: most are never made."""

    cost: float
    shape: float
    total: float
    squares: float
    nested: int
    cut: Cut
    first: Tree
    second: Tree

    @property
    def tree(self) -> Tree:
        """The tree itself."""
        parts = (*_parts(self.first, self.cut), *_parts(self.second, self.cut))
        key = self.cut, *(part.key for part in parts)
        span = self.first.first, self.second.stop
        return Tree(self.cut, *span, parts, self.shape, self.total, self.squares, self.nested, key)


def _parts(tree: Tree, cut: Cut) -> tuple[Tree, ...]:
    """Return the parts that a tree brings into one that is cut in a way: its own if it is cut so too."""
    return tree.parts if tree.cut is cut else (tree,)


T = TypeVar("T", Tree, _Sketch)


def _diverse(trees: list[T], most: int) -> list[T]:
    """Return the best trees, those of a shape that is there already last."""
    taken, alike = list[T](), list[T]()
    for tree in sorted(trees, key=lambda tree: tree.cost):
        if len(taken) == most:
            break
        near = any(1 / _LIKENESS < tree.shape / other.shape < _LIKENESS for other in taken)
        (alike if near else taken).append(tree)
    return (taken + alike)[:most]


def _beside(left: Tree, right: Tree) -> _Sketch:
    shape = left.shape + right.shape
    one, two = _scaled(left, 2 * log(left.shape / shape)), _scaled(right, 2 * log(right.shape / shape))
    return _joined(Cut.ROW, (left, right), shape, one[0] + two[0], one[1] + two[1])


def _above(upper: Tree, lower: Tree) -> _Sketch:
    shape = 1 / (1 / upper.shape + 1 / lower.shape)
    return _joined(Cut.STACK, (upper, lower), shape, upper.total + lower.total, upper.squares + lower.squares)


def _scaled(tree: Tree, shift: float) -> tuple[float, float]:
    """Return the sums of a tree whose areas grow by the logarithm `shift`."""
    count = tree.stop - tree.first
    return tree.total + count * shift, tree.squares + 2 * shift * tree.total + count * shift * shift


def _joined(cut: Cut, pair: tuple[Tree, Tree], shape: float, total: float, squares: float) -> _Sketch:
    one, two = pair
    plain = (cut, Cut.PHOTO)
    nested = one.nested + two.nested + (one.cut not in plain) + (two.cut not in plain)
    return _Sketch(_cost(two.stop - one.first, total, squares, nested), shape, total, squares, nested, cut, one, two)


def _cost(count: int, total: float, squares: float, nested: int) -> float:
    return squares / count - (total / count) ** 2 + _NESTED * nested
