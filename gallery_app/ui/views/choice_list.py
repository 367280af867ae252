"""The list under a name field: who may be meant, each with post and number of photos at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.completion import Choice

__all__ = ["ChoiceList"]

_NOTE = Qt.ItemDataRole.UserRole
_ROW = 32


class ChoiceList(QFrame):
    """Lies over the window under a line and never takes the keyboard from it, so that input methods go on.

    Signals:
        taken: Carries the value that was clicked.
    """

    taken = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Take the window it lies over; it starts hidden."""
        super().__init__(parent)
        self.setProperty("part", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = QStandardItemModel(self)
        self.view = QListView(self)
        self.view.setProperty("part", "plain")
        self.view.setModel(self._model)
        self.view.setItemDelegate(_ChoiceDelegate(look, self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(lambda index: self.taken.emit(str(index.data())))
        column = QVBoxLayout(self)
        inside = look.px("inside")
        column.setContentsMargins(inside, inside, inside, inside)
        column.addWidget(self.view)
        self._gap, self._over = inside, parent
        self.hide()

    def show_choices(self, choices: Sequence[Choice], below: QWidget, *, first: bool) -> None:
        """Show choices under a widget, the first one marked if Enter takes it; none hide the list."""
        self._model.clear()
        for choice in choices:
            item = QStandardItem(choice.value)
            note = " · ".join(part for part in (choice.note, str(choice.photos or "")) if part)
            item.setData(note, _NOTE)
            item.setData(", ".join(part for part in (choice.value, note) if part), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self.setVisible(bool(choices))
        if not choices:
            return
        self.view.setCurrentIndex(self._model.index(0, 0) if first else QModelIndex())
        self.view.setFixedHeight(len(choices) * _ROW)
        self.setFixedWidth(max(below.width(), 30 * self._gap))
        self.adjustSize()
        self.move(self._corner(below))
        self.raise_()

    def _corner(self, below: QWidget) -> QPoint:
        """Return where the list lies: under the line, above it where there is no room, never outside the window."""
        host = self._over
        corner = below.mapTo(host, QPoint(0, below.height() + self._gap))
        if corner.y() + self.height() > host.height():
            corner.setY(max(below.mapTo(host, QPoint(0, 0)).y() - self.height() - self._gap, 0))
        corner.setX(max(min(corner.x(), host.width() - self.width() - self._gap), 0))
        return corner

    def step(self, by: int) -> None:
        """Go down (1) or up (-1); above the first and below the last nothing is marked, as in what is typed."""
        count, here = self._model.rowCount(), self.view.currentIndex().row()
        there = (here + by + 1) % (count + 1) - 1
        self.view.setCurrentIndex(self._model.index(there, 0) if there >= 0 else QModelIndex())

    def marked(self) -> str:
        """Return the value that is marked, or ""."""
        return str(self.view.currentIndex().data() or "") if self.isVisible() else ""


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice with its note at the right."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, grid = self._look, self._look.px("grid")
        over = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(option.rect, look.px("inside"), look.px("inside"))
        room = option.rect.adjusted(grid, 0, -grid, 0)
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(look.colour("accent" if over else "third"))
        note = str(index.data(_NOTE))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        left = room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(note) - grid, 0)
        painter.setFont(look.font(bold=over))
        painter.setPen(look.colour("accent" if over else "text"))
        name = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()
