"""Photos in Adobe RGB are shown in their colours, also where only EXIF says so."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from gallery_app.render.adobe import adobe_profile
from gallery_app.render.colour import AS_IS
from gallery_app.render.jpeg import as_jpeg

_SOFT = (200, 100, 50)


def _photo(folder: Path, index: str) -> Path:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0xA005] = {1: index}
    path = folder / "a.jpg"
    Image.new("RGB", (20, 20), _SOFT).save(path, exif=exif, quality=95)
    return path


def _pixel(data: bytes) -> tuple[int, ...]:
    with Image.open(io.BytesIO(data)) as image:
        value = image.getpixel((5, 5))
    return value if isinstance(value, tuple) else ()


@pytest.mark.parametrize(("index", "seen"), [("R03", (227, 100, 42)), ("R98", _SOFT)])
def test_screens_show_what_the_camera_saw(tmp_path: Path, index: str, seen: tuple[int, ...]) -> None:
    """Adobe RGB becomes sRGB by the numbers of its standard; sRGB stays."""
    assert _pixel(as_jpeg(_photo(tmp_path, index), 20, 20)) == pytest.approx(seen, abs=3)


def test_print_is_given_the_profile(tmp_path: Path) -> None:
    """Where colours stay as they are, the file is told what they are."""
    with Image.open(io.BytesIO(as_jpeg(_photo(tmp_path, "R03"), 20, 20, colours=AS_IS, notes=True))) as image:
        assert image.info["icc_profile"] == adobe_profile()


def test_the_profile_is_whole() -> None:
    """Its size is the one it states, and LittleCMS reads primaries and name."""
    data = adobe_profile()
    profile = ImageCms.ImageCmsProfile(io.BytesIO(data)).profile
    assert int.from_bytes(data[:4], "big") == len(data)
    assert profile.red_primary[1][:2] == pytest.approx((0.6484, 0.3309), abs=1e-3)
    assert profile.profile_description == "RGB (as R03)"
