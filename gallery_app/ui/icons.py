"""Icons of one family, painted from outlines and coloured by token; nothing is loaded but one small file."""

import json
from collections.abc import Mapping
from functools import cache, lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap

from gallery_app.paths import resources_folder
from gallery_app.ui.look import Look

__all__ = ["icon", "paint_icon"]

_EDGE = 256
"""Edge of the square the outlines are drawn in."""


@cache
def _outlines() -> Mapping[str, str]:
    outlines: Mapping[str, str] = json.loads((resources_folder() / "icons" / "phosphor.json").read_text("utf-8"))
    return outlines


@lru_cache(maxsize=128)
def _path(name: str) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    words = iter(_outlines()[name].split())
    for command in words:
        if command == "M":
            path.moveTo(float(next(words)), float(next(words)))
        elif command == "L":
            path.lineTo(float(next(words)), float(next(words)))
        else:
            x1, y1, x2, y2, x, y = (float(next(words)) for _ in range(6))
            path.cubicTo(x1, y1, x2, y2, x, y)
    return path


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint an icon into a square of the painter's coordinates.

    Args:
        painter: Where to paint; its state is left as it was.
        name: A name in ``resources/icons/phosphor.json``.
        rect: The square, in the painter's units.
        colour: The colour of the strokes.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _EDGE, rect.height() / _EDGE)
    painter.fillPath(_path(name), colour)
    painter.restore()


class _Engine(QIconEngine):
    """Paints one icon at any size and scale, in the colour its token has at that moment."""

    def __init__(self, look: Look, name: str, token: str) -> None:
        super().__init__()
        self._look, self._name, self._token = look, name, token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002  Qt's
        token = "third" if mode is QIcon.Mode.Disabled else self._token
        paint_icon(painter, self._name, QRectF(rect), self._look.colour(token))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._look, self._name, self._token)


def icon(look: Look, name: str, token: str = "second") -> QIcon:  # noqa: S107  a colour token
    """Return an icon that follows the theme.

    Args:
        look: The tokens in force.
        name: A name in ``resources/icons/phosphor.json``.
        token: Name of its colour.
    """
    return QIcon(_Engine(look, name, token))
