"""What several photos have in common."""

from gallery_app.domain.overview import Tally
from gallery_app.ui.models.several import Shared, shared


def test_partial_values_carry_their_counts() -> None:
    """What all have comes first, what some have is counted."""
    assert shared(Tally((("y", 2), ("x", 1)), 2), 2) == (Shared("y", 2, True), Shared("x", 1, False))


def test_values_that_read_alike_are_one() -> None:
    """Dates to the second are shown to the minute."""
    assert shared(Tally((("2023-1", 1), ("2023-2", 1)), 2), 2, lambda text: text[:4]) == (Shared("2023", 2, True),)
