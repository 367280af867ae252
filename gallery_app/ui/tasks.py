"""Long work off the GUI thread: a task's generator runs on a worker thread, its steps arrive as signals of its job."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from threading import Event
from time import monotonic
from typing import Any
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal

from gallery_app.domain.task import Task
from gallery_app.errors import UserError
from gallery_app.log import logger
from gallery_app.ui.inbox import Inbox

__all__ = ["Job", "TaskRunner"]

_log = logger(__name__)

_LEAST_PAUSE = 0.05
"""Seconds between two reports of progress: more often than the eye reads would only keep the window busy."""

_Told = tuple[int, str, object]


@dataclass(frozen=True, eq=False)
class _Reins:
    """What holds a task that runs on another thread.

    Attributes:
        stop: It is to end at its next step.
        goes: It is not to wait after its next step.
    """

    stop: Event = field(default_factory=Event)
    goes: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self.stop.set()
        self.goes.set()


class Job(QObject):
    """One running task, as the window sees it: it lives and speaks on the GUI thread only.

    Signals:
        progressed: Carries each `Progress` worth showing.
        done: Carries the task's result.
        failed: Carries the exception; a `UserError` has a sentence to show.
        cancelled: The task was asked to stop, and has; what it had stored is kept, and nothing else is told of it.
        finished: The task has come to its end in whatever way; carries the job.
    """

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal(object)
    finished = Signal(object)

    def __init__(self) -> None:
        """Make a job that has not been asked to stop or to wait."""
        super().__init__()
        self.reins = _Reins()
        self.reins.goes.set()

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self.reins.cancel()

    def pause(self, *, paused: bool) -> None:
        """Ask the task to wait after its next step, or to go on."""
        if paused and not self.reins.stop.is_set():
            self.reins.goes.clear()
        else:
            self.reins.goes.set()


class TaskRunner(QObject):
    """Runs tasks, one after the other, so that the catalog has one writer.

    Signals:
        started: Carries each `Job` as it is handed over, unless it is a quiet one.
    """

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make the thread."""
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="task")
        self._inbox: Inbox[_Told] = Inbox(self._tell, self)
        self._numbers = count()
        self._reins: WeakSet[_Reins] = WeakSet()
        self._running: dict[int, _Running] = {}
        # Without `stop`, tasks end at their next step when the runner goes.
        self.destroyed.connect(partial(_abandon, self._pool, self._reins))

    @property
    def busy(self) -> bool:
        """Whether a task is running or waiting."""
        return bool(self._running)

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
            task: The work. What it holds on to is let go of on the worker: plain values and services, nothing of Qt.
            done: Called with the result, on the GUI thread.
            failed: Called with the exception, on the GUI thread.
            quiet: It follows every edit by itself, so that the status line is not to flicker with it.
        """
        job, number = Job(), next(self._numbers)
        if done:
            job.done.connect(done)
        if failed:
            job.failed.connect(failed)
        if not quiet:
            self.started.emit(job)
        work = _Work(task, job.reins, number, self._inbox.put)
        self._reins.add(job.reins)
        self._running[number] = _Running(job, self._pool.submit(work))
        self._inbox.look(on=True)
        return job

    def stop(self) -> None:
        """Cancel everything and wait for it to end; nothing of it is told any more."""
        running, self._running = self._running, {}
        for each in running.values():
            each.job.cancel()
        wait([each.future for each in running.values()])
        self._inbox.look(on=False)

    def _tell(self, told: _Told) -> None:
        number, what, value = told
        running = self._running.get(number)
        if running is None:  # it has been stopped
            return
        if what != "finished":
            # Who has cancelled may be gone: also of what was done in the meantime no more is told than that it ended.
            stopped = running.job.reins.stop.is_set()
            if not stopped or what != "progressed":
                getattr(running.job, "cancelled" if stopped else what).emit(None if stopped else value)
            return
        del self._running[number]
        if not self._running:
            self._inbox.look(on=False)
        running.job.finished.emit(running.job)


class _Work:
    """Runs a task to its end on the calling thread; it knows nothing of Qt."""

    def __init__(self, task: Task[Any], reins: _Reins, number: int, put: Callable[[_Told], None]) -> None:
        """Take the task, what holds it, its number and the box for what is to be told."""
        self._task, self._reins, self._number, self._put = task, reins, number, put

    def __call__(self) -> None:
        """Run it; what happens is put into the box, also what goes wrong."""
        try:
            self._run()
        except UserError as error:
            self._tell("failed", error)
        except Exception as error:  # the edge of a thread: nothing above could report it
            _log.exception("a task failed")
            self._tell("failed", error)
        finally:
            self._tell("finished", None)

    def _run(self) -> None:
        told = 0.0
        while not self._reins.stop.is_set():
            try:
                progress = next(self._task)
            except StopIteration as end:
                self._tell("done", end.value)
                return
            if monotonic() - told >= _LEAST_PAUSE:
                told = monotonic()
                self._tell("progressed", progress)
            self._reins.goes.wait()
        self._task.close()
        self._tell("cancelled", None)

    def _tell(self, what: str, value: object) -> None:
        self._put((self._number, what, value))


@dataclass(frozen=True, slots=True)
class _Running:
    job: Job
    future: "Future[None]"


def _abandon(pool: ThreadPoolExecutor, reins: "WeakSet[_Reins]") -> None:
    """Let tasks whose runner has gone end at their next step; nobody hears of it."""
    for each in reins:
        each.cancel()
    pool.shutdown(wait=False)
