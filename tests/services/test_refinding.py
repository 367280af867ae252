"""Image files that are missing, moved, changed, or there twice."""

import os
import shutil
from pathlib import Path

import pytest

from gallery_app.domain.query import State
from gallery_app.domain.task import drain
from gallery_app.errors import FileError
from gallery_app.files import content_hash
from gallery_app.services import refinding
from gallery_app.services.desk import Desk


@pytest.fixture
def taken(desk: Desk, pictures: Path) -> tuple[int, ...]:
    """Ids of three photos whose images lie in `pictures`."""
    return drain(desk.importing.run([pictures])).added


def test_an_unplugged_disk_takes_no_record_away(desk: Desk, pictures: Path, taken: tuple[int, ...]) -> None:
    """Its photos are offline, their text and previews stay, and they are back with it, without an import."""
    looked = drain(desk.refinding.look())
    assert (looked.files, looked.missing, looked.back) == (3, (), ())
    away = pictures.rename(pictures.with_name("unplugged"))

    looked = drain(desk.refinding.look())

    assert [(m.photo, m.offline) for m in looked.missing] == [(photo, True) for photo in taken]
    assert desk.finding.search("", scope=State.MISSING).total == 3
    assert len(desk.library.photos(taken)) == 3
    away.rename(pictures)
    looked = drain(desk.refinding.look())
    assert (looked.missing, looked.back) == ((), taken)
    assert desk.finding.search("", scope=State.MISSING).total == 0


def test_a_deleted_file_is_missing_but_not_offline(desk: Desk, pictures: Path, taken: tuple[int, ...]) -> None:
    """Its folder is there; and that it is missing is no step of undo."""
    before = desk.history.entries()
    (pictures / "DSC_0001.jpg").unlink()

    looked = drain(desk.refinding.look())

    assert [(Path(m.path).name, m.offline) for m in looked.missing] == [("DSC_0001.jpg", False)]
    assert desk.history.entries() == before


def test_an_unplugged_disk_during_an_import_removes_nothing(desk: Desk, pictures: Path, taken: tuple[int, ...]) -> None:
    """What cannot be found any more is listed; every record stays."""
    for path in pictures.iterdir():
        os.utime(path, (1, 1))  # so that all are read again
    task = desk.importing.run([pictures])
    next(task)
    shutil.rmtree(pictures)
    assert len(drain(task).failed) == 3
    assert len(desk.library.photos(taken)) == 3


def test_a_changed_file_is_read_again(desk: Desk, pictures: Path, taken: tuple[int, ...]) -> None:
    """Another program's new picture is noticed without an import; one it broke is listed and its record stays."""
    changed = pictures / "DSC_0001.jpg"
    shutil.copyfile(pictures / "晨光初照.jpg", changed)
    changed.write_bytes(changed.read_bytes() + b"tail")
    (pictures / "晨光初照.jpg").write_bytes(b"broken")

    looked = drain(desk.refinding.look())

    (photo,) = desk.library.photos(looked.changed)
    assert photo.file
    assert (photo.file.width, photo.file.height) == (60, 40)
    assert [Path(failure.path).name for failure in looked.failed] == ["晨光初照.jpg"]


def test_moved_and_renamed_files_are_found_again(desk: Desk, pictures: Path, taken: tuple[int, ...]) -> None:
    """By what is in them; it is one step of undo, and search knows the new name."""
    for number, path in enumerate(sorted(pictures.iterdir())):
        path.rename(pictures.with_name(f"moved{number}.jpg"))

    relinked = drain(desk.refinding.relink(pictures.parent))

    assert (len(relinked.found), relinked.missing, relinked.failed) == (3, 0, ())
    assert all(photo.file and Path(photo.file.path).is_file() for photo in desk.library.photos(taken))
    assert desk.finding.search("moved1").total == 1
    desk.history.undo()
    assert desk.finding.search("moved1").total == 0


def test_of_equal_files_the_name_decides(desk: Desk, pictures: Path) -> None:
    """A copy under another name does not take the place of the one that was meant; others are left alone."""
    (photo,) = drain(desk.importing.run([pictures / "DSC_0001.jpg"])).added
    aside = pictures.with_name("aside")
    aside.mkdir()
    shutil.copy(pictures / "DSC_0001.jpg", aside / "a copy.jpg")
    shutil.move(pictures / "DSC_0001.jpg", aside / "DSC_0001.jpg")

    relinked = drain(desk.refinding.relink(aside))

    assert relinked.found == ((photo, str(aside / "DSC_0001.jpg")),)


def test_what_is_not_found_stays_missing(desk: Desk, pictures: Path, taken: tuple[int, ...]) -> None:
    """Nothing is changed, and a folder that is not there is said."""
    (pictures / "DSC_0001.jpg").unlink()
    relinked = drain(desk.refinding.relink(pictures))
    assert (relinked.found, relinked.missing) == ((), 1)
    with pytest.raises(FileError, match="no folder"):
        drain(desk.refinding.relink(pictures / "none"))


def test_duplicates_are_the_same_to_the_last_byte(desk: Desk, pictures: Path, taken: tuple[int, ...]) -> None:
    """A copy is told with its original; a file that only looks alike at both ends is not."""
    original = pictures / "DSC_0001.jpg"
    original.write_bytes(original.read_bytes() + bytes(300_000))
    drain(desk.refinding.look())
    copy, other = pictures.with_name("copy.jpg"), pictures.with_name("other.jpg")
    shutil.copy(original, copy)
    with shutil.copy(original, other).open("r+b") as file:
        file.seek(150_000)
        file.write(b"x")
    drain(desk.importing.run([copy, other]))

    (twins,) = drain(desk.refinding.duplicates())

    assert [path for _, path in twins.files] == sorted([str(copy), str(original)])
    copy.unlink()
    assert drain(desk.refinding.duplicates()) == ()


def test_duplicates_are_found_without_reading_again(
    desk: Desk, pictures: Path, taken: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an import has read to its end is known, as long as the file is as it was."""
    original = pictures / "DSC_0001.jpg"
    shutil.copy(original, pictures / "copy.jpg")
    drain(desk.importing.run([pictures]))
    drain(desk.preparing.run())
    read: list[str] = []
    monkeypatch.setattr(refinding, "content_hash", lambda path: read.append(path.name) or content_hash(path))
    assert len(drain(desk.refinding.duplicates())) == 1
    assert read == ["copy.jpg"]
    os.utime(original, (5, 5))
    assert len(drain(desk.refinding.duplicates())) == 1
    assert sorted(read[1:]) == ["DSC_0001.jpg", "copy.jpg"]


def test_a_file_that_cannot_be_looked_at_is_listed(
    desk: Desk, pictures: Path, taken: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest is found all the same."""
    for path in tuple(pictures.iterdir()):
        path.rename(pictures / f"x{path.name}")

    def refuse(path: Path) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(refinding, "fingerprint", refuse)
    relinked = drain(desk.refinding.relink(pictures))
    assert (len(relinked.failed), relinked.missing) == (3, 3)
