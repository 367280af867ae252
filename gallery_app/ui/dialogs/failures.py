"""What could not be read, one sentence a file, to look through and to copy."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gallery_app.ui.look import Look, Size

__all__ = ["FailureList"]


class FailureList(QDialog):
    """A list of sentences.

    Attributes:
        text: The sentences, one a paragraph.
    """

    def __init__(self, look: Look, sentences: Sequence[str], parent: QWidget, title: str = "") -> None:
        """Take the sentences in the language in force, and a title if it is not files that could not be read."""
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title or self.tr("Files that could not be read"))
        head = QLabel(title or self.tr("%n file(s) could not be read", "", len(sentences)), self)
        head.setFont(look.font(Size.TITLE, bold=True))
        self.text = QPlainTextEdit("\n\n".join(sentences), self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(head.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        grid = look.px("grid")
        column.setContentsMargins(3 * grid, 3 * grid, 3 * grid, 2 * grid)
        column.setSpacing(2 * grid)
        for part in (head, self.text, buttons):
            column.addWidget(part)
        self.resize(look.px("measure"), look.px("sentence"))
