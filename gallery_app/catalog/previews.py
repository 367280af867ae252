"""Small pictures in a file of their own beside the catalog; losing it costs time, never data."""

import shutil
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from gallery_app.log import logger

__all__ = ["Previews", "open_previews"]

T = TypeVar("T")

LIMIT = 16 * 1024**3
"""Bytes of pictures kept at most: about a hundred thousand photos in both sizes."""
_SHARE = 4
"""One in so many free bytes of the disk may be taken."""

_IN_MEMORY = 64 * 1024**2
_PATIENCE = 0.2
_TABLE = """
    create table if not exists preview (
        id integer primary key,
        fingerprint text not null,
        edge integer not null,
        size integer not null,
        jpeg blob not null,
        unique (fingerprint, edge)
    ) strict
"""
# What is kept is added up with every start, without a look at the pictures.
_SIZES = "create index if not exists preview_sizes on preview (edge, size)"
# All but what fits into so many bytes: the small ones first, because a grid shows hundreds of them, then the newest.
_MAKE_ROOM = """
    delete from preview where id in (
        select id from (select id, sum(size) over (order by edge > 256, id desc) as bytes from preview) where bytes > ?)
"""
_PRAGMAS = ("trusted_schema=off", "cell_size_check=on", "mmap_size=0", "journal_mode=wal", "synchronous=off")


def open_previews(path: Path, limit: int = LIMIT) -> "Previews":
    """Open the previews in a file; a damaged file is made anew, and where none can be written they live in memory.

    Args:
        path: The file, by custom beside the catalog.
        limit: Bytes of pictures to keep, and never more than a quarter of what the disk has free; large and old ones
            are dropped first.
    """
    return Previews(path, limit)


class Previews:
    """JPEG previews by the image's fingerprint and the longer edge in pixels; for use from any thread."""

    def __init__(self, path: Path, limit: int) -> None:
        """Take the place of the file and how many bytes of pictures may be kept."""
        self._path = path
        self._limit = limit
        self._lock = threading.Lock()
        self._bytes = 0
        self._open()

    def get(self, fingerprint: str, edge: int) -> bytes | None:
        """Return the JPEG whose longer edge is at most `edge` pixels, or None."""
        return self._try(lambda: self._get(fingerprint, edge), None)

    def put(self, fingerprint: str, edge: int, jpeg: bytes) -> None:
        """Keep a preview; an older one of the same size is replaced."""
        self._try(lambda: self._put(fingerprint, edge, jpeg), None)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def _get(self, fingerprint: str, edge: int) -> bytes | None:
        row = self._connection.execute(
            "select jpeg from preview where fingerprint = ? and edge = ?", (fingerprint, edge)
        ).fetchone()
        return None if row is None else row[0]

    def _put(self, fingerprint: str, edge: int, jpeg: bytes) -> None:
        self._connection.execute(
            "insert or replace into preview (fingerprint, edge, size, jpeg) values (?, ?, ?, ?)",
            (fingerprint, edge, len(jpeg), jpeg),
        )
        self._bytes += len(jpeg)
        if self._bytes > self._most:
            # A tenth more goes, so that not every new picture has to make room.
            self._connection.execute(_MAKE_ROOM, (self._most * 9 // 10,))
            self._bytes = self._kept()

    def _kept(self) -> int:
        return int(self._connection.execute("select coalesce(sum(size), 0) from preview").fetchone()[0])

    def _room(self) -> int:
        try:
            free = shutil.disk_usage(self._path.parent).free
        except OSError:
            return self._limit
        return min(self._limit, self._bytes + free // _SHARE)

    def _try(self, work: Callable[[], T], otherwise: T) -> T:
        with self._lock:
            try:
                return work()
            except sqlite3.ProgrammingError:
                raise
            except sqlite3.DatabaseError as error:
                logger(__name__).info("previews %s: %s", self._path, error)
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    self._connection.close()
                    self._remove()
                    self._open()
                return otherwise

    def _open(self) -> None:
        try:
            self._connect(str(self._path))
        except sqlite3.DatabaseError as error:
            logger(__name__).info("previews %s: %s", self._path, error)
            self._remove()
            try:
                self._connect(str(self._path))
            except sqlite3.DatabaseError:
                self._limit = min(self._limit, _IN_MEMORY)
                self._connect(":memory:")

    def _connect(self, place: str) -> None:
        self._connection = sqlite3.connect(place, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            for pragma in _PRAGMAS:
                self._connection.execute(f"pragma {pragma}")
            self._connection.execute(_TABLE)
            self._connection.execute(_SIZES)
            self._bytes = self._kept()
            self._most = self._room()
        except sqlite3.DatabaseError:
            self._connection.close()
            raise

    def _remove(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            try:
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            except OSError as error:
                logger(__name__).info("previews %s: %s", self._path, error)
