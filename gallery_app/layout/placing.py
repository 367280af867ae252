"""Boxes and the rectangles they take."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from gallery_app.layout.area import Area
from gallery_app.layout.scene import Box

__all__ = ["LEAST", "area_of", "placed", "union"]

B = TypeVar("B", bound=Box)

LEAST = 3.0
"""Least width and height of a frame, mm: less cannot be taken hold of."""
_FINE = 4
"""Decimals of a millimetre that are kept."""


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
