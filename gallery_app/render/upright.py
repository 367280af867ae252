"""Pictures for programs that know nothing of EXIF: their pixels stand upright and they say how large they are."""

import io
import struct
from dataclasses import dataclass
from pathlib import Path

from gallery_app.layout.scene import WHOLE, Crop
from gallery_app.render.colour import SCREEN, Colours
from gallery_app.render.jpeg import as_jpeg

__all__ = ["PPI", "Upright", "upright"]

PPI = 300
"""Resolution written into every picture, pixels an inch."""
_EDGE = 16_000
"""More pixels than a side may have, so that a picture keeps all of its own."""


@dataclass(frozen=True, slots=True)
class Upright:
    """A picture.

    Attributes:
        data: A JPEG without a tag that turns it.
        width: Pixels.
        height: Pixels.
    """

    data: bytes
    width: int
    height: int


def upright(
    path: Path, width: int = _EDGE, height: int = _EDGE, *, crop: Crop = WHOLE, colours: Colours = SCREEN
) -> Upright:
    """Return a picture as an upright JPEG of `PPI`, without private notes.

    Args:
        path: The file.
        width: Pixels of the place it is to cover; by default it keeps all it has.
        height: The same.
        crop: The part that is shown; nothing else goes out.
        colours: What becomes of its colours.

    Raises:
        FileError: The file is not there, is no picture, or is damaged.
    """
    from PIL import Image  # noqa: PLC0415 heavy, and most commands draw nothing

    data = as_jpeg(path, width, height, crop=crop, colours=colours, upright=True)
    with Image.open(io.BytesIO(data)) as image:
        return Upright(_with_density(data), image.width, image.height)


# JFIF 1.02: version, unit (1 is an inch), density across and down, a thumbnail of no pixels.
_JFIF = struct.pack(">HH5sHBHHBB", 0xFFE0, 16, b"JFIF\0", 0x0102, 1, PPI, PPI, 0, 0)


def _with_density(data: bytes) -> bytes:
    """Return a JPEG that says `PPI`: layout programs scale pictures from the size that it gives them."""
    at = 2
    while data[at : at + 2] == b"\xff\xe0":
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return data[:2] + _JFIF + data[at:]
