"""Where photos stand among a million."""

from gallery_app.ui.models.flow import BLOCK, Flow
from gallery_app.ui.models.justify import Measure

MEASURE = Measure(width=800, height=180, gap=16)


class Shapes:
    """Answers with shapes that repeat, and remembers what was asked."""

    def __init__(self, ratio: float = 1.0) -> None:
        self.asked: list[tuple[int, int]] = []
        self._ratio = ratio

    def __call__(self, first: int, end: int) -> list[float]:
        self.asked.append((first, end))
        return [self._ratio] * (end - first)


def test_only_blocks_in_sight_are_asked_for() -> None:
    """A million photos cost no more at first than a window full."""
    shapes = Shapes()
    flow = Flow(1_000_000, MEASURE, 60, shapes)
    flow.settle(0, 900)
    assert shapes.asked == [(0, BLOCK)]


def test_what_was_in_sight_stays_while_shapes_arrive() -> None:
    """Measuring the block at the top of the window tells how far its photos have moved."""
    flow = Flow(1000, MEASURE, 60, Shapes())
    middle = flow._starts[3] + 100
    moved = flow.settle(middle, middle + 900)
    assert flow.block_at(middle + moved) == 3


def test_cells_in_sight_cover_the_window() -> None:
    """The rows between two heights are those that touch them."""
    flow = Flow(500, MEASURE, 60, Shapes())
    cells = flow.cells(300, 900)
    assert min(c.top for c in cells) <= 300
    assert max(c.top + c.height + 60 for c in cells) >= 900


def test_a_point_finds_its_photo() -> None:
    """What is painted at a place is what a click there means."""
    flow = Flow(50, MEASURE, 60, Shapes())
    cell = flow.cell(17)
    assert flow.at(cell.left + 5, cell.top + 5) == 17


def test_a_point_in_a_gap_finds_nothing() -> None:
    """The space between photos belongs to none."""
    flow = Flow(50, MEASURE, 60, Shapes())
    cell = flow.cell(0)
    assert flow.at(cell.left + cell.width + 4, cell.top + 5) is None


def test_down_and_up_come_back() -> None:
    """Going down and up at one distance from the left returns to the same photo."""
    flow = Flow(50, MEASURE, 60, Shapes())
    x = flow.middle(6)
    assert flow.vertical(flow.vertical(6, 2, x), -2, x) == 6


def test_up_from_the_first_row_stays() -> None:
    """There is nothing above the first row."""
    assert Flow(50, MEASURE, 60, Shapes()).vertical(2, -3, 0) == 2


def test_a_rectangle_touches_the_photos_under_it() -> None:
    """A band over the first two cells finds just these."""
    flow = Flow(50, MEASURE, 60, Shapes())
    second = flow.cell(1)
    assert flow.within(5, 5, second.left + 5, 20, 40) == [0, 1]


def test_nothing_has_no_cells() -> None:
    """An empty gallery has no rows."""
    flow = Flow(0, MEASURE, 60, Shapes())
    assert (flow.cells(0, 900), flow.height) == ([], 0)
