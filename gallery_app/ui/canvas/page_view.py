"""A window on one page: shows it at any size, scrolls and zooms; knows nothing of hands."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from gallery_app.services.designing import Area, ImageBox, TextBox, area_of, edit
from gallery_app.ui.canvas.drags import Shown
from gallery_app.ui.canvas.page_painter import PagePainter
from gallery_app.ui.canvas.pictures import Pictures
from gallery_app.ui.canvas.texts import TextImages
from gallery_app.ui.canvas.zooming import ACTUAL, Sight, next_step
from gallery_app.ui.context import Context
from gallery_app.ui.models.design import DesignModel

__all__ = ["PageView"]

_MARGIN = 40
"""Pixels of desk around the page."""
_AIR = 24
"""Pixels left around what is brought into sight."""
_HELD = 0.75
"""How opaque a picture is while it hangs over the one it would be exchanged with."""
_MM_PER_INCH = 25.4


class PageView(QAbstractScrollArea):
    """Shows the page in sight of the open layout.

    Signals:
        zoomed: The zoom is another; carries it, 1.0 for the size on paper.
        moved: The page lies elsewhere on the canvas, or is shown larger or smaller.
    """

    zoomed = Signal(float)
    moved = Signal()

    def __init__(self, context: Context, model: DesignModel, parent: QWidget | None = None) -> None:
        """Show what the model has open; the whole page to begin with."""
        super().__init__(parent)
        self.context, self.model = context, model
        self.sight = Sight()
        self.fits = True
        self.guides = False
        self.cropping = 0
        self.editing = 0
        self.shown: Shown | None = None
        self.pictures = Pictures(context, self)
        self.texts = TextImages(context.desk.designing.proof, self)
        self._painter = PagePainter(context.look, self.texts, self.pictures)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._scrolled)
        self.pictures.loaded.connect(self.viewport().update)
        self.texts.ready.connect(self.viewport().update)
        self.texts.failed.connect(model.failed)
        context.look.changed.connect(self.viewport().update)
        model.opened.connect(self._other)
        model.changed.connect(self._changed)
        model.selected.connect(self._chosen)

    # What is shown

    def _other(self) -> None:
        self.shown, self.cropping, self.fits = None, 0, True
        self._lay()

    def _changed(self) -> None:
        if not self.model.boxes:
            self.cropping = 0
        self._lay()

    def _chosen(self) -> None:
        if self.cropping not in self.model.keys:
            self.cropping = 0
        self._lay()

    def _lay(self) -> None:
        """Fit or keep the size, and let the bars follow."""
        if self.fits:
            self._fit()
        self._follow_bars()
        self._want()
        self.viewport().update()

    def _want(self) -> None:
        """Have set and loaded what is in sight: pictures first wanted are those on the screen."""
        page = self.model.sheet
        if page is None:
            return
        scale = self.sight.scale * self.devicePixelRatioF()
        room = QRectF(self.viewport().rect())
        seen = [box for box in page.items if self.sight.rect(area_of(box)).intersects(room)]
        images = [box for box in seen if isinstance(box, ImageBox)]
        self.pictures.want(images, scale)
        texts = [box for box in seen if isinstance(box, TextBox) and box.lines]
        empty = [box for box in images if not box.path or self.pictures.broken(box)]
        self.texts.want(self.model.scene, [*texts, *empty], scale * _MM_PER_INCH)

    # How large and where

    @property
    def zoom(self) -> float:
        """How large the page is shown; 1.0 is the size on paper."""
        return self.sight.zoom

    def fit(self) -> None:
        """Show the whole page, also when the window changes its size."""
        self.fits = True
        self._lay()
        self.zoomed.emit(self.zoom)

    def _fit(self) -> None:
        page = self.model.sheet
        if page is None:
            return
        room, bleed = self.viewport().size(), self.model.scene.bleed
        wide = (room.width() - _MARGIN) / (page.width + 2 * bleed)
        high = (room.height() - _MARGIN) / (page.height + 2 * bleed)
        before = self.zoom
        self.sight = Sight(max(min(wide, high), 0.05) / ACTUAL)
        if self.zoom != before:
            self.zoomed.emit(self.zoom)

    def zoom_to(self, zoom: float, fixed: QPointF | None = None) -> None:
        """Show the page at another size, a point of the canvas held fast; the middle if none is given."""
        if self.model.sheet is None:
            return
        fixed = fixed or QRectF(self.viewport().rect()).center()
        self.fits = False
        self.sight = self.sight.zoomed(zoom, fixed)
        self._keep_place()
        self.zoomed.emit(self.zoom)

    def zoom_step(self, *, larger: bool, fixed: QPointF | None = None) -> None:
        """Show the page at the next round size."""
        self.zoom_to(next_step(self.zoom, larger=larger), fixed)

    def _extent(self) -> QSize:
        page = self.model.sheet
        if page is None:
            return QSize()
        bleed, scale = self.model.scene.bleed, self.sight.scale
        return QSize(round((page.width + 2 * bleed) * scale), round((page.height + 2 * bleed) * scale)) + QSize(
            _MARGIN, _MARGIN
        )

    def _keep_place(self) -> None:
        """Scroll so that the page stays where it was put."""
        wanted = self.sight.left, self.sight.top
        self._set_bars()
        cut = self.model.scene.bleed * self.sight.scale
        for bar, at in zip((self.horizontalScrollBar(), self.verticalScrollBar()), wanted, strict=True):
            bar.blockSignals(True)
            bar.setValue(round(_MARGIN / 2 + cut - at))
            bar.blockSignals(False)
        self._scrolled()

    def _follow_bars(self) -> None:
        self._set_bars()
        self._place()

    def _set_bars(self) -> None:
        extent, room = self._extent(), self.viewport().size()
        for bar, size, page in (
            (self.horizontalScrollBar(), extent.width(), room.width()),
            (self.verticalScrollBar(), extent.height(), room.height()),
        ):
            bar.setRange(0, 0 if self.fits else max(0, size - page))
            bar.setPageStep(page)
            bar.setSingleStep(24)

    def _scrolled(self) -> None:
        self._place()
        self._want()
        self.viewport().update()

    def _place(self) -> None:
        """Put the page where the bars say, or into the middle where there is room."""
        extent, room = self._extent(), self.viewport().size()
        cut = self.model.scene.bleed * self.sight.scale
        spare = max(0, room.width() - extent.width()) // 2, max(0, room.height() - extent.height()) // 2
        left = _MARGIN / 2 + cut + spare[0] - self.horizontalScrollBar().value()
        top = _MARGIN / 2 + cut + spare[1] - self.verticalScrollBar().value()
        placed = Sight(self.zoom, round(left), round(top))
        if placed != self.sight:
            self.sight = placed
        self.moved.emit()

    def reveal(self, area: Area) -> None:
        """Scroll just so far that a place of the page is in sight; of a larger one its upper left corner."""
        frame, room = self.sight.rect(area), QRectF(self.viewport().rect()).adjusted(_AIR, _AIR, -_AIR, -_AIR)
        for bar, low, high, start, stop in (
            (self.horizontalScrollBar(), frame.left(), frame.right(), room.left(), room.right()),
            (self.verticalScrollBar(), frame.top(), frame.bottom(), room.top(), room.bottom()),
        ):
            shift = min(max(high - stop, 0.0), low - start) if high > stop else min(low - start, 0.0)
            bar.setValue(round(bar.value() + shift))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page anew, or keep it in place."""
        super().resizeEvent(event)
        self._lay()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's
        """Paint desk, page, and what is chosen or dragged."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.context.look.colour("mat"))
        page = self.model.sheet
        if page is None:
            return
        scene, sight = self.model.scene, self.sight
        self._painter.sheet(painter, page, scene.bleed, sight)
        if self.guides or (self.shown is not None and self.shown.band is None):
            self._painter.guides(painter, page, page.guides, sight)
        self._painter.boxes(painter, page, sight, self.editing)
        self._painter.cut_off(painter, page, scene.bleed, sight)
        self._paint_hands(painter)

    def _paint_hands(self, painter: QPainter) -> None:
        paint, sight, shown = self._painter, self.sight, self.shown
        page = self.model.sheet
        here = {box.key for box in page.items} if page else set()
        boxes = [box for box in self.model.boxes if box.key in here]
        crop = next((box for box in boxes if box.key == self.cropping), None)
        if isinstance(crop, ImageBox):
            paint.ghost(painter, crop, sight)
        paint.chosen(painter, boxes, sight, handles=not crop and shown is None and not self.editing)
        if shown is None:
            return
        paint.hints(painter, shown.hints, sight)
        target = edit.find(shown.scene, shown.target) if shown.target else None
        if target and page:
            paint.target(painter, target.box, sight)
            painter.setOpacity(_HELD)
            paint.boxes(painter, replace(page, items=tuple(boxes)), sight)
            painter.setOpacity(1.0)
        if shown.band:
            paint.band(painter, shown.band, sight)
