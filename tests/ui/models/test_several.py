"""What several photos have in common."""

from gallery_app.ui.models.several import Shared, common, tally


def test_common_values() -> None:
    """One value for all is shown; different ones are not."""
    assert (common(["a", "a"]), common(["a", "b"]), common([])) == ("a", None, None)


def test_partial_values_carry_their_counts() -> None:
    """What all have comes first, what some have is counted."""
    assert tally([["x", "y"], ["y"]]) == (Shared("y", 2, True), Shared("x", 1, False))
