"""The keyboard on one sheet, made of the tables of actions: nothing is listed that does not work."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gallery_app.ui.look import Look, Size

__all__ = ["KeySheet", "Line"]

Line = tuple[str, tuple[str, ...]]
"""Words of an action in the language in force, and its shortcuts in Qt's portable form."""

_COLUMNS = 2


class KeySheet(QDialog):
    """Actions with their keys, a block for each menu; typing leaves only what fits."""

    def __init__(self, look: Look, blocks: Sequence[tuple[str, Sequence[Line]]], parent: QWidget) -> None:
        """Take each block's title with its lines."""
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard"))
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(self.tr("Find an action or a key"))
        self.box.setAccessibleName(self.box.placeholderText())
        self.box.textChanged.connect(self._leave_only)
        self._rows: list[tuple[str, tuple[QWidget, ...]]] = []
        sheet = QWidget(self)
        columns = QHBoxLayout(sheet)
        grid = look.px("grid")
        columns.setSpacing(5 * grid)
        for part in _halves(blocks):
            column = QVBoxLayout()
            column.setSpacing(3 * grid)
            for title, lines in part:
                column.addLayout(self._block(title, lines))
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[3 * grid] * 4)
        whole.setSpacing(2 * grid)
        whole.addWidget(self.box)
        whole.addWidget(area)
        self.resize(100 * grid, 70 * grid)

    def _block(self, title: str, lines: Sequence[Line]) -> QGridLayout:
        block = QGridLayout()
        block.setVerticalSpacing(self._look.px("inside"))
        block.setColumnStretch(0, 1)
        head = QLabel(title, self)
        head.setFont(self._look.font(Size.TITLE, bold=True))
        block.addWidget(head, 0, 0, 1, 2)
        for row, (words, keys) in enumerate(lines, start=1):
            form = QKeySequence.SequenceFormat.NativeText
            shown = [QKeySequence(key).toString(form) for key in keys]
            name, chips = QLabel(words, self), QWidget(self)
            name.setWordWrap(True)
            across = QHBoxLayout(chips)
            across.setContentsMargins(0, 0, 0, 0)
            across.addStretch(1)
            for key in shown:
                chip = QLabel(key, chips)
                chip.setProperty("part", "key")
                across.addWidget(chip)
            block.addWidget(name, row, 0)
            block.addWidget(chips, row, 1)
            self._rows.append((" ".join((words, *shown)).casefold(), (name, chips)))
        return block

    def _leave_only(self, typed: str) -> None:
        for told, widgets in self._rows:
            for widget in widgets:
                widget.setVisible(typed.casefold() in told)


def _halves(blocks: Sequence[tuple[str, Sequence[Line]]]) -> list[Sequence[tuple[str, Sequence[Line]]]]:
    """Return the blocks as columns of about the same height, in their order."""
    heights = [len(lines) + 2 for _, lines in blocks]
    cut = min(range(1, len(blocks)), key=lambda at: abs(sum(heights[:at]) - sum(heights[at:])), default=1)
    return [blocks[:cut], blocks[cut:]][:_COLUMNS]
