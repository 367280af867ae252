"""Pictures are opened in worker processes, so that one that crashes or hangs takes only itself."""

import contextlib
import math
import multiprocessing
import os
import queue
import threading
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Self

from gallery_app.errors import BugError, FileError
from gallery_app.ingest.developed import Developed
from gallery_app.ingest.facts import Inspected
from gallery_app.ingest.unread import Unread, UnreadError
from gallery_app.ingest.worker import serve
from gallery_app.metadata.facts import Reading
from gallery_app.wording import Message

__all__ = ["Decoder"]

_MEMORY = 2_000_000_000
_BYTES_A_SECOND = 10_000_000
_START_SECONDS = 60.0
_STOP_SECONDS = 2.0
_PATIENCE = 4
"""Times the limit that an answer may take on a machine busy with other things, as long as the worker is not."""


class _Worker:
    """One process and the pipe to it."""

    def __init__(self) -> None:
        # spawn: a fork of a program with threads and a window can deadlock.
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=serve, args=(theirs, _MEMORY), daemon=True)
        self.process.start()
        # Ours is the only copy of that end left, so a dead worker ends the pipe.
        theirs.close()
        self.is_ready = False

    def ask(self, question: tuple[object, ...], seconds: float) -> object:
        """Return the answer.

        Raises:
            TimeoutError: There was none in time.
            EOFError: The process died.
            OSError: The same.
        """
        if not self.is_ready:
            self._receive(_START_SECONDS)
            self.is_ready = True
        before = self._processor()
        self.pipe.send(question)
        for _ in range(_PATIENCE - 1):
            # Where a picture waits for others, its own time has not passed yet.
            if self.pipe.poll(seconds) or not self._processor() - before < seconds / 2:
                return self._receive(0)
        return self._receive(seconds)

    def _processor(self) -> float:
        """Return the processor's time it has taken, in seconds; infinite where the system does not tell."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        except (OSError, ValueError):
            return math.inf
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _receive(self, seconds: float) -> object:
        pipe: Connection = self.pipe
        if not pipe.poll(seconds):
            raise TimeoutError
        answer: object = pipe.recv()
        return answer

    def kill(self) -> None:
        """End the process at once and collect it."""
        with contextlib.suppress(ValueError):  # closed already
            self.process.kill()
            self.process.join(_STOP_SECONDS)
        self.pipe.close()


class Decoder:
    """A few worker processes that read pictures. May be asked from any thread; each thread waits for its own answer.

    A worker starts when it is first needed. Use it as a context manager, or call `close`.
    """

    def __init__(self, workers: int | None = None, seconds: float = 4.5) -> None:
        """Choose how many processes (one more than cores, nine at most) and how long one picture may take.

        Args:
            workers: Processes, or None to choose by this machine.
            seconds: Time limit for a small file; each 10 MB add a second.
        """
        # One more, so that no core idles while an answer is stored and the next question is asked.
        self.workers = workers or min(8, os.cpu_count() or 1) + 1
        self._seconds = seconds
        self._idle: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        for _ in range(self.workers):
            self._idle.put(None)
        self._lock = threading.Lock()
        self._alive: set[_Worker] = set()
        self._closed = False

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """End every worker at once; questions still open fail with `FileError`."""
        with self._lock:
            self._closed = True
            workers, self._alive = self._alive, set()
        for worker in workers:
            worker.process.kill()
        for worker in workers:
            worker.process.join(_STOP_SECONDS)

    def facts(self, path: Path) -> Inspected:
        """Return what a picture's headers say.

        Raises:
            FileError: It cannot be taken in, for the reason given.
        """
        answer = self._ask(path, "inspect", str(path))
        if not isinstance(answer, Inspected):
            raise BugError(f"the worker answered {type(answer)}")
        return answer

    def metadata(self, path: Path) -> Reading:
        """Return what a file and its sidecar say, whether or not there is a picture to show.

        Raises:
            FileError: It cannot be read, for the reason given.
        """
        answer = self._ask(path, "metadata", str(path))
        if not isinstance(answer, Reading):
            raise BugError(f"the worker answered {type(answer)}")
        return answer

    def preview(self, path: Path, edge: int) -> bytes:
        """Return the picture upright as a JPEG in sRGB whose longer side is at most `edge` pixels.

        Raises:
            FileError: It cannot be shown, for the reason given.
        """
        answer = self._ask(path, "preview", str(path), edge)
        if not isinstance(answer, bytes):
            raise BugError(f"the worker answered {type(answer)}")
        return answer

    def develop(self, path: Path) -> Developed:
        """Return the previews and hashes of a picture.

        Raises:
            FileError: It cannot be shown, for the reason given.
        """
        answer = self._ask(path, "develop", str(path))
        if not isinstance(answer, Developed):
            raise BugError(f"the worker answered {type(answer)}")
        return answer

    def _ask(self, path: Path, *question: object) -> object:
        worker = self._idle.get()
        finished = False
        try:
            worker = self._taken(worker, path)
            answer = worker.ask(question, self._allowance(path))
            finished = True
        except TimeoutError as error:
            if not (worker and worker.is_ready):
                raise self._nobody(path) from error
            raise FileError("{path} takes too long to read and was passed over.", path=path) from error
        except (EOFError, OSError) as error:
            if self._closed or not (worker and worker.is_ready):
                raise self._nobody(path) from error
            raise FileError("{path} made the picture reader fail and was passed over.", path=path) from error
        finally:
            # A worker that failed may still send its late answer, so another takes its place.
            if worker and not finished:
                self._drop(worker)
            self._idle.put(worker if finished else None)
        if isinstance(answer, Unread):
            raise UnreadError(answer.message.template, **dict(answer.message.values))
        if isinstance(answer, Message):
            raise FileError(answer.template, **dict(answer.values))
        return answer

    def _nobody(self, path: Path) -> UnreadError:
        """Return that there was nobody to read a file, which is not the file's fault."""
        if self._closed:
            return UnreadError("{path} was not read, because the work was stopped.", path=path)
        return UnreadError("{path} was not read, because the picture reader does not start.", path=path)

    def _taken(self, worker: _Worker | None, path: Path) -> _Worker:
        with self._lock:
            if self._closed:
                raise self._nobody(path)
            if worker is None:
                worker = _Worker()
                self._alive.add(worker)
        return worker

    def _drop(self, worker: _Worker) -> None:
        with self._lock:
            self._alive.discard(worker)
        worker.kill()

    def _allowance(self, path: Path) -> float:
        try:
            return self._seconds + path.stat().st_size / _BYTES_A_SECOND
        except OSError:
            return self._seconds
