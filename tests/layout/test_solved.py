"""Trees come out at a width in one step, captions included."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.layout.solved import Node, places, snapped, solved
from gallery_app.layout.trees import Cut, Grove

_shapes = st.lists(st.floats(0.5, 3), min_size=1, max_size=6)


def _foot(_number: int, _width: float) -> float:
    return 5.0


def _nodes(shapes: list[float], width: float) -> list[Node]:
    trees = Grove(shapes, [1.0] * len(shapes), ()).offers(0, len(shapes))
    found = [solved(tree, width, 4.0, _foot, shapes) for tree in trees]
    return [node for node in found if node]


@given(_shapes)
def test_frames_keep_the_shapes_of_their_photos(shapes: list[float]) -> None:
    """At the height a tree comes out at, nothing is cropped but to bring cuts to one line."""
    for node in _nodes(shapes, 400):
        frames = places(node, node.h, 4.0, _foot)
        assert [frame.photo for frame in frames] == list(range(len(shapes)))
        off = [abs(frame.w / frame.h / shapes[frame.photo] - 1) for frame in frames]
        assert max(off) < 0.35
        assert sum(share > 1e-6 for share in off) != 1


@given(_shapes)
def test_frames_fill_the_width_and_the_height(shapes: list[float]) -> None:
    """Whatever height is asked for, the frames reach every side."""
    for node in _nodes(shapes, 400):
        frames = places(node, node.h * 1.1, 4.0, _foot)
        assert max(frame.x + frame.w for frame in frames) == pytest.approx(400)
        assert max(frame.y + frame.h for frame in frames) == pytest.approx(node.h * 1.1)


def test_a_width_that_captions_use_up_holds_no_tree() -> None:
    """Where nothing is left for a frame there is no arrangement."""
    [tree] = [tree for tree in Grove([3.0, 0.5, 0.5], [9.0, 1, 1], ()).offers(0, 3) if tree.parts[-1].cut is Cut.STACK]
    assert solved(tree, 60, 4.0, lambda _number, _width: 500.0, [3.0, 0.5, 0.5]) is None


def test_edges_move_to_the_columns() -> None:
    """Inner edges of a row stand on the grid, and the row keeps its width."""
    [node, *_] = [node for node in _nodes([1.5, 1.45, 1.55], 236) if all(part.cut is Cut.PHOTO for part in node.parts)]
    moved = snapped(node, 20.0, 4.0)
    assert moved is not None
    assert [part.w for part in moved.parts] == [76, 76, 76]


def test_frames_too_slim_for_a_column_are_not_moved() -> None:
    """A frame that would vanish keeps its edge."""
    [node] = _nodes([0.5, 3.0], 100)[:1]
    assert snapped(node, 300.0, 4.0) is None
