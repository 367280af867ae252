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
from functools import partial
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from gallery_app.domain.task import Task
from gallery_app.errors import UserError
from gallery_app.log import logger

__all__ = ["Asking", "once"]

_log = logger(__name__)

_TURN = 0.001
"""Seconds."""

T = TypeVar("T")


def once(work: Callable[[], T]) -> Task[T]:
    """Return a question with one step."""
    yield from ()
    return work()


def _one_thread() -> ThreadPoolExecutor:
    """Return what works in one thread of Python's: each piece of work in a pool of Qt's opened the catalog anew."""
    return ThreadPoolExecutor(1, thread_name_prefix="asking")


@dataclass(frozen=True, slots=True)
class _Question:
    number: int
    done: Callable[[Any], None]
    step: Callable[[Any], None] | None
    failed: Callable[[UserError], None] | None


class Asking(QObject):
    """Asks, and hands answers out on the GUI thread."""

    _told = Signal(str, int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make the thread; it is kept, since the catalog opens a connection for each."""
        super().__init__(parent)
        # Whenever the window wants the interpreter, the thread of the questions gives it up after this, not after 5 ms.
        sys.setswitchinterval(_TURN)
        self._pool = _one_thread()
        self._numbers = count(1)
        self._open: dict[str, _Question] = {}
        self._told.connect(self._tell)

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
        number = next(self._numbers)
        self._open[kind] = _Question(number, done, step, failed)
        self._pool.submit(self._go_on, kind, number, task)

    def drop(self, kind: str) -> None:
        """Let go of the open question of a kind."""
        self._open.pop(kind, None)

    def stop(self) -> None:
        """Let go of every question and wait until nothing is looked for any more."""
        self._open.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = _one_thread()

    def _wanted(self, kind: str, number: int) -> bool:
        question = self._open.get(kind)
        return question is not None and question.number == number

    def _go_on(self, kind: str, number: int, task: Task[Any]) -> None:
        """Take one step on the worker thread, then queue up behind the other questions."""
        if not self._wanted(kind, number):
            task.close()
            return
        tell = partial(self._told.emit, kind, number)
        try:
            step = next(task)
        except StopIteration as end:
            tell("done", end.value)
        except Exception as error:  # the edge of a thread: nothing above could report it
            if not isinstance(error, UserError):
                _log.exception("a question failed")
            tell("failed", error)
        else:
            tell("step", step)
            with suppress(RuntimeError):  # the window may have closed meanwhile
                self._pool.submit(self._go_on, kind, number, task)

    @Slot(str, int, str, object)
    def _tell(self, kind: str, number: int, what: str, value: object) -> None:
        if not self._wanted(kind, number):
            return
        question = self._open[kind] if what == "step" else self._open.pop(kind)
        hear = getattr(question, what)
        if hear is not None and (what != "failed" or isinstance(value, UserError)):
            hear(value)
