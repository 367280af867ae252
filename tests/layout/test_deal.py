"""Photos are dealt evenly, and sections stay together."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.layout.deal import deal


@given(st.lists(st.floats(1, 50), min_size=1, max_size=60), st.integers(1, 6))
def test_every_photo_is_dealt_once_in_order(loads: list[float], pages: int) -> None:
    """Ends never go back, and the last area ends with the last photo."""
    ends = deal(loads, [100.0] * pages, (0,))
    assert ends == sorted(ends)
    assert (len(ends), ends[-1]) == (pages, len(loads))


def test_equal_photos_are_dealt_equally() -> None:
    """Forty photos on two pages are twenty and twenty."""
    assert deal([1.0] * 40, [1.0, 1.0], (0,)) == [20, 40]


def test_a_section_is_kept_together_where_it_may() -> None:
    """The page ends with the section that ends near its end."""
    assert deal([1.0] * 20, [1.0, 1.0], (0, 9)) == [9, 20]


def test_no_photo_of_a_section_is_left_alone() -> None:
    """A page does not begin with the last photo of a section."""
    assert deal([1.0] * 20, [1.0, 1.0], (0, 11))[0] in {9, 11}
