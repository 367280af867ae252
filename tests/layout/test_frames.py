"""Crops give a frame its shape and keep what matters in sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.layout.frames import crop_to

_shapes, _share = st.floats(0.4, 8), st.floats(0, 1)


@given(_shapes, _shapes)
def test_a_crop_gives_the_frame_its_shape(shape: float, frame: float) -> None:
    """The part that shows has the frame's shape, is centred and loses one side only."""
    crop = crop_to(shape, frame)
    assert shape * crop.w / crop.h == pytest.approx(frame, rel=0.005)
    assert crop.x * 2 + crop.w == pytest.approx(1)
    assert crop.y * 2 + crop.h == pytest.approx(1)
    assert max(crop.w, crop.h) == 1


@given(_shapes, _shapes, st.tuples(_share, _share))
def test_the_focus_stays_in_sight(shape: float, frame: float, focus: tuple[float, float]) -> None:
    """Wherever it lies, the point that matters is within the part that shows, and that within the picture."""
    crop = crop_to(shape, frame, focus)
    assert crop.x <= focus[0] <= crop.x + crop.w + 1e-9
    assert crop.y <= focus[1] <= crop.y + crop.h + 1e-9
    assert min(crop.x, crop.y) >= 0
    assert max(crop.x + crop.w, crop.y + crop.h) <= 1 + 1e-9
