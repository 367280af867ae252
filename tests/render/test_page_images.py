"""Pages as pictures."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from gallery_app.domain.task import drain
from gallery_app.errors import FileError, InputError
from gallery_app.layout.scene import Crop, Face, ImageBox, Line, Page, RuleBox, Run, Scene, TextBox, TextStyle
from gallery_app.render.options import Options
from gallery_app.render.page_images import export_jpeg, export_png, export_tiff
from gallery_app.render.typst import TypstMeasure
from tests.fakes.press import press_profile, saved_press
from tests.render.oracles import ask


def test_a_page_has_the_pixels_its_size_asks_for(scene: Scene, tmp_path: Path) -> None:
    """A3 at 36 pixels an inch is 421 by 596, give or take one."""
    [file] = drain(export_png(scene, tmp_path / "page.png", Options(ppi=36))).files
    with Image.open(file) as image:
        assert abs(image.width - 421) <= 1
        assert abs(image.height - 596) <= 1


def test_pages_get_a_number_each(scene: Scene, tmp_path: Path) -> None:
    """Two pages are two files."""
    two = replace(scene, pages=scene.pages * 2)
    files = drain(export_png(two, tmp_path / "page.png", Options(ppi=18))).files
    assert [file.name for file in files] == ["page-1.png", "page-2.png"]


def test_a_photo_keeps_its_colour(scene: Scene, tmp_path: Path) -> None:
    """The middle of the first frame has the colour of the first photo."""
    [file] = drain(export_png(scene, tmp_path / "page.png", Options(ppi=36))).files
    box = scene.images[0]
    with Image.open(file) as image:
        at = round((box.x + box.w / 2) * 36 / 25.4), round((box.y + box.h / 2) * 36 / 25.4)
        pixel = image.convert("RGB").getpixel(at)
    assert isinstance(pixel, tuple)
    assert all(abs(a - b) < 8 for a, b in zip(pixel, (16, 128, 239), strict=True))


_WRITERS = {".png": export_png, ".jpg": export_jpeg, ".tif": export_tiff}


@pytest.mark.parametrize("suffix", _WRITERS)
def test_a_page_says_its_resolution_and_colours(scene: Scene, tmp_path: Path, suffix: str) -> None:
    """Every kind carries pixels an inch and the sRGB profile."""
    [file] = drain(_WRITERS[suffix](scene, tmp_path / f"page{suffix}", Options(ppi=36))).files
    with Image.open(file) as image:
        assert image.mode in {"RGB", "RGBA"}
        assert [round(value) for value in image.info["dpi"]] == [36, 36]
        profile = ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
        assert "sRGB" in ImageCms.getProfileDescription(profile)


@pytest.mark.oracle
@pytest.mark.parametrize("suffix", _WRITERS)
def test_a_page_says_title_and_authors(scene: Scene, tmp_path: Path, suffix: str) -> None:
    """Other programs read who made it, and nothing private is there."""
    [file] = drain(_WRITERS[suffix](scene, tmp_path / f"page{suffix}", Options(ppi=36))).files
    said = ask("exiftool", "-s", "-XMP:all", "-GPS:all", "-MakerNotes:all", str(file))
    told = dict(part.split(":", 1) for part in said.splitlines())
    assert {key.strip(): value.strip() for key, value in told.items()} == {
        "Title": scene.title,
        "Creator": ", ".join(scene.authors),
        "CreatorTool": "图说 Tushuo",
    }


@pytest.mark.parametrize("suffix", _WRITERS)
def test_somebodys_photo_is_not_written_over(scene: Scene, tmp_path: Path, suffix: str) -> None:
    """A page takes the place of a page of ours, and of no other picture, even of one the catalog has never seen."""
    page, photo = tmp_path / f"page{suffix}", tmp_path / f"photo{suffix}"
    for _ in range(2):
        drain(_WRITERS[suffix](scene, page, Options(ppi=18)))
    Image.new("RGB", (30, 20)).save(photo)
    kept = photo.read_bytes()
    with pytest.raises(FileError, match="choose another name"):
        drain(_WRITERS[suffix](scene, photo, Options(ppi=18)))
    assert photo.read_bytes() == kept


def test_a_page_too_large_for_a_picture_is_refused(scene: Scene, tmp_path: Path) -> None:
    """One sentence, before any work."""
    with pytest.raises(InputError, match="too large"):
        drain(export_png(scene, tmp_path / "page.png", Options(ppi=1200)))


@pytest.fixture
def inked(typst_measure: TypstMeasure, tmp_path: Path) -> Image.Image:
    """A page in inks: a tint under a photo, black words on the photo, a photo without colour, a mirrored one."""
    _halves("red", "white").save(tmp_path / "colour.png")
    _halves("black", "white").save(tmp_path / "grey.png")
    styles = {"plain": TextStyle(Face.SANS, 24, 700)}
    colour, grey = str(tmp_path / "colour.png"), str(tmp_path / "grey.png")
    items = (
        RuleBox(0, 0, 60, 30, (0, 0, 40, 0)),
        ImageBox(10, 5, 20, 20, 1, colour, mirrored=True),
        TextBox(21, 8, 9, 9, (Line((Run("黑", "plain"),)),)),
        ImageBox(35, 5, 20, 20, 2, grey, number=7),
        ImageBox(35, 40, 20, 20, 2, colour, crop=Crop(0.5, 0, 0.5, 1)),
    )
    scene = Scene((Page(60, 80, items),), styles)
    [file] = drain(export_tiff(scene, tmp_path / "page.tif", Options(ppi=127, icc=saved_press(tmp_path)))).files
    with Image.open(file) as image:
        image.load()
        return image


def _halves(left: str, right: str) -> Image.Image:
    image = Image.new("RGB", (200, 200), right)
    image.paste(left, (0, 0, 100, 200))
    return image


def _inks(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    value = image.getpixel((round(x * 5), round(y * 5)))  # 127 pixels an inch are five a millimetre
    return value if isinstance(value, tuple) else ()


def test_inks_of_text_and_tints_are_those_they_name(inked: Image.Image) -> None:
    """A tint of 40 % yellow is that, black words on a photo are black alone, the profile goes along."""
    assert inked.mode == "CMYK"
    assert inked.info["icc_profile"] == press_profile()
    assert _inks(inked, 5, 15) == pytest.approx((0, 0, 102, 0), abs=1)
    words = inked.crop((21 * 5, 8 * 5, 30 * 5, 17 * 5))
    assert (0, 0, 0, 255) in words.get_flattened_data()


def test_photos_are_in_the_inks_of_the_press(inked: Image.Image) -> None:
    """Colour as inks, mirrored and cropped as the frame says; what has no colour in black alone."""
    assert _inks(inked, 12, 22) == (0, 0, 0, 0)
    assert _inks(inked, 28, 22)[1] > 200
    assert _inks(inked, 37, 22) == (0, 0, 0, 255)
    assert _inks(inked, 53, 22) == (0, 0, 0, 0)
    assert _inks(inked, 37, 50) == _inks(inked, 53, 50) == (0, 0, 0, 0)


def test_numbers_stand_on_frames(inked: Image.Image) -> None:
    """A white disc with a black figure, in the upper left corner."""
    disc = inked.crop((35 * 5 + 8, 5 * 5 + 8, 35 * 5 + 31, 5 * 5 + 31)).get_flattened_data()
    assert disc.count((0, 0, 0, 0)) > 100
    assert disc.count((0, 0, 0, 255)) > 50
