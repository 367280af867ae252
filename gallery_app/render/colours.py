"""What colours a picture file is in, as its headers say."""

import io
from pathlib import Path

from gallery_app.render.colour import Press
from gallery_app.render.door import opened

__all__ = ["colours_of", "is_for_another_press", "is_profile_unusable"]

_SPACES = {
    "RGB": ("RGB", "RGBA", "P", "PA", "L", "LA", "1"),
    "GRAY": ("L", "LA", "1"),
    "CMYK": ("CMYK",),
    "Lab": ("LAB",),
}
"""ICC.1, 7.2.6: colour spaces of profiles, with the modes of Pillow that they may describe; grey looks alike in all."""


def colours_of(path: Path) -> str:
    """Return Pillow's mode of a picture, with ``+ICC`` where it has a profile; "" where it cannot be read.

    Only headers are read.
    """
    mode, profile = _read(path)
    return mode + ("+ICC" if profile else "")


def is_profile_unusable(path: Path) -> bool:
    """Return whether a picture has a profile that is broken, or not one for such a picture."""
    from PIL import ImageCms  # noqa: PLC0415 heavy, and most commands draw nothing

    mode, profile = _read(path)
    if not profile:
        return False
    try:
        space = ImageCms.ImageCmsProfile(io.BytesIO(profile)).profile.xcolor_space.strip()
    except (OSError, ValueError, TypeError, ImageCms.PyCMSError):
        return True
    # Sixteen-bit grey has modes of many names.
    return mode not in _SPACES.get(space, ()) and not (space == "GRAY" and mode.startswith("I"))


def is_for_another_press(path: Path, press: Press) -> bool:
    """Return whether a picture is in the inks of a press that is not this one."""
    mode, profile = _read(path)
    return mode == "CMYK" and bool(profile) and profile != press.data


def _read(path: Path) -> tuple[str, bytes]:
    try:
        with opened(path) as image:
            profile = image.info.get("icc_profile")
            return image.mode, profile if isinstance(profile, bytes) else b""
    except Exception:  # noqa: BLE001 - a broken header fails in as many ways as there are formats
        return "", b""
