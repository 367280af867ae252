"""How large the page is shown, at the right end of the status line."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look, Size

__all__ = ["ZoomBox"]

_OFFERED = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0)


class ZoomBox(QWidget):
    """Smaller, the zoom itself, larger.

    Signals:
        stepped: True for larger, False for smaller.
        chosen: Carries a zoom that was chosen; 0 is the whole page.
    """

    stepped = Signal(bool)
    chosen = Signal(float)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._less, self._more = QToolButton(self, autoRaise=True), QToolButton(self, autoRaise=True)
        self._value = QPushButton(self)
        self._value.setProperty("kind", "quiet")
        self._value.setFont(look.font(Size.COUNT))
        self._menu = QMenu(self._value)
        self._menu.aboutToShow.connect(self._fill)
        self._value.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button, name, larger in ((self._less, "minus", False), (self._more, "plus", True)):
            button.setIcon(icon(look, name))
            button.setProperty("kind", "tool")
            button.clicked.connect(lambda _checked=False, larger=larger: self.stepped.emit(larger))
        for widget in (self._less, self._value, self._more):
            row.addWidget(widget)
        self._translate()

    def show_zoom(self, zoom: float) -> None:
        """Show a zoom."""
        self._value.setText(f"{round(zoom * 100)}%")

    def _fill(self) -> None:
        self._menu.clear()
        self._menu.addAction(self.tr("Whole page") + "\tCtrl+0").triggered.connect(lambda: self.chosen.emit(0.0))
        for zoom in _OFFERED:
            action = self._menu.addAction(f"{round(zoom * 100)}%")
            action.triggered.connect(lambda _checked=False, zoom=zoom: self.chosen.emit(zoom))

    def _translate(self) -> None:
        self._less.setToolTip(self.tr("Smaller  Ctrl+-"))
        self._more.setToolTip(self.tr("Larger  Ctrl++"))
        self._less.setAccessibleName(self.tr("Smaller"))
        self._more.setAccessibleName(self.tr("Larger"))
        self._value.setToolTip(self.tr("Size of the page; Ctrl and the wheel change it"))
        self._value.setAccessibleName(self.tr("Size of the page"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
