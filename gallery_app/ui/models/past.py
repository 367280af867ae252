"""The edits of a catalog as steps that an editor can go back or forward to."""

from collections.abc import Sequence
from datetime import datetime

from gallery_app.domain.changes import HistoryEntry

__all__ = ["at_home", "steps_to"]


def steps_to(entries: Sequence[HistoryEntry], index: int) -> int:
    """Return how many steps lead to the state right after an edit: below 0 to take back, above 0 to do again.

    Args:
        entries: Edits, newest first.
        index: Place of the edit among them; their number for the state before the oldest.
    """
    standing = next((place for place, entry in enumerate(entries) if not entry.undone), len(entries))
    return standing - index


def at_home(moment: str) -> str:
    """Return a moment, ISO 8601 in UTC, as this machine's clock shows it: the day only when it is not today's."""
    there = datetime.fromisoformat(moment).astimezone()
    now = datetime.now(there.tzinfo)
    return f"{there:%H:%M}" if there.date() == now.date() else f"{there:%Y-%m-%d %H:%M}"
