"""The settings: a row for each line of the table, in force as soon as it is chosen."""

from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.preferences import PREFERENCES, Preference
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.choice import Choice

__all__ = ["SettingsDialog"]

_OTHER = "another file"


class SettingsDialog(QDialog):
    """Blocks of choices, and where the catalog lies.

    Signals:
        chosen: Carries the name of a setting and its new value.
    """

    chosen = Signal(str, str)

    def __init__(self, look: Look, settings: SettingsFile, catalog: Path, parent: QWidget) -> None:
        """Show what is in force."""
        super().__init__(parent)
        self._look, self._settings, self._catalog = look, settings, catalog
        self._room = parent.window()
        self.setMinimumWidth(look.px("measure"))
        self.rows: dict[str, Choice] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[3 * look.px("grid")] * 4)
        self._column.setSpacing(3 * look.px("grid"))
        self._inside: QWidget | None = None
        self._build()

    def _build(self) -> None:
        """Make every row anew, in the language in force."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.deleteLater()
        self.setWindowTitle(self.tr("Settings"))
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px("grid"))
        form = QFormLayout()
        form.setHorizontalSpacing(2 * self._look.px("grid"))
        form.setVerticalSpacing(self._look.px("grid") * 3 // 4)
        for group, block in groupby(PREFERENCES, lambda preference: preference.group):
            form.addRow(self._head(_say(group)))
            for preference in block:
                self._row(form, preference)
        form.addRow(self._head(self.tr("Catalog")))
        form.addRow(self.tr("File"), self._told(str(self._catalog)))
        form.addRow("", self._told(self.tr("Backups are made automatically, in a folder beside it.")))
        title = QLabel(self.windowTitle())
        title.setFont(self._look.font(Size.HEADLINE, bold=True))
        column.addWidget(title)
        column.addWidget(self._scrolled(form), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self._inside)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self._column.addWidget(self._inside)

    def _scrolled(self, form: QFormLayout) -> QScrollArea:
        """Return the rows in an area that scrolls in a low window, which the dialog is never higher than."""
        rows, area, width = QWidget(), QScrollArea(), self.minimumWidth()
        column = QVBoxLayout(rows)
        column.addLayout(form)
        column.addStretch(1)  # words that could wrap but need not would spread the rows
        column.setContentsMargins(0, 0, 0, 0)
        form.setContentsMargins(0, 0, self._look.px("grid"), 0)
        area.setWidget(rows)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in (rows, area.viewport()):
            each.setAutoFillBackground(False)
        # Without a label that wraps there is no height for a width.
        needed = max(form.totalHeightForWidth(width), form.totalSizeHint().height())
        wanted = needed + 18 * self._look.px("grid")
        self.resize(width, min(wanted, self._room.height()))
        return area

    def _head(self, words: str) -> QLabel:
        head = QLabel(words)
        head.setFont(self._look.font(Size.TITLE, bold=True))
        head.setContentsMargins(0, 2 * self._look.px("grid"), 0, 0)
        return head

    def _told(self, words: str, *, small: bool = False) -> QLabel:
        told = QLabel(words)
        told.setFont(self._look.font(Size.COUNT if small else Size.BODY))
        told.setProperty("tone", "second")
        # A label that may wrap asks for the room of a narrower one, which spreads the rows.
        told.setWordWrap(told.fontMetrics().horizontalAdvance(words) > self._look.px("sentence"))
        if small:  # it belongs to the choice over it, not to the one under it
            told.setContentsMargins(0, 0, 0, self._look.px("grid"))
        return told

    def _row(self, form: QFormLayout, preference: Preference) -> None:
        choice = self.rows[preference.name] = Choice(self._look, self)
        choice.setAccessibleName(_say(preference.words))
        self._fill(choice, preference)
        choice.activated.connect(lambda _index: self._choose(preference, choice))
        form.addRow(_say(preference.words), choice)
        if preference.about:
            form.addRow("", self._told(_say(preference.about), small=True))

    def _fill(self, choice: Choice, preference: Preference) -> None:
        known = str(getattr(self._settings.values, preference.name))
        if preference.files is None:
            offered = [(_say(words), value) for value, words in preference.values or ()]
        else:
            files = preference.files()
            if known and known not in files.values():
                files[Path(known).stem] = known
            offered = [(self.tr("None"), ""), *files.items(), (self.tr("Another file…"), _OTHER)]
        for words, value in offered:
            choice.addItem(words, str(value))
        choice.setCurrentIndex(max(0, choice.findData(known)))

    def _choose(self, preference: Preference, choice: Choice) -> None:
        value = choice.currentData()
        if value == _OTHER:
            value, _ = QFileDialog.getOpenFileName(self, _say(preference.words), "", "ICC (*.icc *.icm)")
            if value and choice.findData(value) < 0:
                choice.insertItem(1, Path(value).stem, value)
            choice.setCurrentIndex(max(0, choice.findData(value)))
        self.chosen.emit(preference.name, value)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._build()


def _say(text: str) -> str:
    return QCoreApplication.translate("Preferences", text)
