"""Which folders are watched."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gallery_app.errors import UserError
from gallery_app.ui.context import Context
from gallery_app.ui.look import Size

__all__ = ["WatchedDialog"]


class WatchedDialog(QDialog):
    """The watched folders, to add to and to take from; each change counts at once.

    Attributes:
        list: The folders, one a row.
        add_button: Asks for another one.
        remove_button: Watches the chosen one no more.

    Signals:
        refused: Carries the `UserError` that says why a folder cannot be watched.
    """

    refused = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Show the folders of the catalog."""
        super().__init__(parent, Qt.WindowType.Dialog)
        self._watching = context.desk.watching
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Watched folders"))
        head = QLabel(self.tr("Watched folders"), self)
        head.setFont(context.look.font(Size.TITLE, bold=True))
        words = self.tr(
            "Photos that come into these folders are taken in while the window is open. Nothing is removed."
        )
        note = QLabel(words, self)
        note.setWordWrap(True)
        note.setProperty("tone", "second")
        self.list = QListWidget(self)
        self.list.setAccessibleName(head.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        self.add_button, self.remove_button = QPushButton(self.tr("Add…"), self), QPushButton(self.tr("Remove"), self)
        for button, slot in ((self.add_button, self._ask), (self.remove_button, self._remove)):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(slot)
        self.list.itemSelectionChanged.connect(self._follow)
        column = QVBoxLayout(self)
        grid = context.look.px("grid")
        column.setContentsMargins(3 * grid, 3 * grid, 3 * grid, 2 * grid)
        column.setSpacing(2 * grid)
        for part in (head, note, self.list, buttons):
            column.addWidget(part)
        self.resize(context.look.px("measure"), context.look.px("sentence"))
        self._fill()

    def add(self, folder: Path) -> None:
        """Watch a folder from now on."""
        self._try(folder, add=True)

    def _ask(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("Watch a folder")):
            self.add(Path(folder))

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self._try(Path(item.text()), add=False)

    def _try(self, folder: Path, *, add: bool) -> None:
        try:
            (self._watching.watch if add else self._watching.forget)(folder)
        except UserError as error:
            self.refused.emit(error)
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        self.list.addItems([str(folder) for folder in self._watching.folders()])
        self._follow()

    def _follow(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))
