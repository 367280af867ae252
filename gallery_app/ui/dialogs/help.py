"""The guide in a window of its own: its pages beside the one that is read, and a box that finds words in all."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gallery_app.ui.look import Look
from gallery_app.ui.models.guide import pages_with
from gallery_app.ui.views.guide_text import GuideText

__all__ = ["HelpWindow"]

_FILE = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """Lies beside the work and follows its language and colours."""

    def __init__(self, look: Look, language: Callable[[], str], parent: QWidget) -> None:
        """Open at the first page.

        Args:
            look: Colours, sizes and fonts.
            language: Returns the language in force, ``zh-CN`` or ``en``.
            parent: The window that it goes with.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._language = look, language
        self.box = QLineEdit(self)
        self.box.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setProperty("part", "contents")
        self.nothing = QLabel(self)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("tone", "second")
        self.text = GuideText(look, self)
        self._lay_out()
        self.box.textChanged.connect(self._leave_only)
        self.box.returnPressed.connect(self._find_next)
        self.list.currentItemChanged.connect(self._open)
        self.text.sourceChanged.connect(lambda url: self._mark(url.fileName()))
        look.changed.connect(self._dress)
        self._back()
        self._translate()
        self.box.setFocus()

    def _lay_out(self) -> None:
        grid = self._look.px("grid")
        side = QVBoxLayout()
        side.setContentsMargins(2 * grid, 2 * grid, grid, 2 * grid)
        side.setSpacing(grid)
        for widget in (self.box, self.nothing, self.list):
            side.addWidget(widget)
            widget.setFixedWidth(self._look.px("sidebar") - 2 * grid)
        side.setStretchFactor(self.list, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(side)
        across.addWidget(self.text, 1)
        self.resize(self._look.px("sidebar") + self._look.px("measure") + 11 * grid, 90 * grid)

    def _back(self) -> None:
        ways = {QKeySequence.StandardKey.Back: self.text.backward, QKeySequence.StandardKey.Forward: self.text.forward}
        for key, step in ways.items():
            action = QAction(self)
            action.setShortcuts(key)
            action.triggered.connect(step)
            self.addAction(action)

    def show_page(self, file: str) -> None:
        """Show a page by the name of its file; the first one where there is none of that name."""
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(_FILE) == file]
        self.list.setCurrentRow((rows or [0])[0])

    def _leave_only(self, typed: str) -> None:
        """List the pages that have the words typed, and stay on the one that is read while it is among them."""
        reading = self.text.source().fileName()
        self.list.clear()
        for page in pages_with(self._language(), typed):
            item = QListWidgetItem(page.title)
            item.setData(_FILE, page.file)
            self.list.addItem(item)
        self.nothing.setVisible(not self.list.count())
        if self.list.count():
            self.show_page(reading)
            self._find_next()

    def _find_next(self) -> None:
        """Mark the next place of what is typed on this page, from the top again after the last."""
        if (typed := self.box.text().strip()) and not self.text.find(typed):
            self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
            self.text.find(typed)

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_FILE) != self.text.source().fileName():
            self.text.show_page(self._language(), item.data(_FILE))
            self._find_next()

    def _mark(self, file: str) -> None:
        """Mark the page that a link has led to."""
        if (item := self.list.currentItem()) is None or item.data(_FILE) != file:
            self.show_page(file)

    def _dress(self) -> None:
        self.text.dress()
        self.text.reload()

    def _translate(self) -> None:
        self.setWindowTitle(self.tr("Guide"))
        self.box.setPlaceholderText(self.tr("Find in the guide"))
        self.box.setAccessibleName(self.box.placeholderText())
        self.list.setAccessibleName(self.tr("Pages of the guide"))
        self.text.setAccessibleName(self.tr("Guide"))
        self.nothing.setText(self.tr("No page has these words."))
        reading = self.text.source().fileName()
        self.text.dress()
        self._leave_only(self.box.text())
        if self.list.count():
            self.text.show_page(self._language(), reading or self.list.item(0).data(_FILE))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
