"""Paints a line of the side bar: a rounded ground for the chosen one, the name, the count at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gallery_app.ui.icons import paint_icon
from gallery_app.ui.look import Look, Size
from gallery_app.ui.views.side_rows import Row

__all__ = ["ROW", "SideDelegate"]

ROW = Qt.ItemDataRole.UserRole + 1
"""Role of the `Row` behind a line; None for a group's heading."""

_EDGE = 20
_STEP = 16
_CARET = 9


class SideDelegate(QStyledItemDelegate):
    """Paints headings and lines."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Take the tokens to paint with."""
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002  Qt's
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the height of a line; a heading has air above it."""
        row = self._look.px("row")
        return QSize(0, row if index.data(ROW) else row + self._look.px("grid"))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        painter.save()
        row: Row | None = index.data(ROW)
        if row is None:
            self._heading(painter, option.rect, index.data())
        else:
            self._line(painter, option, row, index)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(self._look.font(Size.SMALL))
        painter.setPen(self._look.colour("third"))
        painter.drawText(
            rect.adjusted(_EDGE, 0, 0, -6), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text
        )

    def _line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: Row,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, option.rect, state)
        inner = option.rect.adjusted(_EDGE + _STEP * _depth(index), 0, -_EDGE, 0)
        right = self._count(painter, inner, row, chosen=chosen)
        opened = bool(state & QStyle.StateFlag.State_Open)
        if row.children and (state & QStyle.StateFlag.State_MouseOver or not opened):
            self._caret(painter, inner, opened=opened)
        font = self._look.font(bold=chosen)
        painter.setFont(font)
        painter.setPen(self._look.colour("accent" if chosen else "text" if row.scope else "second"))
        room = QRect(inner.left(), inner.top(), right - inner.left() - 8, inner.height())
        text = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(8.5, 0.5, -8.5, -0.5)
        radius = self._look.px("radius")
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self._look.colour("accent_soft"))
            painter.drawRoundedRect(box, radius, radius)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._look.colour("hover"))
            painter.drawRoundedRect(box, radius, radius)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 1))
            painter.drawRoundedRect(box, radius, radius)

    def _count(self, painter: QPainter, rect: QRect, row: Row, *, chosen: bool) -> int:
        """Paint the count and return where the name has to end."""
        if row.scope is None:
            return rect.right()
        painter.setFont(self._look.font(Size.COUNT, bold=chosen))
        painter.setPen(self._count_colour(row, chosen=chosen))
        text = f"{row.count:,}"
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return rect.right() - painter.fontMetrics().horizontalAdvance(text)

    def _count_colour(self, row: Row, *, chosen: bool) -> QColor:
        token = "accent" if chosen else "warning" if row.warning else "third"
        return self._look.colour(token)

    def _caret(self, painter: QPainter, inner: QRect, *, opened: bool) -> None:
        place = QRectF(inner.left() - _CARET, inner.center().y() - _CARET / 2 + 0.5, _CARET, _CARET)
        paint_icon(painter, "down" if opened else "right", place, self._look.colour("third"))


def _depth(index: QModelIndex | QPersistentModelIndex) -> int:
    """Return how deep under its group a line stands, from 0."""
    depth, parent = 0, index.parent().parent()
    while parent.isValid():
        depth, parent = depth + 1, parent.parent()
    return depth
