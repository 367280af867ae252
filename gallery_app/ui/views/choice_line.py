"""A line to type a name in, completed by Chinese, pinyin or initials."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.completion import Choice, complete

__all__ = ["ChoiceLine"]

_NOTE = Qt.ItemDataRole.UserRole
_ROW = 32


class ChoiceLine(QLineEdit):
    """Completes what is typed.

    Signals:
        chosen: A value was entered; carries it.
        hinted: Says what Enter would take, such as ``tgq → 田改群``; "" for nothing.

    Attributes:
        taken: Values not to offer.
    """

    chosen = Signal(str)
    hinted = Signal(str)

    def __init__(self, look: Look, choices: Callable[[], Sequence[Choice]], parent: QWidget | None = None) -> None:
        """Take where choices come from; they are asked for when typing begins."""
        super().__init__(parent)
        self._look = look
        self._ask = choices
        self._choices: Sequence[Choice] | None = None
        self._fitting: Sequence[Choice] = ()
        self._list = QStandardItemModel(self)
        self._popup: QListView | None = None
        self.taken: tuple[str, ...] = ()
        self.setFont(look.font())
        self.setProperty("part", "chip")
        self.textEdited.connect(self._complete)
        self.returnPressed.connect(self._take)

    def sizeHint(self) -> QSize:
        """Return room for a name."""
        return QSize(self._look.px("grid") * 11, super().sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Forget the choices; the register may have grown."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._choices = None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave what was typed standing, but hint no more."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hinted.emit("")

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the line while something is typed, not to a shortcut of the window."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.text():
            if event.type() == QEvent.Type.KeyPress:
                self._reset()
            event.accept()
            return True
        return super().event(event)

    def _complete(self, typed: str) -> None:
        if self._choices is None:
            self._choices = self._ask()
        self._fitting = complete(typed, self._choices, self.taken) if typed.strip() else ()
        self._show_popup()
        first = self._first(typed)
        self.hinted.emit(f"{typed} → {first}" if first and first != typed else "")

    def _first(self, typed: str) -> str:
        """Return what Enter takes: the best choice for pinyin or initials, otherwise the words as typed."""
        typed = typed.strip()
        return self._fitting[0].value if self._fitting and typed.isascii() else typed

    def _take(self) -> None:
        value = self._first(self.text())
        if value:
            self._enter(value)

    def _enter(self, value: str) -> None:
        self._reset()
        self.chosen.emit(value)

    def _reset(self) -> None:
        self.clear()
        self._fitting = ()
        self.hinted.emit("")
        if self._popup is not None:
            self._popup.hide()

    def _show_popup(self) -> None:
        if self._popup is None:
            self._popup = self._new_popup()
        self._list.clear()
        for choice in self._fitting:
            item = QStandardItem(choice.value)
            item.setData(" · ".join(part for part in (choice.note, str(choice.photos or "")) if part), _NOTE)
            self._list.appendRow(item)
        if self._fitting:
            self.completer().complete()
        else:
            self._popup.hide()

    def _new_popup(self) -> QListView:
        completer, popup = QCompleter(self._list, self), QListView()
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setPopup(popup)
        popup.setItemDelegate(_ChoiceDelegate(self._look, popup))
        popup.setFont(self._look.font())
        completer.activated.connect(self._activated)
        self.setCompleter(completer)
        return popup

    def _activated(self, value: str) -> None:
        # The completer writes the value into the line after this signal; entering waits until then.
        self.chosen.emit(value)
        self._fitting = ()
        self.hinted.emit("")
        self.metaObject().invokeMethod(self, "clear", Qt.ConnectionType.QueuedConnection)


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
        box = option.rect
        painter.save()
        painter.fillRect(box, look.colour("accent_soft" if over else "surface"))
        room = box.adjusted(grid, 0, -grid, 0)
        painter.setFont(look.font(bold=over))
        painter.setPen(look.colour("accent" if over else "text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(look.colour("accent" if over else "third"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(index.data(_NOTE)))
        painter.restore()
