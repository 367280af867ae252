"""Boxes brought in line."""

import pytest

from gallery_app.layout.align import Edge, align, distribute
from gallery_app.layout.edit import put
from tests.layout.drawn import frame, scene
from tests.layout.test_edit import image, text


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        (Edge.LEFT, (10, 90)), (Edge.CENTRE, (52.5, 90)), (Edge.RIGHT, (95, 90)),
        (Edge.TOP, (10, 30)), (Edge.MIDDLE, (10, 60)), (Edge.BOTTOM, (10, 90)),
    ],
)  # fmt: skip
def test_edges_in_line(edge: Edge, expected: tuple[float, float]) -> None:
    """The third frame is brought in line with what the three take together."""
    made = image(align(scene(), {1, 2, 3}, edge), 3)
    assert (made.x, made.y) == expected


def test_one_box_is_aligned_to_its_page() -> None:
    """A single frame goes to the middle of the page, its caption with it."""
    made = align(scene(), {1}, Edge.CENTRE)
    assert (image(made, 1).x, text(made, 4).x) == (70, 70)


def test_distances_are_shared_out() -> None:
    """Three boxes of a row stand equally far apart; with a gap given, so far."""
    row = put(scene(), {3: frame(3, 160, 30, 20, 40)})
    made = distribute(row, {1, 2, 3}, upright=False)
    assert [image(made, key).x for key in (1, 2, 3)] == [10, 85, 160]
    made = distribute(row, {1, 2, 3}, upright=False, gap=5)
    assert [image(made, key).x for key in (1, 2, 3)] == [10, 75, 140]
    assert distribute(row, {1, 2}, upright=False) == row


def test_a_column_is_shared_out() -> None:
    """Upright, boxes are moved down."""
    made = distribute(scene(), {1, 3}, upright=True, gap=10)
    assert image(made, 3).y == 80
