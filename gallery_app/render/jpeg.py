"""Any picture as a JPEG for its place: large enough and no larger, in the colours wanted, without private notes."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.errors import FileError
from gallery_app.layout.scene import WHOLE, Crop
from gallery_app.reasons import reason_of
from gallery_app.render.adobe import told_profile
from gallery_app.render.colour import SCREEN, Colours, of_lab
from gallery_app.render.door import opened
from gallery_app.render.privacy import Owed, owed, stripped

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["as_jpeg", "is_of_unsaid_inks"]

_ENOUGH = 1.4
"""A JPEG goes out untouched while it has at most this many times the pixels asked for."""
_QUALITY = 92
_MOST_PIXELS = 180_000_000
"""Pixels of the largest picture that is decoded, as for taking in."""
_LONGEST = 16_000
"""Pixels of the longest side; Typst takes up to 16,384."""
_TRIAL = 256
"""Edge, in pixels, at which a JPEG is decoded once to see that it can be."""
_ORIENTATION = 0x0112
_TURNED = 5
"""EXIF orientations from this one on exchange width and height."""


@dataclass(frozen=True, slots=True)
class _Place:
    width: int
    height: int
    crop: Crop
    colours: Colours
    notes: bool
    upright: bool


def as_jpeg(
    path: Path,
    width: int,
    height: int,
    *,
    crop: Crop = WHOLE,
    colours: Colours = SCREEN,
    notes: bool = False,
    upright: bool = False,
) -> bytes:
    """Return a picture as JPEG for a place of `width` by `height` pixels.

    A JPEG that needs no change and is not much larger is passed through without a second compression; its orientation
    is kept as a tag. Everything else is turned upright, cropped and scaled to cover the place. Of the notes in the
    file, who made the picture and whose it is go along.

    Args:
        path: The file.
        width: Pixels that the part shown is to cover.
        height: The same.
        crop: The part that is shown; nothing else goes out.
        colours: What becomes of its colours.
        notes: A file that is passed through keeps every byte, also where and with what it was taken.
        upright: Its pixels stand upright, for readers that do not heed EXIF.

    Raises:
        FileError: The file is not there, is no picture, or is damaged.
    """
    place = _Place(width, height, crop, colours, notes, upright)
    from PIL import UnidentifiedImageError  # noqa: PLC0415 heavy, and most commands draw nothing

    try:
        with opened(path) as image:
            _refuse_large(image, path)
            if not image.info.get("icc_profile") and (profile := told_profile(image)):
                image.info["icc_profile"] = profile  # only EXIF names it, which nobody reads in a page
            elif _passes(image, place):
                data = path.read_bytes()
                return data if place.notes else stripped(data, owed(path, image), _orientation(image))
            return _converted(image, place, owed(path, image))
    except UnidentifiedImageError as error:
        raise FileError("{path} is not a picture that this program can read.", path=path) from error
    except OSError as error:
        raise FileError("Cannot read the picture {path}: {reason}.", path=path, reason=reason_of(error)) from error
    except FileError:
        raise
    except Exception as error:  # a damaged file fails in as many ways as there are formats
        raise FileError("The picture {path} is damaged: {reason}.", path=path, reason=reason_of(error)) from error


def _refuse_large(image: "Image.Image", path: Path) -> None:
    if image.width * image.height > _MOST_PIXELS:
        raise FileError("{path} is too large to be decoded safely.", path=path)


def is_of_unsaid_inks(path: Path) -> bool:
    """Whether a picture is in CMYK and no profile says what its inks look like."""
    with opened(path) as image:
        return image.mode == "CMYK" and not image.info.get("icc_profile")


def _orientation(image: "Image.Image") -> int:
    number = image.getexif().get(_ORIENTATION, 1)
    return number if number in range(1, 9) else 1


def _passes(image: "Image.Image", place: _Place) -> bool:
    if image.format != "JPEG" or place.crop != WHOLE or not place.colours.keeps(image):
        return False
    if place.upright and _orientation(image) != 1:
        return False
    turned = _orientation(image) >= _TURNED
    wide, high = (image.height, image.width) if turned else image.size
    if min(wide / place.width, high / place.height) > _ENOUGH or max(wide, high) > _LONGEST:
        return False
    # Typst reads only the head of a JPEG; a file cut short would print half grey.
    image.draft(image.mode, (_TRIAL, _TRIAL))
    image.load()
    return True


def _converted(image: "Image.Image", place: _Place, owed_: Owed) -> bytes:
    from PIL import Image, ImageOps  # noqa: PLC0415 heavy, and most commands draw nothing

    # What is in Lab needs no profile, and becomes sRGB.
    profile = None if image.mode == "LAB" else image.info.get("icc_profile")
    crop = place.crop
    if image.format == "JPEG":
        wanted = (round(place.width / crop.w) * 2, round(place.height / crop.h) * 2)
        image.draft(image.mode, wanted[::-1] if _orientation(image) >= _TURNED else wanted)
    # Without a turn there would still be a copy.
    upright = _plain(image if _orientation(image) == 1 else ImageOps.exif_transpose(image))
    part = (crop.x * upright.width, crop.y * upright.height, crop.w * upright.width, crop.h * upright.height)
    scale = min(max(place.width / part[2], place.height / part[3]), _LONGEST / max(part[2:]), 1.0)
    size = (max(1, round(part[2] * scale)), max(1, round(part[3] * scale)))
    if size != upright.size:
        box = (part[0], part[1], min(part[0] + part[2], upright.width), min(part[1] + part[3], upright.height))
        upright = upright.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)
    upright.info["icc_profile"] = profile
    made, kept = place.colours.convert(upright)
    out = io.BytesIO()
    made.save(out, "JPEG", quality=_QUALITY, subsampling=0, icc_profile=kept or b"", **owed_.options)
    return out.getvalue()


def _plain(image: "Image.Image") -> "Image.Image":
    """Return the picture in a mode that JPEG has; what is transparent becomes white, as on paper."""
    from PIL import Image  # noqa: PLC0415 heavy, and most commands draw nothing

    if image.mode in {"L", "RGB", "CMYK"}:
        return image
    if image.mode.startswith("I") or image.mode == "F":
        return _eight_bit(image)
    if image.mode == "LAB":
        return of_lab(image)
    if image.mode in {"RGBA", "LA", "PA", "RGBa", "La"} or "transparency" in image.info:
        opaque = image.convert("RGBA")
        paper = Image.new("RGBA", opaque.size, "white")
        return Image.alpha_composite(paper, opaque).convert("RGB")
    return image.convert("L" if image.mode == "1" else "RGB")


def _eight_bit(image: "Image.Image") -> "Image.Image":
    # Sixteen-bit grey: convert("L") alone would cut every value above 255 to white.
    values = image.convert("F")
    _, brightest = values.getextrema()
    deep = isinstance(brightest, float) and brightest > 255  # noqa: PLR2004 the largest eight-bit value
    return values.point(lambda value: value * (1 / 257)).convert("L") if deep else values.convert("L")
