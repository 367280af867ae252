"""Bands of photos across the page: how wide each frame is, before anyone knows how high the page lets it be.

A band is a few columns side by side; a column is one frame, or two, one above the other. Frames of a band begin and
end on the same lines, so a page of bands has level edges whatever the shapes of its photos.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from gallery_app.layout.scene import Line

__all__ = ["Band", "Cell", "Column", "Heading", "mosaic", "row"]

_SLIM, _BROAD = 0.5, 8.0
"""Shapes beyond these are cropped to them: a frame has to be wide enough for a caption, high enough to see."""

_NEARLY = 1.2


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

    def heights(self, total: float, gap: float) -> tuple[float, ...]:
        """Return the frames' heights that make the column `total` mm high, without its last caption."""
        between = sum(cell.caption + gap for cell in self.cells[:-1])
        shares = [self.w / cell.shape for cell in self.cells]
        return tuple(share / sum(shares) * (total - between) for share in shares)


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
        unfilled: Share of the width that stays white.
    """

    columns: tuple[Column, ...]
    picture: float
    headings: tuple[Heading, ...] = ()
    head: float = 0.0
    unfilled: float = 0.0

    @property
    def foot(self) -> float:
        """Height of the lowest captions, mm."""
        return max(column.cells[-1].caption for column in self.columns)

    @property
    def height(self) -> float:
        """Height with headings and captions, mm, pictures at their own shapes."""
        return self.head + self.picture + self.foot

    @property
    def photos(self) -> int:
        """How many photos it holds."""
        return sum(len(column.cells) for column in self.columns)

    @property
    def narrowest(self) -> float:
        """Width of the narrowest column, mm."""
        return min(column.w for column in self.columns)

    def headed(self, headings: tuple[Heading, ...], head: float) -> "Band":
        """Return the band with headings above it that take `head` mm."""
        return replace(self, headings=headings, head=head)


def row(shapes: Sequence[float], first: int, width: float, gap: float, highest: float) -> Band:
    """Put frames side by side at one height, filling the width unless that would be much higher than `highest` mm."""
    clipped = [min(max(shape, _SLIM), _BROAD) for shape in shapes]
    room = width - gap * (len(shapes) - 1)
    full = room / sum(clipped)
    # A little white at the end of a row looks like a mistake; much of it looks meant.
    height = full if full <= highest * _NEARLY else highest
    columns, x = [], 0.0
    for number, shape in enumerate(clipped):
        columns.append(Column(x, shape * height, (Cell(first + number, shape),)))
        x += shape * height + gap
    return Band(tuple(columns), height, unfilled=max(0.0, 1 - (x - gap) / width))


def mosaic(
    shapes: Sequence[float], first: int, counts: Sequence[int], captions: Sequence[float], area: tuple[float, float]
) -> Band | None:
    """Put columns of one and of several frames side by side, all of one height, or return None where none is left.

    Args:
        shapes: Width over height of the photos.
        first: Number of the first photo.
        counts: How many photos each column has, from left to right.
        captions: Height of each photo's caption, mm.
        area: Width of the band and gap between frames, mm.
    """
    width, gap = area
    clipped = [min(max(shape, _SLIM), _BROAD) for shape in shapes]
    starts = list(accumulate(counts, initial=0))
    spans = list(pairwise(starts))
    # A column is as high as its pictures (its width times `tall`) with the captions and gaps between them (`inner`).
    tall = [sum(1 / shape for shape in clipped[a:b]) for a, b in spans]
    inner = [sum(captions[a : b - 1]) + gap * (b - a - 1) for a, b in spans]
    room = width - gap * (len(counts) - 1)
    height = (room + sum(i / t for i, t in zip(inner, tall, strict=True))) / sum(1 / t for t in tall)
    widths = [(height - i) / t for i, t in zip(inner, tall, strict=True)]
    if min(widths) <= 0:
        return None
    edges = accumulate((w + gap for w in widths), initial=0.0)
    columns = tuple(
        Column(x, w, tuple(Cell(first + n, clipped[n]) for n in range(a, b)))
        for x, w, (a, b) in zip(edges, widths, spans, strict=False)
    )
    return Band(columns, height)
