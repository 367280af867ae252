"""The editor's colour of a photo: a dot before its title, in lists with its name."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from gallery_app.domain.label import Label
from gallery_app.ui.look import Look

__all__ = ["paint_label"]

_RADIUS = 4.0


def paint_label(painter: QPainter, look: Look, line: QRect, label: Label) -> QRect:
    """Paint the dot at the left of a line, none for no colour; return what is left of the line."""
    if not label:
        return line
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(f"label_{label}"))
    painter.drawEllipse(QPointF(line.left() + _RADIUS, line.center().y() + 1.0), _RADIUS, _RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return line.adjusted(round(_RADIUS * 2) + look.px("inside"), 0, 0, 0)
