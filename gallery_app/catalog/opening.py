"""Opening a catalog: is it one, can this program read it, does it need bringing up to date."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from gallery_app.catalog.backup import backups, keep_backup, newest_good
from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.catalog.connection import Connections, connect, failing
from gallery_app.catalog.migrate import APPLICATION, VERSION, migrate
from gallery_app.catalog.place import journal_mode
from gallery_app.errors import CatalogDamagedError, CatalogError, FileError
from gallery_app.reasons import reason_of

__all__ = ["open_catalog"]

_DAMAGED = "The catalog {path} is damaged; restore a backup."
_HOUSEKEEPING = {"_sqlite_migrations", "sqlite_sequence"}


def open_catalog(path: Path, patience: float = 5.0, *, alone: bool = False) -> SqliteCatalog:
    """Open the catalog in a file, making a new one where there is none and bringing an older one up to date.

    A catalog that is brought up to date is backed up first.

    Args:
        path: The file; missing folders above it are made.
        patience: Seconds to wait, now and later, while another program or thread writes.
        alone: Keep other programs from writing while it is open.

    Raises:
        CatalogInUseError: It is to be opened alone, and another program has it.
        CatalogDamagedError: The file is damaged, or it is gone and its backups are still there.
        CatalogError: The file is not a catalog, is of a newer version, damaged, locked, or cannot be written.
    """
    path = path.absolute()
    _make_folder(path)
    _must_not_be_lost(path)
    with (
        _with_backup(path),
        failing(path),
        _recognised(path),
        contextlib.closing(connect(path, patience)) as connection,
    ):
        mode = journal_mode(path)
        if (version := _version(connection, path)) < VERSION:
            if version > (0, 0):
                _keep_old(path)
            connection.execute(f"pragma journal_mode={mode}")
            _bring_up_to_date(connection, path)
        elif mode != "wal":
            connection.execute(f"pragma journal_mode={mode}")
    link = Connections(path, patience)
    try:
        if alone:
            link.keep_alone()
        catalog = SqliteCatalog(link)
        with _with_backup(path):
            catalog.bring_index_up_to_date()
    except BaseException:
        link.close()
        raise
    return catalog


def _must_not_be_lost(path: Path) -> None:
    """Refuse to begin a new catalog where one has been.

    Raises:
        CatalogDamagedError: Its backups or its log are still there.
    """
    if path.exists() and path.stat().st_size:
        return
    log = next((each for tail in ("-wal", "-journal") if _is_filled(each := path.with_name(path.name + tail))), None)
    if log:
        raise CatalogDamagedError(
            "The catalog {path} is gone, but {log}, which belongs to it, is there; put the catalog back beside it,"
            " or move that file away.",
            path=path,
            log=log,
        )
    if backups(path):
        error = CatalogDamagedError("The catalog {path} is empty or gone, but there are backups of it.", path=path)
        raise _offering(error, path)


def _is_filled(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _keep_old(path: Path) -> None:
    try:
        keep_backup(path, soon=True)
    except FileError as error:
        raise CatalogError(
            "The catalog {path} is of an older version and is brought up to date only after a backup: {reason}",
            path=path,
            reason=error.message,
        ) from error


@contextlib.contextmanager
def _with_backup(path: Path) -> Iterator[None]:
    """Say with every damage which backup can take the catalog's place."""
    try:
        yield
    except CatalogDamagedError as error:
        raise _offering(error, path) from error


def _offering(error: CatalogDamagedError, path: Path) -> CatalogDamagedError:
    backup = newest_good(path)
    if backup is None:
        return error
    offer = CatalogDamagedError(
        "{reason} The newest good backup is {backup}; it is brought back by: gallery-app restore {backup}",
        reason=error.message,
        backup=backup,
    )
    offer.backup, offer.reason = backup, error.message
    return offer


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("begin immediate")
    try:
        # Another program may have done it while this one waited.
        if _version(connection, path) < VERSION:
            migrate(connection)
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = reason_of(error)
        raise CatalogError("The catalog {path} cannot be made: {reason}.", path=path, reason=reason) from error


@contextlib.contextmanager
def _recognised(path: Path) -> Iterator[None]:
    # Only SQLite may look into the file: closing a second handle would drop the locks of the first.
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            raise _no_catalog(path) from error
        raise


def _no_catalog(path: Path) -> CatalogError:
    if backups(path):  # it has been one
        return CatalogDamagedError(_DAMAGED, path=path)
    return CatalogError("{path} is not a Tushuo catalog.", path=path)


def _version(connection: sqlite3.Connection, path: Path) -> tuple[int, int]:
    application = connection.execute("pragma application_id").fetchone()[0]
    tables = {row["name"] for row in connection.execute("select name from sqlite_master where type = 'table'")}
    if application == 0 and tables <= _HOUSEKEEPING:
        return (0, 0)
    if application != APPLICATION:
        raise _no_catalog(path)
    if "catalog_meta" not in tables:
        raise CatalogDamagedError(_DAMAGED, path=path)
    meta = dict(connection.execute("select name, value from catalog_meta where name in ('major', 'minor')").fetchall())
    if len(meta) != len(VERSION) or not all(number.isdecimal() for number in meta.values()):
        raise CatalogDamagedError(_DAMAGED, path=path)
    version = (int(meta["major"]), int(meta["minor"]))
    if version[0] > VERSION[0]:
        raise CatalogError(
            "The catalog {path} was made by a newer Tushuo (version {found}; this one reads up to {known}).",
            path=path,
            found="{}.{}".format(*version),
            known="{}.{}".format(*VERSION),
        )
    return version
