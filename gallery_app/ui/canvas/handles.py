"""The eight handles of a chosen frame and what is under the pointer."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt

from gallery_app.services.designing import Area, Box, ImageBox, RuleBox, area_of

__all__ = ["HANDLES", "Handle", "box_at", "boxes_in", "handle_at"]

SIZE = 6.0
"""Edge of a handle, pixels."""
_REACH = 7.0
"""Pixels around a handle's middle that take hold of it."""
_NEAR = 3.0
"""Pixels by which the pointer may miss a box."""


@dataclass(frozen=True, slots=True)
class Handle:
    """A place at the edge of a frame that can be pulled.

    Attributes:
        x: -1 left, 0 middle, 1 right: the upright edge that moves.
        y: -1 upper, 0 middle, 1 lower: the level edge that moves.
    """

    x: int
    y: int

    def middle(self, frame: QRectF) -> QPointF:
        """Return where it is drawn on a frame."""
        return QPointF(
            frame.center().x() + self.x * frame.width() / 2, frame.center().y() + self.y * frame.height() / 2
        )

    def pulled(self, area: Area, dx: float, dy: float) -> Area:
        """Return a rectangle with the edges of this handle moved by so many mm."""
        left, right = area.x + (dx if self.x < 0 else 0), area.right + (dx if self.x > 0 else 0)
        upper, lower = area.y + (dy if self.y < 0 else 0), area.bottom + (dy if self.y > 0 else 0)
        return Area(min(left, right), min(upper, lower), abs(right - left), abs(lower - upper))

    @property
    def cursor(self) -> Qt.CursorShape:
        """The pointer over it."""
        if self.x == 0:
            return Qt.CursorShape.SizeVerCursor
        if self.y == 0:
            return Qt.CursorShape.SizeHorCursor
        return Qt.CursorShape.SizeFDiagCursor if self.x == self.y else Qt.CursorShape.SizeBDiagCursor


HANDLES = tuple(Handle(x, y) for y in (-1, 0, 1) for x in (-1, 0, 1) if x or y)
"""All eight, from the upper left corner on."""


def handle_at(frame: QRectF, point: QPointF) -> Handle | None:
    """Return the handle of a frame under a point of the canvas; corners come before edges."""
    found = [
        handle
        for handle in HANDLES
        if abs(handle.middle(frame).x() - point.x()) <= _REACH and abs(handle.middle(frame).y() - point.y()) <= _REACH
    ]
    return min(found, key=lambda handle: not (handle.x and handle.y), default=None)


def box_at(items: Sequence[Box], x: float, y: float, scale: float) -> Box | None:
    """Return the uppermost box at a point of the page in mm; bars yield to what is beneath."""
    slack = _NEAR / scale
    under = [
        box
        for box in reversed(items)
        if box.x - slack <= x <= box.x + box.w + slack and box.y - slack <= y <= box.y + box.h + slack
    ]
    exact = [box for box in under if box.x <= x <= box.x + box.w and box.y <= y <= box.y + box.h]
    ordered = exact or under
    return next((box for box in ordered if not isinstance(box, RuleBox)), next(iter(ordered), None))


def boxes_in(items: Sequence[Box], area: Area) -> tuple[int, ...]:
    """Return the keys of the boxes that a rubber band touches; captions come along by themselves."""
    touched = [box for box in items if area_of(box).meets(area)]
    pictures = [box for box in touched if isinstance(box, ImageBox)]
    return tuple(box.key for box in pictures or touched)
