"""Pictures between threads: unpacked by Pillow where work is done, wrapped for Qt where they are painted."""

import io
from dataclasses import dataclass

from PySide6.QtGui import QImage

__all__ = ["BYTES_PER_PIXEL", "Pixels", "unpacked"]

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
    from PIL import Image  # noqa: PLC0415 - not for the first painted window

    with Image.open(io.BytesIO(jpeg)) as picture:
        if edge is not None:
            picture.draft("RGB", (edge, edge))
            picture.thumbnail((edge, edge), Image.Resampling.LANCZOS, reducing_gap=2.0)
        shown = picture.convert("RGB")
    return Pixels(shown.width, shown.height, shown.tobytes("raw", "BGRX"))
