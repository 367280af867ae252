"""A choice among a few, with a caret of the icon family."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from gallery_app.ui.icons import paint_icon
from gallery_app.ui.look import Look

__all__ = ["Choice"]

_CARET = 12


class Choice(QComboBox):
    """A drop-down list; the style sheet takes the arrow of the platform away, so one is painted here."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start without entries."""
        super().__init__(parent)
        self._look = look

    def take(self, data: object) -> None:
        """Choose the entry that stands for something; nothing happens where there is none."""
        place = self.findData(data)
        if place >= 0:
            self.setCurrentIndex(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the caret."""
        super().paintEvent(event)
        painter = QPainter(self)
        left = self.width() - _CARET - self._look.px("grid")
        token = "second" if self.isEnabled() else "third"
        place = QRectF(left, (self.height() - _CARET) / 2, _CARET, _CARET)
        paint_icon(painter, "down", place, self._look.colour(token))
