"""The crash tests on the user's own disk: programs are killed while they write there, and what they left is looked at.

Whether a replaced file, a committed record and a lock survive as promised is up to the file system too: a network
share, a memory card or an encrypted folder may promise less than a disk.
"""

import contextlib
import multiprocessing
import random
import tempfile
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Everything
from gallery_app.domain.task import Progress, Task
from gallery_app.errors import CatalogError, FileError, UserError
from gallery_app.files import safe_write
from gallery_app.reasons import reason_of
from gallery_app.services.doctor import Finding
from gallery_app.wording import Message

__all__ = ["self_test"]

_KILLS = 10
_SIZE = 300_000
_LONGEST = 0.3
"""Seconds a program is let to write before it is killed."""

_STARTING = 60.0


def self_test(folder: Path, kills: int = _KILLS) -> Task[tuple[Finding, ...]]:
    """Kill programs while they write in a folder, and say what they left; nothing stays in it.

    Args:
        folder: On the disk that is to be tested.
        kills: How often each program is killed.

    Raises:
        FileError: The folder is not there or cannot be written.
    """
    tests: tuple[tuple[Message, Callable[[Path, int], Finding]], ...] = (
        (Message.of("Killing a program that replaces a file"), _replacing),
        (Message.of("Killing a program that edits a catalog"), _editing),
        (Message.of("Killing a program that holds a catalog"), _locking),
    )
    if not folder.is_dir():
        raise FileError("There is no folder {folder}.", folder=folder)
    findings: list[Finding] = []
    try:
        with tempfile.TemporaryDirectory(prefix="tushuo-self-test-", dir=folder, ignore_cleanup_errors=True) as name:
            for number, (what, test) in enumerate(tests):
                yield Progress(number, len(tests), what)
                findings.append(test(Path(name), kills))
    except OSError as error:
        raise FileError("Cannot write {path}: {reason}.", path=folder, reason=reason_of(error)) from error
    return tuple(findings)


class _Victim:
    """A process that is killed."""

    def __init__(self, work: Callable[[Connection, str], None], path: Path) -> None:
        context = multiprocessing.get_context("spawn")  # see ingest.decode
        self._said, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=work, args=(theirs, str(path)), daemon=True)
        self._process.start()
        theirs.close()

    def wait(self) -> bool:
        """Return whether it has begun to work."""
        try:
            return self._said.poll(_STARTING) and self._said.recv() is not None
        except EOFError:
            return False

    def kill(self) -> int:
        """Kill it as it stands; return the last number that it said to be done."""
        self._process.kill()
        self._process.join()
        last = 0
        try:
            while True:
                last = self._said.recv()
        except (EOFError, OSError):
            return last
        finally:
            self._said.close()


def _replacing(folder: Path, kills: int) -> Finding:
    path = folder / "photo.jpg"
    safe_write(path, _bytes(0))
    for _ in range(kills):
        victim = _Victim(_replace, path)
        if not victim.wait():
            return Finding("replacing", False, Message.of("The test of replaced files could not be run."))
        time.sleep(random.uniform(0, _LONGEST))  # noqa: S311 - when to kill is no secret
        victim.kill()
        found = path.read_bytes() if path.exists() else b""
        if len(found) != _SIZE or found != found[:1] * _SIZE:
            return Finding(
                "replacing", False, Message.of("A killed program left half a file: do not keep photos in this folder.")
            )
    done = Message.of(
        "Killed {count} times, a program that replaced a file left it old or new, never half.", count=kills
    )
    return Finding("replacing", True, done)


def _bytes(number: int) -> bytes:
    return bytes([number % 256]) * _SIZE


def _replace(pipe: Connection, path: str) -> None:
    pipe.send(0)
    number = 0
    while True:
        number += 1
        safe_write(Path(path), _bytes(number))


def _editing(folder: Path, kills: int) -> Finding:
    from gallery_app.catalog import open_catalog  # noqa: PLC0415 - the other tests need none

    path, kept = folder / "catalog.tushuo", 0
    try:
        open_catalog(path).close()
        for _ in range(kills):
            victim = _Victim(_edit, path)
            if not victim.wait():
                return Finding("editing", False, Message.of("The test of the catalog could not be run."))
            time.sleep(random.uniform(0, _LONGEST))  # noqa: S311 - when to kill is no secret
            kept += victim.kill()
            catalog = open_catalog(path)
            count, wrong = catalog.finder.count(Everything()), catalog.check()
            catalog.close()
            if wrong or count < kept:
                lost = Message.of(
                    "A killed program lost records ({count} of {kept}): do not keep a catalog in this folder.",
                    count=max(kept - count, 0),
                    kept=kept,
                )
                return Finding("editing", False, lost)
            kept = count
    except CatalogError as error:
        return Finding("editing", False, error.message)
    done = Message.of(
        "Killed {count} times, a program that edited a catalog lost none of {kept} records.", count=kills, kept=kept
    )
    return Finding("editing", True, done)


def _edit(pipe: Connection, path: str) -> None:
    from gallery_app.catalog import open_catalog  # noqa: PLC0415 - the other tests need none

    with contextlib.closing(open_catalog(Path(path))) as catalog:
        pipe.send(0)
        number = 0
        while True:
            number += 1
            with catalog.edit(Act.EDIT):
                catalog.photos.add(Photo(title=f"图{number}"))
            pipe.send(number)


def _locking(folder: Path, _kills: int) -> Finding:
    from gallery_app.catalog import open_catalog  # noqa: PLC0415 - the other tests need none

    path = folder / "held.tushuo"
    victim = _Victim(_hold, path)
    try:
        refused = victim.wait() and _refuses(path)
        victim.kill()
        open_catalog(path, alone=True).close()
    except UserError as error:
        return Finding("locking", False, error.message)
    if not refused:
        return Finding(
            "locking", False, Message.of("This folder has no locks: open a catalog in it in one window at a time.")
        )
    return Finding("locking", True, Message.of("A catalog is held by one window, and let go when that is killed."))


def _refuses(path: Path) -> bool:
    from gallery_app.catalog import open_catalog  # noqa: PLC0415 - the other tests need none

    try:
        open_catalog(path, alone=True).close()
    except CatalogError:
        return True
    return False


def _hold(pipe: Connection, path: str) -> None:
    from gallery_app.catalog import open_catalog  # noqa: PLC0415 - the other tests need none

    with contextlib.closing(open_catalog(Path(path), alone=True)):
        pipe.send(0)
        time.sleep(_STARTING)
