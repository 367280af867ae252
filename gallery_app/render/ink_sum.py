"""How much ink a picture puts on the paper: the sum of the four plates, looked at in small."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.layout.scene import WHOLE, Crop
from gallery_app.render.colour import AS_IS, Press
from gallery_app.render.jpeg import as_jpeg

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["heaviest", "ink_map", "ink_of"]

_EDGE = 192
"""Edge, pixels, at which ink is summed: what is smaller on the page dries by itself."""
_WET = 0.02
"""Share of a picture that may be above what is told."""
_FULL = 4 * 100 / 255
"""Per cent of ink that one step of a map stands for."""


def ink_of(path: Path, press: Press | None) -> "Image.Image | None":
    """Return a small grey picture of the ink that a file would take; None where nobody can know.

    Args:
        path: A picture file.
        press: What it is printed on; None sums the inks of a file that is in CMYK itself.

    Raises:
        FileError: The file is not there, is no picture, or is damaged.
    """
    from PIL import Image  # noqa: PLC0415 heavy, and most commands draw nothing

    data = as_jpeg(path, _EDGE, _EDGE, colours=press or AS_IS, upright=True)
    with Image.open(io.BytesIO(data)) as picture:
        if picture.mode == "CMYK":
            return ink_map(picture)
        if picture.mode == "L":  # printed with black ink alone
            return picture.point([(255 - value) // 4 for value in range(256)])
    return None


def ink_map(picture: "Image.Image") -> "Image.Image":
    """Return, for a picture in CMYK, a grey one of a quarter of its inks' sum."""
    from PIL import ImageChops  # noqa: PLC0415 heavy, and most commands draw nothing

    cyan, magenta, yellow, black = picture.split()
    return ImageChops.add(ImageChops.add(cyan, magenta, 2), ImageChops.add(yellow, black, 2), 2)


def heaviest(inks: "Image.Image", crop: Crop = WHOLE) -> float:
    """Return the sum of inks, per cent, that all but a small share of a picture stays below.

    Args:
        inks: As `ink_map` gives it.
        crop: The part that is printed.
    """
    left, top = round(crop.x * inks.width), round(crop.y * inks.height)
    right, bottom = round((crop.x + crop.w) * inks.width), round((crop.y + crop.h) * inks.height)
    counts = inks.crop((left, top, max(right, left + 1), max(bottom, top + 1))).histogram()
    left_over = int(sum(counts) * _WET)
    for value in range(255, -1, -1):
        left_over -= counts[value]
        if left_over < 0:
            return value * _FULL
    return 0.0
