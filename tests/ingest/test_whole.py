"""Camera files on pages."""

import io
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.errors import FileError
from gallery_app.ingest.whole import whole_picture
from gallery_app.render import door
from gallery_app.render.jpeg import as_jpeg, is_of_unsaid_inks
from tests.fakes.camera_files import dng, jpeg


def _raw(folder: Path, size: tuple[int, int], turned: int = 1) -> Path:
    path = folder / "a.nef"
    path.write_bytes(dng(jpeg(size), turned=turned, named=False))
    return path


def test_a_raw_file_goes_on_a_page_by_its_large_preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Upright, and not by the small one that a reader of TIFF would find."""
    monkeypatch.setattr(door, "_READERS", [whole_picture])
    path = _raw(tmp_path, (400, 300), turned=6)
    made = Image.open(io.BytesIO(as_jpeg(path, 300, 400)))
    assert made.size == (300, 400)
    assert not is_of_unsaid_inks(path)


def test_a_small_preview_is_not_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says what to do; nobody prints a thumbnail unawares."""
    monkeypatch.setattr("gallery_app.ingest.picture.can_develop", lambda: False)
    with pytest.raises(FileError, match=r"a\.nef holds only a small preview; develop it"):
        whole_picture(_raw(tmp_path, (80, 60)))


def test_other_files_are_left_to_pillow(tmp_path: Path) -> None:
    """And so is saying what is not there."""
    (tmp_path / "a.jpg").write_bytes(jpeg())
    assert whole_picture(tmp_path / "a.jpg") is None
    assert whole_picture(tmp_path / "none.jpg") is None
