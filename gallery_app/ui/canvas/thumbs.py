"""Pages made small: pictures from their previews, texts set by the engine that prints, off the GUI thread."""

from functools import partial

from PySide6.QtCore import QObject, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

from gallery_app.services.designing import Area, ImageBox, Page, Proof, RuleBox, Scene, area_of
from gallery_app.ui.canvas.page_painter import rgb
from gallery_app.ui.canvas.pictures import Pictures
from gallery_app.ui.look import Look
from gallery_app.ui.models.loading import Loader

__all__ = ["PageThumbs"]

_MM_PER_INCH = 25.4
_PAUSE_MS = 120
"""Edits that come within so short a time are drawn together."""


class PageThumbs(QObject):
    """Small pictures of a scene's pages.

    Signals:
        ready: Some are other than before.
    """

    ready = Signal()

    def __init__(self, look: Look, proof: Proof, pictures: Pictures, parent: QObject) -> None:
        """Take the tokens, the typesetter, and where previews are loaded."""
        super().__init__(parent)
        self._look, self._proof, self._pictures = look, proof, pictures
        self._scene, self._wide, self._scale = Scene(), 160, 1.0
        self._layers: dict[tuple[Page, int], QImage] = {}
        self._made: dict[int, QPixmap] = {}
        self._loader: Loader[bytes] = Loader(1, self._settle, self)
        self._setting: tuple[Page, int] | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._compose)
        pictures.loaded.connect(self._later.start)

    def stop(self) -> None:
        """Begin nothing more and wait for what is being set."""
        self._later.stop()
        self._scene = Scene()
        self._loader.stop()

    def show(self, scene: Scene, wide: int, scale: float) -> None:
        """Draw the pages of a scene so many pixels wide, with so many device pixels a pixel."""
        other = (wide, scale) != (self._wide, self._scale)
        self._wide, self._scale = wide, scale
        if scene is not self._scene or other:
            self._scene = scene
            self._later.start()

    def size(self, page: Page) -> QSize:
        """Return how large the small picture of a page is, in pixels."""
        return QSize(self._wide, max(1, round(self._wide * page.height / page.width)))

    def picture(self, number: int) -> QPixmap | None:
        """Return the small picture of a page (from 0), or None while it is not drawn yet."""
        return self._made.get(number)

    def _pixels(self) -> int:
        return round(self._wide * self._scale)

    def _compose(self) -> None:
        boxes = [box for page in self._scene.pages for box in page.items if isinstance(box, ImageBox)]
        if boxes and any(self._pictures.whole(box) is None for box in boxes):
            widest = max(page.width for page in self._scene.pages)
            self._pictures.want_small(boxes, self._pixels() / widest)
        self._made = {number: self._drawn(page) for number, page in enumerate(self._scene.pages)}
        self.ready.emit()
        self._start()

    def _start(self) -> None:
        lacking = [n for n, page in enumerate(self._scene.pages) if (page, self._pixels()) not in self._layers]
        if lacking and not len(self._loader):
            self._setting = self._scene.pages[lacking[0]], self._pixels()
            self._loader.start("page", partial(_set, self._proof, self._scene, lacking[0], self._pixels()))

    def _settle(self, _key: str, png: bytes | None) -> None:
        # A page that could not be set stays without its texts.
        image, key = QImage.fromData(png) if png else QImage(), self._setting
        there = {(page, self._pixels()) for page in self._scene.pages}
        self._layers = {kept: layer for kept, layer in self._layers.items() if kept in there}
        if key is not None:
            self._layers[key] = image
        for number, page in enumerate(self._scene.pages):
            if (page, self._pixels()) == key:
                self._made[number] = self._drawn(page)
        self.ready.emit()
        self._start()

    def _drawn(self, page: Page) -> QPixmap:
        size = self.size(page) * self._scale
        made = QPixmap(size)
        made.fill(self._look.colour("paper"))
        factor = size.width() / page.width
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for box in page.items:
            if isinstance(box, ImageBox) and box.path:
                self._picture(painter, box, factor)
            elif isinstance(box, RuleBox):
                painter.fillRect(_scaled(area_of(box), factor), rgb(box.colour))
        layer = self._layers.get((page, self._pixels()))
        if layer is not None and not layer.isNull():
            painter.drawImage(QRectF(made.rect()), layer, QRectF(layer.rect()))
        painter.end()
        made.setDevicePixelRatio(self._scale)
        return made

    def _picture(self, painter: QPainter, box: ImageBox, factor: float) -> None:
        frame = _scaled(area_of(box), factor).toAlignedRect()
        shown = self._pictures.shown(box, frame.size())
        if shown is None:
            painter.fillRect(frame, self._look.colour("thumb"))
        else:
            painter.drawPixmap(frame, shown)


def _set(proof: Proof, scene: Scene, number: int, pixels: int) -> bytes:
    """Set a page, on a worker thread."""
    return proof.page(scene, number, pixels / scene.pages[number].width * _MM_PER_INCH)


def _scaled(area: Area, factor: float) -> QRectF:
    return QRectF(area.x * factor, area.y * factor, area.w * factor, area.h * factor)
