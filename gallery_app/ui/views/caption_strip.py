"""The film strip: the photos that are shown in the gallery, in one line, however many there are."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from gallery_app.domain.photo import Photo
from gallery_app.ui.context import Context
from gallery_app.ui.delegates.photo_cell import PhotoCell, PhotoPainter, Words
from gallery_app.ui.models.credit_text import credit_line
from gallery_app.ui.models.marking import lacks_caption
from gallery_app.ui.models.photos import shape_of
from gallery_app.ui.models.previews import Want
from gallery_app.ui.views.dragging import drag_pixmap, photo_mime
from gallery_app.ui.views.gallery import GalleryView

__all__ = ["CaptionStrip"]

_CELL = 104
_HIGH = 64
_MARGIN = 12
_DOT = 5.0
_DRAGGED = 500
"""Of more chosen photos only so many files are dragged, as in the gallery."""
_UP_AND_DOWN = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class CaptionStrip(QAbstractScrollArea):
    """A second window on the gallery's photos: what is chosen in one is chosen in the other.

    Signals:
        opened: The fields of the chosen photo are wanted: Enter or a double click.
    """

    opened = Signal()

    def __init__(self, context: Context, gallery: GalleryView, parent: QWidget | None = None) -> None:
        """Follow a gallery, whose photos, previews and choice it shares."""
        super().__init__(parent)
        self._context, self._gallery = context, gallery
        self._pressed: QPoint | None = None
        self.setProperty("part", "filmstrip")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HIGH + 2 * _MARGIN + self.horizontalScrollBar().sizeHint().height())
        self._painter = PhotoPainter(context.look, Words("", "", "", "", ""))
        gallery.previews.loaded.connect(self.viewport().update)
        context.changes.changed.connect(self._hear)
        context.look.changed.connect(self.viewport().update)
        self._translate()

    def _hear(self, _changes: object) -> None:
        # Not a lambda: what other windows do is told long after this one has gone.
        self.viewport().update()

    def follow(self) -> None:
        """Show what the gallery shows and has chosen now, with the photo the keyboard stands on in sight."""
        self._set_range()
        here = self._gallery.selection.current
        if here is not None:
            bar, page = self.horizontalScrollBar(), self.viewport().width()
            left = here * _CELL
            # Its neighbours on both sides are in sight as well, so that one sees where one comes from and goes to.
            bar.setValue(min(max(bar.value(), left + 2 * _CELL + 2 * _MARGIN - page), left - _CELL))
        self._name_current()
        self.viewport().update()

    def index_at(self, point: QPoint) -> int | None:
        """Return the photo under a point of the strip, or None."""
        index = (point.x() + self.horizontalScrollBar().value() - _MARGIN) // _CELL
        return index if 0 <= index < len(self._gallery.ids) else None

    def _set_range(self) -> None:
        bar, page = self.horizontalScrollBar(), self.viewport().width()
        bar.setRange(0, max(0, len(self._gallery.ids) * _CELL + 2 * _MARGIN - page))
        bar.setPageStep(page)
        bar.setSingleStep(_CELL)

    def _in_sight(self) -> range:
        first = (self.horizontalScrollBar().value() - _MARGIN) // _CELL
        most = self.viewport().width() // _CELL + 2
        return range(max(first, 0), min(max(first, 0) + most, len(self._gallery.ids)))

    def _box(self, index: int, photo: Photo | None) -> QRect:
        """Return where a photo is painted: whole, in the middle of its place."""
        room = QRect(_MARGIN + index * _CELL - self.horizontalScrollBar().value(), _MARGIN, _CELL, _HIGH)
        wide, shape = _CELL - self._context.look.px("grid") - 4, shape_of(photo)
        width, height = (wide, round(wide / shape)) if shape > wide / _HIGH else (round(_HIGH * shape), _HIGH)
        box = QRect(0, 0, max(width, 1), max(height, 1))
        box.moveCenter(room.center())
        return box

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the photos in sight, and ask for the pictures they lack."""
        gallery, painter = self._gallery, QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self._context.look.colour("surface"))
        places = self._in_sight()
        photos = gallery.photos.get([gallery.ids[index] for index in places])
        wants, scale = [], self.devicePixelRatioF()
        for index, photo in zip(places, photos, strict=True):
            box = self._box(index, photo)
            self._painter.paint_picture(painter, QRectF(box), self._cell(index, photo), marks=False)
            if photo is not None and lacks_caption(photo):
                self._paint_lack(painter, QRectF(box))
            if photo and photo.file:
                wants.append(Want(photo.file, round(max(box.width(), box.height()) * scale)))
        gallery.previews.want(wants)

    def _paint_lack(self, painter: QPainter, box: QRectF) -> None:
        """Paint a dot on a photo whose caption is not done."""
        look = self._context.look
        painter.setPen(QPen(look.colour("surface"), 2.0))
        painter.setBrush(look.colour("warning"))
        painter.drawEllipse(box.topRight() + QPointF(-2.0, 2.0), _DOT, _DOT)

    def _cell(self, index: int, photo: Photo | None) -> PhotoCell:
        gallery, file = self._gallery, photo.file if photo else None
        return PhotoCell(
            photo,
            gallery.previews.picture(file) if file else None,
            broken=bool(file and gallery.previews.broken(file)),
            chosen=index in gallery.selection.chosen,
            current=index == gallery.selection.current and self.hasFocus(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the photo that the keyboard stands on in sight."""
        super().resizeEvent(event)
        self.follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll along the strip with either wheel."""
        turned = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turned.x() or turned.y()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a photo; Ctrl and Shift as in the gallery."""
        point, keys = event.position().toPoint(), event.modifiers()
        index = self.index_at(point)
        if index is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = point
        toggle = bool(keys & Qt.KeyboardModifier.ControlModifier)
        extend = bool(keys & Qt.KeyboardModifier.ShiftModifier)
        if toggle or extend or index not in self._gallery.selection.chosen:
            self._gallery.choose_at(index, toggle=toggle, extend=extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the chosen photos out, to a section of the side bar or to other programs."""
        point = event.position().toPoint()
        if self._pressed is None or (point - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        chosen = self._gallery.chosen_ids()
        photos = [photo for photo in self._gallery.photos.get(chosen[:_DRAGGED]) if photo]
        pictures = [self._gallery.previews.picture(photo.file) if photo.file else None for photo in photos[:3]]
        drag = QDrag(self)
        drag.setMimeData(photo_mime(chosen, photos))
        drag.setPixmap(drag_pixmap(self._context.look, pictures, len(chosen), self.devicePixelRatioF()))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.LinkAction, Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a plain click on one of several chosen choose it alone."""
        index = self.index_at(event.position().toPoint())
        if self._pressed is not None and index is not None and not event.modifiers():
            self._gallery.choose_at(index)
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the fields."""
        if self.index_at(event.position().toPoint()) is not None:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along, choose and mark with the gallery's keys; Enter and Space go to the fields."""
        key = Qt.Key(event.key())
        if key in _OPENING:
            self.opened.emit()
        elif key in _UP_AND_DOWN:
            event.ignore()
        else:
            self._gallery.keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Name a photo in a tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_at(event.pos())
            photo = self._gallery.photo(index) if index is not None else None
            QToolTip.showText(event.globalPos(), self._tip(photo) if photo else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, photo: Photo) -> str:
        lacks = self.tr("Title or credit is missing") if lacks_caption(photo) else ""
        return "\n".join(line for line in (photo.title, credit_line(photo), lacks) if line)

    def _name_current(self) -> None:
        self.setAccessibleDescription(self._gallery.accessibleDescription())

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Film strip"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
