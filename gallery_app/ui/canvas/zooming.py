"""How large the page is shown and where it lies: millimetres to pixels and back."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from gallery_app.services.designing import Area

__all__ = ["ACTUAL", "LEAST", "MOST", "Sight", "next_step"]

ACTUAL = 96 / 25.4
"""Pixels a millimetre at 100 %: a page is as large as on paper where a screen has 96 pixels an inch."""
LEAST, MOST = 0.1, 4.0
"""Bounds of the zoom."""
_STEPS = (0.1, 0.17, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


def next_step(zoom: float, *, larger: bool) -> float:
    """Return the next round zoom above or below one."""
    if larger:
        return next((step for step in _STEPS if step > zoom * 1.01), MOST)
    return next((step for step in reversed(_STEPS) if step < zoom / 1.01), LEAST)


@dataclass(frozen=True, slots=True)
class Sight:
    """Where the page lies on the canvas.

    Attributes:
        zoom: 1.0 is the size on paper.
        left: X of the page's left edge on the canvas, pixels.
        top: Y of its upper edge, pixels.
    """

    zoom: float = 0.5
    left: float = 0.0
    top: float = 0.0

    @property
    def scale(self) -> float:
        """Pixels a millimetre."""
        return self.zoom * ACTUAL

    def rect(self, area: Area) -> QRectF:
        """Return a place of the page as pixels of the canvas."""
        scale = self.scale
        return QRectF(self.left + area.x * scale, self.top + area.y * scale, area.w * scale, area.h * scale)

    def point(self, x: float, y: float) -> QPointF:
        """Return a point of the page, in mm, as pixels of the canvas."""
        return QPointF(self.left + x * self.scale, self.top + y * self.scale)

    def mm(self, point: QPointF) -> tuple[float, float]:
        """Return where a point of the canvas lies on the page, in mm."""
        return (point.x() - self.left) / self.scale, (point.y() - self.top) / self.scale

    def zoomed(self, zoom: float, fixed: QPointF) -> "Sight":
        """Return another zoom with one point of the canvas held fast."""
        x, y = self.mm(fixed)
        made = replace(self, zoom=min(max(zoom, LEAST), MOST))
        return replace(made, left=fixed.x() - x * made.scale, top=fixed.y() - y * made.scale)
