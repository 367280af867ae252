"""Pictures go out upright, small enough and without private data."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from gallery_app.errors import FileError
from gallery_app.render.jpeg import as_jpeg

_PLACE = "GPS and names"


def _saved(folder: Path, image: Image.Image, name: str, **options: object) -> Path:
    path = folder / name
    image.save(path, **options)  # type: ignore[arg-type]
    return path


def _opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def _halves(width: int, height: int) -> Image.Image:
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width, height // 2))
    return image


def test_a_fitting_jpeg_is_passed_through_without_its_private_data(tmp_path: Path) -> None:
    """The pixels are the same; EXIF and comment are gone."""
    exif = Image.Exif()
    exif[0x010E] = _PLACE
    path = _saved(tmp_path, _halves(300, 200), "a.jpg", exif=exif, comment=_PLACE)
    data = as_jpeg(path, 300, 200)
    assert _PLACE.encode() in path.read_bytes()
    assert _PLACE.encode() not in data
    with Image.open(path) as before:
        assert before.tobytes() == _opened(data).tobytes()


def test_a_turned_jpeg_keeps_its_orientation(tmp_path: Path) -> None:
    """The tag is written back when the pixels stay; for readers that do not heed it the pixels are turned."""
    exif = Image.Exif()
    exif[0x0112] = 6
    data = as_jpeg(_saved(tmp_path, _halves(300, 200), "a.jpg", exif=exif), 200, 300)
    assert _opened(data).getexif()[0x0112] == 6
    upright = _opened(as_jpeg(tmp_path / "a.jpg", 200, 300, upright=True))
    assert (upright.size, upright.getexif().get(0x0112)) == ((200, 300), None)


def test_a_large_turned_jpeg_is_set_upright(tmp_path: Path) -> None:
    """Scaling applies the orientation and covers the place."""
    exif = Image.Exif()
    exif[0x0112] = 6
    image = _opened(as_jpeg(_saved(tmp_path, _halves(3000, 2000), "a.jpg", exif=exif), 200, 300))
    assert image.size == (200, 300)
    assert 0x0112 not in image.getexif()


@pytest.mark.parametrize("passed", [True, False])
def test_the_colour_profile_stays(tmp_path: Path, passed: bool) -> None:  # noqa: FBT001 a parameter of pytest
    """Whether copied or scaled, the profile is the same."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path = _saved(tmp_path, _halves(600, 400), "a.jpg", icc_profile=profile)
    data = as_jpeg(path, 600, 400) if passed else as_jpeg(path, 60, 40)
    assert _opened(data).info["icc_profile"] == profile


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "I;16", "F", "YCbCr", "LAB"])
def test_any_mode_becomes_jpeg(tmp_path: Path, mode: str) -> None:
    """Whatever a TIFF holds comes out as a picture."""
    image = Image.new(mode, (30, 20)) if mode in {"PA", "I;16", "LAB"} else Image.new("RGB", (30, 20)).convert(mode)
    if mode == "PA":
        image = image.convert("RGBA")
    assert _opened(as_jpeg(_saved(tmp_path, image, "a.tif"), 30, 20)).size == (30, 20)


def test_sixteen_bit_grey_keeps_its_tones(tmp_path: Path) -> None:
    """Half of sixteen bits is half of eight."""
    image = Image.new("I;16", (30, 20), 32768)
    assert abs(_opened(as_jpeg(_saved(tmp_path, image, "a.tif"), 30, 20)).getpixel((5, 5)) - 128) <= 1  # type: ignore[operator]


@pytest.mark.parametrize("told", [True, False])
def test_lab_keeps_its_colours(tmp_path: Path, told: bool) -> None:  # noqa: FBT001 a parameter of pytest
    """With a profile of Lab or without: it is not read as red, green and blue."""
    srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    made = ImageCms.profileToProfile(Image.new("RGB", (60, 40), (200, 40, 30)), srgb, lab, outputMode="LAB")
    profile = ImageCms.ImageCmsProfile(lab).tobytes() if told else b""
    path = _saved(tmp_path, made, "a.tif", icc_profile=profile)
    with _opened(as_jpeg(path, 60, 40)) as out:
        assert max(abs(a - b) for a, b in zip(out.getpixel((30, 20)), (200, 40, 30), strict=True)) <= 4


def test_what_is_transparent_becomes_white(tmp_path: Path) -> None:
    """Paper shows through."""
    data = as_jpeg(_saved(tmp_path, Image.new("RGBA", (30, 20), (0, 0, 0, 0)), "a.png"), 30, 20)
    assert _opened(data).getpixel((5, 5)) == (255, 255, 255)


def test_a_jpeg_cut_short_is_refused(tmp_path: Path) -> None:
    """Half a picture is not printed."""
    path = _saved(tmp_path, Image.effect_noise((300, 200), 90), "a.jpg")
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(FileError, match="picture"):
        as_jpeg(path, 300, 200)


def test_files_that_are_no_pictures_are_refused(tmp_path: Path) -> None:
    """Text and absent files are each answered with a sentence."""
    (tmp_path / "a.jpg").write_text("text")
    with pytest.raises(FileError, match="not a picture"):
        as_jpeg(tmp_path / "a.jpg", 3, 2)
    with pytest.raises(FileError, match="No such file"):
        as_jpeg(tmp_path / "b.jpg", 3, 2)
