"""What a hand does on the canvas between press and release: each drag makes a scene and the lines to draw.

A drag knows millimetres only. Nothing is saved before the end: one drag is one step of undo.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from gallery_app.services.designing import Area, Hint, ImageBox, Measure, Scene, area_of, edit, snap, union
from gallery_app.ui.canvas.handles import Handle, boxes_in

__all__ = ["Band", "Drag", "Move", "Pan", "Resize", "Shown"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the canvas shows while a drag goes on.

    Attributes:
        scene: The pages as they would be.
        hints: Lines at which the frame rests.
        target: Key of the frame that the picture would be exchanged with, or 0.
        band: The rubber band, or None.
        keys: What the band has chosen, or None when the choice stays.
    """

    scene: Scene
    hints: tuple[Hint, ...] = ()
    target: int = 0
    band: Area | None = None
    keys: tuple[int, ...] | None = None


class Drag(Protocol):
    """A drag."""

    def to(self, x: float, y: float, *, free: bool, straight: bool) -> Shown:
        """Return what is shown with the pointer at a point of the page, in mm.

        Args:
            x: From the left edge.
            y: From the upper edge.
            free: Nothing draws the frame aside.
            straight: It moves along one axis only, or keeps its shape.
        """


def _others(scene: Scene, page: int, keys: Sequence[int]) -> list[Area]:
    """Return the other frames of a page; captions belong to theirs and draw nothing."""
    mine = edit.with_captions(scene, keys)
    boxes = [box for box in scene.pages[page].items if box.key not in mine]
    return [area_of(box) for box in boxes if not getattr(box, "frame", 0)]


@dataclass(frozen=True, slots=True)
class Move:
    """Moves boxes; a single picture dropped on another is exchanged with it.

    Attributes:
        scene: The pages before.
        page: Number of the page, from 0.
        keys: The boxes.
        start: Where the pointer was pressed, mm.
        reach: From how near frames snap, mm.
    """

    scene: Scene
    page: int
    keys: tuple[int, ...]
    start: tuple[float, float]
    reach: float
    _others: list[Area] = field(default_factory=list)

    def to(self, x: float, y: float, *, free: bool, straight: bool) -> Shown:
        """Return the boxes moved."""
        dx, dy = x - self.start[0], y - self.start[1]
        if straight:
            dx, dy = (dx, 0.0) if abs(dx) > abs(dy) else (0.0, dy)
        target = self._under(x, y)
        if target:
            return Shown(edit.move(self.scene, self.keys, dx, dy), target=target)
        boxes = [box for box in self.scene.pages[self.page].items if box.key in self.keys]
        hints: tuple[Hint, ...] = ()
        if boxes and not free:
            area = union(map(area_of, boxes)).moved(dx, dy)
            rest = snap.snap_move(area, self._neighbours(), self.scene.pages[self.page], self.reach)
            dx, dy, hints = dx + rest.dx, dy + rest.dy, rest.hints
        return Shown(edit.move(self.scene, self.keys, dx, dy), hints)

    def _neighbours(self) -> list[Area]:
        if not self._others:
            self._others.extend(_others(self.scene, self.page, self.keys))
        return self._others

    def _under(self, x: float, y: float) -> int:
        """Return the frame whose middle is under the pointer of a single dragged picture."""
        if len(self.keys) != 1:
            return 0
        found = edit.find(self.scene, self.keys[0])
        if found is None or not isinstance(found.box, ImageBox):
            return 0
        others = [b for b in self.scene.pages[self.page].items if isinstance(b, ImageBox) and b.key != self.keys[0]]
        middles = [b for b in others if abs(x - b.x - b.w / 2) < b.w * 0.3 and abs(y - b.y - b.h / 2) < b.h * 0.3]
        return middles[-1].key if middles else 0


@dataclass(frozen=True, slots=True)
class Resize:
    """Pulls a handle of a box.

    Attributes:
        scene: The pages before.
        page: Number of the page, from 0.
        key: The box.
        handle: What is pulled.
        start: Where the pointer was pressed, mm.
        reach: From how near edges snap, mm.
        measure: How wide text is.
    """

    scene: Scene
    page: int
    key: int
    handle: Handle
    start: tuple[float, float]
    reach: float
    measure: Measure

    def to(self, x: float, y: float, *, free: bool, straight: bool) -> Shown:
        """Return the box with another size."""
        found = edit.find(self.scene, self.key)
        if found is None:
            return Shown(self.scene)
        before = area_of(found.box)
        area = self.handle.pulled(before, x - self.start[0], y - self.start[1])
        hints: tuple[Hint, ...] = ()
        if straight and self.handle.x and self.handle.y:
            area = _in_shape(area, before, self.handle)
        elif not free:
            others = _others(self.scene, self.page, (self.key,))
            moving = (self.handle.x, self.handle.y)
            area, hints = snap.snap_edges(area, others, self.scene.pages[self.page], self.reach, moving)
        return Shown(edit.resize(self.scene, self.key, area, self.measure), hints)


def _in_shape(area: Area, before: Area, handle: Handle) -> Area:
    factor = max(area.w / before.w, area.h / before.h)
    w, h = before.w * factor, before.h * factor
    x = before.right - w if handle.x < 0 else before.x
    return Area(x, before.bottom - h if handle.y < 0 else before.y, w, h)


@dataclass(frozen=True, slots=True)
class Pan:
    """Moves a picture inside its frame.

    Attributes:
        scene: The pages before.
        key: The frame.
        start: Where the pointer was pressed, mm.
    """

    scene: Scene
    key: int
    start: tuple[float, float]

    def to(self, x: float, y: float, *, free: bool, straight: bool) -> Shown:  # noqa: ARG002  a picture never snaps
        """Return the picture moved."""
        dx, dy = x - self.start[0], y - self.start[1]
        if straight:
            dx, dy = (dx, 0.0) if abs(dx) > abs(dy) else (0.0, dy)
        return Shown(edit.pan(self.scene, self.key, dx, dy))


@dataclass(frozen=True, slots=True)
class Band:
    """Chooses boxes with a rubber band.

    Attributes:
        scene: The pages.
        page: Number of the page, from 0.
        start: Where the pointer was pressed, mm.
        kept: What was chosen before and stays so.
    """

    scene: Scene
    page: int
    start: tuple[float, float]
    kept: tuple[int, ...] = ()

    def to(self, x: float, y: float, *, free: bool, straight: bool) -> Shown:  # noqa: ARG002  a band never snaps
        """Return what the band touches."""
        left, upper = min(x, self.start[0]), min(y, self.start[1])
        area = Area(left, upper, abs(x - self.start[0]), abs(y - self.start[1]))
        touched = boxes_in(self.scene.pages[self.page].items, area)
        return Shown(self.scene, band=area, keys=tuple(dict.fromkeys((*self.kept, *touched))))
