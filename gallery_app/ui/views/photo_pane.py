"""One photo as large as its room: whole, or as near as its own pixels; pulled about by hand, key and wheel."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from gallery_app.domain.photo import Photo
from gallery_app.ui.delegates import shapes
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.facts import file_name
from gallery_app.ui.models.originals import Originals
from gallery_app.ui.models.photos import shape_of
from gallery_app.ui.models.previews import Previews, Want
from gallery_app.ui.models.sight import Frame, Sight

__all__ = ["PhotoPane"]

_NO_FILE_EDGE = 1500
_PIXELS_SHOWN = 2.0
"""From this size on pixels are shown as squares, not smoothed."""
_NOTCH = 120
_PULL = 0.25
"""Share of the room that an arrow key moves the picture by."""


class PhotoPane(QWidget):
    """Paints a photo; what is in sight may be shared with other panes.

    Signals:
        sightAsked: Something else shall be in sight; carries the `Sight`.
        pressed: The pane was clicked.
        dragAsked: The whole picture is pulled, to be dragged elsewhere.
        resized: The room is another, and so may be the size of the picture.
        wanted: A picture is painted at a size; carries the `Want`, so that whoever has several panes asks for all.
    """

    sightAsked = Signal(object)
    pressed = Signal()
    dragAsked = Signal()
    wanted = Signal(object)
    resized = Signal()

    def __init__(
        self, look: Look, previews: Previews, originals: Originals, parent: QWidget | None = None, ground: str = "mat"
    ) -> None:
        """Take the tokens, what loads pictures, and the colour around them."""
        super().__init__(parent)
        self._look, self._previews, self._originals, self._ground = look, previews, originals, ground
        self._photo: Photo | None = None
        self._margin = look.px("grid") * (0 if ground == "screen" else 2)
        self._active = False
        self._pull: QPoint | None = None
        self.sight = Sight()
        self.setMouseTracking(True)
        self.setMinimumSize(look.px("grid") * 12, look.px("grid") * 12)
        previews.loaded.connect(self.update)
        originals.loaded.connect(self.update)
        self._translate()

    @property
    def photo(self) -> Photo | None:
        """What is shown."""
        return self._photo

    def show_photo(self, photo: Photo | None) -> None:
        """Show a photo; what is in sight of it stays as it is."""
        self._photo = photo
        self._point()
        self.update()

    def show_sight(self, sight: Sight) -> None:
        """Show another part."""
        self.sight = sight
        self._point()
        self.update()

    def show_active(self, *, active: bool) -> None:
        """Mark the pane as the one that keys act on, among several."""
        self._active = active
        self.update()

    # What is in sight

    def frame(self) -> Frame:
        """Return the picture's size and the room for it, in device pixels."""
        scale = self.devicePixelRatioF()
        across, down = self.width() * scale, self.height() * scale
        margin = self._margin * scale
        file = self._photo.file if self._photo else None
        if file is None or file.width <= 0 or file.height <= 0:
            wide = round(_NO_FILE_EDGE * shape_of(None))
            return Frame(wide, _NO_FILE_EDGE, across, down, margin)
        return Frame(file.width, file.height, across, down, margin)

    @property
    def percent(self) -> int:
        """How large the picture is shown, in hundredths of its own pixels."""
        return round(self.sight.scale(self.frame()) * 100)

    def step(self, *, larger: bool) -> None:
        """Show it one step larger or smaller."""
        frame = self.frame()
        self.sightAsked.emit(self.sight.zoomed(frame, self.sight.stepped(frame, larger=larger)))

    def toggle(self, at: QPointF | None = None) -> None:
        """Show its own pixels, around a point of the pane, or the whole again."""
        if self.sight.zoom is not None:
            self.sightAsked.emit(Sight())
            return
        scale = self.devicePixelRatioF()
        point = (at.x() * scale, at.y() * scale) if at is not None else None
        self.sightAsked.emit(self.sight.zoomed(self.frame(), 1.0, point))

    def pull(self, across: int, down: int) -> None:
        """Move the picture by steps of a key."""
        frame = self.frame()
        self.sightAsked.emit(self.sight.moved(frame, across * _PULL * frame.across, down * _PULL * frame.down))

    def _point(self) -> None:
        near = self.sight.zoom is not None
        held = Qt.CursorShape.ClosedHandCursor if self._pull is not None else Qt.CursorShape.OpenHandCursor
        self.setCursor(held if near else Qt.CursorShape.ArrowCursor)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, and ask for what it lacks."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour(self._ground))
        if self._photo is None:
            return
        scale = self.devicePixelRatioF()
        left, top, width, height = (length / scale for length in self.sight.place(self.frame()))
        place = QRectF(left, top, width, height)
        file = self._photo.file
        if file is None:
            self._say(painter, self.rect(), self._no_file, middle=True)
        else:
            self._paint_picture(painter, place, scale)
            self._ask(place, scale)
        if self._active:
            shapes.frame(painter, self.rect().toRectF().adjusted(1, 1, -1, -1), self._look.colour("accent"), 2.0, 0.0)

    def _paint_picture(self, painter: QPainter, place: QRectF, scale: float) -> None:
        photo = self._photo
        if photo is None or photo.file is None:
            return
        width = place.width() * scale
        picture = self._previews.picture(photo.file)
        shown: QImage | QPixmap | None = picture
        if picture is None or picture.width() < width:
            shown = self._originals.image(photo.file, width) or picture
        smooth = self.sight.scale(self.frame()) < _PIXELS_SHOWN
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        if shown is not None:
            _paint_part(painter, place, shown, self.rect().toRectF())
        elif self._previews.broken(photo.file):
            self._say(painter, self.rect(), self._broken.format(name=file_name(photo.file)), middle=True)
        if shown is picture and self.sight.zoom is not None:
            words = self._reading if self._originals.awaited(photo.file) else ""
            self._say(painter, self.rect(), self._unread if self._originals.failed(photo.file) else words)

    def _ask(self, place: QRectF, scale: float) -> None:
        photo = self._photo
        if photo is None or photo.file is None:
            return
        edge = round(max(place.width(), place.height()) * scale)
        self.wanted.emit(Want(photo.file, edge))
        picture = self._previews.picture(photo.file)
        if self.sight.zoom is not None or (picture is not None and max(picture.width(), picture.height()) < edge):
            self._originals.want([photo.file])

    def _say(self, painter: QPainter, room: QRect, words: str, *, middle: bool = False) -> None:
        if not words:
            return
        painter.setFont(self._look.font(Size.BODY if middle else Size.SMALL))
        if middle:
            painter.setPen(self._look.colour("second"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
            return
        grid = self._look.px("grid")
        box = painter.fontMetrics().boundingRect(words).adjusted(-grid, -grid // 2, grid, grid // 2)
        box.moveCenter(QPoint(room.center().x(), room.bottom() - box.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("badge"))
        painter.drawRoundedRect(box, self._look.px("inside"), self._look.px("inside"))
        painter.setPen(self._look.colour("badge_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        self.pressed.emit()
        if event.button() == Qt.MouseButton.LeftButton:
            self._pull = event.position().toPoint()
            self._point()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull a large picture about; drag a whole one out."""
        if self._pull is None:
            return
        moved = event.position().toPoint() - self._pull
        if self.sight.zoom is not None:
            self._pull = event.position().toPoint()
            scale = self.devicePixelRatioF()
            self.sightAsked.emit(self.sight.moved(self.frame(), moved.x() * scale, moved.y() * scale))
        elif moved.manhattanLength() >= QApplication.startDragDistance():
            self._pull = None
            self.dragAsked.emit()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._pull = None
        self._point()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Look closer at a point, or at the whole again."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.toggle(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pull a large picture about on a touchpad; otherwise look closer or wider, around the pointer."""
        scale, frame = self.devicePixelRatioF(), self.frame()
        touched, control = event.pixelDelta(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not touched.isNull() and self.sight.zoom is not None and not control:
            self.sightAsked.emit(self.sight.moved(frame, touched.x() * scale, touched.y() * scale))
        elif event.angleDelta().y():
            factor = 2 ** (event.angleDelta().y() / _NOTCH / 2)
            point = event.position()
            now = self.sight.scale(frame)
            self.sightAsked.emit(self.sight.zoomed(frame, now * factor, (point.x() * scale, point.y() * scale)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits now."""
        super().resizeEvent(event)
        self.resized.emit()
        self.update()

    def _translate(self) -> None:
        self._no_file = self.tr("No image yet")
        self._broken = self.tr("{name} cannot be shown")
        self._reading = self.tr("Reading the original…")
        self._unread = self.tr("The original cannot be read; this is its preview")

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
            self.update()


def _paint_part(painter: QPainter, place: QRectF, picture: QImage | QPixmap, room: QRectF) -> None:
    """Paint only what of a picture is in the room: of a large one that is little."""
    seen = place.intersected(room)
    across, down = picture.width() / place.width(), picture.height() / place.height()
    part = QRectF(
        (seen.left() - place.left()) * across,
        (seen.top() - place.top()) * down,
        seen.width() * across,
        seen.height() * down,
    )
    if isinstance(picture, QImage):
        painter.drawImage(seen, picture, part)
    else:
        painter.drawPixmap(seen, picture, part)
