"""Previews on the screen: loaded off the GUI thread, what is in sight first, and only so many bytes kept."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from gallery_app.domain.photo import PhotoFile
from gallery_app.services.previewing import EDGES, Previewing
from gallery_app.ui.models.loading import Loader
from gallery_app.ui.models.pixels import BYTES_PER_PIXEL, Pixels, unpacked

__all__ = ["Previews", "Want"]

_MOST_BYTES = 32 * 1024 * 1024
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


_Loaded = tuple[PhotoFile, int, Pixels, bool]
"""An image, the edge that was wanted, its pixels, and whether they are only what the file carries."""


class Previews(QObject):
    """Loads and keeps pixmaps of image files.

    Signals:
        loaded: Wanted pictures are there, or have proved undecodable; told together for all that came meanwhile.
    """

    loaded = Signal()

    def __init__(self, previewing: Previewing, parent: QObject | None = None, room: int = 1) -> None:
        """Take the service that keeps and makes previews, and how many times the usual memory may be used."""
        super().__init__(parent)
        self._room = room
        self._previewing = previewing
        self._kept: OrderedDict[str, tuple[int, QPixmap]] = OrderedDict()
        self._bytes = 0
        self._broken: set[str] = set()
        self._wanted: list[Want] = []
        self._loader = Loader(_THREADS, self._settle, self)
        self._telling = QTimer(self, singleShot=True, interval=_TOGETHER_MS)
        self._telling.timeout.connect(self.loaded)

    def stop(self) -> None:
        """Begin nothing more and wait for what is being loaded."""
        self._wanted.clear()
        self._loader.stop()

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
        if key in self._broken or key in self._loader:
            return False
        entry = self._kept.get(key)
        return entry is None or entry[0] < _rounded(want.edge)

    def _start_more(self) -> None:
        while self._wanted and len(self._loader) < _THREADS:
            want = self._wanted.pop(0)
            if self._lacks(want):
                self._load(want.file, _rounded(want.edge), glimpse=want.file.fingerprint not in self._kept)

    def _load(self, file: PhotoFile, edge: int, *, glimpse: bool) -> None:
        self._loader.start(file.fingerprint, partial(_loaded, self._previewing, file, edge, glimpse=glimpse))

    def _settle(self, key: str, answer: _Loaded | None) -> None:
        if answer is None:
            self._broken.add(key)
        else:
            file, edge, pixels, is_glimpse = answer
            self._keep(key, 0 if is_glimpse else edge, QPixmap.fromImage(pixels.image().copy()))  # it owns its bytes
            if is_glimpse:
                self._load(file, edge, glimpse=False)
        if not self._telling.isActive():
            self._telling.start()
        self._start_more()

    def _keep(self, key: str, edge: int, pixmap: QPixmap) -> None:
        if key in self._kept:
            self._bytes -= _size_of(self._kept.pop(key)[1])
        self._kept[key] = (edge, pixmap)
        self._bytes += _size_of(pixmap)
        while self._bytes > _MOST_BYTES * self._room and len(self._kept) > 1:
            self._bytes -= _size_of(self._kept.popitem(last=False)[1][1])


def _loaded(previewing: Previewing, file: PhotoFile, edge: int, *, glimpse: bool) -> _Loaded:
    """Return a preview's pixels, on a worker thread; as a glimpse what the file carries, until its preview is made."""
    kept = next((size for size in EDGES if size >= edge), EDGES[-1])
    if glimpse and (rough := previewing.rough(file, kept)):
        return file, edge, unpacked(rough, edge), True
    return file, edge, unpacked(previewing.make(file, kept), edge), False


def _rounded(edge: int) -> int:
    return min(-(-edge // _STEP) * _STEP, EDGES[-1])


def _size_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * BYTES_PER_PIXEL
