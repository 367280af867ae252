"""Dates as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.ui.models.typed_dates import as_stored, as_typed


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("2023", "2023"),
        ("2023年10月", "2023-10"),
        ("2023.10.6", "2023-10-06"),
        ("2023年10月6日", "2023-10-06"),
        ("2023/10/6 9:05", "2023-10-06T09:05"),
        ("2023-10-06 19:42:10", "2023-10-06T19:42:10"),
        (" 昨天 ", "昨天"),
        ("2023 9:05", "2023 9:05"),
        ("", ""),
    ],
)
def test_forms(typed: str, stored: str) -> None:
    """Usual forms become ISO 8601; what is no date comes back as it is."""
    assert as_stored(typed) == stored


@given(st.datetimes())
def test_what_is_shown_is_stored_again(moment: object) -> None:
    """A field that is left without a change changes nothing, to the minute."""
    iso = str(moment).replace(" ", "T")[:16]
    assert as_stored(as_typed(iso)) == iso
