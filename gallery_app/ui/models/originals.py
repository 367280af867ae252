"""Pictures at their own pixels, decoded apart in a worker process and kept in several sizes."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from math import sqrt

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from gallery_app.domain.photo import PhotoFile
from gallery_app.services.previewing import EDGES, Previewing
from gallery_app.ui.models.loading import Loader
from gallery_app.ui.models.pixels import BYTES_PER_PIXEL, Pixels, pyramid

__all__ = ["Originals"]

_MOST_BYTES = 512 * 1024 * 1024
_MOST_PIXELS = 64_000_000
"""A picture of more pixels than this is shown at so many; the zoom never claims more."""


class Originals(QObject):
    """Loads and keeps the pictures that are looked at closely.

    Signals:
        loaded: One that was wanted is there, or has proved unreadable.
    """

    loaded = Signal()

    def __init__(self, previewing: Previewing, parent: QObject | None = None) -> None:
        """Take the service that decodes."""
        super().__init__(parent)
        self._previewing = previewing
        self._kept: OrderedDict[str, tuple[Pixels, ...]] = OrderedDict()
        self._failed: set[str] = set()
        self._loader = Loader(1, self._settle, self)

    def stop(self) -> None:
        """Begin nothing more and wait for what is being read."""
        self._loader.stop()

    def want(self, files: Sequence[PhotoFile]) -> None:
        """Load the originals of these where previews lack pixels; others are kept while there is room."""
        for file in files:
            key = file.fingerprint
            if key in self._kept:
                self._kept.move_to_end(key)
            elif key not in self._loader and key not in self._failed and max(file.width, file.height) > EDGES[-1]:
                self._loader.start(key, partial(_read, self._previewing, file))

    def awaited(self, file: PhotoFile) -> bool:
        """Return whether an original is being read."""
        return file.fingerprint in self._loader

    def failed(self, file: PhotoFile) -> bool:
        """Return whether an original could not be read."""
        return file.fingerprint in self._failed

    def image(self, file: PhotoFile, width: float) -> QImage | None:
        """Return the smallest size that has so many pixels across, or else the largest; None while there is none."""
        sizes = self._kept.get(file.fingerprint, ())
        found = next((pixels for pixels in reversed(sizes) if pixels.width >= width), sizes[0] if sizes else None)
        return found.image() if found else None

    def retry(self) -> None:
        """Try again what could not be read; files may have come back."""
        self._failed.clear()

    def _settle(self, key: str, sizes: tuple[Pixels, ...] | None) -> None:
        if sizes is None:
            self._failed.add(key)
        else:
            self._kept[key] = sizes
        while len(self._kept) > 1 and sum(map(_bytes, self._kept.values())) > _MOST_BYTES:
            self._kept.popitem(last=False)
        self.loaded.emit()


def _read(previewing: Previewing, file: PhotoFile) -> tuple[Pixels, ...]:
    share = min(1.0, sqrt(_MOST_PIXELS / max(file.width * file.height, 1)))
    return pyramid(previewing.large(file, int(max(file.width, file.height) * share)), EDGES[-1])


def _bytes(sizes: tuple[Pixels, ...]) -> int:
    return sum(pixels.width * pixels.height * BYTES_PER_PIXEL for pixels in sizes)
