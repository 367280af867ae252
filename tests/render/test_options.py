"""Wishes that no page can have are refused."""

import pytest

from gallery_app.errors import InputError
from gallery_app.render.options import DEFAULTS, Options


@pytest.mark.parametrize(
    "wish", [{"ppi": 0.0}, {"ppi": 99999.0}, {"ppi": float("nan")}, {"bleed": -1.0}, {"bleed": 300.0}]
)
def test_what_is_out_of_bounds_is_refused(wish: dict[str, float]) -> None:
    """A resolution or a bleed that makes no sense gets one sentence."""
    with pytest.raises(InputError, match="lies between"):
        Options(**wish)  # type: ignore[arg-type]


def test_what_was_wished_is_known() -> None:
    """Nothing by default, not even a bleed of nothing unless somebody says so."""
    assert DEFAULTS.wished == ()
    assert Options(bleed=0.0, marks=True).wished == ("bleed", "marks")
