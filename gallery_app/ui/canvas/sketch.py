"""A page as a few grey fields: enough to tell one arrangement from another."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from gallery_app.services.designing import ImageBox, Page, Role, TextBox, area_of, union
from gallery_app.ui.look import Look

__all__ = ["paint_frames", "paint_sketch"]

_LINE = 2.2
"""Least height, in pixels, of a text that is drawn."""


def paint_sketch(painter: QPainter, look: Look, page: Page, room: QRectF) -> None:
    """Draw the frames of a page as grey fields and its headline as a bar, as large as a room allows."""
    factor = min(room.width() / page.width, room.height() / page.height)
    sheet = QRectF(0, 0, page.width * factor, page.height * factor)
    sheet.moveCenter(room.center())
    _paint(painter, look, page, sheet)


def paint_frames(painter: QPainter, look: Look, page: Page, room: QRectF) -> None:
    """Draw the same without the white around it: in a small room every millimetre counts."""
    if not page.items:
        return
    used = union(area_of(box) for box in page.items)
    factor = min(room.width() / used.w, room.height() / used.h)
    sheet = QRectF(0, 0, page.width * factor, page.height * factor)
    shift = room.center() - QRectF(used.x, used.y, used.w, used.h).center() * factor
    _paint(painter, look, page, sheet.translated(shift))


def _paint(painter: QPainter, look: Look, page: Page, sheet: QRectF) -> None:
    factor = sheet.width() / page.width
    painter.setPen(Qt.PenStyle.NoPen)
    for box in page.items:
        area = area_of(box)
        place = QRectF(sheet.x() + area.x * factor, sheet.y() + area.y * factor, area.w * factor, area.h * factor)
        if isinstance(box, ImageBox):
            painter.setBrush(look.colour("thumb"))
            painter.drawRect(place.adjusted(0.3, 0.3, -0.3, -0.3))
        elif isinstance(box, TextBox) and box.role in {Role.HEADLINE, Role.BODY}:
            painter.setBrush(look.colour("second" if box.role is Role.HEADLINE else "line"))
            high = max(place.height() * (0.5 if box.role is Role.HEADLINE else 1.0), _LINE)
            wide = place.width() * (0.7 if box.role is Role.HEADLINE else 1.0)
            painter.drawRect(QRectF(place.x(), place.center().y() - high / 2, wide, high))
