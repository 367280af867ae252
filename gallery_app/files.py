"""The one way a file is written: a verified copy takes the old file's place in one step.

A crash, a full disk or a pulled plug leaves either the old bytes or the new ones, never a half. Every step is a call of
`os`, so that tests can make each of them fail, and kill the process at each.
"""

import contextlib
import functools
import hashlib
import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from gallery_app.errors import FileError
from gallery_app.reasons import reason_of

__all__ = ["Writer", "content_hash", "free_name", "hold", "put_in_place", "safe_write", "write_new"]

Writer = Callable[[Path, "bytes | Path"], Path]
"""Writes bytes, or what a finished file holds, to a path and returns it: `safe_write`, or one that is choosier."""

_CHUNK = 1 << 20
_PREFIX = ".tushuo-"
_CANNOT_WRITE = "Cannot write {path}: {reason}."


def safe_write(path: Path, data: bytes | Path) -> Path:
    """Write `data` to `path` so that a reader sees the old file or the new one, never a part.

    A symbolic link is followed, so the file it names is replaced and the link stays. The old file's mode, owner and
    extended attributes are kept. What a killed program left half-written in the folder is cleared away.

    Args:
        path: Where to write; missing parent folders are made.
        data: The whole content, or a file that holds it; such a file is copied piece by piece, whatever its size.

    Returns:
        The path that was asked for.

    Raises:
        FileError: The folder cannot be written, the disk is full, the copy did not read back the same, or what lies
            there is not to be replaced: a device, a write-protected file, one file under several names.
    """
    target = Path(os.path.realpath(path))
    with _said(_CANNOT_WRITE, path):
        target.parent.mkdir(parents=True, exist_ok=True)
        _clear_leftovers(str(target.parent))
    _must_be_replaceable(target, path)
    with (
        _said(_CANNOT_WRITE, path),
        _written_beside(target, data) as temporary,
        _said("Cannot replace {path}: {reason}.", path),
    ):
        os.replace(temporary, target)
        _sync_folder(target.parent)
    return path


