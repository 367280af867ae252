"""Any picture as a JPEG to hand out: large enough and no larger, colours kept, private metadata left behind."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.errors import FileError

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["as_jpeg", "without_private_data"]

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


def as_jpeg(path: Path, width: int, height: int) -> bytes:
    """Return a picture as JPEG, for a place of `width` by `height` pixels.

    A JPEG that is not much larger is passed through without a second compression; its orientation is kept as a tag.
    Everything else is turned upright and scaled to cover the place. The colour profile stays.

    Raises:
        FileError: The file is not there, is no picture, or is damaged.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 heavy, and most commands draw nothing

    try:
        # Our own limit below takes the place of Pillow's, which warns on the terminal.
        Image.MAX_IMAGE_PIXELS = None
        data = path.read_bytes()
        with Image.open(io.BytesIO(data)) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise FileError("{path} is too large to be decoded safely.", path=path)
            if _passes(image, width, height):
                return without_private_data(data, _orientation(image))
            return _converted(image, width, height)
    except UnidentifiedImageError as error:
        raise FileError("{path} is not a picture that this program can read.", path=path) from error
    except OSError as error:
        raise FileError("Cannot read the picture {path}: {reason}.", path=path, reason=_reason(error)) from error
    except (ValueError, SyntaxError) as error:
        raise FileError("The picture {path} is damaged: {reason}.", path=path, reason=error) from error


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _orientation(image: "Image.Image") -> int:
    number = image.getexif().get(_ORIENTATION, 1)
    return number if number in range(1, 9) else 1


def _passes(image: "Image.Image", width: int, height: int) -> bool:
    if image.format != "JPEG" or image.mode not in {"L", "RGB", "CMYK"}:
        return False
    turned = _orientation(image) >= _TURNED
    wide, high = (image.height, image.width) if turned else image.size
    if min(wide / width, high / height) > _ENOUGH or max(wide, high) > _LONGEST:
        return False
    # Typst reads only the head of a JPEG; a file cut short would print half grey.
    image.draft(image.mode, (_TRIAL, _TRIAL))
    image.load()
    return True


def _converted(image: "Image.Image", width: int, height: int) -> bytes:
    from PIL import Image, ImageOps  # noqa: PLC0415 heavy, and most commands draw nothing

    profile = image.info.get("icc_profile")
    if image.format == "JPEG":
        turned = _orientation(image) >= _TURNED
        image.draft(image.mode, (height * 2, width * 2) if turned else (width * 2, height * 2))
    upright = _plain(ImageOps.exif_transpose(image))
    scale = min(max(width / upright.width, height / upright.height), _LONGEST / max(upright.size))
    if scale < 1:
        size = (max(1, round(upright.width * scale)), max(1, round(upright.height * scale)))
        upright = upright.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    out = io.BytesIO()
    upright.save(out, "JPEG", quality=_QUALITY, subsampling=0, icc_profile=profile)
    return out.getvalue()


def _plain(image: "Image.Image") -> "Image.Image":
    """Return the picture in a mode that JPEG has; what is transparent becomes white, as on paper."""
    from PIL import Image  # noqa: PLC0415 heavy, and most commands draw nothing

    if image.mode in {"L", "RGB", "CMYK"}:
        return image
    if image.mode.startswith("I") or image.mode == "F":
        return _eight_bit(image)
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


def without_private_data(data: bytes, orientation: int) -> bytes:
    """Return a JPEG with only what showing it needs: no EXIF (place, camera), XMP, IPTC or comment.

    Args:
        data: The file.
        orientation: EXIF orientation, 1 to 8, that is written back.
    """
    kept = [b"\xff\xd8", _exif(orientation) if orientation != 1 else b""]
    kept += [segment for marker, segment in _segments(data) if _shows(marker, segment)]
    return b"".join(kept)


def _exif(orientation: int) -> bytes:
    from PIL import Image  # noqa: PLC0415 heavy, and most commands draw nothing

    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    body = exif.tobytes()
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body


_APP0, _APP2, _APP14, _APP15, _COMMENT, _SCAN = 0xE0, 0xE2, 0xEE, 0xEF, 0xFE, 0xDA


def _shows(marker: int, segment: bytes) -> bool:
    if marker == _APP2:
        return segment[4:].startswith(b"ICC_PROFILE")
    return marker in {_APP0, _APP14} or not (_APP0 <= marker <= _APP15 or marker == _COMMENT)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and bytes of every segment after the start mark; the scan and all behind it is the last one."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 every marker begins with this byte
        marker = data[at + 1]
        if marker == 0xFF:  # noqa: PLR2004 fill byte
            at += 1
            continue
        if marker == _SCAN:
            break
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        yield marker, data[at : at + 2 + length]
        at += 2 + length
    yield _SCAN, data[at:]
