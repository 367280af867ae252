"""Tests of long work off the GUI thread."""

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gallery_app.domain.task import Progress, Task
from gallery_app.errors import InputError
from gallery_app.ui.tasks import TaskRunner
from gallery_app.wording import Message

pytestmark = pytest.mark.qt


def steps(total: int, ends: list[str] | None = None) -> Task[int]:
    """Count, and say where the work was done."""
    try:
        for done in range(total):
            yield Progress(done, total, Message.of("Counting"))
    finally:
        if ends is not None:
            ends.append(threading.current_thread().name)
    return total


def test_results_arrive_on_the_gui_thread(qtbot: QtBot) -> None:
    """Plain functions are called on the thread that started the task; the work is done on another."""
    runner, here, there = TaskRunner(), [], []
    runner.run(steps(3, there), lambda result: here.append((result, threading.current_thread())))
    qtbot.waitUntil(lambda: not runner.busy)
    assert here == [(3, threading.main_thread())]
    assert there != [threading.main_thread().name]
    assert not runner._running


def test_failures_arrive_too(qtbot: QtBot) -> None:
    """A sentence for the user is handed over, not raised."""

    def broken() -> Task[None]:
        yield Progress(0, 1, Message.of("Counting"))
        raise InputError("There is no page {page}.", page=7)

    runner, failures = TaskRunner(), []
    runner.run(broken(), failed=failures.append)
    qtbot.waitUntil(lambda: not runner.busy)
    assert [str(error) for error in failures] == ["There is no page 7."]


def test_cancelling_closes_the_task(qtbot: QtBot) -> None:
    """A cancelled task runs its clean-up and gives no result."""
    runner, ends, results = TaskRunner(), [], []
    job = runner.run(steps(10**9, ends), results.append)
    with qtbot.waitSignal(job.progressed):
        pass
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    qtbot.waitUntil(lambda: not runner.busy)
    assert (len(ends), results) == (1, [])


def test_progress_is_not_told_more_often_than_the_eye_reads(qtbot: QtBot) -> None:
    """Thousands of steps become a few signals."""
    runner, told = TaskRunner(), []
    job = runner.run(steps(20_000))
    job.progressed.connect(told.append)
    qtbot.waitUntil(lambda: not runner.busy)
    assert len(told) < 200


def test_a_paused_task_does_nothing_until_it_goes_on(qtbot: QtBot) -> None:
    """It waits between two steps; stopping it ends the pause."""
    runner, seen = TaskRunner(), list[int]()

    def counting() -> Task[None]:
        while True:
            seen.append(len(seen))
            yield Progress(len(seen), 0, Message.of("Counting"))

    job = runner.run(counting())
    with qtbot.waitSignal(job.progressed):
        pass
    job.pause(paused=True)
    qtbot.wait(30)
    before = len(seen)
    qtbot.wait(60)
    assert len(seen) == before
    job.pause(paused=False)
    qtbot.waitUntil(lambda: len(seen) > before + 1)
    job.pause(paused=True)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    qtbot.waitUntil(lambda: not runner.busy)


def test_tasks_end_with_their_runner(qtbot: QtBot) -> None:
    """A runner that is deleted without a word leaves no endless work behind, and nobody hears of it."""
    owner, ends, told = QObject(), list[str](), list[object]()
    runner = TaskRunner(owner)
    job = runner.run(steps(10**9, ends), told.append)
    with qtbot.waitSignal(job.progressed):
        pass
    del job, runner
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    qtbot.waitUntil(lambda: len(ends) == 1)
    assert told == []


def test_of_what_was_cancelled_nothing_else_is_told(qtbot: QtBot) -> None:
    """A dialog that closes cancels its task, which may be done already, and its answer would come too late."""
    runner, told = TaskRunner(), list[str]()
    job = runner.run(steps(1), lambda _result: told.append("done"))
    job.cancelled.connect(lambda _nothing: told.append("cancelled"))
    (running,) = runner._running.values()
    running.future.result(5)
    job.cancel()
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == ["cancelled"]
