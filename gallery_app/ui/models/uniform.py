"""Where photos stand when all take the same room: squares in columns, or the lines of a list."""

from dataclasses import dataclass

from gallery_app.ui.models.flow import Cell

__all__ = ["Tiling", "Uniform"]


@dataclass(frozen=True, slots=True)
class Tiling:
    """What the cells are fitted to, in pixels.

    Attributes:
        width: Width of a cell.
        height: Height of its picture's box, or of a line.
        gap: Space between the columns.
        columns: How many stand beside each other.
    """

    width: int
    height: int
    gap: int = 0
    columns: int = 1

    @staticmethod
    def squares(room: int, wanted: int, gap: int) -> "Tiling":
        """Return squares near a wanted edge that fill a room from the left edge to the right one."""
        columns = max(1, round((room + gap) / (wanted + gap)))
        edge = (room - gap * (columns - 1)) // columns
        return Tiling(edge, edge, gap, columns)


class Uniform:
    """Cells of one size; nothing is asked of the catalog to know where a photo stands. Stands in for a `Flow`."""

    def __init__(self, count: int, tiling: Tiling, below: int) -> None:
        """Take the number of photos, the shape of their cells, and the height of what stands under each."""
        self.count, self.tiling, self.below = count, tiling, below
        self._step = tiling.height + below

    @property
    def height(self) -> int:
        """Height of all rows."""
        return -(-self.count // self.tiling.columns) * self._step

    @staticmethod
    def blocks_measured() -> tuple[int, ...]:
        """Return nothing: no photo's shape is asked for."""
        return ()

    @staticmethod
    def settle(_top: int, _bottom: int) -> int:
        """Return 0: nothing ever moves."""
        return 0

    def cells(self, top: int, bottom: int) -> list[Cell]:
        """Return the cells of all rows that touch the heights from `top` to `bottom`."""
        columns = self.tiling.columns
        first, last = max(top // self._step, 0), max(-(-bottom // self._step), 0)
        return [self.cell(index) for index in range(first * columns, min(last * columns, self.count))]

    def cell(self, index: int) -> Cell:
        """Return the cell of one photo."""
        row, column = divmod(index, self.tiling.columns)
        left = column * (self.tiling.width + self.tiling.gap)
        return Cell(index, left, row * self._step, self.tiling.width, self.tiling.height)

    def at(self, x: int, y: int) -> int | None:
        """Return the photo whose cell or caption holds a point, or None."""
        for cell in self.cells(y, y + 1):
            if cell.left <= x < cell.left + cell.width:
                return cell.index
        return None

    def within(self, left: int, top: int, right: int, bottom: int, caption: int) -> list[int]:
        """Return the photos whose cells, with so much of their captions, touch a rectangle."""
        cells = self.cells(top, max(bottom, top + 1))
        return [cell.index for cell in cells if not cell.gap_to(left, top, right, bottom, caption)]

    def middle(self, index: int) -> float:
        """Return how far from the left the middle of a photo is."""
        return self.cell(index).left + self.tiling.width / 2

    def vertical(self, index: int, rows: int, _x: float) -> int:
        """Return the photo so many rows below (or above, when negative), in the same column."""
        columns = self.tiling.columns
        row, column = divmod(index, columns)
        last = (self.count - 1) // columns
        return min(min(max(row + rows, 0), last) * columns + column, self.count - 1)
