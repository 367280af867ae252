"""The one door through which pages get their pictures."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.render.hushed import hushed

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["Reader", "learn", "opened"]

Reader = Callable[[Path], "Image.Image | None"]
"""Returns a picture upright and in sRGB, or None for a file that Pillow opens itself."""

_READERS: list[Reader] = []


def learn(reader: Reader) -> None:
    """Open files by `reader` first, which knows formats that Pillow does not know, or knows wrongly.

    The composition root says it: what reads camera files stands beside this room, not below it.
    """
    _READERS[:] = [reader]


@contextmanager
def opened(path: Path) -> Iterator["Image.Image"]:
    """Open a picture; one that a reader has unpacked has no `format`.

    Raises:
        FileError: A reader knows the file and says why it cannot be shown.
        UnidentifiedImageError: There is no picture in it of a format that is allowed.
        OSError: The file cannot be read.
    """
    from PIL import Image  # noqa: PLC0415 heavy, and most commands draw nothing

    from gallery_app.metadata.read import FORMATS  # noqa: PLC0415 the same

    # Limits of our own take the place of Pillow's, which warns on the terminal.
    Image.MAX_IMAGE_PIXELS = None
    for reader in _READERS:
        if picture := reader(path):
            yield picture
            return
    with hushed(), Image.open(path, formats=FORMATS) as image:
        yield image
