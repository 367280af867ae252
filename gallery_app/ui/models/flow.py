"""Where each of a million photos stands: blocks of rows, measured only when they come into sight.

Shapes are asked for block by block. A block not yet measured counts with an estimate, so the scroll bar is right
at once and settles as one scrolls; whoever measures a block above the window is told by how much it moved.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from gallery_app.ui.models.justify import Measure, Row, justify

__all__ = ["BLOCK", "Cell", "Flow"]

BLOCK = 120
"""Photos in a block: a few windows full, one question to the catalog."""

_USUAL_RATIO = 1.5
_MEASURED = 96
"""Rows are kept of so many blocks; of those measured longest ago the height alone is."""
_Shapes = Callable[[int, int], Sequence[float]]


@dataclass(frozen=True, slots=True)
class Cell:
    """Place of one photo, in pixels from the top left of all rows.

    Attributes:
        index: Which photo.
        left: Left edge.
        top: Top edge.
        width: Width of the picture's box.
        height: Height of the picture's box, without the caption.
    """

    index: int
    left: int
    top: int
    width: int
    height: int

    def gap_to(self, left: int, top: int, right: int, bottom: int, caption: int) -> bool:
        """Return whether the cell with its caption lies wholly outside a rectangle."""
        across = self.left + self.width <= left or self.left >= right
        return across or self.top + self.height + caption <= top or self.top >= bottom


class Flow:
    """Rows of a sequence of photos.

    Attributes:
        count: How many photos there are.
        measure: What the rows are fitted to.
        below: Height of the caption and space under each row.
    """

    def __init__(self, count: int, measure: Measure, below: int, shapes: _Shapes) -> None:
        """Take the number of photos and what returns the shapes of those from one index up to another."""
        self.count, self.measure, self.below = count, measure, below
        self._shapes = shapes
        self._rows: dict[int, tuple[Row, ...]] = {}
        self._starts = [0]
        self._estimate_all()

    @property
    def height(self) -> int:
        """Height of all rows, estimates included."""
        return self._starts[-1]

    def _estimate_all(self) -> None:
        self._heights = [
            self._estimated(min(BLOCK, self.count - first)) for first in range(0, max(self.count, 1), BLOCK)
        ]
        self._starts = [0, *accumulate(self._heights)]

    def _estimated(self, photos: int) -> int:
        room = self.measure.width + self.measure.gap
        a_row = max(1.0, room / (self.measure.height * _USUAL_RATIO + self.measure.gap))
        return round(photos / a_row * (self.measure.height + self.below)) if photos else 0

    def measured(self, block: int) -> tuple[Row, ...]:
        """Return the rows of a block, asking for its shapes the first time."""
        rows = self._rows.get(block)
        if rows is None:
            first = block * BLOCK
            end = min(first + BLOCK, self.count)
            rows = justify(self._shapes(first, end), self.measure, closed=end == self.count)
            self._rows[block] = rows
            if len(self._rows) > _MEASURED:
                del self._rows[next(iter(self._rows))]
            self._heights[block] = sum(row.height + self.below for row in rows)
            self._starts = [0, *accumulate(self._heights)]
        return rows

    def blocks_measured(self) -> tuple[int, ...]:
        """Return the numbers of the blocks whose rows are known."""
        return tuple(self._rows)

    def block_at(self, y: int) -> int:
        """Return the block that a height lies in; heights outside belong to the first or the last."""
        return min(max(bisect_right(self._starts, y) - 1, 0), len(self._heights) - 1)

    def settle(self, top: int, bottom: int) -> int:
        """Measure every block between two heights; return by how much what stood at `top` has moved down."""
        block = self.block_at(top)
        moved = 0
        if block not in self._rows:
            before, start = self._heights[block], self._starts[block]
            self.measured(block)
            inside = (top - start) / before if before else 0.0
            moved = start + round(inside * self._heights[block]) - top
        top, bottom = top + moved, bottom + moved
        while block + 1 < len(self._heights) and self._starts[block + 1] < bottom:
            block += 1
            self.measured(block)
        return moved

    def cells(self, top: int, bottom: int) -> list[Cell]:
        """Return the cells of all rows that touch the heights from `top` to `bottom`."""
        if not self.count:
            return []
        found: list[Cell] = []
        for block in range(self.block_at(top), self.block_at(bottom) + 1):
            y = self._starts[block]
            for row in self.measured(block):
                if y < bottom and y + row.height + self.below > top:
                    found.extend(_cells(row, block * BLOCK, y))
                y += row.height + self.below
        return found

    def cell(self, index: int) -> Cell:
        """Return the cell of one photo, measuring its block."""
        block, inside = divmod(index, BLOCK)
        rows = self.measured(block)
        y = self._starts[block]
        for row in rows:
            if inside < row.first + len(row.widths):
                return _cells(row, block * BLOCK, y)[inside - row.first]
            y += row.height + self.below
        raise IndexError(index)

    def at(self, x: int, y: int) -> int | None:
        """Return the photo whose cell or caption holds a point, or None."""
        for cell in self.cells(y, y + 1):
            if cell.left <= x < cell.left + cell.width and cell.top <= y < cell.top + cell.height + self.below:
                return cell.index
        return None

    def within(self, left: int, top: int, right: int, bottom: int, caption: int) -> list[int]:
        """Return the photos whose cells, with so much of their captions, touch a rectangle."""
        cells = self.cells(top, max(bottom, top + 1))
        return [cell.index for cell in cells if not cell.gap_to(left, top, right, bottom, caption)]

    def middle(self, index: int) -> float:
        """Return how far from the left the middle of a photo is."""
        cell = self.cell(index)
        return cell.left + cell.width / 2

    def vertical(self, index: int, rows: int, x: float) -> int:
        """Return the photo so many rows below (or above, when negative) that stands nearest to `x`."""
        while rows:
            step = 1 if rows > 0 else -1
            there = self._neighbour(index, step, x)
            if there == index:
                break
            index, rows = there, rows - step
        return index

    def _neighbour(self, index: int, step: int, x: float) -> int:
        cell = self.cell(index)
        y = cell.top + cell.height + self.below if step > 0 else cell.top - 1
        if not 0 <= y < self.height:
            return index
        row = self.cells(y, y + 1)
        return min(row, key=lambda other: abs(other.left + other.width / 2 - x)).index if row else index


def _cells(row: Row, base: int, y: int) -> list[Cell]:
    return [
        Cell(base + row.first + n, left, y, width, row.height)
        for n, (left, width) in enumerate(zip(row.lefts, row.widths, strict=True))
    ]
