"""Rectangles on a page, in millimetres from the top left corner of the trimmed page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from gallery_app.layout.scene import Box

__all__ = ["LEAST", "Area", "area_of", "placed", "union"]

B = TypeVar("B", bound=Box)

LEAST = 3.0
"""Least width and height of a frame, mm: less cannot be taken hold of."""
_FINE = 4
"""Decimals of a millimetre that are kept."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle.

    Attributes:
        x: Left edge, mm.
        y: Upper edge, mm.
        w: Width, mm.
        h: Height, mm.
    """

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Right edge, mm."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Lower edge, mm."""
        return self.y + self.h

    @property
    def shape(self) -> float:
        """Width over height."""
        return self.w / self.h

    def moved(self, dx: float, dy: float) -> "Area":
        """Return the rectangle moved by so many mm."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def overlap(self, other: "Area") -> float:
        """Return the area, in mm², that both cover."""
        wide = min(self.right, other.right) - max(self.x, other.x)
        high = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(wide, 0.0) * max(high, 0.0)


def area_of(box: Box) -> Area:
    """Return where a box stands."""
    return Area(box.x, box.y, box.w, box.h)


def union(areas: Iterable[Area]) -> Area:
    """Return the least rectangle around some; there is at least one."""
    some = list(areas)
    x, y = min(each.x for each in some), min(each.y for each in some)
    return Area(x, y, max(each.right for each in some) - x, max(each.bottom for each in some) - y)


def placed(box: B, area: Area) -> B:
    """Return a box at another place."""
    x, y, w, h = (round(value, _FINE) for value in (area.x, area.y, area.w, area.h))
    return replace(box, x=x, y=y, w=w, h=h)
