"""Colours of pictures: for screens, for a press whose profile is given, or as they are.

Profiles are those of the International Color Consortium (ICC.1). Conversions go through LittleCMS with black-point
compensation, relative colorimetric as printers expect unless another intent is wished.
"""

import hashlib
import io
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from gallery_app.errors import InputError
from gallery_app.reasons import reason_of
from gallery_app.render.options import Intent

if TYPE_CHECKING:
    from PIL import Image

# ruff: noqa: PLC0415 - Pillow is heavy, and most commands draw nothing

__all__ = ["AS_IS", "SCREEN", "AsIs", "Colours", "Press", "Screen", "of_lab", "open_press"]

_INTENTS = {Intent.RELATIVE: "RELATIVE_COLORIMETRIC", Intent.PERCEPTUAL: "PERCEPTUAL"}
_PROBES = tuple((r, g, b) for r in (0, 96, 160, 255) for g in (0, 96, 160, 255) for b in (0, 96, 160, 255))
_SAME = 3
"""Two profiles that differ by at most this much, of 255, are the same to the eye."""
_LARGEST_PROFILE = 16 << 20
"""Bytes; press profiles have about one to three million."""
_COLOURLESS = 1
"""Channels that differ by at most this much, of 255, are grey."""


class Colours(Protocol):
    """What becomes of the colours of a picture."""

    def keeps(self, image: "Image.Image") -> bool:
        """Whether the picture's colours stay as they are, so that its file may be passed through."""

    def convert(self, image: "Image.Image") -> tuple["Image.Image", bytes | None]:
        """Return an L, RGB or CMYK picture in the colours wanted, and the profile to embed or None."""


class AsIs:
    """Colours and their profile stay."""

    def keeps(self, image: "Image.Image") -> bool:
        """Always."""
        return image.mode in {"L", "RGB", "CMYK"}

    def convert(self, image: "Image.Image") -> tuple["Image.Image", bytes | None]:
        """Return the picture and its own profile."""
        return image, _profile(image)


class Screen:
    """Colours become sRGB (IEC 61966-2-1), which is what screens and browsers take an unmarked picture for."""

    def keeps(self, image: "Image.Image") -> bool:
        """Whether they are sRGB or grey already."""
        if image.mode == "L":
            return True
        profile = _profile(image)
        return image.mode == "RGB" and (profile is None or _is_srgb(profile))

    def convert(self, image: "Image.Image") -> tuple["Image.Image", bytes | None]:
        """Return the picture in sRGB; a profile that is sRGB stays."""
        profile = _profile(image)
        if self.keeps(image):
            return image, profile if image.mode == "RGB" else None
        if profile is None:
            return image.convert("RGB"), None
        return _between(image, profile, None), None


class Press:
    """Colours become the inks of one press; what has no colour is printed with black alone.

    Attributes:
        name: What the profile calls itself.
        data: The profile.
    """

    def __init__(self, name: str, data: bytes, intent: Intent = Intent.RELATIVE) -> None:
        """Take a checked profile; see `open_press`."""
        self.name = name
        self.data = data
        self._intent = intent
        self._key = hashlib.sha256(data).digest()

    def keeps(self, image: "Image.Image") -> bool:
        """Whether it is made of this press's inks, or of inks nobody says more about."""
        profile = _profile(image)
        return image.mode == "CMYK" and (profile is None or hashlib.sha256(profile).digest() == self._key)

    def convert(self, image: "Image.Image") -> tuple["Image.Image", bytes | None]:
        """Return the picture in CMYK or, where it has no colour, in grey that stands for black ink."""
        if self.keeps(image):
            return image, None
        profile = _profile(image)
        if image.mode == "RGB" and _is_colourless(image):
            image, profile = image.getchannel("R"), None
        if image.mode == "L":
            plain = _between(image, profile, None).getchannel("R") if profile else image
            return plain.point(_black_curve(self.data)), None
        return _between(image, profile, self.data, self._intent), None


AS_IS, SCREEN = AsIs(), Screen()


def open_press(path: Path, intent: Intent = Intent.RELATIVE) -> Press:
    """Read the profile of a press.

    Args:
        path: The file.
        intent: What becomes of colours that the press cannot print.

    Raises:
        InputError: The file cannot be read, is no ICC profile, or is not one of a press that prints with CMYK.
    """
    from PIL import Image, ImageCms

    data = _profile_bytes(path)
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data)).profile
        space, kind, name = profile.xcolor_space.strip(), profile.device_class.strip(), profile.profile_description
    except (OSError, ValueError, TypeError, ImageCms.PyCMSError) as error:
        raise InputError("{path} is not an ICC profile.", path=path) from error
    if not space.isalnum():
        raise InputError("{path} is not an ICC profile.", path=path)
    if (space, kind) != ("CMYK", "prtr"):
        raise InputError(
            "The profile {path} is for {space}, not for a press that prints with CMYK; ask the printer for one.",
            path=path,
            space=space,
        )
    press = Press((name or path.stem).strip(), data, intent)
    try:  # A profile whose head is right may still hold nothing.
        for mode in ("RGB", "L"):
            press.convert(Image.new(mode, (1, 1), "red" if mode == "RGB" else 0))
    except (ImageCms.PyCMSError, ValueError, OSError) as error:
        raise InputError("The profile {path} is damaged: colours cannot be converted with it.", path=path) from error
    return press


