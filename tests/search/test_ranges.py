"""Comparisons and ranges as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.query import Measure, Range
from gallery_app.search.ranges import read_range

_DAY = Measure.DATE


@pytest.mark.parametrize(
    ("measure", "text", "low", "high"),
    [
        (_DAY, "2023", "2023", "2023"), (_DAY, "2023-10..2024", "2023-10", "2024"), (_DAY, "2023…2024", "2023", "2024"),
        (_DAY, "..2024", None, "2024"), (_DAY, "2024..", "2024", None), (_DAY, ">=2023/1/5", "2023-01-05", None),
        (_DAY, "2023年10月5日", "2023-10-05", "2023-10-05"), (_DAY, "2023年", "2023", "2023"),
        (_DAY, ">2023", "2024", None), (_DAY, "<2023", None, "2022"), (_DAY, ">2023-12", "2024-01", None),
        (_DAY, "<2023-01", None, "2022-12"), (_DAY, ">2023-12-31", "2024-01-01", None), (_DAY, "≤2023.2.28",
        None, "2023-02-28"),
        (Measure.RATING, "＞＝３", 3, None), (Measure.RATING, "3..5", 3, 5), (Measure.RATING, "★3", 3, 3),
        (Measure.WIDTH, ">4000", 4001, None), (Measure.WIDTH, "<4000", None, 3999), (Measure.RATING, "0..", 0, None),
    ],
)  # fmt: skip
def test_a_range_has_two_ends(measure: Measure, text: str, low: object, high: object) -> None:
    """Both included; half and full width, points, strokes and 年月日."""
    assert read_range(measure, text) == Range(measure, low, high)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["abc", "", "..", "2023-13", "2023-02-30", "2024..2023", "1..2..3", ">9999", "<0001-01-01", "0000"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    """Days that do not exist, ends the wrong way round, years beyond the calendar."""
    assert read_range(_DAY, text) is None


@pytest.mark.parametrize("text", ["x", "5..3", "<0", "3.5", "99999999999"])
def test_what_is_no_number_is_none(text: str) -> None:
    """Only whole numbers, the lower end first."""
    assert read_range(Measure.RATING, text) is None


@given(st.sampled_from(Measure), st.text())
def test_any_text_is_a_range_or_none(measure: Measure, text: str) -> None:
    """Nothing that is typed fails."""
    assert read_range(measure, text) is None or read_range(measure, text).measure is measure  # type: ignore[union-attr]
