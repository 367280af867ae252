"""Where the keyboard moves photos of a report: one place on in reading order, or into the next section."""

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Goal", "next_section", "shifted"]


@dataclass(frozen=True, slots=True)
class Goal:
    """Where photos shall go.

    Attributes:
        section: Id of the section.
        position: Place before which they go, counted with the photos that stand there now.
    """

    section: int
    position: int


Room = tuple[int, int]
"""A section's id and how many photos it has."""
Place = tuple[int, int]
"""A section's id and a place among its photos, from 0."""


def shifted(rooms: Sequence[Room], chosen: Sequence[Place], step: int) -> Goal | None:
    """Return where chosen photos go one step on (1) or back (-1) in reading order, over the edges of sections.

    Args:
        rooms: The sections in order.
        chosen: Where the photos stand, in reading order; several of them go together.
        step: 1 or -1.

    Returns:
        The goal, or None at the end of the report.
    """
    section, position = chosen[-1] if step > 0 else chosen[0]
    if step < 0 and position > 0:
        return Goal(section, position - 1)
    if step > 0 and position + 1 < dict(rooms)[section]:
        return Goal(section, position + 2)
    return next_section(rooms, chosen, step)


def next_section(rooms: Sequence[Room], chosen: Sequence[Place], step: int) -> Goal | None:
    """Return the start of the section after the chosen photos, or the end of the one before; None where there is none.

    Arguments as for `shifted`.
    """
    order = [section for section, _ in rooms]
    place = order.index(chosen[-1][0] if step > 0 else chosen[0][0]) + step
    if not 0 <= place < len(order):
        return None
    section, number = rooms[place]
    return Goal(section, 0 if step > 0 else number)
