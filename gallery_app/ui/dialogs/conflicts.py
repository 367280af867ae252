"""Whose caption stays: what the catalog says and what another program wrote, side by side, photo by photo."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gallery_app.domain.sync import Difference
from gallery_app.services.field_table import field_name
from gallery_app.services.writing_back import Conflicting, Resolve
from gallery_app.ui.context import Context
from gallery_app.ui.look import Size
from gallery_app.ui.views.fields import set_tone

__all__ = ["ConflictsDialog"]

_MOST = 50
"""Photos shown at once; the others stay unwritten and come with the next try."""

_WAYS = (Resolve.MINE, Resolve.FILE, Resolve.MERGE)
_SIZE = (720, 560)
_NAMES = 80
"""Width of the fields' names, so that the texts of all cards stand in line."""


class ConflictsDialog(QDialog):
    """One card a photo; a photo that is not decided stays as it is.

    Signals:
        decided: Carries the chosen `Resolve` of each decided photo, by id.
    """

    decided = Signal(object)

    def __init__(self, context: Context, conflicts: Sequence[Conflicting], language: str, parent: QWidget) -> None:
        """Show conflicts; nothing is chosen yet."""
        super().__init__(parent)
        self._look, self._language = context.look, language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Whose caption stays?"))
        self.choices: dict[int, QButtonGroup] = {}
        self._write = QPushButton(self.tr("Write"), self)
        self._write.setEnabled(False)
        shown = conflicts[:_MOST]
        photos = {photo.id: photo for photo in context.desk.library.photos([each.photo for each in shown])}
        titles = {each.photo: photos[each.photo].title if each.photo in photos else "" for each in shown}
        self._lay_out(shown, titles, len(conflicts) - len(shown))
        self.resize(*_SIZE)

    def _lay_out(self, conflicts: Sequence[Conflicting], titles: dict[int, str], more: int) -> None:
        head = QLabel(self.windowTitle(), self)
        head.setFont(self._look.font(Size.HEADLINE, bold=True))
        about = QLabel(self.tr("Another program has changed these files since they were last read here."), self)
        about.setWordWrap(True)
        set_tone(about, "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(about)
        column.addLayout(self._for_all())
        column.addWidget(self._cards(conflicts, titles), 1)
        if more > 0:
            column.addWidget(QLabel(self.tr("%n more after these", "", more), self))
        column.addLayout(self._buttons())

    def _way_words(self) -> tuple[str, str, str]:
        return self.tr("Mine"), self.tr("From the file"), self.tr("Texts from the file, lists of both")

    def _for_all(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        label = QLabel(self.tr("For all:"), self)
        set_tone(label, "second")
        row.addWidget(label)
        for number, words in enumerate(self._way_words()):
            button = QPushButton(words, self)
            button.setProperty("kind", "narrow")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked, number=number: self._choose_all(number))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _choose_all(self, number: int) -> None:
        for group in self.choices.values():
            group.button(number).setChecked(True)

    def _cards(self, conflicts: Sequence[Conflicting], titles: dict[int, str]) -> QScrollArea:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(20)
        for conflict in conflicts:
            column.addWidget(self._card(conflict, titles[conflict.photo]))
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        return area

    def _card(self, conflict: Conflicting, title: str) -> QWidget:
        card = QWidget(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        name = Path(conflict.path).name
        head = QLabel(title or name, card)
        head.setFont(self._look.font(Size.TITLE, bold=True))
        head.setToolTip(conflict.path)
        column.addWidget(head)
        if title:
            file = QLabel(name, card)
            set_tone(file, "third")
            column.addWidget(file)
        column.addLayout(self._texts(conflict.differences, card))
        column.addLayout(self._ways(conflict.photo, title or name, card))
        return card

    def _texts(self, differences: Sequence[Difference], card: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _NAMES)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, words in ((1, self.tr("In the catalog")), (2, self.tr("In the file"))):
            label = QLabel(words, card)
            label.setFont(self._look.font(Size.SMALL))
            set_tone(label, "second")
            grid.addWidget(label, 0, place)
        for number, difference in enumerate(differences, 1):
            name = QLabel(field_name(difference.field, self._language), card)
            name.setFont(self._look.font(Size.SMALL))
            name.setContentsMargins(0, 2, 0, 0)  # small type on the line of the text beside it
            set_tone(name, "second")
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            for place, value in ((1, difference.mine), (2, difference.file)):
                text = QLabel(value if isinstance(value, str) else "、".join(value), card)
                text.setTextFormat(Qt.TextFormat.PlainText)
                text.setWordWrap(True)
                text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                grid.addWidget(text, number, place, Qt.AlignmentFlag.AlignTop)
        return grid

    def _ways(self, photo: int, name: str, card: QWidget) -> QHBoxLayout:
        group = self.choices[photo] = QButtonGroup(card)
        row = QHBoxLayout()
        row.setSpacing(16)
        for number, words in enumerate(self._way_words()):
            button = QRadioButton(words, card)
            button.setAccessibleName(f"{name}: {words}")
            group.addButton(button, number)
            row.addWidget(button)
        group.idToggled.connect(lambda _id, _on: self._write.setEnabled(bool(self._chosen())))
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        later = QPushButton(self.tr("Later"), self)
        later.setAutoDefault(False)
        later.clicked.connect(self.reject)
        later.setFocus()
        self._write.setProperty("kind", "main")
        self._write.setDefault(True)
        self._write.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(later)
        row.addWidget(self._write)
        return row

    def _chosen(self) -> dict[int, Resolve]:
        return {photo: _WAYS[group.checkedId()] for photo, group in self.choices.items() if group.checkedId() >= 0}

    def accept(self) -> None:
        """Hand over what was decided."""
        self.decided.emit(self._chosen())
        super().accept()
