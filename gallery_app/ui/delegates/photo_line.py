"""Paints one photo as a line of the list: a small picture, then what the columns say."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from gallery_app.domain.photo import Photo, Pick
from gallery_app.domain.query import Field
from gallery_app.ui.delegates import shapes
from gallery_app.ui.delegates.label_mark import paint_label
from gallery_app.ui.delegates.marks import paint_marks
from gallery_app.ui.delegates.photo_cell import PhotoCell, PhotoPainter, fitted
from gallery_app.ui.delegates.stack_mark import paint_badge
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.columns import Column
from gallery_app.ui.models.matches import Span

__all__ = ["LinePainter", "Spot"]

_STAR, _STEP = 5.0, 12.0
_FLAG = 12.0
_SEARCHED = {"title": Field.TITLE, "photographer": Field.PHOTOGRAPHER, "section": Field.SECTION}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a column stands.

    Attributes:
        column: Which.
        left: Its left edge in the window.
        width: Its width.
    """

    column: Column
    left: int
    width: int


class LinePainter:
    """Paints lines with the tokens in force."""

    def __init__(self, look: Look, cells: PhotoPainter) -> None:
        """Take the tokens, and what paints the pictures."""
        self._look, self._cells = look, cells
        self._body, self._bold = look.font(Size.BODY), look.font(Size.BODY, bold=True)
        self._metrics = QFontMetrics(self._body), QFontMetrics(self._bold)

    def paint(self, painter: QPainter, line: QRect, cell: PhotoCell, spots: Sequence[Spot]) -> None:
        """Paint a line."""
        look = self._look
        if cell.chosen or cell.hovered:
            painter.fillRect(line, look.colour("accent_soft" if cell.chosen else "hover"))
        painter.fillRect(QRect(line.left(), line.bottom(), line.width(), 1), look.colour("line"))
        if cell.current:
            box = line.toRectF().adjusted(0.75, 0.75, -0.75, -1.75)
            shapes.frame(painter, box, look.colour("accent"), 1.5, float(look.px("inside")))
        if cell.photo is None:
            return
        for spot in spots:
            self._paint_spot(painter, QRect(spot.left, line.top(), spot.width, line.height() - 1), spot.column, cell)

    def _paint_spot(self, painter: QPainter, box: QRect, column: Column, cell: PhotoCell) -> None:
        photo = cell.photo
        if photo is None:
            return
        grid = self._look.px("grid")
        if column.name == "picture":
            inset = self._look.px("inside")
            self._cells.paint_thumbnail(
                painter, fitted(box.adjusted(inset, inset, -inset, -inset).toRectF(), photo), cell
            )
            if cell.stack:
                paint_badge(painter, self._look, box.toRectF(), cell.stack)
        elif column.name == "rating":
            self._paint_stars(painter, box.adjusted(grid, 0, 0, 0), photo)
        elif column.name == "pick":
            self._paint_pick(painter, box.adjusted(grid, 0, 0, 0), photo)
        else:
            room = box.adjusted(grid, 0, -grid, 0)
            if column.name == "label":
                room = paint_label(painter, self._look, room, photo.label)
            self._paint_text(painter, room, column, cell)

    def _paint_text(self, painter: QPainter, box: QRect, column: Column, cell: PhotoCell) -> None:
        photo = cell.photo
        if photo is None:
            return
        first = column.name == "title"
        text, tone = column.text(photo), "text" if first else "second"
        if not text and column.name in {"title", "photographer"}:
            words = self._cells.words
            text, tone = (words.untitled, "third") if first else (words.no_credit, "warning")
        painter.setFont(self._bold if first else self._body)
        spans: tuple[Span, ...] = cell.matches.spans(_SEARCHED[column.name], text) if column.name in _SEARCHED else ()
        if spans:
            paint_marks(painter, box.toRectF(), text, spans, self._look.colour("match"))
        painter.setPen(self._look.colour(tone))
        end = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        if column.name == "photographer":
            self._cells.paint_fitted(painter, box.toRectF(), text)  # names are never cut
            return
        shown = self._metrics[first].elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | end, shown)

    def _paint_stars(self, painter: QPainter, box: QRect, photo: Photo) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("text"))
        for n in range(photo.rating):
            at = QPointF(box.left() + _STAR + n * _STEP, box.center().y() + 1.0)
            painter.drawPath(shapes.star(at, _STAR))

    def _paint_pick(self, painter: QPainter, box: QRect, photo: Photo) -> None:
        mark = QRectF(box.left(), box.center().y() - _FLAG / 2, _FLAG, _FLAG)
        if photo.pick is Pick.PICKED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent"))
            painter.drawPath(shapes.flag(mark))
        elif photo.pick is Pick.REJECTED:
            painter.setPen(self._look.colour("second"))
            painter.drawPath(shapes.cross(mark.adjusted(1, 1, -1, -1)))
