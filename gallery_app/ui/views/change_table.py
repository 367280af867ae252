"""Changes that are not made yet: photo, field, what it says now and what it will say, each with a tick."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from gallery_app.services.rewriting import FieldChange
from gallery_app.ui.delegates.marks import paint_marks
from gallery_app.ui.look import Look
from gallery_app.ui.views.tick import EDGE, paint_tick
from gallery_app.ui.words import caption_field_words

__all__ = ["ChangeTable"]

_MOST = 1000
"""Changes that are listed; those after them are made as well, unless none is."""
_OLD, _NEW = 2, 3


class ChangeTable(QTreeWidget):
    """The words that go and come are marked.

    Signals:
        ticked: Another set of changes is ticked.
    """

    ticked = Signal()

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__()
        self._changes: Sequence[FieldChange] = ()
        self.setHeaderLabels([self.tr("Photo"), self.tr("Field"), self.tr("Before"), self.tr("After")])
        self.setAccessibleName(self.tr("Changes"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        header = self.header()
        for column in (_OLD, _NEW):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, look.px("grid") * 18)
        self._marks = {column: _Marked(look, self) for column in (_OLD, _NEW)}
        for column, delegate in self._marks.items():
            self.setItemDelegateForColumn(column, delegate)
        self.setItemDelegateForColumn(0, _Ticked(look, self))
        self.itemChanged.connect(lambda _item, _column: self.ticked.emit())

    def show_changes(self, changes: Sequence[FieldChange], titles: Mapping[int, str], old: str, new: str) -> None:
        """Show changes; `old` and `new` are the words to mark."""
        self._changes = changes
        self._marks[_OLD].words, self._marks[_NEW].words = old, new
        blocked = self.blockSignals(True)
        self.clear()
        for change in changes[:_MOST]:
            words = [titles.get(change.photo, ""), caption_field_words(change.field), change.old, change.new]
            item = QTreeWidgetItem([text.replace("\n", " ") for text in words])
            item.setCheckState(0, Qt.CheckState.Checked)
            for column in (_OLD, _NEW):
                item.setToolTip(column, words[column])
            self.addTopLevelItem(item)
        self.blockSignals(blocked)

    def chosen(self) -> tuple[FieldChange, ...]:
        """Return the ticked changes, and those there was no room to list."""
        listed = [
            change
            for row, change in enumerate(self._changes[:_MOST])
            if (item := self.topLevelItem(row)) is None or item.checkState(0) == Qt.CheckState.Checked
        ]
        return (*listed, *self._changes[_MOST:])


class _Ticked(QStyledItemDelegate):
    """Paints the tick of a change and the photo's title."""

    def __init__(self, look: Look, parent: QTreeWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        room, grid = option.rect, self._look.px("grid")
        here = bool(option.state & QStyle.StateFlag.State_HasFocus)
        box = QRectF(room.left() + grid, room.center().y() - EDGE / 2 + 0.5, EDGE, EDGE)
        paint_tick(painter, self._look, box, on=on, focus=here)
        painter.save()
        painter.setPen(self._look.colour("text" if on else "third"))
        words = room.adjusted(grid * 2 + EDGE, 0, -4, 0)
        title = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,  # noqa: ARG002  Qt's
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick with a click anywhere on the title, or with Space."""
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if event.type() != QEvent.Type.MouseButtonRelease and not pressed:
            return False
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        turned = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return model.setData(index, turned.value, Qt.ItemDataRole.CheckStateRole)


class _Marked(QStyledItemDelegate):
    """Paints a text around the first place of some words, with every place marked."""

    def __init__(self, look: Look, parent: QTreeWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.words = ""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        text, words = str(index.data()), self.words.casefold()
        room = option.rect.adjusted(4, 0, -4, 0)
        painter.save()
        painter.setPen(self._look.colour("text"))
        at = text.casefold().find(words) if words else -1
        width = painter.fontMetrics().horizontalAdvance(text[: at + len(words)]) if at > 0 else 0
        if width > room.width():
            cut = max(at - 6, 0)
            text = "…" + text[cut:]
        folded, spans, place = text.casefold(), [], 0
        while words and (place := folded.find(words, place)) >= 0:
            spans.append((place, place + len(words)))
            place += len(words)
        paint_marks(painter, QRectF(room), text, spans, self._look.colour("match"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
