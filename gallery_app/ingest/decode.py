"""Pictures are opened in worker processes, so that one that crashes or hangs takes only itself."""

import os
import threading
from pathlib import Path
from typing import Self

from gallery_app.errors import BugError, FileError
from gallery_app.ingest.facts import Inspected
from gallery_app.ingest.reader import Reader
from gallery_app.ingest.unread import Unread, UnreadError
from gallery_app.metadata.facts import Reading
from gallery_app.wording import Message

__all__ = ["Decoder"]

_BYTES_A_SECOND = 10_000_000
_STOP_SECONDS = 2.0


class Decoder:
    """A few worker processes that read pictures. May be asked from any thread; each thread waits for its own answer.

    A worker starts when it is first needed. Use it as a context manager, or call `close`.
    """

    def __init__(self, workers: int | None = None, seconds: float = 4.5) -> None:
        """Choose how many processes (two more than cores, ten at most) and how long one picture may take.

        Args:
            workers: Processes, or None to choose by this machine.
            seconds: Time limit for a small file; each 10 MB add a second.
        """
        # One more for when a disk is waited for, and because a busy machine shares its cores by the head; and one
        # that long work leaves free, so that what is in sight is read meanwhile.
        self.workers = workers or min(8, os.cpu_count() or 1) + 2
        self._seconds = seconds
        self._idle: list[Reader] = []
        self._alive: set[Reader] = set()
        self._taken = 0
        self._queue = 0
        self._room = threading.Condition()
        self._closed = False

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """End every worker at once; questions still open fail with `FileError`."""
        with self._room:
            self._closed = True
            readers, self._alive = self._alive, set()
            self._room.notify_all()
        for reader in readers:
            reader.process.kill()
        for reader in readers:
            reader.process.join(_STOP_SECONDS)

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

    @property
    def is_wanted(self) -> bool:
        """Whether somebody waits for a worker; long work lets others pass."""
        return self._queue > 0

    def lend(self, path: Path) -> Reader:
        """Hand out a worker as soon as there is one; it is to be given back or dropped.

        Args:
            path: What it is first to be asked about.

        Raises:
            UnreadError: There is none, because it does not start or the decoder was closed.
        """
        with self._room:
            self._queue += 1
            self._room.wait_for(lambda: self._closed or self._taken < self.workers)
            self._queue -= 1
            return self._handed_out(path)

    def lend_spare(self, path: Path) -> Reader | None:
        """Hand out a worker if nobody waits for one and another is left; None where that is not so.

        Raises:
            UnreadError: It does not start, or the decoder was closed.
        """
        with self._room:
            if self._queue or self._taken >= max(1, self.workers - 1):
                return None
            return self._handed_out(path)

    def _handed_out(self, path: Path) -> Reader:
        if self._closed:
            raise self._nobody(path)
        if self._idle:
            reader = self._idle.pop()
        else:
            try:
                reader = Reader()
            except OSError as error:
                raise self._nobody(path) from error
            self._alive.add(reader)
        self._taken += 1
        return reader

    def give_back(self, reader: Reader) -> None:
        """Take back a worker that owes no answer."""
        with self._room:
            self._idle.append(reader)
            self._taken -= 1
            self._room.notify()

    def drop(self, reader: Reader) -> None:
        """Take back a worker that failed or still owes answers; another takes its place when it is needed."""
        with self._room:
            self._alive.discard(reader)
            self._taken -= 1
            self._room.notify()
        reader.kill()

    def allowance(self, path: Path) -> float:
        """Return the seconds that a picture may take."""
        try:
            return self._seconds + path.stat().st_size / _BYTES_A_SECOND
        except OSError:
            return self._seconds

    def blame(self, reader: Reader, path: Path, error: Exception) -> FileError:
        """Return why a worker has not answered about a picture, and whose fault that is."""
        if self._closed or not reader.is_ready:
            return self._nobody(path)
        if isinstance(error, TimeoutError):
            return FileError("{path} takes too long to read and was passed over.", path=path)
        return FileError("{path} made the picture reader fail and was passed over.", path=path)

    def _ask(self, path: Path, *question: object) -> object:
        reader = self.lend(path)
        try:
            reader.send(question, self.allowance(path))
            answer = reader.receive()
        except (EOFError, OSError) as error:
            self.drop(reader)
            raise self.blame(reader, path, error) from error
        except BaseException:
            self.drop(reader)
            raise
        self.give_back(reader)
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
