"""Undo and redo in the window."""

import pytest
from pytestqt.qtbot import QtBot

from gallery_app.errors import InputError
from gallery_app.services import history
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt


def _titled(window: Workspace, *titles: str) -> int:
    desk = window.context.desk
    photo = desk.finding.search("").ids[0]
    for title in titles:
        window.context.changes.tell(desk.captioning.edit([photo], [FieldEdit(How.SET, "title", title)]))
    return photo


def _title(window: Workspace, photo: int) -> str:
    return window.context.desk.library.photos([photo])[0].title


def test_a_small_step_is_taken_at_once(window: Workspace) -> None:
    """Nobody waits for it, and what it was is said."""
    photo = _titled(window, "一", "二")
    window.commands.stepping.undo()
    assert _title(window, photo) == "一"
    assert window.messages.sentence
    window.commands.stepping.redo()
    assert _title(window, photo) == "二"


def test_large_steps_are_tasks_in_turn(window: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window goes on meanwhile; what is asked for next comes after it."""
    photo = _titled(window, "一", "二")
    monkeypatch.setattr(history, "_MANY", 1)
    window.commands.stepping.undo()
    monkeypatch.undo()
    window.commands.stepping.undo()
    window.commands.stepping.redo()
    assert window.context.tasks.busy
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    assert _title(window, photo) == "一"
    window.commands.stepping.redo()
    assert _title(window, photo) == "二"


def test_a_large_step_that_is_cancelled_has_views_look_again(
    window: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have been done all the same."""
    _titled(window, "一")
    monkeypatch.setattr(history, "_MANY", 1)
    with qtbot.waitSignal(window.context.changes.changed):
        window.context.tasks.started.connect(lambda job: job.cancel())
        window.commands.stepping.undo()
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    assert not window.commands.stepping._waiting


def test_a_step_that_is_refused_says_so(window: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalog that is only read takes nothing back."""
    _titled(window, "一")

    def refuse() -> None:
        raise InputError("Nothing goes back.")

    monkeypatch.setattr(window.context.desk.history, "undo", refuse)
    window.commands.stepping.undo()
    assert window.messages.sentence == "Nothing goes back."
