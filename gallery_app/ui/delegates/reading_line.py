"""Paints a line of a report: number, coloured bar, the text as it stands, and the word for what it was taken for."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gallery_app.domain.reading import LineKind
from gallery_app.ui.delegates import shapes
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.reading import TOKENS, Row
from gallery_app.ui.models.reading_lines import ROW
from gallery_app.ui.models.reading_words import kind_words

__all__ = ["ReadingLineDelegate"]

_NUMBER, _LABEL, _BAR, _SIGN = 44, 128, 3, 12
_LEAST = 80
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
_TITLES = {LineKind.HEADLINE, LineKind.HEADING}
_Index = QModelIndex | QPersistentModelIndex


class ReadingLineDelegate(QStyledItemDelegate):
    """Paints rows at any width; heights are worked out once a text and width."""

    def __init__(self, look: Look) -> None:
        """Take the tokens."""
        super().__init__()
        self._look = look
        self._heights: dict[tuple[str, int, bool], int] = {}

    def label_box(self, row: Row, box: QRect) -> QRect:
        """Return where the word for a row's kind stands; a press on it opens the kinds."""
        grid = self._look.px("grid")
        top = box.top() + self._above(row)
        high = QFontMetrics(self._look.font(Size.COUNT)).height() + grid
        return QRect(box.right() - _LABEL - grid, top, _LABEL, high)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room a row takes at the width of its view."""
        row: Row = index.data(ROW)
        width = option.rect.width()
        bold = row.line.kind in _TITLES
        key = (row.line.text, width, bold)
        if key not in self._heights:
            room = QRect(0, 0, max(self._room(width), _LEAST), 1 << 20)
            metrics = QFontMetrics(self._font(row))
            text = row.line.text.strip()
            self._heights[key] = metrics.boundingRect(room, int(_WRAPPED), text).height() if text else 0
        return QSize(width, self._heights[key] + self._above(row) + self._look.px("grid"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a row."""
        look, row = self._look, index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box = option.rect.adjusted(0, self._above(row) - look.px("inside"), 0, 0)
        if current or hovered or row.doubtful or row.was:
            tone = "hover" if current or hovered else "warning_soft" if row.doubtful else "accent_soft"
            painter.fillRect(box, look.colour(tone))
        self._paint_bar(painter, row, box)
        self._paint_text(painter, row, option.rect)
        self._paint_label(painter, row, self.label_box(row, option.rect), edged=current or hovered)
        if current and option.state & QStyle.StateFlag.State_HasFocus:
            shapes.frame(painter, QRectF(box).adjusted(1, 1, -1, -1), look.colour("accent"), 1.0, 4.0)
        painter.restore()

    def _above(self, row: Row) -> int:
        return self._look.px("grid") * 2 if row.gap else self._look.px("inside")

    def _font(self, row: Row) -> QFont:
        return self._look.font(Size.BODY, bold=row.line.kind in _TITLES)

    def _room(self, width: int) -> int:
        grid = self._look.px("grid")
        return width - _NUMBER - _BAR - grid * 2 - _LABEL - grid * 2

    def _paint_bar(self, painter: QPainter, row: Row, box: QRect) -> None:
        inside = self._look.px("inside")
        bar = QRect(_NUMBER, box.top() + inside // 2, _BAR, box.height() - inside)
        painter.fillRect(bar, self._look.colour(TOKENS[row.line.kind]))

    def _paint_text(self, painter: QPainter, row: Row, box: QRect) -> None:
        look, grid = self._look, self._look.px("grid")
        top = box.top() + self._above(row) + look.px("inside") // 2
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(look.colour("second"))
        high = QFontMetrics(self._font(row)).height()
        number = QRect(0, top, _NUMBER - grid, high)
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row.line.number))
        painter.setFont(self._font(row))
        painter.setPen(look.colour("second" if row.line.kind is LineKind.FURNITURE else "text"))
        left = _NUMBER + _BAR + grid * 2
        room = QRect(left, top, max(self._room(box.width()), _LEAST), box.bottom() - top)
        painter.drawText(room, int(_WRAPPED), row.line.text.strip())

    def _paint_label(self, painter: QPainter, row: Row, box: QRect, *, edged: bool) -> None:
        look, inside = self._look, self._look.px("inside")
        if edged:
            painter.setPen(look.colour("line"))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), inside, inside)
        left = box.left() + inside * 2
        if row.doubtful:
            painter.setPen(QPen(look.colour("warning"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            top = box.center().y() - _SIGN / 2 + 1
            painter.drawPath(shapes.caution(QRectF(left, top, _SIGN, _SIGN - 1)))
            left += _SIGN + inside
        words = kind_words(row.line.kind)
        if row.was:
            words = f"{kind_words(row.was)} → {words}"
        elif row.fixed:
            words += " ✓"
        painter.setFont(look.font(Size.COUNT, bold=row.was is not None))
        painter.setPen(look.colour(TOKENS[row.line.kind]))
        room = QRect(left, box.top(), box.right() - left - inside, box.height())
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideLeft, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
