"""Facts and previews of single pictures."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from gallery_app.errors import FileError
from gallery_app.ingest import picture, weight
from tests.fakes.camera_files import late_exif_png, psd
from tests.fakes.press import press_profile


def _saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)
    return path


def _shown(path: Path, edge: int = 64) -> Image.Image:
    shown = Image.open(io.BytesIO(picture.preview(path, edge)))
    shown.load()
    return shown


def _pixel(image: Image.Image, x: int = 4, y: int = 4) -> tuple[int, ...]:
    value = image.getpixel((x, y))
    assert isinstance(value, tuple)
    return tuple(round(v) for v in value)


def _unlike(one: Image.Image, other: Image.Image) -> float:
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


def _corner_marked() -> Image.Image:
    image = Image.new("RGB", (60, 40), "white")
    image.paste("red", (0, 0, 30, 20))
    return image


@pytest.mark.parametrize("turn", range(1, 9))
def test_every_orientation_is_shown_upright(tmp_path: Path, turn: int) -> None:
    """All eight EXIF orientations give the same upright picture and the same facts."""
    undo: dict[int, Callable[[Image.Image], Image.Image]] = {
        2: lambda i: i.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: lambda i: i.transpose(Image.Transpose.ROTATE_180),
        4: lambda i: i.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: lambda i: i.transpose(Image.Transpose.TRANSPOSE),
        6: lambda i: i.transpose(Image.Transpose.ROTATE_90),
        7: lambda i: i.transpose(Image.Transpose.TRANSVERSE),
        8: lambda i: i.transpose(Image.Transpose.ROTATE_270),
    }
    exif = Image.Exif()
    exif[0x0112] = turn
    stored = undo.get(turn, lambda i: i)(_corner_marked())
    for name in ("a.jpg", "a.tif", "a.png", "a.webp"):
        path = _saved(tmp_path / name, stored, exif=exif)
        file = picture.inspect(path).file
        assert (file.width, file.height, file.orientation) == (60, 40, turn), name
        assert _unlike(_shown(path), _corner_marked()) < 12, name


@pytest.mark.parametrize("family", ["exif-samples__landscape", "libvips_", "pillow__g4_orientation", "pillow__hopper"])
def test_real_files_of_one_family_look_alike(shared: Path, family: str) -> None:
    """Cameras' and programs' own files, one for each orientation, come out upright and alike."""
    files = sorted((shared / "corpus" / "orientation").glob(f"{family}*_?.*"))
    first, *others = (_shown(f, 48) for f in files)
    assert len(others) >= 6
    for other, file in zip(others, files[1:], strict=True):
        assert abs(first.width / first.height - other.width / other.height) < 0.05 or "libvips" in family, file.name
        assert _unlike(first, other.resize(first.size)) < (60 if "libvips" in family else 16), file.name


def test_every_orientation_file_is_shown(shared: Path) -> None:
    """No file of the orientation set fails, whatever keeps its orientation."""
    for file in sorted((shared / "corpus" / "orientation").iterdir()):
        facts = picture.inspect(file).file
        shown = _shown(file, 64)
        assert (facts.width > facts.height) == (shown.width > shown.height) or facts.width == facts.height, file.name


def test_a_preview_fits_its_edge_and_never_grows(tmp_path: Path) -> None:
    """The longer side is at most the edge; a small picture stays small."""
    path = _saved(tmp_path / "a.jpg", Image.new("RGB", (900, 300)))
    assert _shown(path, 300).size == (300, 100)
    assert _shown(path, 2000).size == (900, 300)


def test_clear_parts_lie_on_a_checker(tmp_path: Path) -> None:
    """Alpha is flattened on light squares, so neither white nor black artwork vanishes."""
    shown = _shown(_saved(tmp_path / "a.png", Image.new("RGBA", (64, 64), (0, 0, 0, 0))))
    assert 220 < _pixel(shown, 4, 4)[0] < 242
    assert min(_pixel(shown, 12, 4)) > 245


def test_a_palette_with_a_clear_colour_is_flattened(tmp_path: Path) -> None:
    """A GIF's clear colour is clear."""
    image = Image.new("P", (64, 64), 0)
    image.putpalette([255, 0, 0, 0, 0, 255])
    assert min(_pixel(_shown(_saved(tmp_path / "a.gif", image, transparency=0)), 12, 4)) > 245


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_sixteen_bits_keep_their_grey(tmp_path: Path, suffix: str) -> None:
    """A middle grey of 16 bits is a middle grey of 8."""
    path = _saved(tmp_path / f"a.{suffix}", Image.new("I;16", (16, 16), 0x8000))
    assert _pixel(_shown(path))[0] == pytest.approx(128, abs=3)


