"""The picture at the top of the inspector: one photo whole, or several as a small wall."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gallery_app.domain.photo import Photo
from gallery_app.ui.delegates.photo_cell import PhotoCell, PhotoPainter, Words
from gallery_app.ui.look import Look
from gallery_app.ui.models.justify import Measure, Row, justify
from gallery_app.ui.models.photos import shape_of
from gallery_app.ui.models.previews import Previews, Want

__all__ = ["PreviewBox"]

_TALLEST = 0.8
_WALL = 6
_WALL_ROW = 84


class PreviewBox(QWidget):
    """Shows photos as wide as it is."""

    def __init__(self, look: Look, previews: Previews, parent: QWidget | None = None) -> None:
        """Take the tokens and what loads pictures."""
        super().__init__(parent)
        self._look, self._previews = look, previews
        self._photos: Sequence[Photo] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_words(Words("", "", "", "", ""))
        previews.loaded.connect(self.update)

    def set_words(self, words: Words) -> None:
        """Set what stands in place of a picture."""
        self._painter = PhotoPainter(self._look, words)
        self.update()

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """Show one photo, or the first few of several."""
        self._photos = photos[:_WALL]
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the pictures are at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        rows = self._rows(self.width())
        self.setFixedHeight(sum(row.height for row in rows) + self._gap() * max(len(rows) - 1, 0))

    def _gap(self) -> int:
        return self._look.px("inside")

    def _rows(self, width: int) -> tuple[Row, ...]:
        shapes = [shape_of(photo) for photo in self._photos]
        if len(shapes) == 1:
            # A tall picture is kept low enough that the fields below stay in sight.
            height = min(round(width / shapes[0]), round(width * _TALLEST))
            wide = min(width, round(height * shapes[0]))
            return (Row(0, ((width - wide) // 2,), (wide,), height),)
        return justify(shapes, Measure(width, _WALL_ROW, self._gap(), stretch=2.0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pictures, and ask for those that are not there."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        top, scale = 0, self.devicePixelRatioF()
        wants = []
        for row in self._rows(self.width()):
            for n, (left, width) in enumerate(zip(row.lefts, row.widths, strict=True)):
                photo = self._photos[row.first + n]
                box = QRect(left, top, width, row.height)
                self._paint(painter, box, photo, alone=len(self._photos) == 1)
                if photo.file:
                    wants.append(Want(photo.file, round(max(width, row.height) * scale)))
            top += row.height + self._gap()
        self._previews.want(wants)

    def _paint(self, painter: QPainter, box: QRect, photo: Photo, *, alone: bool) -> None:
        if alone and box.width() < self.width():
            painter.fillRect(self.rect(), self._look.colour("mat"))
        file = photo.file
        pixmap = self._previews.picture(file) if file else None
        cell = PhotoCell(photo, pixmap, broken=bool(file and self._previews.broken(file)))
        self._painter.paint_picture(painter, QRectF(box), cell, marks=False)
