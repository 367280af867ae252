"""The worker's side of the pipe."""

import multiprocessing
import os
import threading
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.ingest import worker
from gallery_app.ingest.facts import Inspected
from gallery_app.ingest.unread import Unread
from gallery_app.wording import Message


def test_questions_are_answered_until_the_pipe_closes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker says ready, answers each question, and ends with its pipe."""
    for name in ("signal.signal", "os.dup2", "_limit"):
        monkeypatch.setattr(f"gallery_app.ingest.worker.{name}", lambda *_: None)
    path = tmp_path / "a.png"
    Image.new("L", (4, 3)).save(path)
    ours, theirs = multiprocessing.Pipe()
    serving = threading.Thread(target=worker.serve, args=(theirs, 0))
    serving.start()
    assert ours.recv() == "ready"
    ours.send(("inspect", str(path)))
    assert isinstance(ours.recv(), Inspected)
    ours.send(("preview", str(path), 8))
    assert isinstance(ours.recv(), bytes)
    ours.send(("inspect", str(tmp_path / "no.png")))
    assert isinstance(ours.recv(), Unread)
    (tmp_path / "empty.png").touch()
    ours.send(("inspect", str(tmp_path / "empty.png")))
    assert isinstance(ours.recv(), Message)
    ours.close()
    serving.join(5)
    assert not serving.is_alive()


def test_an_unforeseen_failure_is_one_sentence() -> None:
    """A fault while reading one picture does not end the worker."""

    def fail(path: Path) -> None:
        raise ZeroDivisionError

    assert str(worker._answer(fail, Path("a.jpg"))) == "a.jpg cannot be read (ZeroDivisionError)."


def test_what_the_system_refuses_may_be_read_another_time() -> None:
    """A file that may not be opened now is not called a broken picture."""

    def refused(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    answer = worker._answer(refused, Path("a.jpg"))
    assert isinstance(answer, Unread)
    assert str(answer.message) == "a.jpg cannot be read: Permission denied."


@pytest.mark.skipif(os.name == "nt", reason="limits are POSIX")
def test_memory_is_limited_in_its_own_process() -> None:
    """A process with a limit cannot take more."""
    process = multiprocessing.get_context("spawn").Process(target=_take_a_gigabyte)
    process.start()
    process.join(30)
    assert process.exitcode == 7


def _take_a_gigabyte() -> None:
    worker._limit(400_000_000)
    try:
        bytearray(1_000_000_000)
    except MemoryError:
        os._exit(7)
