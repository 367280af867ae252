"""Bands of equal columns across the page, as a contact sheet has them."""

from dataclasses import dataclass, replace

from gallery_app.layout.scene import Line

__all__ = ["Band", "Cell", "Column", "Heading"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A frame with its caption.

    Attributes:
        item: Number of the photo among all of the content.
        shape: Width over height of the photo.
        lines: The caption, broken to the column's width.
        caption: Height of the caption with the space above it, mm.
    """

    item: int
    shape: float
    lines: tuple[Line, ...] = ()
    caption: float = 0.0


@dataclass(frozen=True, slots=True)
class Column:
    """One or more frames, one above the other.

    Attributes:
        x: Left edge from the band's left edge, mm.
        w: Width, mm.
        cells: From top to bottom.
    """

    x: float
    w: float
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading above its columns.

    Attributes:
        x: Left edge from the band's left edge, mm.
        w: Width, mm.
        lines: The heading's lines.
    """

    x: float
    w: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """Columns that begin and end together.

    Attributes:
        columns: From left to right.
        picture: Height of the picture part at the photos' own shapes, mm.
        headings: Headings above it.
        head: Height of the headings, mm.
    """

    columns: tuple[Column, ...]
    picture: float
    headings: tuple[Heading, ...] = ()
    head: float = 0.0

    @property
    def foot(self) -> float:
        """Height of the lowest captions, mm."""
        return max(column.cells[-1].caption for column in self.columns)

    def headed(self, headings: tuple[Heading, ...], head: float) -> "Band":
        """Return the band with headings above it that take `head` mm."""
        return replace(self, headings=headings, head=head)
