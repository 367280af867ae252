"""Where the cursor stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.query import Field, Measure
from gallery_app.search.cursor import Spot, spot


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Spot(0, 0, "", None)),
        ("夜 摄", Spot(2, 3, "摄", None)),
        ("夜 摄影:田", Spot(5, 6, "田", Field.PHOTOGRAPHER)),
        ("摄影：", Spot(3, 3, "", Field.PHOTOGRAPHER)),
        ('-(by:="田 正', Spot(6, 10, "田 正", Field.PHOTOGRAPHER)),
        ("日期:20", Spot(3, 5, "20", Measure.DATE)),
        ('"夜 景" x', Spot(6, 7, "x", None)),
        ("foo:bar", Spot(0, 7, "foo:bar", None)),
    ],
)
def test_the_word_at_the_cursor_is_found(text: str, expected: Spot) -> None:
    """With the field it is looked for in; quotation marks hold blanks."""
    assert spot(text, len(text)) == expected


@given(st.text(':：="( -摄影日期a'), st.integers(0, 20))
def test_any_place_is_some_word(text: str, cursor: int) -> None:
    """The word ends at the cursor."""
    at = min(cursor, len(text))
    found = spot(text, at)
    assert 0 <= found.start <= found.end == at
