"""Pictures on their way to the disk: while it makes one safe, the next one is made ready.

Each is still written by itself, as `files.safe_write` does it: whole, synced, read back, and put in its place.
"""

import os
import stat
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.stores import Catalog
from gallery_app.errors import FileError, UserError
from gallery_app.files import safe_write
from gallery_app.ingest.fingerprint import fingerprint
from gallery_app.reasons import reason_of
from gallery_app.wording import Message

__all__ = ["Outcome", "WriteQueue"]

_AT_ONCE = 3
"""More would only hold more pictures in memory: the disk is one."""
_NOTED = 25
"""Pictures whose new state is noted in the catalog in one transaction."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one picture.

    Attributes:
        photo: Id of its photo.
        path: Its file.
        fault: Why it was not written, or None when it was.
    """

    photo: int
    path: str
    fault: Message | None = None


@dataclass(frozen=True, slots=True)
class _Pending:
    photo: int
    file: PhotoFile
    place: str
    done: Future[PhotoFile]


class WriteQueue:
    """Writes pictures, a few at once; use it as a context manager, which leaves nothing half-done."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog, which is told what the files look like now."""
        self._catalog = catalog
        self._pool = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="write")
        self._pending: deque[_Pending] = deque()
        self._seen = list[PhotoFile]()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, _kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        """Finish what is on its way, and note it."""
        deque(self.finished(all_of_them=True), maxlen=0)
        self._pool.shutdown()

    def put(self, photo: int, file: PhotoFile, before: os.stat_result, data: bytes) -> None:
        """Write new bytes in the place of a picture that looked like `before` when it was read."""
        place = os.path.realpath(file.path)
        self._pending.append(_Pending(photo, file, place, self._pool.submit(_written, file, before, data)))

    def write(self, file: PhotoFile, before: os.stat_result, data: bytes) -> None:
        """Write new bytes in the place of a picture at once, because something else waits for it.

        Raises:
            FileError: They cannot be written; the picture is as it was.
            OSError: It cannot be read.
        """
        self._seen.append(_written(file, before, data))

    def is_busy(self, path: Path) -> bool:
        """Return whether a file is still on its way, so that it must not be read yet."""
        return os.path.realpath(path) in {each.place for each in self._pending}

    def finished(self, *, all_of_them: bool = False) -> Iterator[Outcome]:
        """Yield what became of the pictures that are done, in order; wait while there are too many, or for all."""
        while self._pending and (all_of_them or len(self._pending) > _AT_ONCE or self._pending[0].done.done()):
            yield self._outcome(self._pending.popleft())
        if len(self._seen) >= _NOTED or (all_of_them and self._seen):
            seen, self._seen = self._seen, []
            self._catalog.photos.saw_files(seen)

    def _outcome(self, each: _Pending) -> Outcome:
        path = each.file.path
        try:
            self._seen.append(each.done.result())
        except UserError as error:
            return Outcome(each.photo, path, error.message)
        except OSError as error:
            reason = Message.of("{path} cannot be read: {reason}.", path=path, reason=reason_of(error))
            return Outcome(each.photo, path, reason)
        return Outcome(each.photo, path)


def _written(file: PhotoFile, before: os.stat_result, data: bytes) -> PhotoFile:
    """Put the new bytes in the file's place and return what it looks like now.

    Raises:
        FileError: The file may not be changed, or somebody else has just done so.
        OSError: It cannot be read.
    """
    path = Path(file.path)
    if before.st_nlink > 1:
        raise FileError("{path} is one file under several names (hard links); write a sidecar or a copy.", path=path)
    if not before.st_mode & stat.S_IWUSR:
        raise FileError("{path} is write-protected; write a sidecar, or allow writing.", path=path)
    now = path.stat()
    if (now.st_size, now.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        raise FileError("{path} was changed by another program just now; it is left as it is. Try again.", path=path)
    safe_write(path, data)
    status = path.stat()
    return replace(file, size=status.st_size, modified=status.st_mtime_ns, fingerprint=fingerprint(path))
