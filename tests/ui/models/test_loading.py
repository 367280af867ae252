"""Answers of other threads, fetched on the GUI thread."""

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gallery_app.errors import FileError
from gallery_app.ui.models.loading import Loader

pytestmark = pytest.mark.qt


def test_work_runs_elsewhere_and_is_settled_here(qtbot: QtBot) -> None:
    """The worker is another thread, the listener is not."""
    told: list[tuple[str, bool | None, bool]] = []
    here = lambda: current_thread() is main_thread()  # noqa: E731  short enough
    loader = Loader(2, lambda key, answer: told.append((key, answer, here())))
    loader.start("a", here)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told == [("a", False, True)]


def test_a_failure_is_an_answer(qtbot: QtBot) -> None:
    """What a user can cause, and what nobody foresaw, settle as None."""
    told: list[tuple[str, None]] = []
    loader: Loader[None] = Loader(1, lambda key, answer: told.append((key, answer)))

    def fail(error: Exception) -> None:
        raise error

    loader.start("file", lambda: fail(FileError("The image {path} cannot be decoded.", path="x")))
    loader.start("bug", lambda: fail(ValueError()))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [("file", None), ("bug", None)]


def test_an_answer_for_who_has_gone_is_dropped(qtbot: QtBot) -> None:
    """A view may be deleted while its picture is being decoded; nobody is told, and nothing fails."""
    owner, told, go, ended = QObject(), list[str](), Event(), Event()
    loader = Loader(1, lambda key, _answer: told.append(key), owner)

    def work() -> None:
        go.wait(5)
        ended.set()

    loader.start("late", work)
    del loader
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    go.set()
    assert ended.wait(5)
    qtbot.wait(30)
    assert told == []


def test_nothing_begins_after_stop(qtbot: QtBot) -> None:
    """Stopping waits for what has begun; what is asked later is not done."""
    asked: list[str] = []
    loader: Loader[None] = Loader(1, lambda _key, _answer: None)
    loader.start("before", lambda: asked.append("before"))
    loader.stop()
    loader.start("after", lambda: asked.append("after"))
    assert (asked, "after" in loader) == (["before"], False)
