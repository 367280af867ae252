"""The one door through which Pillow opens a picture: allowed formats, sizes that fit, sentences that say why not."""

import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from gallery_app.errors import FileError
from gallery_app.metadata.read import FORMATS

__all__ = ["MOST_PIXELS", "check_file", "check_memory", "check_size", "failing", "opened"]

MOST_PIXELS = 180_000_000
"""Pixels of the largest picture taken in: medium format has 151 million; more would fill the worker's memory."""

_MOST_BYTES = 330_000_000
"""Memory that unpacking any picture may take; what a file can account for may take more."""
_TIMES_ITS_SIZE = 400
"""Memory for each byte of a file: even soft photographs need more bytes than that for their pixels."""
_BYTES = {"1": 2, "L": 1, "P": 5, "RGBA": 8, "LA": 8, "I;16": 10, "I;16B": 10, "I;16L": 10, "I": 12, "F": 12}
"""Bytes a pixel while a picture is unpacked and brought to eight bits, as measured."""
_BYTES_OF_COLOUR = 4
_TIMES = {"WEBP": 4, "AVIF": 2.3, "HEIF": 2.3, "JPEG2000": 5, "TIFF": 2}
"""How many times that the unpackers of some formats take for themselves, as measured."""
_BYTES_OF_COEFFICIENT = 2


@contextmanager
def opened(path: Path, *, formats: tuple[str, ...] = FORMATS) -> Iterator[Image.Image]:
    """Open a picture; its pixels are unpacked by whoever asks for them.

    Args:
        path: The file.
        formats: Pillow's names of the formats that may be in it.

    Raises:
        FileError: There is no such file, no picture that can be read in it, or one that is too large.
    """
    check_file(path)
    with failing(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        # The size is checked here, where it can be named; the limit itself guards what formats hide inside.
        Image.MAX_IMAGE_PIXELS = None
        with Image.open(path, formats=formats) as image:
            check_size(path, *image.size)
            Image.MAX_IMAGE_PIXELS = MOST_PIXELS
            yield image


@contextmanager
def failing(path: Path) -> Iterator[None]:
    """Turn whatever goes wrong with a picture into one sentence.

    Raises:
        FileError: It went wrong.
    """
    try:
        yield
    except FileError:
        raise
    except UnidentifiedImageError as error:
        raise FileError("{path} is not a picture, or is in a format that cannot be read.", path=path) from error
    except (MemoryError, Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise FileError("{path} needs more memory than a picture may take.", path=path) from error
    except Exception as error:
        raise _damage(path, error) from error


def check_file(path: Path) -> None:
    """See that there is a file with something in it.

    Raises:
        FileError: There is not.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise FileError("{path} cannot be opened: {reason}.", path=path, reason=error.strerror or error) from error
    if not stat.S_ISREG(status.st_mode):
        raise FileError("{path} is not a file.", path=path)
    if status.st_size == 0:
        raise FileError("{path} is empty; copy it again from where it came from.", path=path)


def check_size(path: Path, width: int, height: int) -> None:
    """See that a picture is not larger than any camera's.

    Raises:
        FileError: It is.
    """
    if width * height > MOST_PIXELS:
        raise FileError(
            "{path} is too large: {width} × {height} pixels, and {most} million is the most.",
            path=path,
            width=width,
            height=height,
            most=MOST_PIXELS // 1_000_000,
        )


def check_memory(path: Path, image: Image.Image, edge: int) -> None:
    """See that unpacking a picture takes no more memory than its file can account for, and prepare it for `edge`.

    Args:
        path: Its file.
        image: The picture, not yet unpacked; a JPEG is told to come out smaller.
        edge: Pixels on the longer side that will be enough.

    Raises:
        FileError: A small file claims a huge picture.
    """
    # All coefficients of a progressive JPEG are kept, however small it comes out.
    stages = image.info.get("progressive") and image.format == "JPEG"
    kept = image.width * image.height * len(image.getbands()) * _BYTES_OF_COEFFICIENT if stages else 0
    image.draft(None, (edge, edge))
    pixels = image.width * image.height
    needed = kept + pixels * _BYTES.get(image.mode, _BYTES_OF_COLOUR) * _TIMES.get(str(image.format), 1)
    if needed > max(_MOST_BYTES, _TIMES_ITS_SIZE * path.stat().st_size):
        raise FileError("{path} needs more memory than a picture may take.", path=path)


def _damage(path: Path, error: Exception) -> FileError:
    if isinstance(error, OSError) and error.errno:
        return FileError("{path} cannot be opened: {reason}.", path=path, reason=error.strerror or error)
    if "truncated" in str(error).lower():
        return FileError("{path} breaks off before its end; copy it again from where it came from.", path=path)
    return FileError("{path} is damaged and cannot be shown.", path=path)
