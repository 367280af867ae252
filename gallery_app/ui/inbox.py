"""What workers tell the window: plain values in a box, which a timer of the window empties in its own time.

No object of Qt is made, changed or signalled on a worker. Who has gone meanwhile leaves a box nobody looks into.
"""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

__all__ = ["Inbox"]

T = TypeVar("T")

_LOOK_MS = 8
"""How often the box is looked into while something is awaited."""
_BUDGET = 0.006
"""Seconds of a turn that may be spent on what has come; the rest waits for the next."""


class Inbox(QObject, Generic[T]):
    """Hands values out on the GUI thread, in the order in which they were put.

    Attributes:
        put: Puts a value into the box, on any thread; it knows nothing of Qt and may outlive the window.
    """

    def __init__(self, take: Callable[[T], None], parent: QObject, look_ms: int = _LOOK_MS) -> None:
        """Take who hears the values, and how often to look for them, in milliseconds."""
        super().__init__(parent)
        self._take = take
        self._box: SimpleQueue[T] = SimpleQueue()
        self.put: Callable[[T], None] = self._box.put
        self._timer = QTimer(self, interval=look_ms)
        self._timer.timeout.connect(self._empty)

    def look(self, *, on: bool) -> None:
        """Begin to look for values, or end: nothing more is awaited."""
        if not on:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _empty(self) -> None:
        begun = perf_counter()
        while perf_counter() - begun < _BUDGET:
            try:
                value = self._box.get_nowait()
            except Empty:
                return
            self._take(value)
