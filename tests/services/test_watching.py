"""Folders whose photos are taken in as they come."""

import os
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.errors import FileError
from gallery_app.services import watching
from gallery_app.services.desk import Desk
from gallery_app.services.watching import Noticed


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_SETTLED", 0.0)


@pytest.fixture
def inbox(desk: Desk, tmp_path: Path) -> Path:
    """A watched folder with two photos."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name in ("red", "blue"):
        _put(folder, name)
    desk.watching.watch(folder)
    return folder


def _put(folder: Path, name: str, size: tuple[int, int] = (60, 40)) -> Path:
    path = folder / f"{name}.png"
    Image.new("RGB", size, name).save(path)
    return path


def _look(desk: Desk) -> Noticed:
    return drain(desk.watching.look())


def test_what_comes_is_taken_in_once(desk: Desk, inbox: Path) -> None:
    """What is there when a folder is chosen, and what comes later, below it too."""
    assert len(_look(desk).added) == 2
    assert not _look(desk)
    (inbox / "later").mkdir()
    _put(inbox / "later", "green")
    assert len(_look(desk).added) == 1


def test_a_changed_file_is_read_again(desk: Desk, inbox: Path) -> None:
    """Its shape is the new one."""
    first = _look(desk).added
    _put(inbox, "red", (80, 90))
    (photo,) = _look(desk).updated
    found = desk.library.photo(photo)
    assert photo in first
    assert found is not None
    assert found.file is not None
    assert (found.file.width, found.file.height) == (80, 90)


def test_what_is_gone_stays_as_a_record_and_comes_back(desk: Desk, inbox: Path, tmp_path: Path) -> None:
    """Also when the whole folder is away, as a drive that is not plugged in."""
    added = _look(desk).added
    inbox.rename(tmp_path / "unplugged")
    assert _look(desk).gone == 2
    assert not _look(desk)
    assert all(photo.file and photo.file.missing for photo in desk.library.photos(added))
    (tmp_path / "unplugged").rename(inbox)
    assert sorted(_look(desk).updated) == sorted(added)


def test_a_file_that_is_still_coming_in_is_left(desk: Desk, inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of it is no picture; one from the future is no newcomer."""
    monkeypatch.setattr(watching, "_SETTLED", 60.0)
    assert not _look(desk)
    monkeypatch.setattr(watching, "_SETTLED", 0.0)
    os.utime(inbox / "red.png", (4_000_000_000, 4_000_000_000))
    assert len(_look(desk).added) == 2


def test_what_an_editor_takes_back_stays_away(desk: Desk, inbox: Path) -> None:
    """Until the file changes."""
    _look(desk)
    desk.history.undo()
    assert not _look(desk)
    _put(inbox, "red", (80, 90))
    assert len(_look(desk).added) == 1


def test_what_cannot_be_read_is_told_once(desk: Desk, inbox: Path) -> None:
    """Not with every look."""
    (inbox / "a.jpg").write_text("text")
    assert len(_look(desk).failed) == 1
    assert not _look(desk)


def test_a_folder_is_watched_until_it_is_forgotten(desk: Desk, inbox: Path) -> None:
    """Its photos stay; a folder that is not there cannot be chosen."""
    _look(desk)
    assert desk.watching.folders() == (inbox,)
    desk.watching.forget(inbox)
    _put(inbox, "green")
    assert (desk.watching.folders(), bool(_look(desk))) == ((), False)
    with pytest.raises(FileError):
        desk.watching.watch(inbox / "nowhere")


def test_only_what_lies_below_a_folder_is_looked_at(desk: Desk, inbox: Path, tmp_path: Path) -> None:
    """A name that begins alike is another folder."""
    beside = tmp_path / "inbox2"
    beside.mkdir()
    gone = _put(beside, "green")
    drain(desk.importing.run([gone]))
    gone.unlink()
    assert _look(desk).gone == 0
