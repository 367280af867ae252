"""The crash tests on a disk of the user's choice."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gallery_app.domain.task import drain
from gallery_app.errors import FileError
from gallery_app.services import self_testing
from gallery_app.services.self_testing import self_test


def test_a_disk_that_keeps_its_promises(tmp_path: Path) -> None:
    """Three findings, all in order, and nothing stays in the folder."""
    findings = drain(self_test(tmp_path, kills=2))
    assert [(f.name, f.ok) for f in findings] == [("replacing", True), ("editing", True), ("locking", True)]
    assert list(tmp_path.iterdir()) == []


class _Dead:
    """A program that was killed, and what it left."""

    def __init__(self, leave: Callable[[Path], object], said: int | None) -> None:
        self._leave, self._said = leave, said

    def __call__(self, _work: Any, path: Path) -> "_Dead":
        self._path = path
        return self

    def wait(self) -> bool:
        return self._said is not None

    def kill(self) -> int:
        self._leave(self._path)
        return self._said or 0


def _half(path: Path) -> object:
    return path.write_bytes(b"\1" * 100) if path.suffix == ".jpg" else None


@pytest.mark.parametrize(("leave", "said"), [(_half, 5), (_half, None), (lambda path: path.write_bytes(b"x" * 99), 0)])
def test_a_disk_that_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leave: Callable[[Path], object], said: int | None
) -> None:
    """Half a file, lost records, a lock that holds nobody: each is found, with what to do."""
    monkeypatch.setattr(self_testing, "_Victim", _Dead(leave, said))
    assert not any(finding.ok for finding in drain(self_test(tmp_path, kills=1)))


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    """Nor one that cannot be written."""
    with pytest.raises(FileError, match="no folder"):
        drain(self_test(tmp_path / "none"))
    with pytest.raises(FileError, match="Cannot write"):
        drain(self_test(Path("/proc")))


class _Pipe:
    """Takes a few words, then the program is at its end."""

    def __init__(self) -> None:
        self.said: list[object] = []

    def send(self, word: object) -> None:
        self.said.append(word)
        if len(self.said) > 2:
            raise KeyboardInterrupt


def test_what_the_victims_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One replaces a file over and over, one says what it has committed, one holds a catalog."""
    pipe: Any = _Pipe()
    with pytest.raises(KeyboardInterrupt):
        self_testing._edit(pipe, str(tmp_path / "c.tushuo"))
    assert pipe.said == [0, 1, 2]
    monkeypatch.setattr(self_testing, "_STARTING", 0)
    self_testing._hold(_Pipe(), str(tmp_path / "c.tushuo"))  # type: ignore[arg-type]  # a fake

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        with pytest.raises(KeyboardInterrupt):
            self_testing._replace(_Pipe(), os.fspath(tmp_path / "a.jpg"))  # type: ignore[arg-type]  # a fake
    finally:
        signal.signal(signal.SIGALRM, before)
    assert (tmp_path / "a.jpg").stat().st_size == 300_000
