"""Picked or rejected, as two buttons of which at most one is down."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gallery_app.domain.photo import Pick
from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look

__all__ = ["PickMarks"]

_ICONS = {Pick.PICKED: "picked", Pick.REJECTED: "close"}


class PickMarks(QWidget):
    """The editor's choice on one photo or several.

    Signals:
        chosen: Carries the `Pick` to set.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with neither down."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px("inside"))
        self.buttons = {pick: QToolButton(self) for pick in _ICONS}
        for pick, button in self.buttons.items():
            button.setIcon(icon(look, _ICONS[pick]))
            button.setProperty("kind", "tool")
            button.setCheckable(True)
            button.clicked.connect(lambda on, pick=pick: self.chosen.emit(pick if on else Pick.NONE))
            row.addWidget(button)
        self._translate()

    def show_pick(self, pick: Pick | None) -> None:
        """Show a pick; None stands for several different ones."""
        for each, button in self.buttons.items():
            button.setChecked(each is pick)

    def _translate(self) -> None:
        words = {Pick.PICKED: self.tr("Picked"), Pick.REJECTED: self.tr("Rejected")}
        keys = {Pick.PICKED: "P", Pick.REJECTED: "X"}
        for pick, button in self.buttons.items():
            button.setAccessibleName(words[pick])
            button.setToolTip(f"{words[pick]}  {keys[pick]}")

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
