"""Long work off the GUI thread: a task's generator runs on a worker thread, its steps arrive as signals."""

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from gallery_app.domain.task import Progress, Task
from gallery_app.errors import UserError
from gallery_app.log import logger

__all__ = ["Job", "TaskRunner"]

_log = logger(__name__)


class Job(QObject):
    """One running task.

    Signals:
        progressed: Carries each `Progress`.
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

    def __init__(self, task: Task[Any], parent: QObject | None = None) -> None:
        """Take the task; `TaskRunner.run` starts it."""
        super().__init__(parent)
        self._task = task
        self._stop = Event()

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self._stop.set()

    def work(self) -> None:
        """Run the task to its end on the calling thread."""
        try:
            self._run()
        except UserError as error:
            self.failed.emit(error)
        except Exception as error:  # the edge of a thread: nothing above could report it
            _log.exception("a task failed")
            self.failed.emit(error)
        finally:
            self.finished.emit()

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                progress: Progress = next(self._task)
            except StopIteration as end:
                self.done.emit(end.value)
                return
            self.progressed.emit(progress)
        self._task.close()
        self.cancelled.emit()


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

    def run(self, task: Task[Any], done: Callable[[Any], None] | None = None) -> Job:
        """Start a task and return its job; `done` is called with the result on the GUI thread."""
        job = Job(task, self)
        if done:
            job.done.connect(done)
        self._jobs.add(job)
        job.finished.connect(lambda: self._jobs.discard(job))
        self.started.emit(job)
        self._pool.start(job.work)
        return job

    def stop(self) -> None:
        """Cancel everything and wait for it to end."""
        for job in tuple(self._jobs):
            job.cancel()
        self._pool.waitForDone()
