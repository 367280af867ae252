"""Boxes in line with each other: edges aligned, distances made equal."""

from collections.abc import Collection
from enum import StrEnum

from gallery_app.layout.area import Area
from gallery_app.layout.edit import move
from gallery_app.layout.placing import area_of, union
from gallery_app.layout.scene import Box, Page, Scene

__all__ = ["Edge", "align", "distribute"]


class Edge(StrEnum):
    """What of boxes is brought in line."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


def align(scene: Scene, keys: Collection[int], edge: Edge) -> Scene:
    """Bring an edge or the middle of boxes in line: with that of all of them, or of the page for a single one.

    Boxes on different pages are aligned page by page; locked ones stay.
    """
    for page in scene.pages:
        boxes = [box for box in page.items if box.key in keys]
        if boxes:
            whole = union(map(area_of, boxes)) if len(boxes) > 1 else Area(0, 0, page.width, page.height)
            for box in boxes:
                scene = move(scene, {box.key}, *_shift(area_of(box), whole, edge))
    return scene


def _shift(area: Area, whole: Area, edge: Edge) -> tuple[float, float]:
    match edge:
        case Edge.LEFT:
            return whole.x - area.x, 0.0
        case Edge.CENTRE:
            return whole.x + whole.w / 2 - area.x - area.w / 2, 0.0
        case Edge.RIGHT:
            return whole.right - area.right, 0.0
        case Edge.TOP:
            return 0.0, whole.y - area.y
        case Edge.MIDDLE:
            return 0.0, whole.y + whole.h / 2 - area.y - area.h / 2
        case Edge.BOTTOM:
            return 0.0, whole.bottom - area.bottom


def distribute(scene: Scene, keys: Collection[int], *, upright: bool, gap: float | None = None) -> Scene:
    """Make the distances between boxes equal, in their order from the left or, if `upright`, from the top.

    Args:
        scene: The pages.
        keys: The boxes; fewer than three of a page are left alone unless a gap is given.
        upright: They stand one above the other.
        gap: Distance in mm that the first box keeps from the others; None shares out the room they take.
    """
    for page in scene.pages:
        scene = _distributed(scene, page, keys, upright=upright, gap=gap)
    return scene


def _distributed(scene: Scene, page: Page, keys: Collection[int], *, upright: bool, gap: float | None) -> Scene:
    boxes = sorted((box for box in page.items if box.key in keys), key=lambda box: _span(box, upright=upright))
    if len(boxes) < (2 if gap is not None else 3):
        return scene
    spans = [_span(box, upright=upright) for box in boxes]
    if gap is None:
        room = spans[-1][0] + spans[-1][1] - spans[0][0]
        gap = (room - sum(size for _, size in spans)) / (len(boxes) - 1)
    at = spans[0][0]
    for box, (start, size) in zip(boxes, spans, strict=True):
        shift = at - start
        scene = move(scene, {box.key}, 0.0 if upright else shift, shift if upright else 0.0)
        at += size + gap
    return scene


def _span(box: Box, *, upright: bool) -> tuple[float, float]:
    return (box.y, box.h) if upright else (box.x, box.w)
