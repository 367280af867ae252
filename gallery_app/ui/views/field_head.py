"""The line above a field: its name, for several photos a tick and what they say now, and a note such as a meter."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.several import Shared
from gallery_app.ui.views.elided import ElidedLabel
from gallery_app.ui.views.tick import Tick

__all__ = ["FieldHead", "set_tone"]

_MOST_VALUES = 20
_MOST_WORDS = 40


def set_tone(label: QLabel, tone: str) -> None:
    """Give a label the colour of a tone of the style sheet: ``second``, ``third`` or ``warning``."""
    if label.property("tone") != tone:
        label.setProperty("tone", tone)
        label.style().unpolish(label)
        label.style().polish(label)


class FieldHead(QWidget):
    """The name of a field, and at its right a note.

    Signals:
        valueChosen: One of the values that several photos have was chosen for all; carries it.

    Attributes:
        name: The field's name.
        note: At the right.
        tick: Whether the field is given to several photos; hidden for one.
    """

    valueChosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self._values: Sequence[Shared] = ()
        self.name, self.note, self.tick = QLabel(), ElidedLabel(Qt.TextElideMode.ElideRight), Tick(look)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.tick.setProperty("tone", "second")
        self.values = QPushButton()
        self.values.setProperty("kind", "quote")
        self._menu = QMenu(self.values)
        self._menu.aboutToShow.connect(self._fill)
        self.values.clicked.connect(self._open)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px("inside"))
        for widget in (self.tick, self.name, self.values, self.note):
            widget.setFont(look.font(Size.SMALL))
        for label, tone in ((self.name, "second"), (self.note, "third")):
            set_tone(label, tone)
        line.addWidget(self.tick)
        line.addWidget(self.name)
        line.addWidget(self.note, 1)
        line.addWidget(self.values)
        self.tick.hide()
        self.values.hide()

    def show_values(self, values: Sequence[Shared], words: str) -> None:
        """Offer what several photos say, each with its count; fewer than two are not worth a menu."""
        self._values = values
        self.values.setText(f"{words} ▾")
        self.values.setVisible(len(values) > 1)

    def show_tick(self, *, shown: bool) -> None:
        """Let the field be ticked by its name, or only be named."""
        self.tick.setText(self.name.text())
        self.tick.setVisible(shown)
        self.name.setVisible(not shown)

    def _open(self) -> None:
        self._menu.popup(self.values.mapToGlobal(self.values.rect().bottomLeft()))

    def _fill(self) -> None:
        self._menu.clear()
        for shared in self._values[:_MOST_VALUES]:
            words = self.fontMetrics().elidedText(
                shared.value.replace("\n", " ") or "–",
                Qt.TextElideMode.ElideRight,
                _MOST_WORDS * self.font().pixelSize(),
            )
            action = self._menu.addAction(f"{words.replace('&', '&&')}\t×{shared.count}")
            action.triggered.connect(lambda _on=False, value=shared.value: self.valueChosen.emit(value))