def test_floating_point_runs_from_black_to_white(tmp_path: Path) -> None:
    """0.5 of 1.0 is a middle grey."""
    path = _saved(tmp_path / "a.tif", Image.new("F", (16, 16), 0.5))
    assert _pixel(_shown(path))[0] == pytest.approx(128, abs=3)


def test_cmyk_is_shown_in_its_colour(tmp_path: Path) -> None:
    """Full cyan without a profile is cyan."""
    red, green, blue = _pixel(_shown(_saved(tmp_path / "a.jpg", Image.new("CMYK", (16, 16), (255, 0, 0, 0)))))
    assert red < 40
    assert min(green, blue) > 200


def test_a_profile_is_turned_into_srgb(tmp_path: Path) -> None:
    """The same numbers in another colour space are another colour on the screen."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"....").replace(b"bXYZ", b"rXYZ").replace(b"....", b"bXYZ")
    image = Image.new("RGB", (16, 16), (200, 40, 40))
    same, other = (
        _pixel(_shown(_saved(tmp_path / f"{n}.png", image, icc_profile=p))) for n, p in enumerate((srgb, swapped))
    )
    assert same == pytest.approx((200, 40, 40), abs=4)
    assert other == pytest.approx((40, 40, 200), abs=30)


def test_a_broken_profile_is_passed_over(tmp_path: Path) -> None:
    """A profile that is none does not hide the picture."""
    path = _saved(tmp_path / "a.png", Image.new("RGB", (16, 16), (90, 120, 60)), icc_profile=b"no profile")
    assert _pixel(_shown(path)) == pytest.approx((90, 120, 60), abs=3)


def test_facts_say_what_the_file_is(tmp_path: Path) -> None:
    """Path, size, format and shape are the file's own."""
    path = _saved(tmp_path / "图.jpg", Image.new("RGB", (90, 60)))
    file = picture.inspect(path).file
    assert (file.path, file.size, file.format) == (str(path), path.stat().st_size, "JPEG")
    assert (file.width, file.height, file.modified) == (90, 60, path.stat().st_mtime_ns)
    assert len(file.fingerprint) == 32


def test_a_cut_off_picture_has_facts_but_no_preview(tmp_path: Path) -> None:
    """The sentence says what is wrong and what to do."""
    path = _saved(tmp_path / "a.jpg", Image.effect_noise((400, 300), 80))
    path.write_bytes(path.read_bytes()[:9000])
    assert picture.inspect(path).file.width == 400
    with pytest.raises(FileError, match=r"a\.jpg breaks off before its end; copy it again"):
        picture.preview(path, 64)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"", "is empty; copy it again"), (b"this is text", "is not a picture, or is in a format")],
)
def test_what_is_no_picture_is_said_so(tmp_path: Path, data: bytes, sentence: str) -> None:
    """A name that ends in .jpg makes no picture."""
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    for ask in (picture.inspect, lambda p: picture.preview(p, 64)):
        with pytest.raises(FileError, match=sentence):
            ask(path)


