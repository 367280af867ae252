"""Work on other threads whose answers the window fetches in its own time.

No object of Qt is made, changed or signalled on a worker: workers put plain values into a box, and a timer of the
window empties it, for so long at a time as a frame can spare. Who has gone meanwhile leaves a box nobody looks into.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from queue import Empty, SimpleQueue
from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from gallery_app.errors import UserError
from gallery_app.log import logger

__all__ = ["Loader"]

_log = logger(__name__)

T = TypeVar("T")

_LOOK_MS = 8
"""How often the box is looked into while an answer is awaited."""
_BUDGET = 0.006
"""Seconds of a turn that may be spent on answers; the others wait for the next."""

_Box = SimpleQueue[tuple[str, T | None]]


class Loader(QObject, Generic[T]):
    """Runs work on a few threads and hands the answers out on the GUI thread."""

    def __init__(self, threads: int, settle: Callable[[str, T | None], None], parent: QObject | None = None) -> None:
        """Take how many threads may work, and what takes a key and its answer; None stands for a failure."""
        super().__init__(parent)
        self._settle = settle
        self._box: _Box[T] = SimpleQueue()
        self._open: set[str] = set()
        self._stopped = False
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="loader")
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._empty)
        # Without the parent's `stop` the threads still end, when what they have begun is done.
        self.destroyed.connect(partial(self._pool.shutdown, wait=False, cancel_futures=True))
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.stop)

    def __contains__(self, key: str) -> bool:
        """Return whether an answer is awaited under this key."""
        return key in self._open

    def __len__(self) -> int:
        """Return how many answers are awaited."""
        return len(self._open)

    def start(self, key: str, work: Callable[[], T]) -> None:
        """Do something on another thread; its answer comes under `key`."""
        if self._stopped:
            return
        self._open.add(key)
        self._pool.submit(_work, self._box, key, work)
        self._look.start()

    def stop(self) -> None:
        """Begin nothing more, wait for what has begun, and hand out nothing any more."""
        self._stopped = True
        self._look.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _empty(self) -> None:
        begun = perf_counter()
        while perf_counter() - begun < _BUDGET:
            try:
                key, answer = self._box.get_nowait()
            except Empty:
                break
            self._open.discard(key)
            self._settle(key, answer)
        if not self._open:
            self._look.stop()


def _work(box: _Box[T], key: str, work: Callable[[], T]) -> None:
    answer = None
    try:
        answer = work()
    except UserError as error:
        _log.info("not loaded: %s", error)
    except Exception:  # noqa: BLE001 - the edge of a thread: nothing above could report it
        _log.exception("loading failed")
    finally:
        box.put((key, answer))
