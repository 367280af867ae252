"""What a frame comes to rest at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.layout.area import Area
from gallery_app.layout.scene import Guide, Page
from gallery_app.layout.snap import Hint, snap_edges, snap_move

PAGE = Page(200, 280, guides=(Guide(18, upright=True), Guide(262, upright=False)))
OTHERS = (Area(20, 40, 50, 40), Area(80, 40, 50, 40))
mm = st.floats(-20, 220)


@pytest.mark.parametrize(
    ("area", "shift"),
    [
        (Area(18.6, 100, 33, 17), (-0.6, 0)),  # a guide
        (Area(-0.7, 100, 33, 17), (0.7, 0)),  # the page's edge
        (Area(83.9, 120, 33, 17), (-0.4, 0)),  # the page's middle
        (Area(20.5, 220.1, 33, 42.5), (-0.5, -0.6)),  # another frame's edge, a guide below
        (Area(150, 150, 33, 17), (0, 0)),  # nothing near
    ],
)
def test_where_a_frame_rests(area: Area, shift: tuple[float, float]) -> None:
    """Edges and middles of page, guides and other frames draw a frame to them."""
    snap = snap_move(area, OTHERS, PAGE, 1.0)
    assert (snap.dx, snap.dy) == pytest.approx(shift)


def test_equal_distances() -> None:
    """A third frame of a row rests as far from the second as that is from the first, and both gaps are marked."""
    snap = snap_move(Area(140.6, 45, 33, 30), OTHERS, PAGE, 1.0)
    assert snap.dx == pytest.approx(-0.6)
    gaps = [hint for hint in snap.hints if hint.gap]
    assert [(g.start, g.stop, g.upright) for g in gaps] == [(70, 80, False), (130, 140, False)]


def test_lines_reach_from_frame_to_frame() -> None:
    """The line along a common edge runs over both frames."""
    snap = snap_move(Area(20.2, 100, 33, 17), OTHERS, PAGE, 1.0)
    assert Hint(upright=True, at=20, start=40, stop=117) in snap.hints


@given(st.builds(Area, mm, mm, st.floats(3, 90), st.floats(3, 90)), st.floats(0, 3))
def test_nothing_is_drawn_farther_than_its_reach(area: Area, reach: float) -> None:
    """However near the lines are, a frame is moved no more than its reach."""
    snap = snap_move(area, OTHERS, PAGE, reach)
    assert abs(snap.dx) <= reach
    assert abs(snap.dy) <= reach


def test_only_moving_edges_snap() -> None:
    """A frame that is pulled at its right edge keeps its left one, and the lower edge when it does not move."""
    made, hints = snap_edges(Area(20, 100, 59.5, 30), OTHERS, PAGE, 1.0, (1, 0))
    assert made == Area(20, 100, 60, 30)
    assert [(hint.upright, hint.at) for hint in hints] == [(True, 80)]
    made, _ = snap_edges(Area(17.5, 39.5, 40, 30), OTHERS, PAGE, 1.0, (-1, -1))
    assert made == Area(18, 40, 39.5, 29.5)
    assert snap_edges(Area(150, 150, 20, 20), OTHERS, PAGE, 1.0, (1, 1)) == (Area(150, 150, 20, 20), ())
