"""Where the keyboard moves photos of a report."""

import pytest

from gallery_app.ui.models.reordering import Goal, next_section, shifted

ROOMS = [(1, 3), (2, 0), (3, 2)]


@pytest.mark.parametrize(
    ("chosen", "step", "goal"),
    [
        ([(1, 1)], -1, Goal(1, 0)),
        ([(1, 1)], 1, Goal(1, 3)),
        ([(1, 2)], 1, Goal(2, 0)),
        ([(3, 0)], -1, Goal(2, 0)),
        ([(1, 0)], -1, None),
        ([(3, 1)], 1, None),
        ([(1, 0), (1, 1)], 1, Goal(1, 3)),
    ],
)
def test_a_step_goes_on_in_reading_order(chosen: list[tuple[int, int]], step: int, goal: Goal | None) -> None:
    """One place within a section, over its edge into the next one, and nowhere at the end of the report."""
    assert shifted(ROOMS, chosen, step) == goal


def test_a_section_is_entered_from_the_near_end() -> None:
    """Forward at its start, backward at its end."""
    assert next_section(ROOMS, [(1, 0)], 1) == Goal(2, 0)
    assert next_section([(1, 3), (3, 2)], [(3, 1)], -1) == Goal(1, 3)
