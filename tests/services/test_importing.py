"""Taking in image files."""

import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.task import Progress, drain
from gallery_app.services import importing
from gallery_app.services.desk import Desk
from gallery_app.services.importing import ImportResult


def _imported(desk: Desk, *paths: Path) -> ImportResult:
    return drain(desk.importing.run(paths))


def test_new_files_become_photos(desk: Desk, pictures: Path) -> None:
    """Each image is a photo with its shape as shown."""
    result = _imported(desk, pictures)

    files = [photo.file for photo in desk.library.photos(result.added)]
    assert sorted((f.width, f.height) for f in files if f) == [(40, 60), (50, 50), (60, 40)]


def test_same_files_are_unchanged(desk: Desk, pictures: Path) -> None:
    """Taking in the same folder again adds nothing."""
    first = _imported(desk, pictures)

    again = _imported(desk, pictures)

    assert (again.added, again.unchanged) == ((), first.added)


def test_changed_file_is_read_again(desk: Desk, pictures: Path) -> None:
    """A file that was written since is updated, not added."""
    _imported(desk, pictures)
    path = pictures / "DSC_0001.jpg"
    shutil.copy(pictures / "晨光初照.jpg", path)
    path.write_bytes(path.read_bytes() + b"tail")
    os.utime(path, (1, 1))

    result = _imported(desk, path)

    (photo,) = desk.library.photos(result.updated)
    assert photo.file
    assert (photo.file.width, photo.file.height) == (60, 40)


def test_moved_file_is_found_again(desk: Desk, pictures: Path, tmp_path: Path) -> None:
    """A file at a new path whose old path is empty is the same photo."""
    first = _imported(desk, pictures / "DSC_0001.jpg")
    moved = tmp_path / "later.jpg"
    (pictures / "DSC_0001.jpg").rename(moved)

    result = _imported(desk, moved)

    assert result.moved == first.added
    (photo,) = desk.library.photos(first.added)
    assert photo.file
    assert photo.file.path == str(moved)


def test_second_copy_is_a_duplicate(desk: Desk, pictures: Path, tmp_path: Path) -> None:
    """A second file with the same bytes is named as a duplicate and not added."""
    first = _imported(desk, pictures / "DSC_0001.jpg")
    copy = Path(shutil.copy(pictures / "DSC_0001.jpg", tmp_path / "copy.jpg"))

    result = _imported(desk, copy)

    assert (result.added, result.duplicates) == ((), first.added)


def test_bad_file_is_listed_and_the_rest_goes_on(desk: Desk, pictures: Path) -> None:
    """A file that is no image fails with a sentence; its neighbours are taken in."""
    (pictures / "broken.jpg").write_text("not a picture")

    result = _imported(desk, pictures, pictures / "missing.jpg")

    assert len(result.added) == 3
    assert sorted(Path(f.path).name for f in result.failed) == ["broken.jpg", "missing.jpg"]


def test_cancelling_leaves_the_catalog_whole(desk: Desk, pictures: Path) -> None:
    """Closing the task half-way stores nothing by halves."""
    task = desk.importing.run([pictures])
    assert isinstance(next(task), Progress)

    task.close()

    assert desk.finding.search("").total in {0, 3}


@pytest.mark.usefixtures("pictures")
def test_import_is_one_step_of_undo(desk: Desk, pictures: Path) -> None:
    """One undo takes a small import back."""
    _imported(desk, pictures)

    desk.history.undo()

    assert desk.finding.search("").total == 0


def test_keyword_without_a_letter_is_left_out(desk: Desk, tmp_path: Path) -> None:
    """Dashes, dots and emoji among a file's keywords are no themes, and hinder nothing."""
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag><rdf:li>🎉</rdf:li>'
        "<rdf:li>…</rdf:li><rdf:li>夜景</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    Image.new("RGB", (30, 20)).save(tmp_path / "tagged.jpg", xmp=packet.encode())

    result = _imported(desk, tmp_path / "tagged.jpg")

    (photo,) = desk.library.photos(result.added)
    assert photo.themes == ("夜景",)


def test_import_of_several_batches_is_one_step(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many batches were stored, one undo takes the import back and one redo brings it again."""
    monkeypatch.setattr(importing, "_BATCH", 2)
    for number in range(5):
        Image.new("L", (number + 1, 1)).save(tmp_path / f"{number}.png")
    _imported(desk, tmp_path)

    desk.history.undo()
    assert desk.finding.search("").total == 0
    desk.history.redo()
    assert desk.finding.search("").total == 5


def test_what_is_no_picture_is_told_once(desk: Desk, pictures: Path) -> None:
    """Met again in its folder it is counted; named or changed, it is told again."""
    broken, other = pictures / "broken.jpg", pictures / "drawing.svg"
    broken.write_text("no picture")
    other.write_text("<svg/>")

    told = {Path(failure.path).name for failure in _imported(desk, pictures).failed}
    again, named = _imported(desk, pictures), _imported(desk, broken)
    broken.write_text("no picture either")
    changed = _imported(desk, pictures)

    assert told == {"broken.jpg", "drawing.svg"}
    assert (again.failed, again.passed) == ((), 2)
    assert (len(named.failed), named.passed) == (1, 0)
    assert ([Path(failure.path) for failure in changed.failed], changed.passed) == ([broken], 1)


def test_a_program_that_reads_more_tries_again(desk: Desk, pictures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an older version or one without an extra refused is not refused for ever."""
    (pictures / "broken.jpg").write_text("no picture")
    assert len(_imported(desk, pictures).failed) == 1
    monkeypatch.setattr("gallery_app.services.passing.ability", lambda: "later")
    assert len(_imported(desk, pictures).failed) == 1
