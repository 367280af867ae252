"""Pictures on their way to the disk."""

from pathlib import Path

import pytest

from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.task import drain
from gallery_app.errors import FileError
from gallery_app.metadata.read import read_metadata
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.writing_back import Target


@pytest.fixture
def photos(desk: Desk, pictures: Path) -> tuple[int, ...]:
    """Return several photos with one caption."""
    added = drain(desk.importing.run([pictures])).added
    desk.captioning.edit(added, [FieldEdit(How.SET, "title", "新题")])
    return added


def _file(desk: Desk, photo: int) -> PhotoFile:
    (found,) = desk.library.photos([photo])
    assert found.file is not None
    return found.file


def test_results_come_in_the_order_asked_for(desk: Desk, photos: tuple[int, ...]) -> None:
    """However the disk is done with them; and the catalog knows every file as it is now."""
    backwards = tuple(reversed(photos))
    assert drain(desk.writing_back.run(backwards, Target())).written == backwards
    for photo in photos:
        file = _file(desk, photo)
        status = Path(file.path).stat()
        assert (file.size, file.modified) == (status.st_size, status.st_mtime_ns)


def test_a_failure_keeps_to_its_own_picture(desk: Desk, photos: tuple[int, ...]) -> None:
    """A write-protected picture is listed for another try, and the others are written."""
    first, *others = photos
    path = Path(_file(desk, first).path)
    path.chmod(0o400)
    result = drain(desk.writing_back.run(photos, Target()))
    assert (result.unwritten, result.written) == ((first,), tuple(others))
    path.chmod(0o600)
    assert drain(desk.writing_back.run(result.unwritten, Target())).written == (first,)


def test_stopping_leaves_whole_files_that_are_noted(desk: Desk, photos: tuple[int, ...]) -> None:
    """What was on its way is finished; the catalog takes no file of this program's for another's."""
    job = desk.writing_back.run(photos, Target())
    for _ in range(2):
        next(job)
    job.close()
    path = Path(_file(desk, photos[0]).path)
    assert read_metadata(path).text("title") == "新题"
    assert _file(desk, photos[0]).modified == path.stat().st_mtime_ns


def test_a_disk_that_fails_is_one_sentence(
    desk: Desk, photos: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong beside the main thread is told with its file."""

    def fail(path: Path, data: bytes) -> Path:
        raise FileError("Cannot write {path}: {reason}.", path=path, reason="the disk is tired")

    monkeypatch.setattr("gallery_app.services.write_queue.safe_write", fail)
    result = drain(desk.writing_back.run(photos, Target()))
    assert len(result.failed) == len(photos)
    assert "tired" in str(result.failed[0].message.values)


def test_two_records_of_one_file_are_written_one_after_the_other(desk: Desk, photos: tuple[int, ...]) -> None:
    """The second waits for the first, and finds that there is nothing left to do."""
    assert drain(desk.writing_back.run((photos[0], photos[0]), Target())).failed == ()
