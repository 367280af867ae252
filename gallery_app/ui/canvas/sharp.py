"""Pictures at more pixels than previews have, for pages that are looked at closely: loaded when they are in sight."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from PySide6.QtGui import QImage, QPixmap

from gallery_app.domain.photo import PhotoFile
from gallery_app.errors import UserError
from gallery_app.log import logger
from gallery_app.services.previewing import EDGES, Previewing
from gallery_app.ui.models.previews import Want

__all__ = ["SharpPictures"]

_log = logger(__name__)

_EDGES = (2560, 5120)
"""Longer edges that are loaded, in pixels: a picture across a screen, and one looked at with the loupe."""
_MOST_BYTES = 256 * 1024 * 1024
_BYTES_PER_PIXEL = 4


class SharpPictures(QObject):
    """Loads and keeps a few large pixmaps.

    Signals:
        loaded: One that was wanted is there.
    """

    loaded = Signal()
    _arrived = Signal(str, int, object)

    def __init__(self, previewing: Previewing, parent: QObject | None = None) -> None:
        """Take the service that decodes pictures."""
        super().__init__(parent)
        self._previewing = previewing
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._kept: OrderedDict[str, tuple[int, QPixmap]] = OrderedDict()
        self._bytes = 0
        self._wanted: list[Want] = []
        self._running = False
        self._arrived.connect(self._settle)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.stop)

    def stop(self) -> None:
        """Begin nothing more and wait for what is being loaded."""
        self._wanted.clear()
        self._pool.waitForDone()

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
        if self._wanted and not self._running:
            want = self._wanted.pop(0)
            self._running = True
            self._pool.start(partial(self._load, want.file, _edge(want.edge)))

    def _load(self, file: PhotoFile, edge: int) -> None:
        """Decode a picture, on a worker thread."""
        image = QImage()
        try:
            image = QImage.fromData(self._previewing.large(file, edge)).convertToFormat(QImage.Format.Format_RGB32)
        except UserError as error:
            _log.info("no large picture: %s", error)
        finally:
            self._arrived.emit(file.fingerprint, edge, image)

    def _settle(self, key: str, edge: int, image: QImage) -> None:
        self._running = False
        if key in self._kept:
            self._bytes -= _size_of(self._kept.pop(key)[1])
        # One that cannot be loaded is remembered too, so that it is not tried again and again.
        self._kept[key] = edge, QPixmap.fromImage(image)
        self._bytes += _size_of(self._kept[key][1])
        while self._bytes > _MOST_BYTES and len(self._kept) > 1:
            self._bytes -= _size_of(self._kept.popitem(last=False)[1][1])
        self.loaded.emit()
        self._start()


def _edge(wanted: int) -> int:
    return next((edge for edge in _EDGES if edge >= wanted), _EDGES[-1])


def _size_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * _BYTES_PER_PIXEL
