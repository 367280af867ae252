"""What unpacking would take in memory, told beforehand."""

from pathlib import Path

import pytest
from PIL import Image

from gallery_app.errors import FileError
from gallery_app.ingest import picture, weight


def test_a_small_file_of_a_huge_picture_is_refused(tmp_path: Path) -> None:
    """Its facts are read in a moment; its pixels never are."""
    path = tmp_path / "a.png"
    Image.new("RGB", (11000, 9000)).save(path, compress_level=9)
    assert picture.inspect(path).file.width == 11000
    with pytest.raises(FileError, match="needs more memory"):
        picture.preview(path, 64)


def test_a_progressive_jpeg_is_weighed_whole(tmp_path: Path) -> None:
    """However small it is to come out, all its coefficients are kept; a plain one is unpacked small."""
    image = Image.new("RGB", (9000, 8000))
    image.save(tmp_path / "p.jpg", progressive=True)
    image.save(tmp_path / "b.jpg")
    with pytest.raises(FileError, match="needs more memory"):
        picture.preview(tmp_path / "p.jpg", 64)
    assert picture.preview(tmp_path / "b.jpg", 64)


def test_a_file_that_can_account_for_it_may_take_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large scan is no attack."""
    monkeypatch.setattr(weight, "_MOST_BYTES", 1000)
    Image.effect_noise((800, 800), 60).convert("RGB").save(tmp_path / "noise.png")
    Image.new("RGB", (800, 800)).save(tmp_path / "flat.png")
    assert picture.preview(tmp_path / "noise.png", 64)
    with pytest.raises(FileError, match="needs more memory"):
        picture.preview(tmp_path / "flat.png", 64)