def test_a_missing_file_and_a_folder_are_said_so(tmp_path: Path) -> None:
    """Neither is a picture, for different reasons."""
    with pytest.raises(FileError, match="cannot be opened: No such file"):
        picture.inspect(tmp_path / "no.jpg")
    with pytest.raises(FileError, match="is not a file"):
        picture.inspect(tmp_path)


def test_a_picture_beyond_the_limit_is_refused_with_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that would fill the memory is refused before it is unpacked."""
    monkeypatch.setattr(weight, "MOST_PIXELS", 1000)
    path = _saved(tmp_path / "a.png", Image.new("1", (50, 40)))
    with pytest.raises(FileError, match=r"too large: 50 × 40 pixels"):
        picture.preview(path, 64)


@pytest.mark.parametrize(("mode", "colour"), [("RGB", (200, 40, 40)), ("L", 90), ("CMYK", (0, 255, 255, 0))])
def test_photoshop_files_are_shown_flat(tmp_path: Path, mode: str, colour: tuple[int, ...]) -> None:
    """As Photoshop itself put the layers together."""
    path = tmp_path / "a.psd"
    path.write_bytes(psd(Image.new(mode, (60, 40), colour)))
    file = picture.inspect(path).file
    expected = _pixel(Image.new(mode, (1, 1), colour).convert("RGB"), 0, 0)
    assert (file.format, file.width, file.height) == ("PSD", 60, 40)
    assert _pixel(_shown(path)) == pytest.approx(expected, abs=4)


def test_lab_is_shown_in_its_colour(tmp_path: Path) -> None:
    """L* 53, a* 80, b* 67 is the red of sRGB; Pillow itself has no way from LAB to RGB."""
    path = _saved(tmp_path / "a.tif", Image.new("LAB", (16, 16), (136, 80 + 128, 67 + 128)))
    red, green, blue = _pixel(_shown(path))
    assert red > 230
    assert max(green, blue) < 60


@pytest.mark.parametrize("suffix", ["jpg", "tif"])
def test_cmyk_goes_through_its_profile(tmp_path: Path, suffix: str) -> None:
    """Ink on paper is duller than Pillow's plain sum; the press's profile says how much."""
    inks = Image.new("CMYK", (16, 16), (200, 30, 90, 20))
    path = _saved(tmp_path / f"a.{suffix}", inks, icc_profile=press_profile())
    target = ImageCms.createProfile("sRGB")
    expected = ImageCms.profileToProfile(inks, io.BytesIO(press_profile()), target, outputMode="RGB")
    assert expected
    assert _pixel(_shown(path)) == pytest.approx(_pixel(expected), abs=3)
    assert _pixel(_shown(path)) != pytest.approx(_pixel(inks.convert("RGB")), abs=10)


def test_a_progressive_and_a_motion_photo_are_pictures(tmp_path: Path) -> None:
    """A phone's film behind the picture does not disturb it."""
    plain = _saved(tmp_path / "a.jpg", _corner_marked(), progressive=True, quality=95)
    moving = tmp_path / "MVIMG.jpg"
    moving.write_bytes(plain.read_bytes() + b"\0\0\0\x18ftypmp42" + bytes(5000))
    assert picture.inspect(moving).file.format == "JPEG"
    assert _unlike(_shown(plain), _shown(moving)) == 0


def test_a_png_may_say_late_how_it_was_held(tmp_path: Path) -> None:
    """Its EXIF may stand behind the pixels, which are not unpacked to find it."""
    path = tmp_path / "a.png"
    path.write_bytes(late_exif_png(6))
    file = picture.inspect(path).file
    assert (file.width, file.height, file.orientation) == (40, 60, 6)
    assert _shown(path, 60).size == (40, 60)


def test_several_sizes_come_of_one_unpacking(tmp_path: Path) -> None:
    """Each as it would come alone."""
    path = _saved(tmp_path / "a.jpg", Image.effect_noise((900, 600), 40))
    small, large = (Image.open(io.BytesIO(data)) for data in picture.previews(path, (256, 768)))
    assert (max(small.size), max(large.size)) == (256, 768)
