"""Work on other threads whose answers the window fetches in its own time, through an `Inbox`."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from gallery_app.errors import UserError
from gallery_app.log import logger
from gallery_app.ui.inbox import Inbox

__all__ = ["Loader"]

_log = logger(__name__)

T = TypeVar("T")

_Told = tuple[str, T | None]


class Loader(QObject, Generic[T]):
    """Runs work on a few threads and hands the answers out on the GUI thread."""

    def __init__(self, threads: int, settle: Callable[[str, T | None], None], parent: QObject | None = None) -> None:
        """Take how many threads may work, and what takes a key and its answer; None stands for a failure."""
        super().__init__(parent)
        self._settle = settle
        self._open: set[str] = set()
        self._stopped = False
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="loader")
        self._inbox: Inbox[_Told[T]] = Inbox(self._take, self)
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
        """Do something on another thread; its answer comes under `key`.

        What `work` holds on to may be let go of there: plain values and services, nothing of Qt.
        """
        if self._stopped:
            return
        self._open.add(key)
        self._pool.submit(_work, self._inbox.put, key, work)
        self._inbox.look(on=True)

    def stop(self) -> None:
        """Begin nothing more, wait for what has begun, and hand out nothing any more."""
        self._stopped = True
        self._inbox.look(on=False)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _take(self, told: _Told[T]) -> None:
        key, answer = told
        self._open.discard(key)
        self._settle(key, answer)
        if not self._open:
            self._inbox.look(on=False)


def _work(put: Callable[[_Told[T]], None], key: str, work: Callable[[], T]) -> None:
    answer = None
    try:
        answer = work()
    except UserError as error:
        _log.info("not loaded: %s", error)
    except Exception:  # noqa: BLE001 - the edge of a thread: nothing above could report it
        _log.exception("loading failed")
    finally:
        put((key, answer))
