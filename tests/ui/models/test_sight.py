"""What of a picture is in sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.ui.models.sight import LARGEST, Frame, Sight

FRAME = Frame(6000, 4000, 900.0, 600.0)
sizes = st.integers(1, 20_000)
rooms = st.floats(50, 5000)
frames = st.builds(Frame, sizes, sizes, rooms, rooms)
sights = st.builds(Sight, st.none() | st.floats(0.01, LARGEST), st.floats(0, 1), st.floats(0, 1))


def test_the_whole_is_shown_to_begin_with() -> None:
    """The picture fills the room and stands in its middle."""
    assert Sight().place(FRAME) == pytest.approx((0, 0, 900, 600))


def test_a_margin_is_kept_around_the_whole_only() -> None:
    """Ground stays around a whole picture; a close look uses the whole room."""
    frame = Frame(6000, 4000, 900.0, 600.0, 30.0)
    assert Sight().place(frame)[1] == pytest.approx(30)
    assert Sight().zoomed(frame, 1.0).place(frame)[0] < 0


def test_zooming_keeps_the_point_under_the_pointer() -> None:
    """What one points at stays there, at any size."""
    near = Sight().zoomed(FRAME, 1.0, (300.0, 200.0))
    left, top, width, height = near.place(FRAME)
    assert ((300 - left) / width, (200 - top) / height) == pytest.approx((1 / 3, 1 / 3))


def test_smaller_than_the_room_is_the_whole() -> None:
    """Zooming out ends at the whole picture."""
    assert Sight(1.0, 0.2, 0.2).zoomed(FRAME, 0.1) == Sight()
    assert Sight().stepped(FRAME, larger=False) is None
    assert [Sight().stepped(FRAME, larger=True), Sight(1.0).stepped(FRAME, larger=True)] == [0.25, 2.0]


@given(frames, sights, st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))
def test_pulling_leaves_no_ground_that_the_picture_can_fill(
    frame: Frame, sight: Sight, right: float, down: float
) -> None:
    """However far one pulls, the picture covers the room, or stands in its middle where it is smaller."""
    left, top, width, height = sight.moved(frame, right, down).place(frame)
    for start, length, room in ((left, width, frame.across), (top, height, frame.down)):
        if length > room:
            assert start <= 1e-6
            assert start + length >= room - 1e-6
        else:
            assert start == pytest.approx((room - length) / 2)


@given(frames, sights)
def test_pulling_there_and_back_stays(frame: Frame, sight: Sight) -> None:
    """A pull that meets no edge is undone by its opposite."""
    moved = sight.moved(frame, 0, 0)
    assert moved.moved(frame, 0, 0).place(frame) == pytest.approx(moved.place(frame), abs=1e-3)
