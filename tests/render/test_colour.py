"""Colours become what screens or a press show them as."""

from pathlib import Path

import pytest
from PIL import Image, ImageCms

from gallery_app.errors import InputError
from gallery_app.render.colour import AS_IS, SCREEN, Press, open_press
from gallery_app.render.options import Intent
from tests.fakes.press import NAME, press_profile, saved_press


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    """The press of the tests."""
    return open_press(saved_press(tmp_path_factory.mktemp("icc")))


def _pixel(image: Image.Image) -> tuple[int, ...]:
    value = image.getpixel((0, 0))
    return value if isinstance(value, tuple) else (int(value or 0),)


def _srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _photo(colour: object, mode: str = "RGB", profile: bytes | None = None) -> Image.Image:
    image = Image.new(mode, (2, 2), colour)  # type: ignore[arg-type]
    if profile:
        image.info["icc_profile"] = profile
    return image


def test_a_press_is_named_by_its_profile(press: Press) -> None:
    """The name is what the profile calls itself."""
    assert press.name == NAME


def test_colours_become_inks(press: Press) -> None:
    """Red is magenta and yellow, white is paper."""
    cyan, magenta, yellow, black = _pixel(press.convert(_photo("red"))[0])
    assert magenta > 200 < yellow
    assert cyan < 40 > black
    tint = _photo("white")
    tint.putpixel((1, 1), (255, 0, 0))
    assert _pixel(press.convert(tint)[0]) == (0, 0, 0, 0)


@pytest.mark.parametrize("image", [_photo(128, "L"), _photo((128, 128, 128)), _photo(128, "L", b"broken")])
def test_what_has_no_colour_is_printed_with_black_alone(press: Press, image: Image.Image) -> None:
    """A black-and-white photo has one plate, whether its file has one channel or three."""
    assert press.convert(image)[0].mode == "L"


def test_tones_of_grey_rise_from_full_black_to_paper(press: Press) -> None:
    """Black is the whole plate, white is none, and no tone overtakes another."""
    ramp = Image.new("L", (256, 1))
    ramp.putdata(range(256))
    tones = list(press.convert(ramp)[0].tobytes())
    assert (tones[0], tones[-1]) == (0, 255)
    assert tones == sorted(tones)


def test_the_intent_is_the_one_wished(tmp_path: Path) -> None:
    """The press of the tests holds back a tenth of its ink when it moves all colours."""
    saved = saved_press(tmp_path)
    relative, perceptual = (
        sum(open_press(saved, intent).convert(_photo("red"))[0].tobytes())
        for intent in (Intent.RELATIVE, Intent.PERCEPTUAL)
    )
    assert perceptual == pytest.approx(0.9 * relative, rel=0.03)


def test_inks_of_the_same_press_are_kept(press: Press) -> None:
    """A picture in just these inks, or in inks nobody says more about, is left alone."""
    inks = (10, 20, 30, 40)
    for profile in (press.data, None):
        assert press.keeps(_photo(inks, "CMYK", profile))
        assert _pixel(press.convert(_photo(inks, "CMYK", profile))[0]) == inks


def test_inks_of_another_press_are_converted(press: Press) -> None:
    """Inks of another profile become those of this one."""
    other = press_profile().replace(b"Test Press", b"Next Press")
    assert not press.keeps(_photo((0, 255, 255, 0), "CMYK", other))
    assert press.convert(_photo((0, 255, 255, 0), "CMYK", other))[0].mode == "CMYK"


def test_srgb_is_known_by_its_colours() -> None:
    """What a profile calls itself does not matter."""
    assert SCREEN.keeps(_photo("red", profile=_srgb().replace(b"sRGB", b"some")))
    assert SCREEN.keeps(_photo("red"))
    assert SCREEN.convert(_photo("red", profile=_srgb()))[1] == _srgb()


def test_inks_become_srgb_for_screens(press: Press) -> None:
    """With its profile, or without one, a CMYK picture can be seen."""
    for profile in (press.data, None):
        red, green, blue = _pixel(SCREEN.convert(_photo((0, 255, 255, 0), "CMYK", profile))[0])
        assert red > 150
        assert max(green, blue) < 80


def test_a_broken_profile_counts_as_none(press: Press) -> None:
    """The picture is taken for sRGB."""
    image = _photo("red", profile=b"no profile at all")
    assert _pixel(SCREEN.convert(image)[0]) == (255, 0, 0)
    assert _pixel(press.convert(image)[0])[1] > 200


def test_as_it_is_keeps_the_profile() -> None:
    """Neither colours nor profile change."""
    image = _photo("red", profile=_srgb())
    assert AS_IS.convert(image) == (image, _srgb())
    assert AS_IS.keeps(image)


def _refused(path: Path, data: bytes | None) -> str:
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        open_press(path)
    return str(caught.value)


def test_what_is_no_press_profile_is_refused(tmp_path: Path) -> None:
    """Absent, no profile, for screens, too large, or hollow: one sentence each."""
    path = tmp_path / "a.icc"
    assert "No such file" in _refused(path, None)
    assert "not an ICC profile" in _refused(path, b"text")
    assert "not an ICC profile" in _refused(path, b"\0" * (17 << 20))
    assert "is for RGB" in _refused(path, _srgb())
    assert "not for a press" in _refused(path, press_profile(kind=b"spac"))
    assert "damaged" in _refused(path, press_profile()[:3000])


def test_a_profile_of_noise_is_refused(tmp_path: Path) -> None:
    """A right signature does not make a profile."""
    assert "not an ICC profile" in _refused(tmp_path / "a.icc", bytes(36) + b"acsp" + bytes(200))
