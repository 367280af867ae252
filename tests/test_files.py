"""The one way a file is written."""

import errno
import hashlib
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from gallery_app import files
from gallery_app.errors import FileError
from gallery_app.files import content_hash, free_name, hold, put_in_place, safe_write, write_new

_ROOT = Path(__file__).resolve().parent.parent


def test_writes_whole_file_and_folders(tmp_path: Path) -> None:
    """Missing folders are made and nothing else is left behind."""
    path = safe_write(tmp_path / "a" / "b" / "c.txt", b"new")

    assert path.read_bytes() == b"new"
    assert [p.name for p in path.parent.iterdir()] == ["c.txt"]


def test_a_new_file_is_as_readable_as_any(tmp_path: Path) -> None:
    """Its mode is what the user's mask leaves of 666, not the private one of temporary files."""
    mask = os.umask(0o027)
    try:
        path = safe_write(tmp_path / "new.txt", b"new")
    finally:
        os.umask(mask)
    assert path.stat().st_mode & 0o7777 == 0o640


def test_link_and_mode_are_kept(tmp_path: Path) -> None:
    """A symbolic link still points to the file, which keeps its mode."""
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)

    safe_write(link, b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """When a call fails the old bytes are still there, and no half file beside them."""
    path = tmp_path / "photo.txt"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, full)
    with pytest.raises(FileError, match="No space left"):
        safe_write(path, b"new")

    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["photo.txt"]


def test_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    """A path through a file is one sentence with the path."""
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(FileError, match="file"):
        safe_write(tmp_path / "file" / "inner.txt", b"")


def test_free_name_counts_up(tmp_path: Path) -> None:
    """The first name that no file has is taken."""
    (tmp_path / "页.pdf").touch()
    (tmp_path / "页-2.pdf").touch()

    assert free_name(tmp_path / "页.pdf").name == "页-3.pdf"
    assert free_name(tmp_path / "新.pdf").name == "新.pdf"


def test_extended_attributes_are_kept(tmp_path: Path) -> None:
    """Labels that a desktop keeps beside a file survive a new version of it."""
    path = tmp_path / "a.jpg"
    path.write_bytes(b"old")
    try:
        os.setxattr(path, "user.label", b"red")
    except (OSError, AttributeError):
        pytest.skip("this file system has no extended attributes")
    safe_write(path, b"new")
    assert os.getxattr(path, "user.label") == b"red"


def test_a_finished_file_is_copied_whole(tmp_path: Path) -> None:
    """What a file holds goes out piece by piece, takes the old file's place, and stays where it was."""
    made, out = tmp_path / "made", tmp_path / "out" / "kept.pdf"
    made.write_bytes(bytes(range(256)) * 10_000)
    safe_write(out, b"old")
    assert safe_write(out, made) == out
    assert out.read_bytes() == made.read_bytes()
    assert [path.name for path in out.parent.iterdir()] == ["kept.pdf"]


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    """Nothing is written and the old file stays."""
    (tmp_path / "out").write_bytes(b"old")
    with pytest.raises(FileError, match="Cannot write"):
        safe_write(tmp_path / "out", tmp_path / "absent")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


@pytest.mark.parametrize("kind", ["fifo", "hard link", "write-protected"])
def test_what_must_not_be_replaced_is_refused(tmp_path: Path, kind: str) -> None:
    """A pipe, one file under two names and a write-protected file stay as they are, with one sentence."""
    path, other = tmp_path / "a.jpg", tmp_path / "b.jpg"
    if kind == "fifo":
        os.mkfifo(path)
    else:
        path.write_bytes(b"old")
        path.chmod(0o444 if kind == "write-protected" else 0o644)
    if kind == "hard link":
        os.link(path, other)

    with pytest.raises(FileError, match="not written over"):
        safe_write(path, b"new")

    assert kind == "fifo" or path.read_bytes() == b"old"


def test_a_new_file_takes_no_ones_name(tmp_path: Path) -> None:
    """A name that is taken is not written over; a free one is."""
    assert write_new(tmp_path / "day" / "a.jpg", b"first")
    assert not write_new(tmp_path / "day" / "a.jpg", b"second")

    assert [p.read_bytes() for p in (tmp_path / "day").iterdir()] == [b"first"]


