"""Many ids in little room."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.ids import Ids

NUMBERS = st.lists(st.integers(0, 2**32 - 1), max_size=20)


@given(NUMBERS, st.slices(20))
def test_ids_are_read_like_a_tuple(numbers: list[int], stretch: slice) -> None:
    """Length, order, membership, stretches and hash are those of a tuple."""
    ids, plain = Ids(numbers), tuple(numbers)
    assert (len(ids), tuple(ids), bool(ids), repr(ids)) == (len(plain), plain, bool(plain), repr(plain))
    assert (ids[stretch], hash(ids)) == (plain[stretch], hash(plain))
    assert all(photo in ids and ids.index(photo) == plain.index(photo) for photo in plain)


@given(NUMBERS, NUMBERS)
def test_ids_equal_every_sequence_of_the_same(one: list[int], other: list[int]) -> None:
    """Whichever side they stand on."""
    assert (Ids(one) == Ids(other)) is (Ids(one) == tuple(other)) is (other == Ids(one)) is (one == other)


def test_ids_are_no_other_thing() -> None:
    """A number is not equal to them, and who is not among them has no place."""
    assert Ids((1,)) != 1
    with pytest.raises(ValueError, match="not in array"):
        Ids((1,)).index(2)


def test_an_array_is_not_copied() -> None:
    """A million ids are held once."""
    held = array("I", (3, 4))
    assert Ids(held)[1] == 4
    assert len(memoryview(held)) == 2
