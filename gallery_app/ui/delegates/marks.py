"""Marks what a search found behind a line of text, as a felt pen does."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gallery_app.ui.models.matches import Span

__all__ = ["paint_marks"]

_RADIUS = 2.0
_OUT = 1.0


def paint_marks(painter: QPainter, line: QRectF, text: str, spans: Iterable[Span], colour: QColor) -> None:
    """Paint marks where the painter's font sets parts of a text.

    Args:
        painter: Where the text is about to be painted.
        line: Its line; the text begins at the left, in the middle of the height.
        text: The whole text, of which the line may show less.
        spans: The parts to mark.
        colour: The colour of the pen.
    """
    metrics = QFontMetricsF(painter.font())
    painter.save()
    painter.setClipRect(line, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    high = min(metrics.height(), line.height())
    top = line.center().y() - high / 2
    for start, end in spans:
        left = metrics.horizontalAdvance(text[:start])
        width = metrics.horizontalAdvance(text[:end]) - left
        painter.drawRoundedRect(QRectF(line.left() + left - _OUT, top, width + 2 * _OUT, high), _RADIUS, _RADIUS)
    painter.restore()
