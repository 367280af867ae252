"""The lines of a report as a list for Qt: each with its row, and in words for screen readers."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from gallery_app.ui.language import Language
from gallery_app.ui.models.reading import Row
from gallery_app.ui.models.reading_words import kind_words

__all__ = ["ROW", "ReadingLines"]

ROW = Qt.ItemDataRole.UserRole
"""Role of the `Row` behind an index."""
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ReadingLines(QAbstractListModel):
    """Rows of a reading; after a correction only what they say changes, never how many there are."""

    def __init__(self, language: Language) -> None:
        """Start empty."""
        super().__init__()
        self._language = language
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show the rows of a reading."""
        if [row.line.number for row in rows] == [row.line.number for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def place_of(self, number: int) -> int:
        """Return the place of the row that shows a line of the source, or of the next one that is shown."""
        return next((place for place, row in enumerate(self.rows) if row.line.number >= number), 0)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, its words, or why the line is what it is."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{kind_words(row.line.kind)}: {row.line.text.strip()}"
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return f"{kind_words(row.line.kind)} — {self._language.say(row.line.reason)}"
        return None
