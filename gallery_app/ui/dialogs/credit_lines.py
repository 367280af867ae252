"""The credit lines of a report, in a house style, for the clipboard."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gallery_app.errors import UserError
from gallery_app.services.crediting import ReportCredits
from gallery_app.ui.context import Context
from gallery_app.ui.look import Size
from gallery_app.ui.models.credit_lines import Form, credit_text, offered
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.choice import Choice

__all__ = ["CreditLinesDialog"]

_SIZE = (560, 480)
_OWN = ""
_PATTERN = "{title}（图/{names}）"


class CreditLinesDialog(QDialog):
    """Shows the lines as they are copied.

    Signals:
        copied: The lines are on the clipboard; carries how many.
    """

    copied = Signal(int)

    def __init__(self, context: Context, settings: SettingsFile, report: int, parent: QWidget) -> None:
        """Show the credits of a report in the style they were last copied in.

        Raises:
            InputError: The report is not there any more.
        """
        super().__init__(parent)
        self._context, self._settings, self._report = context, settings, report
        self.setWindowTitle(self.tr("Credit lines"))
        self.style_, self.form = Choice(context.look, self), Choice(context.look, self)
        self.pattern = QLineEdit(settings.values.credit_pattern or _PATTERN, self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setProperty("tone", "warning")
        self._told.setFont(context.look.font(Size.COUNT))
        self.copy = QPushButton(self.tr("Copy"), self)
        self._name()
        self._lay_out()
        self._fill_styles()
        if settings.values.credit_style or settings.values.credit_pattern:
            self.style_.take(settings.values.credit_style)
        self.style_.currentIndexChanged.connect(self._show)
        self.form.activated.connect(self._show)
        self.pattern.textChanged.connect(self._show)
        self.resize(*_SIZE)
        self._show()
        if settings.values.credit_form in set(Form):
            self.form.take(Form(settings.values.credit_form))
            self._show()
        self.copy.setFocus()

    def _name(self) -> None:
        self.style_.setAccessibleName(self.tr("House style"))
        self.form.setAccessibleName(self.tr("What is copied"))
        self.pattern.setAccessibleName(self.tr("Pattern"))
        self.pattern.setToolTip(self.tr("The places are {title}, {names}, {role} and {label}."))
        self.text.setAccessibleName(self.windowTitle())

    def _lay_out(self) -> None:
        grid = self._context.look.px("grid")
        title = QLabel(self.windowTitle(), self)
        title.setFont(self._context.look.font(Size.HEADLINE, bold=True))
        chosen, foot = QHBoxLayout(), QHBoxLayout()
        chosen.setSpacing(grid)
        chosen.addWidget(self.style_, 1)
        chosen.addWidget(self.form, 1)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.copy.setProperty("kind", "main")
        self.copy.setDefault(True)
        self.copy.clicked.connect(self._copy)
        foot.setSpacing(grid)
        foot.addWidget(self._told, 1)
        foot.addWidget(close)
        foot.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * grid, 5 * grid // 2, 3 * grid, 5 * grid // 2)
        column.setSpacing(3 * grid // 2)
        column.addWidget(title)
        column.addLayout(chosen)
        column.addWidget(self.pattern)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    def _fill_styles(self) -> None:
        """Offer each style by what it makes of the first credited photo: that says more than a name."""
        crediting = self._context.desk.crediting
        for style in crediting.styles():
            lines = crediting.report(self._report, style).lines
            self.style_.addItem(next((line.line for line in lines if line.credit), style), style)
        self.style_.addItem(self.tr("A pattern of one's own…"), _OWN)

    def _show(self) -> None:
        style = self.style_.currentData()
        self.pattern.setVisible(style == _OWN)
        try:
            found = self._context.desk.crediting.report(self._report, style or self.pattern.text())
        except UserError as error:
            self.text.clear()
            self.copy.setEnabled(False)
            self._told.setText(self._context.say(error.message))
            return
        self._offer_forms(found)
        self.text.setPlainText(credit_text(found, self.form.currentData()))
        self.copy.setEnabled(bool(self.text.toPlainText()))
        missing = len(found.uncredited)
        self._told.setText(self.tr("%n photo(s) without a credit.", "", missing) if missing else "")

    def _offer_forms(self, found: ReportCredits) -> None:
        words = {
            Form.LINES: self.tr("A line for each photo"),
            Form.FOLDED: self.tr("Shared credits once, at the end"),
            Form.NUMBERED: self.tr("All in one line, by number"),
            Form.SUMMARY: self.tr("The shared credit alone"),
        }
        kept = self.form.currentData()
        self.form.clear()
        for form in offered(found):
            self.form.addItem(words[form], form)
        self.form.take(kept)

    def _copy(self) -> None:
        text = self.text.toPlainText()
        QGuiApplication.clipboard().setText(text)
        style, form = self.style_.currentData(), self.form.currentData()
        self._settings.change(
            credit_style=style, credit_form=form, credit_pattern=self.pattern.text() if style == _OWN else ""
        )
        self.copied.emit(text.count("\n") + 1)
        self.accept()
