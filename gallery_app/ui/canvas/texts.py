"""Bitmaps of the texts in sight: set off the GUI thread by the engine that prints, and kept."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from gallery_app.errors import UserError
from gallery_app.services.designing import ImageBox, Piece, Proof, Scene, TextBox, going_on
from gallery_app.ui.models.loading import Loader

__all__ = ["Strip", "TextImages", "strips"]

_MM_PER_INCH = 25.4
_TALL = 1600
"""Device pixels from which on a text is set in strips."""
_STRIP = 900
_TOGETHER = 12
"""Pieces that are set at a time: the first of many are on the screen before the last are begun."""
_MOST_BYTES = 96 * 1024 * 1024
_BYTES_PER_PIXEL = 4


@dataclass(frozen=True, slots=True)
class Strip:
    """A stretch of a box.

    Attributes:
        top: Where it begins below the box's upper edge, mm.
        height: Its height, mm.
    """

    top: float
    height: float


def strips(height: float, ppi: float) -> tuple[Strip, ...]:
    """Return the strips in which a box of a height in mm is set: itself, unless it is very tall at this resolution."""
    pixels = height / _MM_PER_INCH * ppi
    if pixels <= _TALL:
        return (Strip(0.0, height),)
    number = int(-(-pixels // _STRIP))
    return tuple(Strip(height * n / number, height / number) for n in range(number))


Key = tuple[object, ...]
_Made = list[bytes] | UserError


class TextImages(QObject):
    """Sets and keeps bitmaps.

    Signals:
        ready: Some that were wanted are there.
        failed: No text can be set on this machine; carries the `UserError`, once.
    """

    ready = Signal()
    failed = Signal(object)

    def __init__(self, proof: Proof, parent: QObject | None = None) -> None:
        """Take the typesetter."""
        super().__init__(parent)
        self._proof = proof
        self._loader: Loader[_Made] = Loader(1, self._settle, self)
        self._batch: tuple[Key, ...] = ()
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._latest: dict[int, tuple[QPixmap, float]] = {}
        self._wanted: list[tuple[Key, Piece]] = []
        self._scene = Scene()
        self._ppi = 0.0
        self._broken = False

    def stop(self) -> None:
        """Begin nothing more and wait for what is being set."""
        self._wanted.clear()
        self._loader.stop()

    @property
    def waiting(self) -> bool:
        """Whether something that was wanted is not there yet."""
        return bool(len(self._loader) or self._wanted)

    def image(self, box: TextBox | ImageBox, strip: Strip, ppi: float) -> QPixmap | None:
        """Return the bitmap of a strip at a resolution, or None while it is being set."""
        key = _key(box, strip, ppi)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            self._latest[box.key] = found, ppi
        return found

    def before(self, box: TextBox | ImageBox) -> tuple[QPixmap, float] | None:
        """Return the bitmap the box had last and its resolution; it stands in for a moment."""
        return self._latest.get(box.key)

    def want(self, scene: Scene, boxes: Sequence[TextBox | ImageBox], ppi: float) -> None:
        """Set what is lacking of these boxes, the first ones first; what was wanted before is dropped."""
        self._scene, self._ppi = scene, ppi
        continued = going_on(scene)
        self._wanted = [
            (_key(box, strip, ppi), Piece(box, strip.top, strip.height, box.key in continued))
            for box in boxes
            for strip in strips(box.h, ppi)
            if _key(box, strip, ppi) not in self._kept
        ]
        self._start()

    def _start(self) -> None:
        if len(self._loader) or self._broken or not self._wanted:
            return
        batch, self._wanted = self._wanted[:_TOGETHER], self._wanted[_TOGETHER:]
        self._batch = tuple(key for key, _ in batch)
        pieces = [piece for _, piece in batch]
        self._loader.start("texts", partial(_set, self._proof, pieces, self._scene, self._ppi))

    def _settle(self, _key: str, made: _Made | None) -> None:
        if isinstance(made, UserError):
            self._broken = True
            self._wanted.clear()
            self.failed.emit(made)
            return
        # Typst refused them: the page is shown without these texts, and they are not tried again.
        images = [QImage() for _ in self._batch] if made is None else [QImage.fromData(png) for png in made]
        for key, image in zip(self._batch, images, strict=True):
            self._keep(key, QPixmap.fromImage(image))
        self.ready.emit()
        self._start()

    def _keep(self, key: Key, pixmap: QPixmap) -> None:
        self._kept[key] = pixmap
        self._bytes += _size_of(pixmap)
        while self._bytes > _MOST_BYTES and len(self._kept) > 1:
            self._bytes -= _size_of(self._kept.popitem(last=False)[1])


def _set(proof: Proof, pieces: Sequence[Piece], scene: Scene, ppi: float) -> _Made:
    """Set pieces, on a worker thread; an error that is the user's to mend is handed over as it is."""
    try:
        return proof.pieces(pieces, scene.styles, scene.language, ppi)
    except UserError as error:
        return error


def _key(box: TextBox | ImageBox, strip: Strip, ppi: float) -> Key:
    """Return what a bitmap depends on; where the box stands is not part of it."""
    look: object = (box.lines, box.align, box.role) if isinstance(box, TextBox) else (box.note, box.number)
    return look, box.w, box.h, strip.top, strip.height, round(ppi, 3)


def _size_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * _BYTES_PER_PIXEL
