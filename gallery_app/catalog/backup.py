"""Backups: made while the catalog is in use, read back before they count, and never given up for a damaged one."""

import contextlib
import filecmp
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from gallery_app.catalog.connection import connect, failing
from gallery_app.catalog.migrate import APPLICATION
from gallery_app.errors import CatalogDamagedError, FileError
from gallery_app.files import put_in_place
from gallery_app.reasons import reason_of
from gallery_app.wording import Message

__all__ = ["back_up", "backup_folder", "backups", "fault_of", "keep_backup", "newest_good", "outlived"]

_NEWEST = 5
_DAYS = 7
_WEEKS = 4
_STAMP = "%Y%m%d-%H%M%S"
_PART = ".part"
_PAUSE = timedelta(hours=1)
_PATIENCE = 5.0


def back_up(catalog: Path, target: Path) -> None:
    """Write a copy of a catalog as one file, while others read and write it; an old file is replaced.

    The copy is opened again, checked from end to end, and compared with the catalog table by table, before it takes
    its name.

    Raises:
        CatalogDamagedError: The catalog, and so its copy, is damaged.
        CatalogError: The catalog cannot be read.
        FileError: The copy cannot be written, or is not the same.
    """
    made = target.with_name(f".{target.name}{_PART}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        made.unlink(missing_ok=True)
        counted = _copied(catalog, made)
        if fault := fault_of(made):
            raise CatalogDamagedError(
                "The catalog {path} is damaged ({what}); no backup was made.", path=catalog, what=fault
            )
        with contextlib.closing(_reading(made)) as copy:
            if _counts(copy) != counted:
                raise FileError("The backup {path} does not hold what the catalog holds; try again.", path=target)
        put_in_place(made, target)
    except OSError as error:
        raise FileError("Cannot write {path}: {reason}.", path=target, reason=reason_of(error)) from error
    finally:
        with contextlib.suppress(OSError):
            made.unlink(missing_ok=True)


def _copied(catalog: Path, made: Path) -> dict[str, int]:
    with failing(catalog), contextlib.closing(connect(catalog, _PATIENCE)) as source:
        source.execute("begin")  # what is counted and what is copied are one state
        counted = _counts(source)
        with _writing(made), contextlib.closing(sqlite3.connect(made, isolation_level=None)) as copy:
            source.backup(copy)
            copy.execute("pragma journal_mode=delete")
        return counted


@contextlib.contextmanager
def _writing(made: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise FileError("Cannot write {path}: {reason}.", path=made, reason=reason_of(error)) from error


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    # The names are the file's own; quoting keeps an odd one from being read as anything else.
    tables = connection.execute(
        "select name from sqlite_master where type = 'table' and sql not like 'create virtual%' order by name"
    ).fetchall()
    count = "select count(*) from "
    return {
        name: int(connection.execute(count + '"' + name.replace('"', '""') + '"').fetchone()[0]) for (name,) in tables
    }


def fault_of(path: Path) -> Message | str:
    """Return what is wrong with a catalog or backup that nobody writes; "" when it is whole."""
    try:
        with contextlib.closing(_reading(path)) as connection:
            if connection.execute("pragma application_id").fetchone()[0] != APPLICATION:
                return Message.of("not a Tushuo catalog")
            found = str(connection.execute("pragma integrity_check(1)").fetchone()[0])
            return "" if found == "ok" else found
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return reason_of(error)


def backup_folder(catalog: Path) -> Path:
    """Return the folder in which a catalog's own backups are kept, beside it."""
    return catalog.with_name(f"{catalog.stem}.backups")


def backups(catalog: Path) -> tuple[Path, ...]:
    """Return the backups that the program made of a catalog by itself, newest first."""
    return tuple(sorted(backup_folder(catalog).glob(f"backup-*{catalog.suffix}"), reverse=True))


def newest_good(catalog: Path) -> Path | None:
    """Return the newest backup that is whole, reading as many as it takes."""
    return next((path for path in backups(catalog) if not fault_of(path)), None)


def keep_backup(catalog: Path, *, soon: bool = False) -> Path | None:
    """Make a backup in the catalog's own folder of backups, and let go of those that have been outlived.

    Nothing is kept when nothing has changed since the newest one, or, unless it is to be made `soon`, when that is less
    than an hour old. Only whole backups count among those that are kept, and none goes before the new one is whole.

    Returns:
        The new backup, or None.

    Raises:
        CatalogError: The catalog cannot be read or is damaged; every backup stays.
        FileError: The backup cannot be written; every backup stays.
    """
    now = datetime.now(UTC)
    newest = next(iter(backups(catalog)), None)
    if newest and not soon and now - made_at(newest) < _PAUSE:
        return None
    target = backup_folder(catalog) / f"backup-{now.strftime(_STAMP)}{catalog.suffix}"
    back_up(catalog, target)
    if newest and newest != target and filecmp.cmp(newest, target, shallow=False):
        target.unlink()
        return None
    _rotate(catalog)
    return target


def _rotate(catalog: Path) -> None:
    kept = backups(catalog)
    if not outlived([made_at(path) for path in kept]):
        return
    # What is damaged is neither counted nor removed: somebody may still save something from it.
    good = [path for path in kept if not fault_of(path)]
    going = outlived([made_at(path) for path in good])
    for path in good:
        if made_at(path) in going:
            path.unlink()


def made_at(backup: Path) -> datetime:
    """Return when a backup was made, in UTC, from its name; long ago where the name does not say."""
    try:
        return datetime.strptime(backup.stem.removeprefix("backup-"), _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


def outlived(made: Sequence[datetime]) -> frozenset[datetime]:
    """Return the times of the backups that are no longer needed.

    The newest five stay, the last one of each of the last seven days that have any, and of each of the last four weeks.
    """
    newest_first = sorted(set(made), reverse=True)
    stay = set(newest_first[:_NEWEST])
    for count, key in ((_DAYS, "%Y-%j"), (_WEEKS, "%G-%V")):
        last_of: dict[str, datetime] = {}
        for at in newest_first:
            last_of.setdefault(at.strftime(key), at)
        stay |= set(list(last_of.values())[:count])
    return frozenset(set(made) - stay)
