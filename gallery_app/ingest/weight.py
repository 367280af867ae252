"""How much a picture weighs: what it takes in memory to unpack it, told before it is unpacked."""

from pathlib import Path

from PIL import Image

from gallery_app.errors import FileError

__all__ = ["MOST_PIXELS", "check_memory", "check_size"]

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
        edge: Pixels on the longer side that it must have at least.

    Raises:
        FileError: A small file claims a huge picture.
    """
    # All coefficients of a progressive JPEG are kept, however small it comes out.
    stages = image.info.get("progressive") and image.format == "JPEG"
    kept = image.width * image.height * len(image.getbands()) * _BYTES_OF_COEFFICIENT if stages else 0
    # The least size that will do: libjpeg scales by eighths as it decodes.
    longer = max(*image.size, edge)
    image.draft(None, (max(1, -(-image.width * edge // longer)), max(1, -(-image.height * edge // longer))))
    pixels = image.width * image.height
    needed = kept + pixels * _BYTES.get(image.mode, _BYTES_OF_COLOUR) * _TIMES.get(str(image.format), 1)
    if needed > max(_MOST_BYTES, _TIMES_ITS_SIZE * path.stat().st_size):
        raise FileError("{path} needs more memory than a picture may take.", path=path)
