"""Opening a picture file so that damaged ones stay quiet: what a person has to know is said by us, in one sentence."""

import contextlib
import os
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["picture_file"]

_STDERR = 2


@contextlib.contextmanager
def picture_file(path: Path) -> Iterator["Image.Image"]:
    """Open a picture with Pillow, whose warnings, and those of libtiff, do not reach the terminal.

    Libtiff writes to standard error itself; whatever else the process writes there while a TIFF file is being read
    is lost too, such as a step of a progress bar.
    """
    from PIL import Image  # noqa: PLC0415 heavy, and most commands draw nothing

    # A filter, for `catch_warnings` is not made for threads.
    warnings.filterwarnings("ignore", module=r"PIL\b")
    # Limits of our own take the place of Pillow's, which warns on the terminal.
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(path) as image:
        if image.format != "TIFF":
            yield image
            return
        with _MUTE:
            yield image


class _Mute:
    """Standard error leads nowhere while somebody is inside."""

    def __init__(self) -> None:
        self._lock, self._inside, self._kept = threading.Lock(), 0, -1

    def __enter__(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside > 1:
                return
            try:
                self._kept = os.dup(_STDERR)
            except OSError:
                return  # a window without a terminal
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, _STDERR)
            os.close(nowhere)

    def __exit__(self, *_error: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0 and self._kept >= 0:
                os.dup2(self._kept, _STDERR)
                os.close(self._kept)
                self._kept = -1


_MUTE = _Mute()
