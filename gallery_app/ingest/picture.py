"""Facts and previews of one picture, by Pillow. Runs in a worker process: see `decode`."""

import io
import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageCms, ImageDraw, UnidentifiedImageError

from gallery_app.domain.photo import PhotoFile
from gallery_app.errors import FileError
from gallery_app.ingest.facts import Inspected
from gallery_app.ingest.fingerprint import fingerprint
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.read import FORMATS, read_metadata

__all__ = ["MOST_PIXELS", "inspect", "metadata", "preview"]

MOST_PIXELS = 180_000_000
"""Pixels of the largest picture taken in: medium format has 151 million; more would fill the worker's memory."""

_QUALITY = 88
_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LYING = 5  # orientations from here on swap width and height
_CHECKER = ((255, 255, 255), (232, 232, 232))
_CHECKER_CELL = 8
_BYTE = 255.0


def inspect(path: Path) -> Inspected:
    """Return what a picture's headers say; its pixels are not read, so a damaged picture may pass.

    Raises:
        FileError: There is no such file, or no picture this program reads is in it.
    """
    with _opened(path) as image:
        turned = orientation(image)
        width, height = image.size
        name = "JPEG" if image.format == "MPO" else str(image.format)
    # Pillow gives the size of a TIFF as it will be shown, of others as it is stored.
    if turned >= _LYING and name != "TIFF":
        width, height = height, width
    reading = read_metadata(path)
    status = path.stat()
    file = PhotoFile(
        path=str(path),
        size=status.st_size,
        modified=status.st_mtime_ns,
        fingerprint=fingerprint(path),
        format=name,
        width=width,
        height=height,
        orientation=turned,
        taken=reading.taken,
        camera=reading.camera,
    )
    return Inspected(file, reading)


def metadata(path: Path) -> Reading:
    """Return what a file of any kind and its sidecar say, whether or not there is a picture to show.

    Raises:
        FileError: It cannot be opened.
    """
    _check_file(path)
    return read_metadata(path)


def preview(path: Path, edge: int) -> bytes:
    """Return the picture as a small JPEG in sRGB: upright, flat, at most `edge` pixels on its longer side.

    Raises:
        FileError: There is no picture to show, for the reason given.
    """
    with _opened(path) as image:
        turned = orientation(image)
        profile = image.info.get("icc_profile")
        image.draft(None, _fitting(image.size, edge))
        image.load()
        small = _eight_bits(image)
        # As sharp as bicubic where a picture is made smaller, at the price of bilinear.
        small.thumbnail((edge, edge), Image.Resampling.HAMMING, reducing_gap=2.0)
        if turned in _UPRIGHT and image.format != "TIFF":  # Pillow turns TIFF itself
            small = small.transpose(_UPRIGHT[turned])
        flat = _flat(_in_srgb(small, profile))
        out = io.BytesIO()
        flat.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _fitting(size: tuple[int, int], edge: int) -> tuple[int, int]:
    """Return the least size in which a JPEG is to be decoded: libjpeg scales by eighths as it decodes."""
    longer = max(*size, edge)
    return max(1, -(-size[0] * edge // longer)), max(1, -(-size[1] * edge // longer))


def orientation(image: Image.Image) -> int:
    """Return the EXIF orientation, 1 to 8, from wherever the format keeps it; 1 when it says none or nonsense."""
    try:
        value = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - broken EXIF fails in many ways, and the picture is still to be shown
        return 1
    return value if value in _UPRIGHT else 1


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    _check_file(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            # The size is checked here, where it can be named; the limit itself guards what formats hide inside.
            Image.MAX_IMAGE_PIXELS = None
            with Image.open(path, formats=FORMATS) as image:
                _check_size(path, image)
                Image.MAX_IMAGE_PIXELS = MOST_PIXELS
                yield image
    except FileError:
        raise
    except UnidentifiedImageError as error:
        raise FileError("{path} is not a picture, or is in a format that cannot be read.", path=path) from error
    except (MemoryError, Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise FileError("{path} needs more memory than a picture may take.", path=path) from error
    except Exception as error:
        raise _damage(path, error) from error


def _check_file(path: Path) -> None:
    try:
        status = path.stat()
    except OSError as error:
        raise FileError("{path} cannot be opened: {reason}.", path=path, reason=error.strerror or error) from error
    if not stat.S_ISREG(status.st_mode):
        raise FileError("{path} is not a file.", path=path)
    if status.st_size == 0:
        raise FileError("{path} is empty; copy it again from where it came from.", path=path)


def _check_size(path: Path, image: Image.Image) -> None:
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise FileError(
            "{path} is too large: {width} × {height} pixels, and {most} million is the most.",
            path=path,
            width=width,
            height=height,
            most=MOST_PIXELS // 1_000_000,
        )


def _damage(path: Path, error: Exception) -> FileError:
    if isinstance(error, OSError) and error.errno:
        return FileError("{path} cannot be opened: {reason}.", path=path, reason=error.strerror or error)
    if "truncated" in str(error).lower():
        return FileError("{path} breaks off before its end; copy it again from where it came from.", path=path)
    return FileError("{path} is damaged and cannot be shown.", path=path)


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return the picture in a mode that can be scaled smoothly, with 8 bits a channel."""
    mode = image.mode
    if mode in {"RGB", "L", "CMYK", "RGBA", "LA"}:
        return image
    if mode == "LAB":
        return image.convert("RGB")
    if mode.startswith(("I", "F")):
        return _deep_grey(image)
    has_alpha = mode in {"PA", "RGBa", "La"} or "transparency" in image.info
    return image.convert("RGBA" if has_alpha else "L" if mode == "1" else "RGB")


def _deep_grey(image: Image.Image) -> Image.Image:
    values = image.convert("F")
    brightest = max(v for v in values.getextrema() if isinstance(v, float))
    # Nothing in the file says what white is: whole 16 bits, 8 bits or 1.0 are what programs write.
    white = 65535.0 if image.mode.startswith("I;16") or brightest > _BYTE else _BYTE if brightest > 1 else 1.0
    return values.point(lambda v: v * (_BYTE / white) + 0).convert("L")


def _in_srgb(image: Image.Image, profile: object) -> Image.Image:
    """Return the picture in sRGB; alpha stays. A profile that is broken or of another colour space is passed over."""
    if not isinstance(profile, bytes) or image.mode not in {"RGB", "RGBA", "CMYK", "L"}:
        return image.convert("RGB") if image.mode == "CMYK" else image
    output = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=output)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image.convert(output)
    return converted if converted is not None else image.convert(output)


def _flat(image: Image.Image) -> Image.Image:
    """Return the picture without alpha, on a light checker where it lets light through."""
    if image.mode not in {"RGBA", "LA"}:
        return image.convert("RGB")
    ground = _checker(image.size)
    seen = image.convert("RGBA")
    ground.paste(seen, mask=seen.getchannel("A"))
    return ground


def _checker(size: tuple[int, int]) -> Image.Image:
    light, dark = _CHECKER
    ground = Image.new("RGB", size, light)
    pen = ImageDraw.Draw(ground)
    for top in range(0, size[1], _CHECKER_CELL):
        for left in range(top // _CHECKER_CELL % 2 * _CHECKER_CELL, size[0], 2 * _CHECKER_CELL):
            pen.rectangle((left, top, left + _CHECKER_CELL - 1, top + _CHECKER_CELL - 1), fill=dark)
    return ground
