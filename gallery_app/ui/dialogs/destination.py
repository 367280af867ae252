"""Where an export is saved to: a path, what is wrong with it, and a question before anything is written over."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget

from gallery_app.errors import UserError
from gallery_app.files import free_name
from gallery_app.services.exporting import FORMATS, Options
from gallery_app.ui.context import Context
from gallery_app.ui.settings import SettingsFile

__all__ = ["Destination"]


class Destination(QWidget):
    """A line for a path, and a button that looks for one.

    Signals:
        settled: An export can be written, and what it writes over may go; carries the `Path`.

    Attributes:
        line: The path.
        wrong: What is wrong with it; out of sight while nothing is.
    """

    settled = Signal(object)

    def __init__(self, context: Context, settings: SettingsFile, parent: QWidget) -> None:
        """Start without a path."""
        super().__init__(parent)
        self._context, self._settings, self._kind = context, settings, "pdf"
        self.line, self.wrong = QLineEdit(self), QLabel(self)
        self.line.setAccessibleName(self.tr("Save to"))
        self.wrong.setProperty("tone", "warning")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        choose = QPushButton(self.tr("Choose…"), self)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        self.line.textChanged.connect(self.wrong.hide)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.addWidget(self.line, 0, 0)
        grid.addWidget(choose, 0, 1)
        grid.addWidget(self.wrong, 1, 0, 1, 2)

    def name(self, kind: str, stem: str) -> None:
        """Propose a name that nothing has yet, for a format and what is exported."""
        self._kind = kind
        folder = Path(self.line.text()).parent if self.line.text() else self._folder()
        format_ = FORMATS[kind]
        self.line.setText(str(free_name(folder / (stem if format_.folder else f"{stem}{format_.suffixes[0]}"))))
        self.wrong.hide()

    def _folder(self) -> Path:
        kept = Path(self._settings.values.export_folder or Path.home() / "Documents")
        return kept if kept.is_dir() else Path.home()

    def _choose(self) -> None:
        if FORMATS[self._kind].folder:
            chosen = QFileDialog.getExistingDirectory(self, self.tr("Save to"), str(self._folder()))
        else:  # what would be written over is asked about once, by this dialog
            asks_not = QFileDialog.Option.DontConfirmOverwrite
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save to"), self.line.text(), options=asks_not)
        if chosen:
            self.line.setText(chosen)

    def settle(self, pages: int, wishes: Options) -> None:
        """See whether so many pages can be written here; say what is wrong, or ask before something is replaced."""
        if not self.line.text().strip():
            self._choose()
            return
        out = Path(self.line.text().strip()).expanduser()
        try:
            there = self._context.desk.exporting.replaced(self._kind, out, pages, wishes)
        except UserError as error:
            self.wrong.setText(self._context.say(error.message))
            self.wrong.show()
            self.line.setFocus()
            self.line.selectAll()
            return
        if there:
            self._ask(out, there)
        else:
            self.settled.emit(out)

    def _ask(self, out: Path, there: tuple[Path, ...]) -> None:
        """Ask whether what lies there may go; Enter and Esc keep it."""
        words = self.tr("“{name}” is there already. Replace it?")
        if out.is_dir():
            words = self.tr("The folder “{name}” is not empty. Write into it, over files of the same names?")
        elif len(there) > 1:
            words = self.tr("“{name}” and %n more are there already. Replace them?", "", len(there) - 1)
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.tr("Save to"), words.format(name=there[0].name), parent=self)
        box.setInformativeText(str(there[0].parent))
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        replace.clicked.connect(lambda: self.settled.emit(out))
        box.finished.connect(box.deleteLater)
        box.open()
