"""Tests of what the actions do, apart from the window."""

from gallery_app.domain.changes import Act, HistoryEntry
from gallery_app.ui.commands import next_acts


def entry(number: int, act: Act, *, undone: bool = False) -> HistoryEntry:
    """Return one line of the history."""
    return HistoryEntry(number, act, "2024-01-01T00:00:00Z", undone)


def test_undo_takes_the_newest_standing_edit() -> None:
    """Redo does again the oldest of those that were taken back, which was taken back last."""
    entries = [
        entry(4, Act.EDIT, undone=True),
        entry(3, Act.LINK, undone=True),
        entry(2, Act.MATCH),
        entry(1, Act.IMPORT),
    ]
    assert next_acts(entries) == (Act.MATCH, Act.LINK)


def test_an_empty_history_has_no_steps() -> None:
    """Without edits there is nothing to undo; with all taken back, only something to redo."""
    assert next_acts([]) == (None, None)
    assert next_acts([entry(1, Act.IMPORT, undone=True)]) == (None, Act.IMPORT)
