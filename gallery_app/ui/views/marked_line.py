"""A line of text with marks over what a search found in it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from gallery_app.ui.delegates.marks import paint_marks
from gallery_app.ui.look import Look
from gallery_app.ui.models.matches import Span

__all__ = ["MarkedLine"]

_INSET = 2
"""Space Qt leaves between the frame of a line and its text."""


class MarkedLine(QLineEdit):
    """A line with marks over what a search found; while it is typed in, and where it is scrolled, there are none."""

    def __init__(self, look: Look) -> None:
        """Take the tokens; nothing is marked yet."""
        super().__init__()
        self._look = look
        self.spans: Sequence[Span] = ()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, and the marks over it."""
        super().paintEvent(event)
        metrics, text = self.fontMetrics(), self.text()
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room = QRectF(inner.adjusted(_INSET, 0, -_INSET, 0))
        if not self.spans or self.hasFocus() or metrics.horizontalAdvance(text) > room.width():
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        colour = self._look.colour("match")
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        if self._look.theme == "dark":
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
        paint_marks(painter, room, text, self.spans, colour)
