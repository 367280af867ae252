"""Pictures at more pixels than previews have, for pages that are looked at closely: loaded when they are in sight."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from gallery_app.domain.photo import PhotoFile
from gallery_app.services.previewing import EDGES, Previewing
from gallery_app.ui.models.loading import Loader
from gallery_app.ui.models.pixels import BYTES_PER_PIXEL, Pixels, unpacked
from gallery_app.ui.models.previews import Want

__all__ = ["SharpPictures"]

_EDGES = (2560, 5120)
"""Longer edges that are loaded, in pixels: a picture across a screen, and one looked at with the loupe."""
_MOST_BYTES = 256 * 1024 * 1024


class SharpPictures(QObject):
    """Loads and keeps a few large pixmaps.

    Signals:
        loaded: One that was wanted is there.
    """

    loaded = Signal()

    def __init__(self, previewing: Previewing, parent: QObject | None = None) -> None:
        """Take the service that decodes pictures."""
        super().__init__(parent)
        self._previewing = previewing
        self._kept: OrderedDict[str, tuple[int, QPixmap]] = OrderedDict()
        self._bytes = 0
        self._wanted: list[Want] = []
        self._loader: Loader[Pixels] = Loader(1, self._settle, self)
        self._loading = 0

    def stop(self) -> None:
        """Begin nothing more and wait for what is being loaded."""
        self._wanted.clear()
        self._loader.stop()

    def picture(self, file: PhotoFile) -> QPixmap | None:
        """Return a large pixmap if there is one."""
        entry = self._kept.get(file.fingerprint)
        return entry[1] if entry else None

    def want(self, wants: Sequence[Want]) -> None:
        """Load those that are shown larger than previews are; what was wanted before and has not begun is dropped."""
        self._wanted = [want for want in wants if want.edge > EDGES[-1] and self._lacks(want)]
        self._start()

    def _lacks(self, want: Want) -> bool:
        had = self._kept.get(want.file.fingerprint, (0, None))[0]
        most = max(want.file.width, want.file.height)
        return most > EDGES[-1] and had < min(_edge(want.edge), most)

    def _start(self) -> None:
        if self._wanted and not len(self._loader):
            want = self._wanted.pop(0)
            self._loading = _edge(want.edge)
            self._loader.start(want.file.fingerprint, partial(_read, self._previewing, want.file, self._loading))

    def _settle(self, key: str, pixels: Pixels | None) -> None:
        if key in self._kept:
            self._bytes -= _size_of(self._kept.pop(key)[1])
        # One that cannot be loaded is remembered too, so that it is not tried again and again.
        pixmap = QPixmap.fromImage(pixels.image().copy()) if pixels else QPixmap()  # it owns its bytes
        self._kept[key] = self._loading, pixmap
        self._bytes += _size_of(pixmap)
        while self._bytes > _MOST_BYTES and len(self._kept) > 1:
            self._bytes -= _size_of(self._kept.popitem(last=False)[1][1])
        self.loaded.emit()
        self._start()


def _read(previewing: Previewing, file: PhotoFile, edge: int) -> Pixels:
    """Decode a picture, on a worker thread."""
    return unpacked(previewing.large(file, edge))


def _edge(wanted: int) -> int:
    return next((edge for edge in _EDGES if edge >= wanted), _EDGES[-1])


def _size_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * BYTES_PER_PIXEL
