"""Quick questions to the core off the GUI thread: the newest of a kind is answered, older ones are let go of.

They have a thread of their own, beside the one that imports and exports, so that a search never waits for an import.
Questions of several kinds go on in turn, step by step: the first page of a search comes before its completions, and
both before its counts.
"""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from gallery_app.domain.task import Task
from gallery_app.errors import UserError
from gallery_app.log import logger
from gallery_app.ui.inbox import Inbox

__all__ = ["Asking", "once"]

_log = logger(__name__)

_TURN = 0.001
"""Seconds."""
_LOOK_MS = 2
"""Somebody types and waits: an answer is looked for more often than pictures are."""

T = TypeVar("T")


def once(work: Callable[[], T]) -> Task[T]:
    """Return a question with one step."""
    yield from ()
    return work()


def _one_thread() -> ThreadPoolExecutor:
    """Return what works in one thread of Python's: each piece of work in a pool of Qt's opened the catalog anew."""
    return ThreadPoolExecutor(1, thread_name_prefix="asking")


@dataclass(slots=True, eq=False)
class _Work:
    """A question under way, as its thread knows it: plain values and services, nothing of Qt.

    Attributes:
        task: What finds the answer.
        wanted: Nobody has asked anew, nor let go of it.
    """

    task: Task[Any]
    wanted: bool = True


_Told = tuple[_Work, str, object]


@dataclass(frozen=True, slots=True)
class _Question:
    work: _Work
    done: Callable[[Any], None]
    step: Callable[[Any], None] | None
    failed: Callable[[UserError], None] | None


class Asking(QObject):
    """Asks, and hands answers out on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make the thread; it is kept, since the catalog opens a connection for each."""
        super().__init__(parent)
        # Whenever the window wants the interpreter, the thread of the questions gives it up after this, not after 5 ms.
        sys.setswitchinterval(_TURN)
        self._pool = _one_thread()
        self._open: dict[str, _Question] = {}
        self._stopped = False
        self._inbox: Inbox[_Told] = Inbox(self._tell, self, _LOOK_MS)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._open)

    def ask(
        self,
        kind: str,
        task: Task[T],
        done: Callable[[T], None],
        step: Callable[[Any], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Ask; the answer of an older question of this kind is not heard any more.

        Args:
            kind: What the question is about, such as ``search``.
            task: What finds the answer.
            done: Takes the answer.
            step: Takes what is known before.
            failed: Takes the sentence for what the user can cause; without it the question is just not answered.
        """
        self.drop(kind)
        if self._stopped:  # the window goes, and what is hidden with it may still wonder
            return
        work = _Work(task)
        self._open[kind] = _Question(work, done, step, failed)
        self._inbox.look(on=True)
        self._pool.submit(_go_on, self._pool, self._inbox.put, work)

    def drop(self, kind: str) -> None:
        """Let go of the open question of a kind."""
        if question := self._open.pop(kind, None):
            question.work.wanted = False

    def stop(self) -> None:
        """Let go of every question, wait until nothing is looked for, and take no more: the catalog may be closed."""
        self._stopped = True
        for kind in tuple(self._open):
            self.drop(kind)
        self._inbox.look(on=False)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _tell(self, told: _Told) -> None:
        work, what, value = told
        kind = next((kind for kind, question in self._open.items() if question.work is work), None)
        if kind is not None:
            question = self._open[kind] if what == "step" else self._open.pop(kind)
            hear = getattr(question, what)
            if hear is not None and (what != "failed" or isinstance(value, UserError)):
                hear(value)
        if not self._open:
            self._inbox.look(on=False)


def _go_on(pool: ThreadPoolExecutor, put: Callable[[_Told], None], work: _Work) -> None:
    """Take one step on the worker thread, then queue up behind the other questions."""
    if not work.wanted:
        work.task.close()
        return
    try:
        step = next(work.task)
    except StopIteration as end:
        put((work, "done", end.value))
    except Exception as error:  # the edge of a thread: nothing above could report it
        if not isinstance(error, UserError):
            _log.exception("a question failed")
        put((work, "failed", error))
    else:
        put((work, "step", step))
        with suppress(RuntimeError):  # the window may have closed meanwhile
            pool.submit(_go_on, pool, put, work)
