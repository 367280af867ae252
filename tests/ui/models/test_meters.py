"""How much room a field leaves."""

import pytest

from gallery_app.services.field_table import byte_limit
from gallery_app.ui.models.meters import Meter, meter

TITLE_BYTES = byte_limit("title")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", Meter(0, 21)), ("绚丽夜景", Meter(4, 21)), ("Night", Meter(5, 64)), ("字" * 22, Meter(22, 21))],
)
def test_a_title_counts_against_iim(text: str, expected: Meter) -> None:
    """64 bytes are 21 Chinese characters or 64 letters."""
    assert meter(text, TITLE_BYTES) == expected


def test_too_long_is_over() -> None:
    """A text over the limit says so."""
    assert meter("字" * 22, TITLE_BYTES).over
