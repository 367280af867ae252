"""Long work off the GUI thread: a task's generator runs on a worker thread, its steps arrive as signals."""

from collections.abc import Callable
from functools import partial
from itertools import count
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from gallery_app.domain.task import Task
from gallery_app.errors import UserError
from gallery_app.log import logger

__all__ = ["Job", "TaskRunner"]

_log = logger(__name__)

_LEAST_PAUSE = 0.05
"""Seconds between two reports of progress: more often than the eye reads would only keep the window busy."""

_Tell = Callable[[str, object], None]


class Job(QObject):
    """One running task, as the window sees it: it lives and speaks on the GUI thread only.

    Signals:
        progressed: Carries each `Progress` worth showing.
        done: Carries the task's result.
        failed: Carries the exception; a `UserError` has a sentence to show.
        cancelled: The task was closed before its end; what it had stored is kept.
        finished: The task has come to its end in whatever way.
    """

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal(object)
    finished = Signal(object)

    def __init__(self) -> None:
        """Make a job that has not been asked to stop or to wait."""
        super().__init__()
        self.stop, self.goes = Event(), Event()
        self.goes.set()

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self.stop.set()
        self.goes.set()

    def pause(self, *, paused: bool) -> None:
        """Ask the task to wait after its next step, or to go on."""
        if paused and not self.stop.is_set():
            self.goes.clear()
        else:
            self.goes.set()


class TaskRunner(QObject):
    """Runs tasks, one after the other, so that the catalog has one writer.

    Signals:
        started: Carries each `Job` as it is handed over, unless it is a quiet one.
    """

    started = Signal(object)

    # The worker speaks through the runner, which outlives it. A job could be gone while its own emit still ran.
    _happened = Signal(int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make the thread."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._numbers = count()
        self._jobs: dict[int, Job] = {}
        self._happened.connect(self._tell)

    @property
    def busy(self) -> bool:
        """Whether a task is running or waiting."""
        return bool(self._jobs)

    def run(
        self,
        task: Task[Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        quiet: bool = False,
    ) -> Job:
        """Start a task and return its job.

        Args:
            task: The work.
            done: Called with the result, on the GUI thread.
            failed: Called with the exception, on the GUI thread.
            quiet: It follows every edit by itself, so that the status line is not to flicker with it.
        """
        job, number = Job(), next(self._numbers)
        if done:
            job.done.connect(done)
        if failed:
            job.failed.connect(failed)
        self._jobs[number] = job
        if not quiet:
            self.started.emit(job)
        self._pool.start(partial(_work, task, job, partial(self._happened.emit, number)))
        return job

    def stop(self) -> None:
        """Cancel everything and wait for it to end."""
        for job in self._jobs.values():
            job.cancel()
        self._pool.waitForDone()

    @Slot(int, str, object)
    def _tell(self, number: int, what: str, value: object) -> None:
        job = self._jobs.pop(number) if what == "finished" else self._jobs[number]
        getattr(job, what).emit(value)


def _work(task: Task[Any], job: Job, tell: _Tell) -> None:
    """Run a task to its end on the calling thread."""
    try:
        _run(task, job.stop, job.goes, tell)
    except UserError as error:
        tell("failed", error)
    except Exception as error:  # the edge of a thread: nothing above could report it
        _log.exception("a task failed")
        tell("failed", error)
    finally:
        tell("finished", None)


def _run(task: Task[Any], stop: Event, goes: Event, tell: _Tell) -> None:
    told = 0.0
    while not stop.is_set():
        try:
            progress = next(task)
        except StopIteration as end:
            tell("done", end.value)
            return
        if monotonic() - told >= _LEAST_PAUSE:
            told = monotonic()
            tell("progressed", progress)
        goes.wait()
    task.close()
    tell("cancelled", None)
