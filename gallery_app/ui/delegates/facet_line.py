"""Paints a line beside the results: a heading, a value with its count, or how many more there are."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gallery_app.ui.icons import paint_icon
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.facets import FacetRow, Mark
from gallery_app.ui.scope import Place

__all__ = ["FACET", "MORE", "FacetDelegate"]

FACET = Qt.ItemDataRole.UserRole + 1
"""Role of the `FacetRow` behind a line."""
MORE = Qt.ItemDataRole.UserRole + 2
"""Role of how many values are not shown."""

_EDGE = 16
_STEP = 12
_SIGN = 10.0
_ICONS = {Mark.ADDED: "close", Mark.EXCLUDED: "close"}


class FacetDelegate(QStyledItemDelegate):
    """Paints with the tokens in force."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Take the tokens."""
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002  Qt's
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the height of a line; a heading has air above it."""
        row = self._look.px("row") - 2
        return QSize(0, row + (0 if index.parent().isValid() else self._look.px("grid")))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row: FacetRow | None = index.data(FACET)
        if not index.parent().isValid():
            self._heading(painter, option, index.data())
        else:
            self._ground(painter, option, row.mark if row else Mark.NONE)
            if row is not None:
                self._value(painter, option, row, index.data())
            else:
                self._more(painter, option, index.data())
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        look, over = self._look, bool(option.state & QStyle.StateFlag.State_MouseOver)
        inner = option.rect.adjusted(_EDGE, 0, -_EDGE, -5)
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(look.colour("text" if over else "third"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)
        opened = bool(option.state & QStyle.StateFlag.State_Open)
        if over or not opened or self._has_keys(option):
            place = QRectF(inner.right() - _SIGN, inner.bottom() - _SIGN - 2, _SIGN, _SIGN)
            paint_icon(painter, "down" if opened else "right", place, look.colour("third"))

    @staticmethod
    def _has_keys(option: QStyleOptionViewItem) -> bool:
        return bool(option.state & QStyle.StateFlag.State_HasFocus)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, mark: Mark) -> None:
        look, box = self._look, QRectF(option.rect).adjusted(8.5, 0.5, -8.5, -0.5)
        radius = look.px("inside")
        if self._has_keys(option):
            painter.setPen(QPen(look.colour("accent"), 1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if mark is Mark.ADDED:
            painter.setBrush(look.colour("accent_soft"))
        elif over or mark is Mark.EXCLUDED:
            painter.setBrush(look.colour("hover"))
        painter.drawRoundedRect(box, radius, radius)

    def _value(self, painter: QPainter, option: QStyleOptionViewItem, row: FacetRow, text: str) -> None:
        look, chosen = self._look, row.mark is not Mark.NONE
        inner = option.rect.adjusted(_EDGE + (_STEP if row.scope.place is Place.MONTH else 0), 0, -_EDGE, 0)
        right = self._sign(painter, inner, row.mark) if chosen else self._count(painter, inner, row)
        font = look.font(bold=row.mark is Mark.ADDED)
        font.setStrikeOut(row.mark is Mark.EXCLUDED)
        painter.setFont(font)
        tones = {Mark.ADDED: "accent", Mark.EXCLUDED: "third", Mark.NONE: "text"}
        painter.setPen(look.colour(tones[row.mark]))
        room = QRect(inner.left(), inner.top(), right - inner.left() - look.px("grid"), inner.height())
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)

    def _count(self, painter: QPainter, inner: QRect, row: FacetRow) -> int:
        """Paint the count and return where the value has to end."""
        painter.setFont(self._look.font(Size.COUNT))
        painter.setPen(self._look.colour("third"))
        text = f"{row.count:,}"
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return inner.right() - painter.fontMetrics().horizontalAdvance(text)

    def _sign(self, painter: QPainter, inner: QRect, mark: Mark) -> int:
        """Paint the cross that takes a value away again, and return where the value has to end."""
        place = QRectF(inner.right() - _SIGN, inner.center().y() - _SIGN / 2 + 0.5, _SIGN, _SIGN)
        paint_icon(painter, _ICONS[mark], place, self._look.colour("accent" if mark is Mark.ADDED else "third"))
        return inner.right() - round(_SIGN)

    def _more(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        painter.setFont(self._look.font(Size.SMALL))
        painter.setPen(self._look.colour("second"))
        inner = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
