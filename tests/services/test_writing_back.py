"""Captions into files: what is written, and what is left alone."""

import os
from pathlib import Path

import pytest

from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.metadata.read import read_metadata
from gallery_app.metadata.write import written
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.writing_back import Place, Resolve, Target, WriteResult

_FILE = Target()


@pytest.fixture
def photo(desk: Desk, pictures: Path) -> int:
    """Return a photo with a caption, whose file says nothing yet."""
    (number,) = drain(desk.importing.run([pictures / "DSC_0001.jpg"])).added
    _edit(desk, number, title="茶馆一角", photographers="王小红", themes="老街；茶馆")
    return number


def _edit(desk: Desk, photo: int, **fields: str) -> None:
    desk.captioning.edit([photo], [FieldEdit(How.SET, name, value) for name, value in fields.items()])


def _write(desk: Desk, photo: int, target: Target = _FILE) -> WriteResult:
    return drain(desk.writing_back.run([photo], target))


def _path(desk: Desk, photo: int) -> Path:
    record = desk.library.photo(photo)
    assert record is not None
    assert record.file is not None
    return Path(record.file.path)


def test_the_caption_is_in_the_file(desk: Desk, photo: int) -> None:
    """Every program that reads XMP sees title, photographer, credit and themes; the second time nothing is written."""
    assert _write(desk, photo).written == (photo,)
    said = read_metadata(_path(desk, photo))
    assert (said.text("title"), said.text("credit")) == ("茶馆一角", "王小红 摄")
    assert (said.texts("creators"), said.texts("keywords")) == (("王小红",), ("老街", "茶馆"))
    assert _write(desk, photo).unchanged == (photo,)


def test_a_caption_edited_after_writing_is_written_again(desk: Desk, photo: int) -> None:
    """The file was last changed by this program, so nobody's work is lost."""
    _write(desk, photo)
    _edit(desk, photo, title="茶馆")
    assert _write(desk, photo).written == (photo,)
    assert read_metadata(_path(desk, photo)).text("title") == "茶馆"
    assert drain(desk.importing.run([_path(desk, photo)])).unchanged == (photo,)


def _changed_elsewhere(path: Path) -> None:
    path.write_bytes(written(path.read_bytes(), {"title": "别人写的", "keywords": ("夜",)}).data)


def test_what_another_program_wrote_is_not_written_over(desk: Desk, photo: int) -> None:
    """The photo is listed with what its file says, and the file keeps it."""
    _changed_elsewhere(_path(desk, photo))
    before = _path(desk, photo).read_bytes()
    (failure,) = _write(desk, photo).failed
    assert "别人写的" in str(failure.message.values)
    assert _path(desk, photo).read_bytes() == before


@pytest.mark.parametrize(
    ("resolve", "title", "themes"),
    [
        (Resolve.MINE, "茶馆一角", ("老街", "茶馆")),
        (Resolve.FILE, "别人写的", ("夜",)),
        (Resolve.MERGE, "别人写的", ("老街", "茶馆", "夜")),
    ],
)
def test_the_editor_decides(desk: Desk, photo: int, resolve: Resolve, title: str, themes: tuple[str, ...]) -> None:
    """Mine, the file's, or both lists together; afterwards catalog and file say the same."""
    _changed_elsewhere(_path(desk, photo))
    _write(desk, photo, Target(resolve=resolve))
    record, said = desk.library.photo(photo), read_metadata(_path(desk, photo))
    assert record is not None
    assert (record.title, record.themes) == (said.text("title"), said.texts("keywords")) == (title, themes)


def test_a_sidecar_leaves_the_picture_alone(desk: Desk, photo: int) -> None:
    """The text lies beside the picture, and is read with it."""
    before = _path(desk, photo).read_bytes()
    _write(desk, photo, Target(Place.SIDECAR))
    assert _path(desk, photo).read_bytes() == before
    assert _path(desk, photo).with_suffix(".xmp").exists()
    assert read_metadata(_path(desk, photo)).text("title") == "茶馆一角"
    assert _write(desk, photo, Target(Place.SIDECAR)).unchanged == (photo,)


def test_copies_leave_the_originals_alone(desk: Desk, photo: int, tmp_path: Path) -> None:
    """Copies never take the place of a file that is there."""
    before = _path(desk, photo).read_bytes()
    for _ in range(2):
        _write(desk, photo, Target(Place.COPIES, tmp_path / "out"))
    assert _path(desk, photo).read_bytes() == before
    copies = sorted((tmp_path / "out").iterdir())
    assert [read_metadata(copy).text("title") for copy in copies] == ["茶馆一角"] * 2


def test_protected_files_are_refused(desk: Desk, photo: int) -> None:
    """A write-protected file, and one with several names, are left as they are, with a way out."""
    path = _path(desk, photo)
    path.chmod(0o444)
    assert "sidecar" in _write(desk, photo).failed[0].message.template
    path.chmod(0o644)
    os.link(path, path.with_name("twin.jpg"))
    assert "hard links" in _write(desk, photo).failed[0].message.template


def test_a_photo_without_a_file_is_told(desk: Desk, photo: int) -> None:
    """Its caption stays in the catalog; a number that nobody has is a slip of the pen."""
    _path(desk, photo).unlink()
    assert len(_write(desk, photo).failed) == 1
    with pytest.raises(InputError, match="no photo 99"):
        _write(desk, 99)


def test_files_are_compared_and_left_alone(desk: Desk, photo: int) -> None:
    """Only what another program has changed is listed, with both texts; nothing is written."""
    _write(desk, photo)
    assert drain(desk.writing_back.compare([photo])) == ()
    _changed_elsewhere(_path(desk, photo))
    before = _path(desk, photo).read_bytes()
    (found,) = drain(desk.writing_back.compare([photo]))
    assert {each.field: each.file for each in found.differences}["title"] == "别人写的"
    assert _path(desk, photo).read_bytes() == before
    with pytest.raises(InputError):
        drain(desk.writing_back.compare([photo, 999]))
