"""The line at the bottom: what runs, how fast, and how to pause it."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from gallery_app.domain.task import Progress, Task
from gallery_app.ui.language import Language
from gallery_app.ui.look import Look
from gallery_app.ui.tasks import TaskRunner
from gallery_app.ui.views import status
from gallery_app.ui.views.status import TaskTray
from gallery_app.wording import Message

pytestmark = pytest.mark.qt


class Steps:
    """A task that makes a step when it is told to."""

    def __init__(self) -> None:
        self.go, self.made = Event(), 0

    def run(self) -> Task[None]:
        while True:
            self.go.wait(5)
            self.go.clear()
            self.made += 10
            yield Progress(self.made, 1000, Message.of("Preparing {name}", name="图1.jpg"))


@pytest.fixture
def runner() -> Iterator[TaskRunner]:
    """What runs the task, stopped in the end."""
    made = TaskRunner()
    yield made
    made.stop()


@pytest.fixture
def steps() -> Iterator[Steps]:
    """The task, let go in the end."""
    made = Steps()
    yield made
    made.go.set()


def _tray(qtbot: QtBot, runner: TaskRunner, *, small: bool) -> TaskTray:
    tray = TaskTray(runner, Look("light"), Language("en"), small=small)
    qtbot.addWidget(tray)
    return tray


def _words(tray: TaskTray) -> list[str]:
    return [label.text() for label in tray.findChildren(QLabel)]


def test_work_that_nobody_asked_for_shows_with_its_first_step(qtbot: QtBot, runner: TaskRunner, steps: Steps) -> None:
    """Most of the time there is nothing to do, and nothing flickers."""
    tray = _tray(qtbot, runner, small=True)
    runner.run(steps.run())
    assert tray.isHidden()
    steps.go.set()
    qtbot.waitUntil(tray.isVisible)
    assert "10 / 1,000" in _words(tray)[0]


def test_speed_and_time_left_are_told(
    qtbot: QtBot, runner: TaskRunner, steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both from what has been done since it was begun; a pause does not count."""
    now = [100.0]
    monkeypatch.setattr(status, "monotonic", lambda: now[0])
    tray = _tray(qtbot, runner, small=False)
    runner.run(steps.run())
    for done in (10, 20):
        tray._step(Progress(done, 1000, Message.of("Preparing")))
        now[0] += 5
    assert _words(tray) == ["Preparing 20 / 1,000", "2/s, about 8 minutes"]
    tray._hold(paused=True)
    now[0] += 500
    tray._hold(paused=False)
    for done in (30, 130):
        tray._step(Progress(done, 1000, Message.of("Preparing")))
        now[0] += 5
    assert _words(tray)[1] == "20/s, about 44 seconds"


def test_a_pause_is_said_and_ends(qtbot: QtBot, runner: TaskRunner, steps: Steps) -> None:
    """The button becomes the one that goes on."""
    tray = _tray(qtbot, runner, small=False)
    job = runner.run(steps.run())
    pause = tray.findChildren(QToolButton)[0]
    pause.click()
    assert (job.reins.goes.is_set(), _words(tray)[1], pause.toolTip()) == (False, "Paused", "Go on")
    pause.click()
    assert (job.reins.goes.is_set(), _words(tray)[1], pause.toolTip()) == (True, "", "Pause")


def test_it_can_be_stopped(qtbot: QtBot, runner: TaskRunner, steps: Steps) -> None:
    """A pause is no obstacle."""
    tray = _tray(qtbot, runner, small=False)
    job = runner.run(steps.run())
    for button in tray.findChildren(QToolButton):
        button.click()
    assert (job.reins.stop.is_set(), job.reins.goes.is_set()) == (True, True)
