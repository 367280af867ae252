"""Sets are as they were once they have been packed."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.catalog.bits import bits_of
from gallery_app.catalog.packing import packed_gaps, unpacked_gaps


@given(st.sets(st.integers(1, 3000)))
def test_a_set_packed_by_its_gaps_comes_back(ids: set[int]) -> None:
    """Whatever lies between its ids, and with none in it at all."""
    bits = bits_of(sorted(ids))
    assert unpacked_gaps(packed_gaps(bits)) == bits


def test_a_gap_as_long_as_a_byte_can_say_comes_back() -> None:
    """Gaps of 255 and its multiples need one byte more than others."""
    bits = bits_of([255, 510, 511, 766, 1276, 1531 + 254])
    assert unpacked_gaps(packed_gaps(bits)) == bits
