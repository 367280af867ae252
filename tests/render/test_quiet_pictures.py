"""Damaged pictures say nothing on the terminal."""

import os
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.errors import FileError
from gallery_app.render.jpeg import as_jpeg


def test_a_damaged_tiff_is_one_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither Pillow nor libtiff speaks; afterwards the terminal is there again."""
    path = tmp_path / "a.tif"
    Image.effect_noise((300, 200), 90).save(path, compression="tiff_adobe_deflate")
    data = bytearray(path.read_bytes())
    quarter = len(data) // 4
    data[quarter : 2 * quarter] = b"\xff" * quarter
    path.write_bytes(data)
    with pytest.raises(FileError, match=r"a\.tif"):
        as_jpeg(path, 30, 20)
    os.write(2, b"heard")
    assert tuple(capfd.readouterr()) == ("", "heard")