def write_new(path: Path, data: bytes | Path) -> bool:
    """Write a file that must not be there yet; return False, with nothing changed, where one of that name is.

    It is as safe as `safe_write`, and two programs that want the same name cannot both have it.

    Raises:
        FileError: It cannot be written.
    """
    with _said(_CANNOT_WRITE, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear_leftovers(os.path.realpath(path.parent))
        if os.path.lexists(path):
            return False
        with _written_beside(path, data) as temporary:
            try:
                _take_name(temporary, path)
            except FileExistsError:
                return False
            _sync_folder(path.parent)
    return True


def put_in_place(made: Path, target: Path) -> None:
    """Let a finished file of the same folder take the name `target`, for good: all of it is on the disk first.

    Raises:
        OSError: The disk fails; `target` is then what it was.
    """
    descriptor = os.open(made, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    os.replace(made, target)
    _sync_folder(target.parent)


def content_hash(path: Path) -> str:
    """Return the hash of all bytes of a file, as 64 hexadecimal digits.

    Raises:
        OSError: It cannot be read.
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return _hash(descriptor)
    finally:
        os.close(descriptor)


def free_name(path: Path) -> Path:
    """Return `path`, or the first of ``name-2``, ``name-3`` … that no file has yet."""
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return candidate


def hold(descriptor: int, *, shared: bool = False) -> bool:
    """Lock an open file for this program as long as it stays open; return False where another holds it.

    The system lets go of the lock when the program ends, however it ends.

    Args:
        descriptor: Of the open file.
        shared: Several programs may hold it so at once.
    """
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        return _hold_byte(descriptor, shared=shared)
    try:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks: no reason not to work at all
        return True
    return True


def _hold_byte(descriptor: int, *, shared: bool) -> bool:
    import msvcrt  # noqa: PLC0415 - Windows only; it knows no shared locks, so these only look

    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]  # Windows only
        if shared:
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]  # the same
    except OSError:
        return False
    return True


@contextlib.contextmanager
def _said(template: str, path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileError(template, path=path, reason=reason_of(error)) from error


def _must_be_replaceable(target: Path, path: Path) -> None:
    with _said(_CANNOT_WRITE, path):
        try:
            status = os.stat(target)  # noqa: PTH116 - see the module's own words
        except FileNotFoundError:
            return
    if stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode):
        if status.st_nlink > 1 and stat.S_ISREG(status.st_mode):
            raise FileError("{path} is one file under several names (hard links) and is not written over.", path=path)
        if not status.st_mode & stat.S_IWUSR:
            raise FileError("{path} is write-protected and is not written over.", path=path)
        return
    raise FileError("{path} is a device or a pipe and is not written over.", path=path)


@contextlib.contextmanager
def _written_beside(target: Path, data: bytes | Path) -> Iterator[Path]:
    """Give a complete and verified file in the folder of `target`; it is gone after, unless it took a name."""
    descriptor, temporary = _temporary(target.parent)
    is_open = True
    try:
        _fill(descriptor, target, data)
        temporary.chmod(_mode(target))
        _keep_marks(target, temporary)
        if os.name == "nt":  # an open file takes no other name there
            os.close(descriptor)
            is_open = False
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        if is_open:
            with contextlib.suppress(OSError):
                os.close(descriptor)


def _temporary(folder: Path) -> tuple[int, Path]:
    """Make a file that is locked, so that no other program or thread takes it for a leftover."""
    while True:
        descriptor, name = tempfile.mkstemp(dir=folder, prefix=_PREFIX)
        # Between these two lines somebody else may have taken it for one, and be about to remove it or have done so.
        if hold(descriptor) and os.fstat(descriptor).st_nlink:
            return descriptor, Path(name)
        os.close(descriptor)


def _fill(descriptor: int, target: Path, data: bytes | Path) -> None:
    digest = hashlib.blake2b(digest_size=32)
    for piece in _pieces(data):
        if not isinstance(data, bytes):
            digest.update(piece)
        rest = memoryview(piece)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    os.fsync(descriptor)
    if hasattr(os, "posix_fadvise"):
        # Forget what memory holds of it, so that the disk itself is asked for the bytes.
        with contextlib.suppress(OSError):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    os.lseek(descriptor, 0, os.SEEK_SET)
    # Bytes at hand are compared with what is read; of a file the hash is, which takes longer.
    if not (_holds(descriptor, data) if isinstance(data, bytes) else _hash(descriptor) == digest.hexdigest()):
        raise FileError("The disk gave back other bytes than were written to {path}.", path=target)


def _pieces(data: bytes | Path) -> Iterator[bytes]:
    if isinstance(data, bytes):
        yield data
        return
    with data.open("rb") as file:
        while piece := file.read(_CHUNK):
            yield piece


def _holds(descriptor: int, data: bytes) -> bool:
    """Whether an open file holds these bytes, and no more, from where it stands."""
    at = 0
    while piece := os.read(descriptor, _CHUNK):
        if data[at : at + len(piece)] != piece:
            return False
        at += len(piece)
    return at == len(data)


def _hash(descriptor: int) -> str:
    digest = hashlib.blake2b(digest_size=32)
    while piece := os.read(descriptor, _CHUNK):
        digest.update(piece)
    return digest.hexdigest()


def _take_name(temporary: Path, path: Path) -> None:
    """Let a file take a name that no file has.

    Raises:
        FileExistsError: One has it.
    """
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except (OSError, AttributeError):  # memory cards know no second name: the name is taken first, then filled
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.replace(temporary, path)


def _mode(target: Path) -> int:
    with contextlib.suppress(OSError):
        return stat.S_IMODE(os.stat(target).st_mode)  # noqa: PTH116 - see the module's own words
    # mkstemp makes files private; a new export should be as readable as any file the user makes.
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _keep_marks(old: Path, new: Path) -> None:
    """Give a new file the owner and the extended attributes of the old one, as far as the system lets us."""
    with contextlib.suppress(OSError, AttributeError):  # there is no old file, or no such thing on this system
        status = os.stat(old)  # noqa: PTH116 - see the module's own words
        os.chown(new, status.st_uid, status.st_gid)
    with contextlib.suppress(OSError, AttributeError):
        for name in os.listxattr(old):
            os.setxattr(new, name, os.getxattr(old, name))


@functools.cache  # once for each folder and run
def _clear_leftovers(folder: str) -> None:
    """Remove what killed programs left half-written; what is still being written is locked and stays."""
    with contextlib.suppress(OSError), os.scandir(folder) as listing:
        for entry in listing:
            if entry.name.startswith(_PREFIX) and entry.is_file(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    _clear(entry.path)


def _clear(leftover: str) -> None:
    descriptor = os.open(leftover, os.O_RDWR)
    try:
        is_free = hold(descriptor)
        if is_free and os.name != "nt":
            os.unlink(leftover)  # noqa: PTH108 - see the module's own words
    finally:
        os.close(descriptor)
    if is_free and os.name == "nt":  # an open file cannot be removed there
        os.unlink(leftover)  # noqa: PTH108 - see the module's own words


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; there the rename itself is flushed.
    if os.name != "nt":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
