"""The ways to look at photos, as a row of buttons of which one is down."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look
from gallery_app.ui.models.view import View
from gallery_app.ui.words import view_words

__all__ = ["VIEW_KEYS", "ViewSwitch"]

VIEW_KEYS = {View.ROWS: "G", View.CELLS: "J", View.LIST: "L", View.LOUPE: "E", View.COMPARE: "C"}
"""The key of each way, in the tips as in the menu."""


class ViewSwitch(QFrame):
    """The buttons.

    Signals:
        chosen: Carries the `View` of a button that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Show rows to begin with."""
        super().__init__(parent)
        self.setProperty("part", "switch")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.buttons: dict[View, QToolButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for view in View:
            button = self.buttons[view] = QToolButton(self)
            button.setProperty("kind", "view")
            button.setCheckable(True)
            button.setIcon(icon(look, view.value))
            button.setIconSize(QSize(look.px("icon"), look.px("icon")))
            button.clicked.connect(lambda _checked=False, view=view: self.chosen.emit(view))
            group.addButton(button)
            row.addWidget(button)
        self.show_view(View.ROWS)
        self._translate()

    def show_view(self, view: View) -> None:
        """Put the button of a way down."""
        self.buttons[view].setChecked(True)

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("View"))
        for view, button in self.buttons.items():
            button.setToolTip(f"{view_words(view)}  {VIEW_KEYS[view]}")
            button.setAccessibleName(view_words(view))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
