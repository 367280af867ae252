"""The lists of code replacements: every code with what it stands for, and how another list is taken in."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from gallery_app.errors import UserError
from gallery_app.paths import codes_folder
from gallery_app.services.codes import add_code_list, read_code_lists
from gallery_app.ui.context import Context
from gallery_app.ui.dialogs.titled import TitledDialog

__all__ = ["CodesDialog"]

_SIZE = (640, 480)
_MOST_FAULTS = 3


class CodesDialog(TitledDialog):
    """A table that can be searched.

    Signals:
        failed: A list could not be taken in; carries the `UserError`.
    """

    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Read the lists of the editor's folder."""
        super().__init__(context.look, parent)
        self._context = context
        self.head(
            self.tr("Code replacements"),
            self.tr("Type =code= or \\code\\ in any field and it becomes its text; =code#2= takes the second one."),
        )
        self.filter, self.table = QLineEdit(self), QTreeWidget(self)
        self.filter.setPlaceholderText(self.tr("Search codes and texts"))
        self.filter.setAccessibleName(self.tr("Search codes and texts"))
        self.filter.textChanged.connect(self._show)
        self.table.setHeaderLabels([self.tr("Code"), self.tr("Text"), self.tr("List")])
        self.table.setRootIsDecorated(False)
        self.table.setAccessibleName(self.tr("Code replacements"))
        self.table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.header().setStretchLastSection(False)
        self._told = self.caption("", "warning")
        self.column.addWidget(self.filter)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._told)
        self.button(self.tr("Add a list…"), self._ask)
        self.button(self.tr("Show the folder"), self._open_folder, kind="quiet")
        self.foot.addStretch(1)
        self.button(self.tr("Close"), self.accept, kind="main")
        self.resize(*_SIZE)
        self._read()
        self.filter.setFocus()

    def _read(self) -> None:
        self._codes = read_code_lists()
        faults = [self._context.say(fault.message) for fault in self._codes.faults]
        nothing = self.tr("There is no list yet. A list is a text file with a code, a tab and its text on every line.")
        told = "\n".join(faults[:_MOST_FAULTS]) if faults or self._codes.texts else nothing
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._show(self.filter.text())

    def _show(self, wanted: str) -> None:
        self.table.clear()
        key = wanted.casefold().strip()
        for code, texts in self._codes.texts.items():
            words = " | ".join(texts)
            if key in f"{code}\t{words}".casefold():
                self.table.addTopLevelItem(QTreeWidgetItem([code, words, self._codes.sources[code].name]))

    def _ask(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Add a list"), filter="*.txt *.tsv *.tab")
        if file:
            self.add(Path(file))

    def add(self, path: Path) -> None:
        """Take a list in, and show its codes."""
        try:
            add_code_list(path)
        except UserError as error:
            self._told.setText(self._context.say(error.message))
            self._told.show()
            self.failed.emit(error)
            return
        self._read()

    def _open_folder(self) -> None:
        codes_folder().mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(codes_folder())))
