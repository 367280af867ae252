"""Opening a catalog: is it one, can this program read it, does it need bringing up to date."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.catalog.connection import Connections, connect, failing
from gallery_app.catalog.migrate import APPLICATION, VERSION, migrate
from gallery_app.errors import CatalogError

__all__ = ["open_catalog"]

_DAMAGED = "The catalog {path} is damaged; restore a backup."
_HOUSEKEEPING = {"_sqlite_migrations", "sqlite_sequence"}


def open_catalog(path: Path, patience: float = 5.0) -> SqliteCatalog:
    """Open the catalog in a file, making a new one where there is none and bringing an older one up to date.

    Args:
        path: The file; missing folders above it are made.
        patience: Seconds to wait, now and later, while another program or thread writes.

    Raises:
        CatalogError: The file is not a catalog, is of a newer version, damaged, locked, or cannot be written.
    """
    path = path.absolute()
    _make_folder(path)
    with failing(path), _recognised(path), contextlib.closing(connect(path, patience)) as connection:
        if _version(connection, path) < VERSION:
            connection.execute("pragma journal_mode=wal")
            _bring_up_to_date(connection, path)
    catalog = SqliteCatalog(Connections(path, patience))
    try:
        catalog.bring_index_up_to_date()
    except BaseException:
        catalog.close()
        raise
    return catalog


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
        reason = error.strerror or error
        raise CatalogError("The catalog {path} cannot be made: {reason}.", path=path, reason=reason) from error


@contextlib.contextmanager
def _recognised(path: Path) -> Iterator[None]:
    # Only SQLite may look into the file: closing a second handle would drop the locks of the first.
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            raise CatalogError("{path} is not a Tushuo catalog.", path=path) from error
        raise


def _version(connection: sqlite3.Connection, path: Path) -> tuple[int, int]:
    application = connection.execute("pragma application_id").fetchone()[0]
    tables = {row["name"] for row in connection.execute("select name from sqlite_master where type = 'table'")}
    if application == 0 and tables <= _HOUSEKEEPING:
        return (0, 0)
    if application != APPLICATION:
        raise CatalogError("{path} is not a Tushuo catalog.", path=path)
    if "catalog_meta" not in tables:
        raise CatalogError(_DAMAGED, path=path)
    meta = dict(connection.execute("select name, value from catalog_meta where name in ('major', 'minor')").fetchall())
    if len(meta) != len(VERSION) or not all(number.isdecimal() for number in meta.values()):
        raise CatalogError(_DAMAGED, path=path)
    version = (int(meta["major"]), int(meta["minor"]))
    if version[0] > VERSION[0]:
        raise CatalogError(
            "The catalog {path} was made by a newer Tushuo (version {found}; this one reads up to {known}).",
            path=path,
            found="{}.{}".format(*version),
            known="{}.{}".format(*VERSION),
        )
    return version
