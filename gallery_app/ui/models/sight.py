"""What of a picture is in sight: how large it is shown, and which point of it stands in the middle."""

from dataclasses import dataclass, replace

__all__ = ["LARGEST", "Frame", "Sight"]

LARGEST = 8.0
"""Device pixels a pixel of the picture, at the most."""
_FIT_MOST = 2.0
"""A small picture is not blown up further than this to fill the window."""
_STEPS = (0.125, 0.25, 0.5, 1.0, 2.0, 4.0, LARGEST)
_NEARLY = 1.02


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture and the room it is shown in, in device pixels.

    Attributes:
        width: Pixels of the picture across.
        height: Pixels of the picture down.
        across: Width of the room.
        down: Height of the room.
        margin: Ground that stays around a picture shown whole.
    """

    width: int
    height: int
    across: float
    down: float
    margin: float = 0.0

    @property
    def fit(self) -> float:
        """Device pixels a pixel of the picture at which the whole of it is in sight."""
        across, down = max(self.across - 2 * self.margin, 1.0), max(self.down - 2 * self.margin, 1.0)
        return min(across / max(self.width, 1), down / max(self.height, 1), _FIT_MOST)


@dataclass(frozen=True, slots=True)
class Sight:
    """Pictures of several sizes can share one.

    Attributes:
        zoom: Device pixels a pixel of the picture; None shows the whole.
        x: The point in the middle of the room, as a share of the picture's width.
        y: The same of its height.
    """

    zoom: float | None = None
    x: float = 0.5
    y: float = 0.5

    def scale(self, frame: Frame) -> float:
        """Return how many device pixels a pixel of the picture takes."""
        return frame.fit if self.zoom is None else self.zoom

    def place(self, frame: Frame) -> tuple[float, float, float, float]:
        """Return left, top, width and height of the whole picture in the room; nothing stays empty that it can fill."""
        scale = self.scale(frame)
        width, height = frame.width * scale, frame.height * scale
        return (_start(self.x, width, frame.across), _start(self.y, height, frame.down), width, height)

    def moved(self, frame: Frame, right: float, down: float) -> "Sight":
        """Return what is in sight once the picture was pulled so many device pixels."""
        left, top, width, height = self.place(frame)
        x, y = (frame.across / 2 - left - right) / width, (frame.down / 2 - top - down) / height
        return replace(self, x=_held(x, width, frame.across), y=_held(y, height, frame.down))

    def zoomed(self, frame: Frame, zoom: float | None, at: tuple[float, float] | None = None) -> "Sight":
        """Return what is in sight at another size; the picture's point under `at` stays where it is."""
        if zoom is None:
            return Sight()
        zoom = min(zoom, LARGEST)
        if zoom <= frame.fit:
            return Sight()
        at_x, at_y = at or (frame.across / 2, frame.down / 2)
        left, top, width, height = self.place(frame)
        point_x, point_y = min(max((at_x - left) / width, 0), 1), min(max((at_y - top) / height, 0), 1)
        width, height = frame.width * zoom, frame.height * zoom
        x = point_x + (frame.across / 2 - at_x) / width
        y = point_y + (frame.down / 2 - at_y) / height
        return Sight(zoom, _held(x, width, frame.across), _held(y, height, frame.down))

    def stepped(self, frame: Frame, *, larger: bool) -> float | None:
        """Return the next usual size."""
        now = self.scale(frame)
        if larger:
            return next((step for step in _STEPS if step > now * _NEARLY), LARGEST)
        return next((step for step in reversed(_STEPS) if frame.fit < step < now / _NEARLY), None)


def _start(middle: float, length: float, room: float) -> float:
    """Return where a picture begins whose point `middle` stands in the middle of the room, as far as its ends allow."""
    if length <= room:
        return (room - length) / 2
    return min(max(room / 2 - middle * length, room - length), 0.0)


def _held(middle: float, length: float, room: float) -> float:
    half = min(room / 2 / length, 0.5)
    return min(max(middle, half), 1 - half)
