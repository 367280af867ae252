"""The best trees of a stretch of photos are found from the best of its parts."""

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.layout.trees import Cut, Grove, Tree

_shapes = st.lists(st.floats(0.4, 4), min_size=1, max_size=6)


def _leaves(tree: Tree) -> list[int]:
    return [tree.first] if tree.cut is Cut.PHOTO else [n for part in tree.parts for n in _leaves(part)]


def _areas(tree: Tree, width: float, shapes: list[float]) -> dict[int, float]:
    """Return the area of every photo of a tree of some width, worked out from the outside in."""
    if tree.cut is Cut.PHOTO:
        return {tree.first: width * width / shapes[tree.first]}
    share = {part: width if tree.cut is Cut.STACK else width * part.shape / tree.shape for part in tree.parts}
    return {number: area for part in tree.parts for number, area in _areas(part, share[part], shapes).items()}


@given(_shapes)
def test_trees_hold_every_photo_once_in_order(shapes: list[float]) -> None:
    """Whatever the shapes, no photo is lost and none moves."""
    offers = Grove(shapes, [1.0] * len(shapes), ()).offers(0, len(shapes))
    assert offers
    assert all(_leaves(tree) == list(range(len(shapes))) for tree in offers)


@given(_shapes)
def test_the_sums_a_tree_carries_are_those_of_its_frames(shapes: list[float]) -> None:
    """Areas over weights add up to what was carried upward in two numbers."""
    weights = [1.0 + number for number in range(len(shapes))]
    for tree in Grove(shapes, weights, ()).offers(0, len(shapes)):
        sizes = [log(area / weights[number]) for number, area in _areas(tree, 1.0, shapes).items()]
        assert tree.total == pytest.approx(sum(sizes), abs=1e-9)
        assert tree.squares == pytest.approx(sum(size * size for size in sizes), abs=1e-9)


def test_a_heavy_photo_gets_the_large_frame() -> None:
    """One photo of three that should be four times as large stands beside the two others."""
    best = min(Grove([1.5] * 3, [4.0, 1.0, 1.0], ()).offers(0, 3), key=lambda tree: tree.cost)
    assert [part.cut for part in best.parts] == [Cut.PHOTO, Cut.STACK]


def test_sections_stand_side_by_side_and_are_never_mixed() -> None:
    """A tree of two sections is cut between them from top to bottom."""
    for tree in Grove([1.5] * 5, [1.0] * 5, (0, 2)).offers(0, 5):
        assert tree.cut is Cut.ROW
        assert any(part.stop == 2 for part in tree.parts)
