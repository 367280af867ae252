"""Damaged pictures say nothing on the terminal."""

import os
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.errors import FileError
from gallery_app.render.jpeg import as_jpeg
from gallery_app.render.picture_file import picture_file


def _damaged(path: Path) -> Path:
    """A packed TIFF with a quarter of it overwritten."""
    Image.effect_noise((300, 200), 90).save(path, compression="tiff_adobe_deflate")
    data = bytearray(path.read_bytes())
    quarter = len(data) // 4
    data[quarter : 2 * quarter] = b"\xff" * quarter
    path.write_bytes(data)
    return path


def test_a_damaged_tiff_is_one_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither Pillow nor libtiff speaks; afterwards the terminal is there again."""
    path = _damaged(tmp_path / "a.tif")
    with pytest.raises(FileError, match=r"a\.tif"):
        as_jpeg(path, 30, 20)
    os.write(2, b"heard")
    assert tuple(capfd.readouterr()) == ("", "heard")


def test_two_at_once_give_the_terminal_back(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The last one opens it again."""
    Image.new("L", (8, 8)).save(tmp_path / "a.tif")
    with picture_file(tmp_path / "a.tif"):
        with picture_file(tmp_path / "a.tif"):
            os.write(2, b"lost")
        os.write(2, b"lost")
    os.write(2, b"heard")
    assert capfd.readouterr().err == "heard"


def test_a_process_without_a_terminal_reads_tiff_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A window may have no standard error."""

    def no_such(_number: int) -> int:
        raise OSError

    Image.new("L", (8, 8)).save(tmp_path / "a.tif")
    monkeypatch.setattr(os, "dup", no_such)
    with picture_file(tmp_path / "a.tif") as image:
        assert image.size == (8, 8)
