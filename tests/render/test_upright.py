"""Pictures stand upright in their very pixels, and say nothing that is nobody's business."""

import io
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.render.upright import PPI, upright
from tests.fakes.handed import turned


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pixels_are_turned_not_tagged(tmp_path: Path, orientation: int) -> None:
    """A program that knows no EXIF shows what one that does would; author stays, camera and place go."""
    path = turned(tmp_path / "t.jpg", orientation)
    made = upright(path)
    with Image.open(io.BytesIO(made.data)) as image, Image.open(path) as original:
        tags = image.getexif()
        assert image.size == (made.width, made.height) == ((60, 40) if orientation < 5 else (40, 60))
        assert image.info["dpi"] == (PPI, PPI)
        assert 0x0112 not in tags
        assert original.getexif()[0x010F]
        assert 0x010F not in tags
        assert not tags.get_ifd(0x8825)
    assert b"Tian Zheng" in made.data
    assert b"Secret Camera" not in made.data


def test_an_upright_jpeg_keeps_its_pixels(tmp_path: Path) -> None:
    """Nothing is compressed twice that needs no turning."""
    path = turned(tmp_path / "t.jpg", 1)
    with Image.open(io.BytesIO(upright(path).data)) as made, Image.open(path) as original:
        assert made.tobytes() == original.tobytes()
