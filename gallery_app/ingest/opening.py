"""The one door through which Pillow opens a picture: allowed formats, sizes that fit, sentences that say why not."""

import errno
import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from PIL import Image, UnidentifiedImageError

from gallery_app.errors import FileError
from gallery_app.ingest.unread import UnreadError
from gallery_app.ingest.weight import MOST_PIXELS, check_size
from gallery_app.metadata.read import FORMATS
from gallery_app.reasons import reason_of

__all__ = ["check_file", "failing", "opened"]

_LED_ASTRAY = frozenset((errno.EINVAL, errno.EOVERFLOW))
"""What the system answers where a picture names a place before its beginning, or beyond any end."""


@contextmanager
def opened(path: Path, *, formats: tuple[str, ...] = FORMATS, source: BinaryIO | None = None) -> Iterator[Image.Image]:
    """Open a picture; its pixels are unpacked by whoever asks for them.

    Args:
        path: The file.
        formats: Pillow's names of the formats that may be in it.
        source: What is read in the file's place.

    Raises:
        FileError: There is no such file, no picture that can be read in it, or one that is too large.
    """
    check_file(path)
    with failing(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        # The size is checked here, where it can be named; the limit itself guards what formats hide inside.
        Image.MAX_IMAGE_PIXELS = None
        with Image.open(source or path, formats=formats) as image:
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
        UnreadError: The file cannot be reached.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise UnreadError("{path} cannot be opened: {reason}.", path=path, reason=reason_of(error)) from error
    if not stat.S_ISREG(status.st_mode):
        raise FileError("{path} is not a file.", path=path)
    if status.st_size == 0:
        raise FileError("{path} is empty; copy it again from where it came from.", path=path)


def _damage(path: Path, error: Exception) -> FileError:
    if isinstance(error, OSError) and error.errno and error.errno not in _LED_ASTRAY:
        return UnreadError("{path} cannot be opened: {reason}.", path=path, reason=reason_of(error))
    if "truncated" in str(error).lower():
        return FileError("{path} breaks off before its end; copy it again from where it came from.", path=path)
    return FileError("{path} is damaged and cannot be shown.", path=path)
