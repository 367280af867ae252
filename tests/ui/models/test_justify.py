"""Rows of photos at their own shapes."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.ui.models.justify import Measure, justify

MEASURE = Measure(width=800, height=180, gap=16)
ratios = st.lists(st.floats(0.2, 5.0), min_size=1, max_size=60)


@given(ratios)
def test_every_photo_stands_once_and_in_order(shapes: list[float]) -> None:
    """Rows follow one another without a photo lost or doubled."""
    rows = justify(shapes, MEASURE)
    assert [n for row in rows for n in range(row.first, row.first + len(row.widths))] == list(range(len(shapes)))


@given(ratios)
def test_full_rows_end_at_the_same_pixel(shapes: list[float]) -> None:
    """Every row but the last fills the width exactly."""
    for row in justify(shapes, MEASURE)[:-1]:
        assert row.lefts[-1] + row.widths[-1] == MEASURE.width


@given(ratios)
def test_photos_in_a_row_keep_the_gap(shapes: list[float]) -> None:
    """Neighbours are parted by the gap."""
    for row in justify(shapes, MEASURE):
        rights = [left + width for left, width in zip(row.lefts, row.widths, strict=True)]
        assert all(left - right == MEASURE.gap for left, right in zip(row.lefts[1:], rights, strict=False))


@given(st.lists(st.floats(0.6, 2.0), min_size=1, max_size=60))
def test_photos_keep_their_shapes(shapes: list[float]) -> None:
    """A picture is neither cropped nor stretched by more than rounding does."""
    for row in justify(shapes, MEASURE):
        for ratio, width in zip(shapes[row.first :], row.widths, strict=False):
            assert abs(width - ratio * row.height) <= ratio + 1


def test_a_short_last_row_is_not_blown_up() -> None:
    """One last photo keeps the wanted height."""
    assert justify([1.5] * 3 + [1.0], MEASURE)[-1].height <= MEASURE.height * MEASURE.stretch


def test_rows_before_more_photos_are_filled() -> None:
    """A block that others follow leaves no ragged row inside the gallery."""
    last = justify([1.5] * 7, MEASURE, closed=False)[-1]
    assert last.lefts[-1] + last.widths[-1] == MEASURE.width


def test_a_thin_photo_gets_room_for_its_caption() -> None:
    """No cell is narrower than the least width."""
    rows = justify([0.1, 1.5, 1.5], Measure(800, 180, 16, least=112))
    assert rows[0].widths[0] >= 100
