"""Small figures drawn as paths, sharp at any scale and in any font."""

from functools import lru_cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

__all__ = ["caution", "cross", "dashed_card", "flag", "frame", "picture", "picture_icon", "star"]

_STAR_POINTS = 10
_STAR_INNER = 0.42


def star(centre: QPointF, radius: float) -> QPainterPath:
    """Return a five-pointed star, one point up."""
    return _star(radius).translated(centre)


@lru_cache(maxsize=8)
def _star(radius: float) -> QPainterPath:
    path = QPainterPath()
    for n in range(_STAR_POINTS):
        reach = radius * (_STAR_INNER if n % 2 else 1.0)
        angle = 2 * pi * n / _STAR_POINTS - pi / 2
        point = QPointF(reach * cos(angle), reach * sin(angle))
        path.lineTo(point) if n else path.moveTo(point)
    path.closeSubpath()
    return path


def flag(box: QRectF) -> QPainterPath:
    """Return a flag on its staff that fills a box."""
    path = QPainterPath()
    staff = box.width() / 7
    path.addRect(box.left(), box.top(), staff, box.height())
    path.moveTo(box.left() + staff, box.top())
    path.lineTo(box.right(), box.top() + box.height() * 0.3)
    path.lineTo(box.left() + staff, box.top() + box.height() * 0.6)
    path.closeSubpath()
    return path


def cross(box: QRectF) -> QPainterPath:
    """Return the two strokes of a cross; stroke it, do not fill it."""
    path = QPainterPath(box.topLeft())
    path.lineTo(box.bottomRight())
    path.moveTo(box.topRight())
    path.lineTo(box.bottomLeft())
    return path


def caution(box: QRectF) -> QPainterPath:
    """Return a triangle with an exclamation mark; stroke it, do not fill it."""
    path = QPainterPath(QPointF(box.center().x(), box.top()))
    path.lineTo(box.bottomRight())
    path.lineTo(box.bottomLeft())
    path.closeSubpath()
    x, unit = box.center().x(), box.height() / 8
    path.moveTo(x, box.top() + unit * 3)
    path.lineTo(x, box.top() + unit * 5)
    path.addEllipse(QPointF(x, box.top() + unit * 6.6), unit / 6, unit / 6)
    return path


def picture_icon(box: QRectF) -> QPainterPath:
    """Return a framed landscape, the sign for an image; stroke it, do not fill it."""
    path = QPainterPath()
    path.addRoundedRect(box, box.width() / 8, box.width() / 8)
    at = QTransform.fromTranslate(box.left(), box.top()).scale(box.width(), box.height())
    path.addEllipse(at.map(QPointF(0.3, 0.32)), box.width() / 12, box.width() / 12)
    hills = ((0.08, 0.86), (0.4, 0.52), (0.58, 0.72), (0.72, 0.58), (0.92, 0.8))
    path.moveTo(at.map(QPointF(*hills[0])))
    for hill in hills[1:]:
        path.lineTo(at.map(QPointF(*hill)))
    return path


def picture(painter: QPainter, box: QRectF, pixmap: QPixmap, radius: float) -> None:
    """Paint a whole picture into a box with round corners that are smooth."""
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width() / pixmap.width(), box.height() / pixmap.height())
    across, down = radius * pixmap.width() / box.width(), radius * pixmap.height() / box.height()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pixmap)
    painter.drawRoundedRect(QRectF(pixmap.rect()), across, down)
    painter.restore()


def frame(painter: QPainter, box: QRectF, colour: QColor, width: float, radius: float) -> None:
    """Paint the outline of a box with round corners."""
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)


def dashed_card(painter: QPainter, box: QRectF, colour: QColor, width: float, radius: float) -> None:
    """Paint the dashed outline of a place that waits for its picture."""
    pen = QPen(colour, width)
    pen.setDashPattern([3.0, 3.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
