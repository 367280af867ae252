"""The command palette: every action by a few letters of its name, in either language."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gallery_app.ui.look import Look
from gallery_app.ui.models.palette import Entry, matching

__all__ = ["CommandPalette"]

_ROWS = 11
_STEERING = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class CommandPalette(QFrame):
    """A box to type into and the actions that fit: words, place in the menus, keys. Enter runs the marked one.

    Signals:
        ran: Carries the name of the action that was run.
    """

    ran = Signal(str)

    def __init__(self, look: Look, offered: Sequence[Entry], recent: Sequence[str], parent: QWidget) -> None:
        """Offer the entries, those run lately first."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._look, self._offered, self._recent = look, offered, recent
        self._fitting: tuple[Entry, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("part", "popup")
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(self.tr("Type a command: Chinese, English, pinyin or initials"))
        self.box.setAccessibleName(self.tr("Command"))
        self.box.textChanged.connect(self._show)
        self.box.installEventFilter(self)
        self.list = self._list()
        self._none = QLabel(self.tr("No command is called that."), self)
        self._none.setProperty("tone", "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.px("grid")] * 4)
        column.setSpacing(look.px("grid"))
        for part in (self.box, self._none, self.list):
            column.addWidget(part)
        self.setFixedWidth(look.px("search"))
        self._show("")

    def _list(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setProperty("part", "plain")
        made.setColumnCount(3)
        made.setHeaderHidden(True)
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setAccessibleName(self.tr("Commands"))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = made.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        made.itemClicked.connect(self._run)
        return made

    def open_over(self, window: QWidget) -> None:
        """Stand in the upper part of a window, with the keyboard."""
        self.adjustSize()
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, self._look.px("topbar"))))
        self.show()
        self.box.setFocus()

    def _show(self, typed: str) -> None:
        self._fitting = matching(typed, self._offered, self._recent)
        self.list.clear()
        for entry in self._fitting:
            item = QTreeWidgetItem([entry.words, entry.menu, entry.keys])
            usable = entry.action.isEnabled()
            for column, tone in enumerate(("text" if usable else "third", "third", "second")):
                item.setForeground(column, self._look.colour(tone))
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(item)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.setVisible(bool(self._fitting))
        self._none.setVisible(not self._fitting)
        self.list.setFixedHeight(min(_ROWS, len(self._fitting)) * self.list.sizeHintForRow(0))
        self.adjustSize()

    def _run(self) -> None:
        at = self.list.currentIndex().row()
        if at < 0 or not (action := self._fitting[at].action).isEnabled():
            return
        self.close()
        self.ran.emit(action.objectName())
        # In a turn of its own: an action that asks something would let this go while its list still hears the click.
        QTimer.singleShot(0, action, action.trigger)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list and Enter run what is marked, while the box keeps the keyboard."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _STEERING:
                self.list.event(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._run()
                return True
        return super().eventFilter(watched, event)
