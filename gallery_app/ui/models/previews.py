"""Previews on the screen: loaded off the GUI thread, what is in sight first, and only so many bytes kept."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from gallery_app.domain.photo import PhotoFile
from gallery_app.errors import UserError
from gallery_app.log import logger
from gallery_app.services.previewing import EDGES, Previewing

__all__ = ["Previews", "Want"]

_log = logger(__name__)

_MOST_BYTES = 160 * 1024 * 1024
_BYTES_PER_PIXEL = 4
_THREADS = 2
_TOGETHER_MS = 24
"""Pictures that come within so short a time are painted together: painting costs more than waiting."""
_STEP = 64
"""Sizes are rounded up to this many pixels, so that a slightly wider window loads nothing again."""


@dataclass(frozen=True, slots=True)
class Want:
    """A picture that is in sight, or soon will be.

    Attributes:
        file: The image.
        edge: Longer edge it is painted at, in device pixels.
    """

    file: PhotoFile
    edge: int


class Previews(QObject):
    """Loads and keeps pixmaps of image files.

    Signals:
        loaded: Wanted pictures are there, or have proved undecodable; told together for all that came meanwhile.
    """

    loaded = Signal()
    _arrived = Signal(str, int, object)
    _glimpsed = Signal(str, object)

    def __init__(self, previewing: Previewing, parent: QObject | None = None) -> None:
        """Take the service that keeps and makes previews."""
        super().__init__(parent)
        self._previewing = previewing
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._kept: OrderedDict[str, tuple[int, QPixmap]] = OrderedDict()
        self._bytes = 0
        self._broken: set[str] = set()
        self._wanted: list[Want] = []
        self._loading: set[str] = set()
        self._arrived.connect(self._settle)
        self._glimpsed.connect(self._glimpse)
        self._telling = QTimer(self, singleShot=True, interval=_TOGETHER_MS)
        self._telling.timeout.connect(self.loaded)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.stop)

    def stop(self) -> None:
        """Begin nothing more and wait for what is being loaded."""
        self._wanted.clear()
        self._pool.waitForDone()

    def picture(self, file: PhotoFile) -> QPixmap | None:
        """Return the best pixmap there is at once, or None."""
        entry = self._kept.get(file.fingerprint)
        if entry is None:
            return None
        self._kept.move_to_end(file.fingerprint)
        return entry[1]

    def broken(self, file: PhotoFile) -> bool:
        """Return whether the image has been tried and cannot be shown."""
        return file.fingerprint in self._broken

    def want(self, wants: Sequence[Want]) -> None:
        """Load these, first ones first; what was wanted before and has not begun is dropped."""
        self._wanted = [want for want in wants if self._lacks(want)]
        self._start_more()

    def retry(self) -> None:
        """Try images again that could not be shown; their files may have come back."""
        self._broken.clear()

    def _lacks(self, want: Want) -> bool:
        key = want.file.fingerprint
        if key in self._broken or key in self._loading:
            return False
        entry = self._kept.get(key)
        return entry is None or entry[0] < _rounded(want.edge)

    def _start_more(self) -> None:
        while self._wanted and len(self._loading) < _THREADS:
            want = self._wanted.pop(0)
            if self._lacks(want):
                self._loading.add(want.file.fingerprint)
                self._pool.start(partial(self._load, want.file, _rounded(want.edge)))

    def _load(self, file: PhotoFile, edge: int) -> None:
        """Make and decode one preview, on a worker thread."""
        image = QImage()
        try:
            if rough := self._previewing.rough(file, _kept(edge)):
                self._glimpsed.emit(file.fingerprint, QImage.fromData(rough))
            image = _decoded(self._previewing, file, edge)
        except UserError as error:
            _log.info("no preview: %s", error)
        finally:
            self._arrived.emit(file.fingerprint, edge, image)

    def _glimpse(self, key: str, image: QImage) -> None:
        """Show what the file carries until its preview is made."""
        if key not in self._kept and not image.isNull():
            self._keep(key, 0, QPixmap.fromImage(image))
            self._tell_soon()

    def _settle(self, key: str, edge: int, image: QImage) -> None:
        self._loading.discard(key)
        if image.isNull():
            self._broken.add(key)
        else:
            self._keep(key, edge, QPixmap.fromImage(image))
        self._tell_soon()
        self._start_more()

    def _tell_soon(self) -> None:
        if not self._telling.isActive():
            self._telling.start()

    def _keep(self, key: str, edge: int, pixmap: QPixmap) -> None:
        if key in self._kept:
            self._bytes -= _size_of(self._kept.pop(key)[1])
        self._kept[key] = (edge, pixmap)
        self._bytes += _size_of(pixmap)
        while self._bytes > _MOST_BYTES and len(self._kept) > 1:
            self._bytes -= _size_of(self._kept.popitem(last=False)[1][1])


def _decoded(previewing: Previewing, file: PhotoFile, edge: int) -> QImage:
    image = QImage.fromData(previewing.make(file, _kept(edge)))
    if max(image.width(), image.height()) > edge:
        image = image.scaled(
            QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _kept(edge: int) -> int:
    return next((size for size in EDGES if size >= edge), EDGES[-1])


def _rounded(edge: int) -> int:
    return min(-(-edge // _STEP) * _STEP, EDGES[-1])


def _size_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * _BYTES_PER_PIXEL
