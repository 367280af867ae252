"""Long work off the GUI thread: a task's generator runs on a worker thread, its steps arrive as signals."""

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from gallery_app.domain.task import Progress, Task
from gallery_app.errors import UserError
from gallery_app.log import logger

__all__ = ["Job", "TaskRunner"]

_log = logger(__name__)

_LEAST_PAUSE = 0.05
"""Seconds between two reports of progress: more often than the eye reads would only keep the window busy."""


class Job(QObject):
    """One running task. Every signal arrives on the thread the job was made on, which is the GUI thread.

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
    cancelled = Signal()
    finished = Signal()

    # A function that is no method of a QObject would be called on the thread that emits. So the worker only emits
    # this one, whose receiver is the job itself, and the job hands it on from its own thread.
    _happened = Signal(str, object)

    def __init__(self, task: Task[Any], parent: QObject | None = None) -> None:
        """Take the task; `TaskRunner.run` starts it."""
        super().__init__(parent)
        self._task = task
        self._stop = Event()
        self._happened.connect(self._tell)

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self._stop.set()

    def work(self) -> None:
        """Run the task to its end on the calling thread."""
        try:
            self._run()
        except UserError as error:
            self._happened.emit("failed", error)
        except Exception as error:  # the edge of a thread: nothing above could report it
            _log.exception("a task failed")
            self._happened.emit("failed", error)
        finally:
            self._happened.emit("finished", None)

    def _run(self) -> None:
        told = 0.0
        while not self._stop.is_set():
            try:
                progress: Progress = next(self._task)
            except StopIteration as end:
                self._happened.emit("done", end.value)
                return
            if monotonic() - told >= _LEAST_PAUSE:
                told = monotonic()
                self._happened.emit("progressed", progress)
        self._task.close()
        self._happened.emit("cancelled", None)

    @Slot(str, object)
    def _tell(self, what: str, value: object) -> None:
        if what in {"progressed", "done", "failed"}:
            getattr(self, what).emit(value)
        else:
            getattr(self, what).emit()


class TaskRunner(QObject):
    """Runs tasks, one after the other, so that the catalog has one writer.

    Signals:
        started: Carries each `Job` as it is handed over.
    """

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make the thread."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: set[Job] = set()
        self._ended_jobs: list[Job] = []

    @property
    def busy(self) -> bool:
        """Whether a task is running or waiting."""
        return bool(self._jobs)

    def run(
        self,
        task: Task[Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Start a task and return its job.

        Args:
            task: The work.
            done: Called with the result, on the GUI thread.
            failed: Called with the exception, on the GUI thread.
        """
        if not self._pool.activeThreadCount():
            self._ended_jobs.clear()
        job = Job(task)
        if done:
            job.done.connect(done)
        if failed:
            job.failed.connect(failed)
        self._jobs.add(job)
        job.finished.connect(lambda: self._ended(job))
        self.started.emit(job)
        self._pool.start(job.work)
        return job

    def stop(self) -> None:
        """Cancel everything and wait for it to end."""
        for job in tuple(self._jobs):
            job.cancel()
        self._pool.waitForDone()

    def _ended(self, job: Job) -> None:
        # The worker may still be on its way out of the job's last signal, so the job outlives it.
        self._jobs.discard(job)
        self._ended_jobs.append(job)