def _profile_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_PROFILE + 1)
    except OSError as error:
        reason = reason_of(error)
        raise InputError("Cannot read the profile {path}: {reason}.", path=path, reason=reason) from error
    # ICC.1, 7.2.9: the signature of every profile.
    if len(data) > _LARGEST_PROFILE or data[36:40] != b"acsp":
        raise InputError("{path} is not an ICC profile.", path=path)
    return data


def _profile(image: "Image.Image") -> bytes | None:
    data = image.info.get("icc_profile")
    return data if isinstance(data, bytes) and data else None


def of_lab(image: "Image.Image") -> "Image.Image":
    """Return a picture in CIE L*a*b* (D50) as sRGB."""
    from PIL import ImageCms

    lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    made = ImageCms.profileToProfile(image, lab, srgb, outputMode="RGB")
    if made is None:
        raise ValueError(image.mode)
    return made


def _is_colourless(image: "Image.Image") -> bool:
    from PIL import ImageChops

    red, green, blue = image.split()
    for other in (green, blue):
        _, most = ImageChops.difference(red, other).getextrema()
        if not isinstance(most, int | float) or most > _COLOURLESS:
            return False
    return True


def _between(
    image: "Image.Image", source: bytes | None, target: bytes | None, intent: Intent = Intent.RELATIVE
) -> "Image.Image":
    """Convert between profiles; None is sRGB. A profile that is broken or of another kind counts as none."""
    from PIL import ImageCms

    out = "CMYK" if target else "RGB"
    try:
        transform = _transform(source, target, image.mode, out, intent)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        image = image if image.mode == "RGB" else image.convert("RGB")
        if target is None:
            return image
        transform = _transform(None, target, "RGB", out, intent)
    made = ImageCms.applyTransform(image, transform)
    if made is None:
        raise ValueError(image.mode)
    made.info.pop("icc_profile", None)
    return made


@lru_cache(maxsize=32)
def _transform(source: bytes | None, target: bytes | None, mode: str, out: str, intent: Intent):  # type: ignore[no-untyped-def]  # noqa: ANN202 Pillow's own
    from PIL import ImageCms

    return ImageCms.buildTransform(
        _opened(source),
        _opened(target),
        mode,
        out,
        renderingIntent=ImageCms.Intent[_INTENTS[intent]],
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _opened(data: bytes | None):  # type: ignore[no-untyped-def]  # noqa: ANN202 Pillow's own
    from PIL import ImageCms

    return ImageCms.createProfile("sRGB") if data is None else ImageCms.ImageCmsProfile(io.BytesIO(data))


@lru_cache(maxsize=64)
def _is_srgb(profile: bytes) -> bool:
    """Whether colours pass through the profile to sRGB unchanged, which no name in it can promise."""
    from PIL import Image

    probe = Image.new("RGB", (len(_PROBES), 1))
    probe.putdata(_PROBES)
    made = _between(probe, profile, None)
    pairs = zip(probe.tobytes(), made.tobytes(), strict=True)
    return all(abs(a - b) <= _SAME for a, b in pairs)


@lru_cache(maxsize=4)
def _black_curve(press: bytes) -> list[int]:
    """Return, for each grey of sRGB, the grey whose black ink looks as light, between paper and full black."""
    from PIL import Image

    ramp = Image.new("CMYK", (256, 1))
    ramp.putdata([(0, 0, 0, 255 - grey) for grey in range(256)])
    seen = _lightness(ramp, press, "CMYK")
    greys = Image.new("RGB", (256, 1))
    greys.putdata([(grey, grey, grey) for grey in range(256)])
    wanted = _lightness(greys, None, "RGB")
    dark, light = seen[0], seen[-1]
    curve = [_nearest(seen, dark + (light - dark) * value / wanted[-1]) for value in wanted]
    return [0, *curve[1:-1], 255]  # White stays without a dot.


def _lightness(image: "Image.Image", profile: bytes | None, mode: str) -> list[float]:
    from PIL import ImageCms

    lab = ImageCms.createProfile("LAB")
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    transform = ImageCms.buildTransform(_opened(profile), lab, mode, "LAB", renderingIntent=intent)
    made = ImageCms.applyTransform(image, transform)
    return [] if made is None else [value / 2.55 for value in made.getchannel("L").tobytes()]


def _nearest(values: list[float], wanted: float) -> int:
    return min(range(len(values)), key=lambda index: abs(values[index] - wanted))
