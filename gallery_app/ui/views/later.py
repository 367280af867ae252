"""A place in the window whose widget is made when it is first needed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

__all__ = ["Later"]


class Later(QWidget):
    """Keeps the room of a widget until it is made, so that the first paint does not wait for it."""

    def __init__(self, make: Callable[[], QWidget], parent: QWidget) -> None:
        """Take what makes the widget."""
        super().__init__(parent)
        self._make = make
        self._made: QWidget | None = None
        self.setProperty("part", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def made(self) -> bool:
        """Whether the widget has been made."""
        return self._made is not None

    @property
    def widget(self) -> QWidget:
        """The widget, made by the first call."""
        if self._made is None:
            self._made = self._make()
            self._column.addWidget(self._made)
            self.setFocusProxy(self._made)
        return self._made
