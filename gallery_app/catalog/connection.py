"""The connections to one catalog file: one that writes, behind a lock, and one that reads for every thread."""

import contextlib
import functools
import sqlite3
import threading
import weakref
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from gallery_app.catalog import record
from gallery_app.catalog.lock import Lock
from gallery_app.catalog.place import journal_mode
from gallery_app.errors import BugError, CatalogDamagedError, CatalogError

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["Connections", "Value", "connect", "failing"]

Value = str | int | float | None
"""What a cell of the model holds."""

_CORRUPT = sqlite3.SQLITE_CORRUPT
_DAMAGED_SCHEMA = ("unsupported file format", "vtable constructor failed", "no such table", "no such column")
"""SQLite's words where the file's own description of itself is damaged, which has no code of its own."""

_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_CAUSES = {
    sqlite3.SQLITE_BUSY: "The catalog {path} is in use by another program; try again when that has finished.",
    sqlite3.SQLITE_LOCKED: "The catalog {path} is in use by another program; try again when that has finished.",
    sqlite3.SQLITE_CORRUPT: "The catalog {path} is damaged; restore a backup.",
    sqlite3.SQLITE_NOTADB: "The catalog {path} is damaged; restore a backup.",
    sqlite3.SQLITE_READONLY: "The catalog {path} cannot be written; allow writing to the file and its folder.",
    sqlite3.SQLITE_PERM: "The catalog {path} cannot be written; allow writing to the file and its folder.",
    sqlite3.SQLITE_CANTOPEN: "The catalog {path} cannot be opened; its folder must exist and allow writing.",
    sqlite3.SQLITE_FULL: "The disk is full; nothing was changed in the catalog {path}.",
    sqlite3.SQLITE_IOERR: "The disk with the catalog {path} failed while it was used.",
}


