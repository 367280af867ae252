"""A rectangle of a page."""

from dataclasses import dataclass, replace

__all__ = ["Area"]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle, mm from the top left corner of the trimmed page.

    Attributes:
        x: Left edge.
        y: Upper edge.
        w: Width.
        h: Height.
    """

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.h

    @property
    def size(self) -> float:
        """Width times height, mm²."""
        return self.w * self.h

    def meets(self, other: "Area", apart: float = 0.0) -> bool:
        """Return whether less than `apart` mm lie between two rectangles; those that touch do not meet at 0."""
        across = self.x < other.right + apart and other.x < self.right + apart
        return across and self.y < other.bottom + apart and other.y < self.bottom + apart

    def moved(self, dx: float, dy: float) -> "Area":
        """Return the rectangle moved by so many mm."""
        return replace(self, x=self.x + dx, y=self.y + dy)
