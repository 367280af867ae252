"""The one way a file is written: a verified copy takes the old file's place in one step.

A crash, a full disk or a pulled plug leaves either the old bytes or the new ones, never a half.
"""

import contextlib
import filecmp
import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from gallery_app.errors import FileError

__all__ = ["Writer", "free_name", "safe_write"]

Writer = Callable[[Path, "bytes | Path"], Path]
"""Writes bytes, or what a finished file holds, to a path and returns it: `safe_write`, or one that is choosier."""

_CHUNK = 1 << 20


def safe_write(path: Path, data: bytes | Path) -> Path:
    """Write `data` to `path` so that a reader sees the old file or the new one, never a part.

    A symbolic link is followed, so the file it names is replaced and the link stays. The old file's mode is kept.

    Args:
        path: Where to write; missing parent folders are made.
        data: The whole content, or a file that holds it; such a file is copied piece by piece, whatever its size.

    Returns:
        The path that was asked for.

    Raises:
        FileError: The folder cannot be written, the disk is full, or the copy did not read back the same.
    """
    target = path.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = _written_beside(target, data)
    except OSError as error:
        raise FileError("Cannot write {path}: {reason}.", path=path, reason=error.strerror or error) from error
    try:
        os.replace(temporary, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise FileError("Cannot replace {path}: {reason}.", path=path, reason=error.strerror or error) from error
    finally:
        temporary.unlink(missing_ok=True)
    return path


def _written_beside(target: Path, data: bytes | Path) -> Path:
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".tushuo-")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            for piece in _pieces(data):
                out.write(piece)
            out.flush()
            os.fsync(out.fileno())
        temporary.chmod(_mode(target))
        _verify(temporary, target, data)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _pieces(data: bytes | Path) -> Iterator[bytes]:
    if isinstance(data, bytes):
        yield data
        return
    with data.open("rb") as file:
        while piece := file.read(_CHUNK):
            yield piece


def _verify(temporary: Path, target: Path, data: bytes | Path) -> None:
    same = temporary.read_bytes() == data if isinstance(data, bytes) else filecmp.cmp(temporary, data, shallow=False)
    if not same:
        raise FileError("The disk gave back other bytes than were written to {path}.", path=target)


def _mode(target: Path) -> int:
    with contextlib.suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    # mkstemp makes files private; a new export should be as readable as any file the user makes.
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; there the rename itself is flushed.
    if os.name != "nt":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def free_name(path: Path) -> Path:
    """Return `path`, or the first of ``name-2``, ``name-3`` … that no file has yet."""
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return candidate
