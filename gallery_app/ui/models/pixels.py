"""Pictures between threads: unpacked by Pillow where work is done, wrapped for Qt where they are painted."""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["BYTES_PER_PIXEL", "Pixels", "pyramid", "unpacked"]

BYTES_PER_PIXEL = 4


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture as plain bytes.

    Attributes:
        width: Pixels across.
        height: Pixels down.
        data: Blue, green, red and a byte of no meaning for each pixel, row by row: `QImage.Format.Format_RGB32`.
    """

    width: int
    height: int
    data: bytes

    def image(self) -> QImage:
        """Return an image over these bytes, which must outlive it; on the GUI thread only."""
        return QImage(self.data, self.width, self.height, self.width * BYTES_PER_PIXEL, QImage.Format.Format_RGB32)


def unpacked(jpeg: bytes, edge: int | None = None) -> Pixels:
    """Return a JPEG's pixels, at most `edge` of them on its longer side; call it off the GUI thread.

    Raises:
        OSError: The bytes are no picture.
    """
    from PIL import Image as Pillow  # noqa: PLC0415 - not for the first painted window

    with Pillow.open(io.BytesIO(jpeg)) as picture:
        if edge is not None:
            picture.draft("RGB", (edge, edge))
            picture.thumbnail((edge, edge), Pillow.Resampling.LANCZOS, reducing_gap=2.0)
        return _plain(picture.convert("RGB"))


def pyramid(jpeg: bytes, least: int) -> tuple[Pixels, ...]:
    """Return a JPEG at its own size, at a half, a quarter … as long as the longer side keeps `least` pixels.

    Raises:
        OSError: The bytes are no picture.
    """
    from PIL import Image as Pillow  # noqa: PLC0415 - not for the first painted window

    with Pillow.open(io.BytesIO(jpeg)) as picture:
        size = picture.convert("RGB")
    sizes = [_plain(size)]
    while max(size.size) >= least * 2:
        size = size.reduce(2)
        sizes.append(_plain(size))
    return tuple(sizes)


def _plain(picture: "Image") -> Pixels:
    return Pixels(picture.width, picture.height, picture.tobytes("raw", "BGRX"))