@contextlib.contextmanager
def failing(path: Path) -> Iterator[None]:
    """Turn what SQLite reports about the file into one sentence; faults of ours pass through.

    Raises:
        CatalogError: The file is locked, damaged, read-only or out of space.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        # Text that is no UTF-8 is found out by Python, which gives no code.
        code = getattr(error, "sqlite_errorcode", 0 if isinstance(error, sqlite3.ProgrammingError) else _CORRUPT)
        if str(error).startswith(_DAMAGED_SCHEMA):
            code = _CORRUPT
        template = _CAUSES.get(code & 0xFF)
        if template is None:
            raise
        if code & 0xFF in _DAMAGE:
            raise CatalogDamagedError(template, path=path) from error
        raise CatalogError(template, path=path) from error
    except UnicodeDecodeError as error:
        # SQLite quotes the damage in its message, and Python fails to read that.
        raise CatalogDamagedError(_CAUSES[_CORRUPT], path=path) from error


class _Reader(sqlite3.Connection):
    """Closes with the thread it was made for, whoever made that thread and however short its life was."""

    def __del__(self) -> None:
        self.close()


def connect(path: Path, patience: float, kind: type[sqlite3.Connection] = sqlite3.Connection) -> sqlite3.Connection:
    """Return a connection that trusts nothing in the file; `patience` is in seconds."""
    # No transaction is opened behind our back, and closing may happen on another thread than opening did.
    connection = sqlite3.connect(path, patience, isolation_level=None, check_same_thread=False, factory=kind)
    connection.row_factory = sqlite3.Row
    for pragma in ("foreign_keys=on", "trusted_schema=off", "cell_size_check=on", "mmap_size=0", "synchronous=full"):
        connection.execute(f"pragma {pragma}")
    return connection


# The names come from this room's own code, never from outside; values are always bound.
_INSERT = Template("insert into ${table} (${names}) values (${places})")
_UPDATE = Template("update ${table} set ${settings} where id = ?")
_DELETE = Template("delete from ${table} where id = ?")


@functools.cache
def _insert(table: str, names: tuple[str, ...]) -> str:
    return _INSERT.substitute(table=table, names=", ".join(names), places=", ".join("?" * len(names)))


@functools.cache
def _update(table: str, names: tuple[str, ...]) -> str:
    return _UPDATE.substitute(table=table, settings=", ".join(f"{name} = ?" for name in names))


class Connections:
    """Everything that speaks to the file.

    A thread that has an edit open reads through it, so it sees its own changes; all others read what was last
    committed.

    Attributes:
        path: The catalog file.
        patience: Seconds to wait for another program, or for an edit of another thread.
    """

    def __init__(self, path: Path, patience: float) -> None:
        """Take the place of the file; nothing is opened before it is needed."""
        self.path = path
        self.patience = patience
        self._lock = threading.Lock()
        self._right = Lock(path)
        self._owner = 0
        self._writer: Database | None = None
        self._local = threading.local()
        # Only each thread itself holds its own: what a pool of Qt runs counts as a thread of its own every time.
        self._readers: weakref.WeakSet[sqlite3.Connection] = weakref.WeakSet()
        self._closed = False

    def keep_alone(self) -> None:
        """Keep every other program from writing until this is closed.

        Raises:
            CatalogInUseError: Another program writes, or has a window open on the catalog.
        """
        self._right.take(alone=True, patience=1.0)

    @property
    def writing(self) -> bool:
        """Whether this thread has a transaction open."""
        return self._owner == threading.get_ident()

    @property
    def writer(self) -> "Database":
        """The connection that writes; only inside `transaction`."""
        if not self.writing:
            raise BugError("The catalog was written to outside an edit.")
        self._must_be_open()
        if self._writer is None:
            from sqlite_utils import Database  # noqa: PLC0415 - slow to import, and a reader never needs it

            self._writer = Database(connect(self.path, self.patience), recursive_triggers=False, execute_plugins=False)
            self._writer.conn.execute(f"pragma journal_mode={journal_mode(self.path)}")
            record.watch(self._writer.conn)
        return self._writer

    @contextlib.contextmanager
    def transaction(self, *, foreign_keys: bool = True) -> Iterator[None]:
        """Hold the writer for one transaction; an exception inside rolls it back. Not to be nested.

        Args:
            foreign_keys: Whether references are enforced row by row.

        Raises:
            CatalogError: Another thread or program keeps the catalog for longer than `patience`.
            CatalogInUseError: A window of another program has the catalog open.
        """
        if self.writing:
            raise BugError("The catalog has a transaction open already.")
        if not self._lock.acquire(timeout=self.patience):
            raise CatalogError("The catalog {path} is busy with a longer edit; try again soon.", path=self.path)
        self._owner = threading.get_ident()
        try:
            self._right.take()
            with failing(self.path):
                connection = self.writer.conn
                # SQLite takes this only between transactions.
                connection.execute("pragma foreign_keys=on" if foreign_keys else "pragma foreign_keys=off")
                connection.execute("begin immediate")
                try:
                    yield
                    connection.execute("commit")
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("rollback")
                    raise
        finally:
            self._owner = 0
            self._lock.release()

    @contextlib.contextmanager
    def savepoint(self) -> Iterator[None]:
        """Let a part of the open transaction be rolled back alone when an exception leaves it."""
        connection = self.writer.conn
        connection.execute("savepoint part")
        try:
            yield
        except BaseException:
            if connection.in_transaction:
                connection.execute("rollback to part")
                connection.execute("release part")
            raise
        connection.execute("release part")

    def rows(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> list[sqlite3.Row]:
        """Return every row of a reading statement."""
        with failing(self.path):
            connection = self.writer.conn if self.writing else self._reader()
            return connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Value) -> sqlite3.Row | None:
        """Return the first row, or None."""
        return next(iter(self.rows(sql, values)), None)

    def run(self, sql: str, *values: Value) -> None:
        """Do a writing statement inside the open transaction."""
        self.writer.execute(sql, values)

    def insert(self, table: str, **values: Value) -> int:
        """Store a new row and return its id."""
        return self.writer.execute(_insert(table, tuple(values)), tuple(values.values())).lastrowid or 0

    def update(self, table: str, row: int, **values: Value) -> None:
        """Change a row that is there."""
        self.writer.execute(_update(table, tuple(values)), (*values.values(), row))

    def delete(self, table: str, row: int) -> None:
        """Take a row away, with all that hangs on it."""
        self.writer.execute(_DELETE.substitute(table=table), (row,))

    def _must_be_open(self) -> None:
        if self._closed:
            raise BugError("The catalog was used after it had been closed.")

    def _reader(self) -> sqlite3.Connection:
        self._must_be_open()
        reader: sqlite3.Connection | None = getattr(self._local, "reader", None)
        if reader is None:
            reader = self._local.reader = connect(self.path, self.patience, _Reader)
            reader.execute("pragma query_only=on")
            self._readers.add(reader)
        return reader

    def close(self) -> None:
        """Close every connection; waits for an open edit of another thread."""
        if self.writing:
            raise BugError("The catalog was closed inside an edit.")
        with self._lock:
            self._closed = True
            for reader in tuple(self._readers):
                reader.close()
            self._readers.clear()
            if self._writer is not None:
                self._writer.close()
                self._writer = None
            self._right.release()
