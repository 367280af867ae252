"""Cells of one size."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.ui.models.uniform import Tiling, Uniform

MILLION = Uniform(1_000_000, Tiling(100, 100, 16, 5), 40)


@given(st.integers(200, 4000), st.integers(60, 400), st.integers(0, 32))
def test_squares_fill_the_room(room: int, wanted: int, gap: int) -> None:
    """The last column ends at the right edge, but for what does not divide."""
    tiling = Tiling.squares(room, wanted, gap)
    used = tiling.columns * tiling.width + (tiling.columns - 1) * gap
    assert room - tiling.columns < used <= room
    assert tiling.width == tiling.height


@given(st.integers(0, 999_999))
def test_every_cell_is_found_where_it_stands(index: int) -> None:
    """The photo under the middle of a cell is that cell's."""
    cell = MILLION.cell(index)
    assert MILLION.at(cell.left + 50, cell.top + 50) == index
    assert MILLION.at(cell.left + 108, cell.top + 50) is None


def test_only_what_touches_is_listed() -> None:
    """Rows partly in sight count, others do not."""
    assert [cell.index for cell in MILLION.cells(139, 141)] == list(range(10))
    assert MILLION.cells(-50, 0) == []
    assert (MILLION.height, MILLION.settle(0, 900), MILLION.blocks_measured()) == (200_000 * 140, 0, ())


def test_down_and_up_keep_the_column() -> None:
    """The keyboard goes straight down, and stops at the ends."""
    few = Uniform(7, Tiling(100, 100, 16, 5), 40)
    assert [few.vertical(1, 1, 0.0), few.vertical(3, 1, 0.0), few.vertical(1, -3, 0.0)] == [6, 6, 1]
    assert few.middle(1) == 166
    assert few.within(0, 0, 150, 120, 0) == [0, 1]
