"""Tests of what the actions do, apart from the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gallery_app.domain.changes import Act, HistoryEntry
from gallery_app.ui.commands import next_acts
from gallery_app.ui.workspace import Workspace
from tests.fakes.windows import SAMPLE

pytestmark = pytest.mark.qt


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


def test_a_text_that_cannot_be_read_keeps_no_photo_from_its_caption(
    qtbot: QtBot, empty_window: Workspace, pictures: Path, tmp_path: Path
) -> None:
    """Photos dropped together with an empty text go to the report that is open, and the text is named."""
    commands, desk = empty_window.commands, empty_window.context.desk
    commands.take_in([SAMPLE / "report.txt"])
    qtbot.waitUntil(lambda: bool(desk.reporting.all()), timeout=20_000)
    (report,) = desk.reporting.all()
    (tmp_path / "empty.txt").touch()

    commands.take_in([tmp_path / "empty.txt", pictures], report.id)
    qtbot.waitUntil(lambda: not sum(s.without_file for s in desk.reporting.coverage(report.id)), timeout=20_000)
