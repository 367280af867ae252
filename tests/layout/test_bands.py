"""Frames of a band share edges and keep the shapes of their photos."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.layout.bands import mosaic, row
from gallery_app.layout.frames import crop_to

_shapes = st.floats(0.5, 8)


@given(st.lists(_shapes, min_size=1, max_size=8))
def test_a_row_fills_its_width(shapes: list[float]) -> None:
    """Frames and gaps add up to the width when no height stands against it."""
    band = row(shapes, 0, 200, 4, 1e6)
    assert band.columns[-1].x + band.columns[-1].w == pytest.approx(200)
    assert all(column.w / band.picture == pytest.approx(s) for column, s in zip(band.columns, shapes, strict=True))


def test_a_lone_photo_is_not_blown_up() -> None:
    """A row that would be far too high stays at the limit and leaves white."""
    band = row([1.5], 0, 200, 4, 60)
    assert (band.picture, band.columns[0].w) == (60, 90)
    assert band.unfilled == pytest.approx(0.55)


@given(st.lists(_shapes, min_size=5, max_size=5), st.permutations([1, 2, 2]))
def test_a_mosaic_fills_its_width_and_its_columns_its_height(shapes: list[float], counts: list[int]) -> None:
    """Columns end together, and each frame has its photo's shape."""
    band = mosaic(shapes, 0, counts, [5.0] * 5, (400, 4))
    assert band is not None
    assert band.columns[-1].x + band.columns[-1].w == pytest.approx(400)
    for column in band.columns:
        inner = 4.0 * (len(column.cells) - 1) + 5.0 * (len(column.cells) - 1)
        pictures = sum(column.w / cell.shape for cell in column.cells)
        assert pictures + inner == pytest.approx(band.picture)


def test_a_mosaic_without_room_is_refused() -> None:
    """Captions that leave nothing of a column make no mosaic."""
    assert mosaic([8.0, 1.0, 1.0], 0, (1, 2), [5.0, 500.0, 5.0], (100, 4)) is None


@given(_shapes, _shapes)
def test_a_crop_gives_the_frame_its_shape(shape: float, frame: float) -> None:
    """The part that shows has the frame's shape, is centred and loses one side only."""
    crop = crop_to(shape, frame)
    assert shape * crop.w / crop.h == pytest.approx(frame, rel=0.005)
    assert crop.x * 2 + crop.w == pytest.approx(1)
    assert crop.y * 2 + crop.h == pytest.approx(1)
    assert max(crop.w, crop.h) == 1
