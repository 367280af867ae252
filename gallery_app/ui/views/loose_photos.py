"""Photos without a caption: small pictures to drag into the text, or to place by a menu."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from gallery_app.domain.photo import Photo
from gallery_app.ui.delegates import shapes
from gallery_app.ui.look import Look
from gallery_app.ui.models.facts import file_name
from gallery_app.ui.models.previews import Previews
from gallery_app.ui.views.dragging import drag_pixmap, photo_mime
from gallery_app.ui.views.flow_layout import FlowLayout

__all__ = ["LoosePhotos"]

_WIDE, _HIGH = 74, 56


class LoosePhotos(QWidget):
    """A few lines of small pictures.

    Signals:
        filling: A photo's menu opens; carries the photo's id and the `QMenu` to fill.
    """

    filling = Signal(int, object)

    def __init__(self, look: Look, previews: Previews, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look, self._previews = look, previews
        self.thumbs: list[_Thumb] = []
        self._flow = FlowLayout(look.px("grid"), self)
        previews.loaded.connect(self._refresh)

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """Show photos."""
        for thumb in self.thumbs:
            self._flow.removeWidget(thumb)
            thumb.hide()
            thumb.deleteLater()
        self.thumbs = [_Thumb(self._look, self._previews, photo, self._open) for photo in photos]
        for thumb in self.thumbs:
            self._flow.addWidget(thumb)

    def _refresh(self) -> None:
        for thumb in self.thumbs:
            thumb.update()

    def _open(self, photo: int, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.filling.emit(photo, menu)
        menu.popup(at)


class _Thumb(QAbstractButton):
    """One small picture."""

    def __init__(self, look: Look, previews: Previews, photo: Photo, opened: Callable[[int, QPoint], None]) -> None:
        super().__init__()
        self._look, self._previews, self.photo = look, previews, photo
        self._pressed: QPoint | None = None
        name = photo.title or (file_name(photo.file) if photo.file else "")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: opened(photo.id, self.mapToGlobal(QPoint(0, self.height()))))

    def sizeHint(self) -> QSize:
        return QSize(_WIDE, _HIGH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box, inside = self.rect().toRectF().adjusted(1, 1, -1, -1), float(self._look.px("inside"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("mat"))
        painter.drawRoundedRect(box, inside, inside)
        picture = self._previews.picture(self.photo.file) if self.photo.file else None
        if picture:
            size = picture.size().toSizeF()
            size.scale(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            across, down = (box.width() - size.width()) / 2, (box.height() - size.height()) / 2
            shapes.picture(painter, box.adjusted(across, down, -across, -down), picture, inside)
        if self.hasFocus() or self.underMouse():
            tone = "accent" if self.hasFocus() else "third"
            shapes.frame(painter, box, self._look.colour(tone), 1.5, inside)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = self._pressed is not None and (event.position().toPoint() - self._pressed).manhattanLength()
        if far and far >= QApplication.startDragDistance() and event.buttons() & Qt.MouseButton.LeftButton:
            self._pressed = None
            self.setDown(False)
            self._drag()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _drag(self) -> None:
        drag = QDrag(self)
        drag.setMimeData(photo_mime([self.photo.id], [self.photo]))
        picture = self._previews.picture(self.photo.file) if self.photo.file else None
        drag.setPixmap(drag_pixmap(self._look, [picture], 1, self.devicePixelRatioF()))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
