"""How a photo of a stack looks: a closed stack as cards on each other with their number, an open one on one ground."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from gallery_app.ui.look import Look, Size

__all__ = ["StackMark", "badge_box", "paint_badge", "paint_ground"]

_HIGH = 20.0
_ICON = 9.0
_GAP = 2.0
_CARD = 3.0
_CARDS = 2


@dataclass(frozen=True, slots=True)
class StackMark:
    """A photo's place in a stack.

    Attributes:
        place: Counted from 0, the top.
        count: How many photos the stack has.
        opened: All of them are shown.
    """

    place: int
    count: int
    opened: bool

    @property
    def text(self) -> str:
        """What the badge says: how many there are, or which of them this is."""
        return f"{self.place + 1}/{self.count}" if self.opened else str(self.count)


def badge_box(look: Look, box: QRectF, mark: StackMark) -> QRectF:
    """Return where the badge is on a picture, at its lower right."""
    inset = look.px("inside") + 2.0
    text = QFontMetricsF(look.font(Size.COUNT)).horizontalAdvance(mark.text)
    width = min(text + _ICON + _GAP + look.px("inside") * 4.0, box.width())
    high = min(_HIGH, box.height())
    right, low = max(box.right() - inset, box.left() + width), max(box.bottom() - inset, box.top() + high)
    return QRectF(right - width, low - high, width, high)


def paint_ground(painter: QPainter, look: Look, box: QRect, mark: StackMark, caption: int) -> None:
    """Paint what lies behind a picture: the edges of the others, or the ground that an open stack stands on."""
    painter.setPen(Qt.PenStyle.NoPen)
    if mark.opened:
        gap = look.px("grid")
        painter.setBrush(look.colour("hover"))
        room = box.adjusted(-gap, -gap, gap, caption + gap)
        painter.drawRect(room)
        return
    radius = float(look.px("inside"))
    for card in range(min(_CARDS, mark.count - 1), 0, -1):
        edge = QRectF(box).adjusted(_CARD * card * 2, -_CARD * card, -_CARD * card * 2, 0)
        painter.setPen(QPen(look.colour("surface"), 1.0))
        painter.setBrush(look.colour("third"))
        painter.drawRoundedRect(edge, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_badge(painter: QPainter, look: Look, box: QRectF, mark: StackMark) -> None:
    """Paint the badge: the sign of a stack and a number; a click on it opens or closes the stack."""
    room, inside = badge_box(look, box, mark), look.px("inside")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("badge"))
    painter.drawRoundedRect(room, inside, inside)
    colour = look.colour("badge_text")
    painter.setPen(QPen(colour, 1.25))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    side, left, middle = _ICON - 2.5, room.left() + inside * 1.5, room.center().y()
    painter.drawRect(QRectF(left, middle - side / 2 + 1.25, side, side))
    back = (QPointF(2.5, -2.5), QPointF(side + 2.5, -2.5), QPointF(side + 2.5, side - 2.5))
    at = QPointF(left, middle - side / 2 + 1.25)
    painter.drawPolyline([at + point for point in back])
    painter.setFont(look.font(Size.COUNT))
    text = room.adjusted(_ICON + _GAP + inside * 2.0, 0, 0, 0)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, mark.text)
