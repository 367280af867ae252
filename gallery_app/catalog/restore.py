"""Bringing a backup back; what it replaces is kept."""

import contextlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from gallery_app.catalog.backup import back_up, backup_folder, fault_of
from gallery_app.catalog.connection import connect
from gallery_app.catalog.lock import Lock
from gallery_app.errors import CatalogError, FileError
from gallery_app.files import put_in_place, write_new
from gallery_app.reasons import reason_of

__all__ = ["restore"]

_TAILS = ("", "-wal", "-journal")


def restore(catalog: Path, backup: Path) -> Path | None:
    """Let a backup take the place of a catalog, which nobody else may have open.

    Returns:
        Where the catalog that was there is kept from now on; None when there was none.

    Raises:
        CatalogInUseError: It is open in another program.
        CatalogError: The backup is damaged or no catalog; nothing was changed.
        FileError: It cannot be written; the catalog is what it was.
    """
    if not backup.is_file():
        raise FileError("There is no file {path}.", path=backup)
    if backup.resolve() == catalog.resolve():
        raise FileError("{path} is the catalog itself; name a backup of it.", path=backup)
    if fault := fault_of(backup):
        raise CatalogError("The backup {path} cannot be used: {what}.", path=backup, what=fault)
    lock = Lock(catalog)
    lock.take(alone=True)
    staged = catalog.with_name(f".{catalog.name}.restoring")
    try:
        back_up(backup, staged)
        kept = _set_aside(catalog)
        # A log that belongs to the old file would be played into the new one.
        for tail in ("-wal", "-shm", "-journal"):
            catalog.with_name(catalog.name + tail).unlink(missing_ok=True)
        put_in_place(staged, catalog)
    except OSError as error:
        raise FileError("Cannot write {path}: {reason}.", path=catalog, reason=reason_of(error)) from error
    finally:
        with contextlib.suppress(OSError):
            staged.unlink(missing_ok=True)
        lock.release()
    return kept


def _set_aside(catalog: Path) -> Path | None:
    if not catalog.exists():
        return None
    # A whole catalog takes its log in, so that one file holds all of it; a damaged one is kept with its log.
    with contextlib.suppress(sqlite3.DatabaseError), contextlib.closing(connect(catalog, 1.0)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    kept = backup_folder(catalog) / f"replaced-{stamp}{catalog.suffix}"
    for tail in _TAILS:
        part = catalog.with_name(catalog.name + tail)
        if part.exists() and (part.stat().st_size or not tail):
            write_new(kept.with_name(kept.name + tail), part)
    return kept
