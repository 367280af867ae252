"""Camera files at their full size, for pages."""

from pathlib import Path

from PIL import Image

from gallery_app.errors import FileError
from gallery_app.ingest.camera_file import Raw
from gallery_app.ingest.picture import shown, special

__all__ = ["whole_picture"]

_LONGEST = 16_000
_LEAST = 4
"""A preview with a smaller share of the sides than one in so many is no picture for print."""


def whole_picture(path: Path) -> Image.Image | None:
    """Return the picture of a raw or HEIC file upright in sRGB, as large as there is one; None for other files.

    Raises:
        FileError: It cannot be shown, or all that can be shown of it is much too small for a page.
    """
    if not path.is_file():
        return None  # the caller says so
    told = special(path)
    if told is None:
        return None
    picture = shown(path, _LONGEST)
    if isinstance(told, Raw) and max(picture.size) * _LEAST < max(told.width, told.height):
        raise FileError("{path} holds only a small preview; develop it and use that file on pages.", path=path)
    return picture
