"""When and where a report was published: what its photos' uses are counted by."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gallery_app.domain.report import Report
from gallery_app.ui.context import Context
from gallery_app.ui.look import Size

__all__ = ["PublishedDialog"]

_WIDE = 400


class PublishedDialog(QDialog):
    """Asks for the day and the publication.

    Signals:
        wanted: Carries the day as ISO 8601, or "", and the publication.
    """

    wanted = Signal(str, str)

    def __init__(self, context: Context, report: Report, parent: QWidget) -> None:
        """Show what is known of a report."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Publication"))
        self.day, self.publication = QLineEdit(report.date, self), QLineEdit(report.publication, self)
        self.day.setPlaceholderText("2023-10-16")
        self.day.setAccessibleName(self.tr("Day"))
        self.publication.setAccessibleName(self.tr("Newspaper or magazine"))
        self.keep = QPushButton(self.tr("Save"), self)
        self.keep.setProperty("kind", "main")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        grid = context.look.px("grid")
        title = QLabel(self.windowTitle(), self)
        title.setFont(context.look.font(Size.HEADLINE, bold=True))
        form = QFormLayout()
        form.setSpacing(grid * 3 // 2)
        form.addRow(self.day.accessibleName(), self.day)
        form.addRow(self.publication.accessibleName(), self.publication)
        foot = QHBoxLayout()
        foot.setSpacing(grid)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * grid, 5 * grid // 2, 3 * grid, 5 * grid // 2)
        column.setSpacing(2 * grid)
        column.addWidget(title)
        column.addLayout(form)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDE)
        self.day.textChanged.connect(self._check)
        self._check()

    def _check(self) -> None:
        """Let only a day be saved, or none."""
        text = self.day.text().strip()
        self.keep.setEnabled(not text or QDate.fromString(text, Qt.DateFormat.ISODate).isValid())

    def accept(self) -> None:
        """Hand over what was typed."""
        self.wanted.emit(self.day.text().strip(), self.publication.text().strip())
        super().accept()
