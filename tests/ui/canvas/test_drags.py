"""What a hand does between press and release."""

import pytest

from gallery_app.services.designing import Area, area_of, edit
from gallery_app.ui.canvas.drags import Band, Move, Pan, Resize
from gallery_app.ui.canvas.handles import HANDLES, Handle, box_at, boxes_in
from tests.layout.conftest import FixedMeasure
from tests.layout.drawn import scene

MEASURE = FixedMeasure()


def place(made: object, key: int) -> Area:
    """Return where a box is in what a drag shows."""
    found = edit.find(made.scene, key)  # type: ignore[attr-defined]  # a shown scene
    assert found is not None
    return area_of(found.box)


def test_a_frame_snaps_and_says_where() -> None:
    """A frame that comes near a guide rests on it; with Alt it goes where the hand goes."""
    drag = Move(scene(), 0, (3,), (20, 100), 1.5)
    assert place(drag.to(21.2, 140, free=False, straight=False), 3).x == 10
    assert drag.to(21.2, 140, free=False, straight=False).hints
    assert place(drag.to(21.2, 140, free=True, straight=False), 3).x == pytest.approx(11.2)


def test_shift_moves_along_one_axis() -> None:
    """Straight, only the longer way counts."""
    area = place(Move(scene(), 0, (3,), (20, 100), 1.0).to(23, 150, free=True, straight=True), 3)
    assert (area.x, area.y) == (10, 140)


def test_a_picture_over_the_middle_of_another() -> None:
    """There it would be exchanged; over an edge it is only moved; two pictures are never exchanged."""
    drag = Move(scene(), 0, (3,), (20, 100), 1.0)
    assert drag.to(40, 50, free=False, straight=False).target == 1
    assert drag.to(12, 32, free=False, straight=False).target == 0
    assert Move(scene(), 0, (2, 3), (20, 100), 1.0).to(40, 50, free=False, straight=False).target == 0


def test_a_corner_keeps_the_shape_with_shift() -> None:
    """A corner pulled with Shift enlarges both sides alike, from the corner across."""
    drag = Resize(scene(), 0, 1, Handle(-1, -1), (10, 30), 1.0, MEASURE)
    assert place(drag.to(-20, 25, free=False, straight=True), 1) == Area(-20, 10, 90, 60)


@pytest.mark.parametrize("handle", HANDLES)
def test_only_pulled_edges_move(handle: Handle) -> None:
    """Each handle moves its own edges; pulled across the frame it turns over."""
    area = handle.pulled(Area(10, 10, 40, 30), 5, 7)
    assert (area.x == 15) is (handle.x < 0)
    assert (area.bottom == 47) is (handle.y > 0)
    assert handle.pulled(Area(10, 10, 40, 30), 90 if handle.x < 0 else -90, 0).w >= 0


def test_an_edge_snaps_while_it_is_pulled() -> None:
    """The right edge of the first frame rests at the left edge of the second."""
    drag = Resize(scene(), 0, 1, Handle(1, 0), (70, 50), 1.0, MEASURE)
    assert place(drag.to(74.4, 50, free=False, straight=False), 1).w == 65


def test_a_picture_is_panned() -> None:
    """Only what the frame shows changes."""
    large = edit.zoom(scene(), 1, 2.0)
    drag = Pan(large, 1, (40, 50))
    assert drag.to(50, 50, free=False, straight=True).scene != large
    assert place(drag.to(50, 50, free=False, straight=False), 1) == Area(10, 30, 60, 40)


def test_a_band_chooses_what_it_touches() -> None:
    """Pictures come first; where there are none, whatever is there."""
    shown = Band(scene(), 0, (5, 25), (9,)).to(80, 60, free=False, straight=False)
    assert shown.keys == (9, 1, 2)
    assert shown.band == Area(5, 25, 75, 35)
    assert boxes_in(scene().pages[0].items, Area(0, 19, 5, 5)) == ()
    assert boxes_in(scene().pages[0].items, Area(12, 72, 9, 2)) == (4,)


def test_what_is_under_the_pointer() -> None:
    """The uppermost box; a bar only where there is nothing else, and within reach."""
    items = scene().pages[0].items
    for x, y, key in ((20, 50, 1), (20, 73, 4), (150, 20.4, 9), (150, 200, 0)):
        box = box_at(items, x, y, 4.0)
        assert (box.key if box else 0) == key
