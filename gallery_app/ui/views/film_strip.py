"""Photos in one line under a large one: where it stands among its neighbours."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from gallery_app.ui.delegates.photo_cell import PhotoCell, PhotoPainter, Words, fitted
from gallery_app.ui.look import Look
from gallery_app.ui.models.photos import Photos
from gallery_app.ui.models.previews import Previews, Want

__all__ = ["FilmStrip"]

_WIDE, _HIGH = 96, 64
_NEIGHBOURS = 2
"""So many photos beside the current one stay in sight."""


class FilmStrip(QAbstractScrollArea):
    """Any number of photos; only those in sight are asked for.

    Signals:
        chosen: A photo was clicked; carries its index.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, photos: Photos, previews: Previews, parent: QWidget | None = None) -> None:
        """Take the tokens and what knows photos and pictures."""
        super().__init__(parent)
        self._look, self._photos, self._previews = look, photos, previews
        self._painter = PhotoPainter(look, Words("", "", "", "", ""))
        self._ids: Sequence[int] = ()
        self._current: int | None = None
        self._marked: Collection[int] = ()
        self.setProperty("part", "side")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HIGH + 2 * self._gap() + 2 * look.px("grid"))
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        previews.loaded.connect(self.viewport().update)
        look.changed.connect(self._restyle)
        self._translate()

    def show_photos(self, ids: Sequence[int], current: int | None, marked: Collection[int] = ()) -> None:
        """Show photos, the current one with its neighbours in sight; `marked` indexes have a frame too."""
        self._ids, self._current, self._marked = ids, current, marked
        self._set_range()
        if current is not None:
            self._reveal(current)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(_WIDE * 6, self.height())

    def _gap(self) -> int:
        return self._look.px("grid")

    def _step(self) -> int:
        return _WIDE + self._gap()

    def _set_range(self) -> None:
        bar, room = self.horizontalScrollBar(), self.viewport().width()
        bar.setPageStep(room)
        bar.setSingleStep(self._step())
        bar.setRange(0, max(0, len(self._ids) * self._step() + self._gap() - room))

    def _reveal(self, index: int) -> None:
        """Scroll no further than needed: what is clicked on does not run away from the pointer."""
        bar, step, room = self.horizontalScrollBar(), self._step(), self.viewport().width()
        beside = min(_NEIGHBOURS * step, max(0, (room - step) // 2))
        left, right = index * step - beside, (index + 1) * step + self._gap() + beside
        if left < bar.value():
            bar.setValue(left)
        elif right > bar.value() + room:
            bar.setValue(right - room)

    def _start(self) -> int:
        """Return where the first photo stands; a few stand in the middle."""
        room, whole = self.viewport().width(), len(self._ids) * self._step() - self._gap()
        if whole + 2 * self._gap() < room:
            return (room - whole) // 2
        return self._gap() - self.horizontalScrollBar().value()

    def index_at(self, x: int) -> int | None:
        """Return the photo at a distance from the left, or None."""
        index = (x - self._start()) // self._step()
        return index if 0 <= index < len(self._ids) else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self._look.colour("ground"))
        painter.fillRect(QRect(0, 0, self.viewport().width(), 1), self._look.colour("line"))
        start, step = self._start(), self._step()
        first = max(0, -start // step)
        end = min(len(self._ids), (self.viewport().width() - start) // step + 1)
        wants = []
        for index, photo in zip(range(first, end), self._photos.get(self._ids[first:end]), strict=True):
            if photo is None:
                continue
            box = QRectF(start + index * step, self._gap() + 2, _WIDE, _HIGH)
            pixmap = self._previews.picture(photo.file) if photo.file else None
            chosen = index == self._current or index in self._marked
            self._painter.paint_picture(
                painter, fitted(box, photo), PhotoCell(photo, pixmap, chosen=chosen), marks=False
            )
            if photo.file:
                wants.append(Want(photo.file, round(_WIDE * self.devicePixelRatioF())))
        self._previews.want(wants)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a photo."""
        index = self.index_at(event.position().toPoint().x())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go along the line, whichever way the wheel turns."""
        turned = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turned.x() or turned.y()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current photo in sight."""
        super().resizeEvent(event)
        self._set_range()
        if self._current is not None:
            self._reveal(self._current)

    def _restyle(self) -> None:
        self._painter = PhotoPainter(self._look, Words("", "", "", "", ""))
        self.viewport().update()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Film strip"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
