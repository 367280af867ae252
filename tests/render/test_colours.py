"""What headers say of colours."""

from pathlib import Path

import pytest
from PIL import Image, ImageCms

from gallery_app.render.colour import open_press
from gallery_app.render.colours import colours_of, is_for_another_press, is_profile_unusable
from tests.fakes.press import press_profile, saved_press

_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _picture(path: Path, mode: str, profile: bytes = b"") -> Path:
    Image.new(mode, (8, 8)).save(path, icc_profile=profile)
    return path


@pytest.mark.parametrize(
    ("mode", "profile", "told", "unusable"),
    [("RGB", b"", "RGB", False), ("RGB", _SRGB, "RGB+ICC", False), ("L", _SRGB, "L+ICC", False),
     ("RGB", b"nothing", "RGB+ICC", True), ("CMYK", press_profile(), "CMYK+ICC", False),
     ("CMYK", _SRGB, "CMYK+ICC", True)],
)  # fmt: skip
def test_profiles_fit_their_pictures(tmp_path: Path, mode: str, profile: bytes, told: str, unusable: bool) -> None:  # noqa: FBT001  a column
    """A broken one, or one for other colours, cannot be used."""
    path = _picture(tmp_path / "a.jpg", mode, profile)
    assert (colours_of(path), is_profile_unusable(path)) == (told, unusable)


def test_another_press_is_told(tmp_path: Path) -> None:
    """Only for inks with a profile that is not this press's."""
    press = open_press(saved_press(tmp_path))
    assert not is_for_another_press(_picture(tmp_path / "a.jpg", "CMYK", press_profile()), press)
    assert is_for_another_press(_picture(tmp_path / "b.jpg", "CMYK", press_profile() + bytes(4)), press)
    assert not is_for_another_press(_picture(tmp_path / "c.jpg", "CMYK"), press)


def test_what_is_no_picture_has_no_colours(tmp_path: Path) -> None:
    """No exception, no warning."""
    (tmp_path / "a.jpg").write_bytes(b"text")
    assert (colours_of(tmp_path / "a.jpg"), is_profile_unusable(tmp_path / "a.jpg")) == ("", False)