def test_a_new_file_where_no_file_has_two_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory cards cannot link; there the name is taken before it is filled."""

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    assert write_new(tmp_path / "a.jpg", b"first")
    assert not write_new(tmp_path / "a.jpg", b"second")
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [b"first"]


def test_what_a_killed_program_left_is_cleared_and_what_is_being_written_stays(tmp_path: Path) -> None:
    """A lock that ends with its program tells one from the other."""
    dead, alive = tmp_path / ".tushuo-dead", tmp_path / ".tushuo-alive"
    dead.touch()
    with alive.open("wb") as held:
        assert hold(held.fileno())
        safe_write(tmp_path / "a.txt", b"new")

    assert {p.name for p in tmp_path.iterdir()} == {".tushuo-alive", "a.txt"}


_CALLS = (
    "open", "write", "fsync", "read", "lseek", "stat", "chmod", "chown", "listxattr", "setxattr", "getxattr",
    "posix_fadvise", "mkdir", "replace", "link", "unlink", "close", "scandir",
)  # fmt: skip


class _FailsOnce:
    """Makes the call with one number fail and lets all others through."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, number: int, code: int) -> None:
        self.number, self.code, self.made, self.failed = number, code, 0, ""
        for name in _CALLS:
            if hasattr(os, name):
                monkeypatch.setattr(os, name, self._wrapped(name, getattr(os, name)))

    def _wrapped(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapper(*given: Any, **named: Any) -> Any:
            self.made += 1
            if self.made == self.number:
                self.failed = name
                raise OSError(self.code, os.strerror(self.code))
            return call(*given, **named)

        return wrapper


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
@pytest.mark.parametrize("write", [safe_write, write_new])
def test_every_call_failing_once_leaves_old_or_new(
    tmp_path: Path, write: Callable[[Path, bytes], object], code: int
) -> None:
    """Whichever call fails: the file is the old one or the new one, alone, and without an error it is the new one."""
    for number in range(1, 200):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = folder / "photo.jpg"
        if write is safe_write:
            path.write_bytes(b"old")
        with pytest.MonkeyPatch.context() as monkeypatch:
            faults = _FailsOnce(monkeypatch, number, code)
            try:
                write(path, b"new" * 100)
                failed = False
            except FileError:
                failed = True
        now = path.read_bytes() if path.exists() else b"old"
        assert now == b"new" * 100 or (failed and now == b"old"), number
        if faults.failed != "unlink":  # what could not be removed is cleared by the next program
            assert {p.name for p in folder.iterdir()} <= {"photo.jpg"}
        if faults.made < number:
            assert number > 10
            return
    pytest.fail("the calls never end")


_SAVE = """
import sys
from pathlib import Path
from gallery_app.files import safe_write, write_new
(safe_write if sys.argv[1] == "replace" else write_new)(Path(sys.argv[2]), b"new" * 1000)
"""
_SYSTEM_CALLS = (
    "write", "fsync", "rename", "link", "unlink", "chmod", "chown", "flock", "fadvise64", "mkdir", "umask", "listxattr",
)  # fmt: skip


@pytest.mark.oracle
@pytest.mark.parametrize("how", ["replace", "new"])
def test_killed_at_every_system_call_the_file_is_old_or_new(tmp_path: Path, how: str) -> None:
    """Killed on its way into any call, a process leaves the old bytes or all the new ones; the next save clears up."""
    if not (strace := shutil.which("strace")) or not _may_trace(strace):
        pytest.skip("strace is not installed or may not trace")
    photo, kept, kills = tmp_path / "photo.jpg", set[bytes | None](), 0
    for call, number in itertools.product(_SYSTEM_CALLS, range(1, 4)):  # strace counts each call apart
        photo.unlink(missing_ok=True)
        if how == "replace":
            photo.write_bytes(b"old")
        inject = ["-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}"]
        program = [sys.executable, "-I", "-B", "-c", f"import sys; sys.path.insert(0, {str(_ROOT)!r})" + _SAVE]
        done = subprocess.run(
            [strace, "-f", "-o", os.devnull, *inject, *program, how, photo], capture_output=True, check=False
        )
        kept.add(photo.read_bytes() if photo.exists() else None)
        kills += done.returncode != 0
    assert kept == {b"old" if how == "replace" else None, b"new" * 1000}
    assert kills > 8
    files._clear_leftovers.cache_clear()
    safe_write(tmp_path / "next.txt", b"")
    assert {p.name for p in tmp_path.iterdir()} == {"photo.jpg", "next.txt"}


def _may_trace(strace: str) -> bool:
    return subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, check=False).returncode == 0


def test_two_programs_that_want_one_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that comes second, however closely, writes nothing."""
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    assert write_new(tmp_path / "a.jpg", b"first")
    assert not write_new(tmp_path / "a.jpg", b"second")
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [b"first"]


def test_a_fresh_file_that_was_taken_for_a_leftover_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another writer may clear the folder before the new file is locked, or hold it while it does."""
    seen = list[int]()

    def held(descriptor: int) -> bool:
        seen.append(descriptor)
        if len(seen) == 1:
            [fresh] = tmp_path.iterdir()
            fresh.unlink()
        return len(seen) != 2 and hold(descriptor)

    monkeypatch.setattr(files, "hold", held)
    safe_write(tmp_path / "a.txt", b"whole")
    assert len(seen) == 3
    assert (tmp_path / "a.txt").read_bytes() == b"whole"


