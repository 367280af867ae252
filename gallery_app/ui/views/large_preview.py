"""The photo that is captioned, whole and as large as there is room for; several stand side by side."""

from collections.abc import Sequence
from math import ceil, sqrt

from PySide6.QtCore import QEvent, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.ui.context import Context
from gallery_app.ui.delegates.photo_cell import PhotoCell, PhotoPainter, Words
from gallery_app.ui.look import Size
from gallery_app.ui.models.photos import shape_of
from gallery_app.ui.models.previews import Previews, Want

__all__ = ["LargePreview"]

_MOST = 9
"""Of several photos so many are shown; more would be too small to tell apart."""


class LargePreview(QWidget):
    """Paints on neutral grey, so that nothing but the photo has a colour."""

    def __init__(self, context: Context, thumbnails: Previews, parent: QWidget | None = None) -> None:
        """Take the gallery's previews, of which one stands in until the large one is there."""
        super().__init__(parent)
        self._look, self._thumbnails = context.look, thumbnails
        self.previews = Previews(context.desk.previewing, self)
        self._photos: Sequence[Photo] = ()
        self._count = 0
        self._last: tuple[int, QPixmap] | None = None
        self._next: Sequence[PhotoFile] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.previews.loaded.connect(self.update)
        context.look.changed.connect(self._translate)
        self._translate()

    def show_photos(self, photos: Sequence[Photo], count: int, ahead: Sequence[PhotoFile] = ()) -> None:
        """Show one photo, or the first few of `count`.

        Args:
            photos: The photos, at least as many as there is room for.
            count: How many are chosen in all.
            ahead: Pictures that are likely to be wanted next.
        """
        self._photos, self._count, self._next = photos[:_MOST], count, ahead
        self.previews.retry()
        one = self._photos[0] if count == 1 and self._photos else None
        self.setAccessibleDescription(", ".join([one.title, *one.photographers]) if one else "")
        self.update()

    def boxes(self) -> list[QRectF]:
        """Return where each photo is painted, in the widget's coordinates."""
        if not self._photos:
            return []
        grid = float(self._look.px("grid"))
        edge = grid * 5 if self.width() >= self._look.px("measure") else grid * 2
        room = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        columns = ceil(sqrt(len(self._photos)))
        rows = ceil(len(self._photos) / columns)
        place = QSizeF(room.width() / columns, room.height() / rows)
        gap = grid if columns > 1 else 0.0
        cells = [
            QRectF(
                room.left() + n % columns * place.width(), room.top() + n // columns * place.height(), *place.toTuple()
            )
            for n in range(len(self._photos))
        ]
        return [
            _whole(photo, cell.adjusted(gap, gap, -gap, -gap)) for photo, cell in zip(self._photos, cells, strict=True)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the photos, and ask for those that are not there."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._look.colour("stage"))
        wants, scale = [], self.devicePixelRatioF()
        largest = 0
        for photo, box in zip(self._photos, self.boxes(), strict=True):
            edge = round(max(box.width(), box.height()) * scale)
            largest = max(largest, edge)
            broken = bool(photo.file and self.previews.broken(photo.file))
            cell = PhotoCell(photo, self._picture(photo), broken=broken)
            self._painter.paint_picture(painter, box, cell, marks=False)
            if photo.file:
                wants.append(Want(photo.file, edge))
        if self._count > len(self._photos):
            self._paint_more(painter)
        self.previews.want([*wants, *(Want(file, largest) for file in self._next)])

    def _picture(self, photo: Photo) -> QPixmap | None:
        if photo.file is None:
            return None
        found = self.previews.picture(photo.file) or self._thumbnails.picture(photo.file)
        if found is not None:
            self._last = photo.id, found
        # A file that has just been written is another one to the previews; the eye sees the same picture.
        return found or (self._last[1] if self._last and self._last[0] == photo.id else None)

    def _paint_more(self, painter: QPainter) -> None:
        """Say how many more are chosen than are shown."""
        words = self.tr("and %n more", "", self._count - len(self._photos))
        painter.setFont(self._look.font(Size.COUNT))
        high, grid = painter.fontMetrics().height() + self._look.px("inside") * 2, self._look.px("grid")
        pill = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(words) + grid * 3, high)
        pill.moveCenter(QRectF(self.rect()).center())
        pill.moveBottom(self.height() - grid)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("badge"))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        painter.setPen(self._look.colour("badge_text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def _translate(self) -> None:
        words = Words(self.tr("No image yet"), self.tr("File missing"), self.tr("Cannot be shown"), "", "")
        self._painter = PhotoPainter(self._look, words)
        self.setAccessibleName(self.tr("Photo"))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()


def _whole(photo: Photo, room: QRectF) -> QRectF:
    """Return the largest box of a photo's shape in the middle of a room."""
    size = QSizeF(shape_of(photo), 1.0).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    box = QRectF(0, 0, size.width(), size.height())
    box.moveCenter(room.center())
    return box
