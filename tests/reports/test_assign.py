"""The best one-to-one assignment."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.reports.assign import assign

_ROW = st.dictionaries(st.integers(0, 4), st.integers(-2, 9).map(float), max_size=5)


def best(gains: list[dict[int, float]]) -> float:
    """Return the greatest sum by trying every order of the rows."""
    columns = [*range(5), *[-1] * len(gains)]
    return max(
        sum(own.get(column, -99.0) for own, column in zip(gains, order, strict=True) if column >= 0)
        for order in set(permutations(columns, len(gains)))
    )


@given(st.lists(_ROW, max_size=4))
def test_nothing_beats_it(gains: list[dict[int, float]]) -> None:
    """The sum is the greatest there is, and no column is taken twice."""
    found = assign(gains)
    assert len(set(found.values())) == len(found)
    assert sum(gains[row][column] for row, column in found.items()) == best(gains)


def test_it_looks_further_than_the_best_pair() -> None:
    """Two good pairs beat one best pair."""
    assert assign([{0: 9.0, 1: 8.0}, {0: 8.5}]) == {0: 1, 1: 0}
    assert assign([{0: -1.0}, {}]) == {}