def test_a_disk_that_gives_back_other_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written is read back before it takes a name."""
    (tmp_path / "a.jpg").write_bytes(b"old")
    read = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, size: read(descriptor, size).replace(b"new", b"odd"))
    with pytest.raises(FileError, match="other bytes"):
        safe_write(tmp_path / "a.jpg", b"new")
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [b"old"]


def test_a_new_file_makes_its_folders(tmp_path: Path) -> None:
    """A file that must be new can lie in folders that are not there yet."""
    assert write_new(tmp_path / "a" / "b" / "new.txt", b"new")
    assert (tmp_path / "a" / "b" / "new.txt").read_bytes() == b"new"


def test_the_hash_is_of_all_bytes(tmp_path: Path) -> None:
    """BLAKE2b of 32 bytes over the whole file, however many pieces it is read in; a missing file is an error."""
    path = tmp_path / "photo"
    data = bytes(range(256)) * 5000
    path.write_bytes(data)
    assert content_hash(path) == hashlib.blake2b(data, digest_size=32).hexdigest()
    with pytest.raises(FileNotFoundError):
        content_hash(tmp_path / "missing")


def test_a_made_file_is_flushed_before_it_takes_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bytes are on the disk, then the name is taken, then the folder is flushed."""
    made, target = tmp_path / "made", tmp_path / "target"
    made.write_bytes(b"new")
    target.write_bytes(b"old")
    calls: list[str] = []
    for name in ("fsync", "replace"):
        call = getattr(os, name)
        monkeypatch.setattr(os, name, lambda *a, name=name, call=call: (calls.append(name), call(*a))[1])
    put_in_place(made, target)
    assert calls == ["fsync", "replace", "fsync"]
    assert target.read_bytes() == b"new"
    assert not made.exists()


class _Msvcrt(SimpleNamespace):
    """Windows' locks of bytes, as far as they matter: one program holds a byte, or nobody."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        super().__init__(held=False)

    def locking(self, descriptor: int, mode: int, count: int) -> None:
        assert count == 1
        assert mode in {self.LK_NBLCK, self.LK_UNLCK}
        assert os.lseek(descriptor, 0, os.SEEK_CUR) == 0
        if mode == self.LK_NBLCK and self.held:
            raise OSError(errno.EACCES, "Permission denied")
        self.held = mode == self.LK_NBLCK


def test_windows_holds_the_first_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where locks are of bytes, the first is held until the file is closed; a shared lock only looks."""
    locks = _Msvcrt()
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", locks)
    with (tmp_path / "lock").open("w+b") as file:
        file.write(b"123")
        file.flush()
        assert hold(file.fileno(), shared=True)
        assert not locks.held
        assert hold(file.fileno())
        assert locks.held
        assert not hold(file.fileno())
        assert not hold(file.fileno(), shared=True)


def test_each_refusal_is_one_sentence_with_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies there, or what the system said, and where."""
    twice, pipe, folder = tmp_path / "twice", tmp_path / "pipe", tmp_path / "folder"
    twice.write_bytes(b"old")
    os.link(twice, tmp_path / "other")
    os.mkfifo(pipe)
    folder.mkdir()
    told = {
        twice: f"{twice} is one file under several names (hard links) and is not written over.",
        pipe: f"{pipe} is a device or a pipe and is not written over.",
        folder: f"Cannot replace {folder}: Is a directory.",
        twice / "below": f"Cannot write {twice / 'below'}: File exists.",
    }
    for path, sentence in told.items():
        with pytest.raises(FileError) as refused:
            safe_write(path, b"new")
        assert str(refused.value) == sentence

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError) as refused:
        safe_write(tmp_path / "new", b"new")
    assert str(refused.value) == f"Cannot write {tmp_path / 'new'}: No space left on device."


def test_the_disk_is_asked_for_all_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What memory holds of the copy is forgotten, from its first byte to its last, before it is read back."""
    if not hasattr(os, "posix_fadvise"):
        pytest.skip("this system cannot be told to forget")
    asked: list[tuple[int, int, int]] = []
    monkeypatch.setattr(os, "posix_fadvise", lambda _, *rest: asked.append(rest))
    safe_write(tmp_path / "new", b"new")
    assert asked == [(0, 0, os.POSIX_FADV_DONTNEED)]


def test_shared_locks_share_and_others_do_not(tmp_path: Path) -> None:
    """Several may look at once; who writes is alone."""
    path = tmp_path / "lock"
    path.touch()
    with path.open("rb") as one, path.open("rb") as other, path.open("rb") as writer:
        assert hold(one.fileno(), shared=True)
        assert hold(other.fileno(), shared=True)
        assert not hold(writer.fileno())


def test_a_file_system_without_locks_is_worked_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not every share knows locks; that is no reason to refuse."""
    fcntl = pytest.importorskip("fcntl")

    def unknown(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unknown)
    with (tmp_path / "lock").open("wb") as file:
        assert hold(file.fileno())
