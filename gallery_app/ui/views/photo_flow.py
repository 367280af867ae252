"""Photos in rows, squares or lines as a scrolled plane: which ones, where each stands, what stays."""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gallery_app.domain.ids import pick
from gallery_app.domain.photo import Photo
from gallery_app.ui.context import Context
from gallery_app.ui.models.flow import Cell, Flow
from gallery_app.ui.models.justify import Measure
from gallery_app.ui.models.photos import Photos, shape_of
from gallery_app.ui.models.selection import Selection
from gallery_app.ui.models.uniform import Tiling, Uniform
from gallery_app.ui.models.view import View

__all__ = ["PhotoFlow"]

_ROW_HEIGHT = 176
_LEAST_WIDTH = 112
_LINE_SHARE = 4
"""A line of the list is so many times lower than a row of pictures."""
_LEAST_LINE, _MOST_LINE = 28, 96


class PhotoFlow(QAbstractScrollArea):
    """Lays photos out and scrolls; knows neither how they are painted nor of hands.

    Attributes:
        ids: What is shown.
        selection: What of it is chosen.
        flow: Where it stands.
        arrangement: How it is laid out.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start empty; `flow` is made by the first layout."""
        super().__init__(parent)
        self.context = context
        self.ids: Sequence[int] = ()
        self.selection = Selection()
        self.photos = Photos(context.desk.library)
        self._row_height = _ROW_HEIGHT
        self._known = False
        self._held: frozenset[int] = frozenset()
        self.arrangement = View.ROWS
        self.flow: Flow | Uniform = self._new_flow()

    def caption_height(self) -> int:
        """Return the room under each picture, in pixels."""
        return 0

    def show_ids(self, ids: Sequence[int], places: Mapping[int, int] | None = None) -> None:
        """Show these photos; what is chosen and in sight stays so where it can.

        Args:
            ids: Their ids.
            places: Where photos of `kept_ids` stand among them, if that has been looked up.
        """
        self._known = True
        held, self._held = self._held, frozenset()
        if ids is self.ids or ids == self.ids:
            return
        self._exchange(ids, places, held)

    def show_first(self, ids: Sequence[int]) -> None:
        """Show the first of photos that are about to be shown; what is chosen among the others is chosen again then."""
        self._known = True
        there = set(ids)
        self._held |= frozenset(pick(self.ids, self.selection.chosen)) - there
        if ids != self.ids:
            self._exchange(ids, None, ())

    def _exchange(self, ids: Sequence[int], places: Mapping[int, int] | None, held: Collection[int]) -> None:
        seen = self._first_in_sight()
        before = self.ids
        self.selection.carry(before, ids, places, held)
        self.ids = ids
        self._relay(self._anchor_in(before, seen, places))

    def kept_ids(self) -> frozenset[int]:
        """Return the photos whose places are wanted when others are shown: the chosen ones and the first in sight."""
        seen, here = self._first_in_sight(), self.selection.current
        few = (*((seen[0],) if seen else ()), *((here,) if here is not None else ()))
        # A hundred thousand may be chosen: they are put into one set, once.
        return frozenset(chain(pick(self.ids, self.selection.chosen), pick(self.ids, few), self._held))

    def set_cell_size(self, height: int) -> None:
        """Set the wanted height of a row, in pixels; what is in sight stays there."""
        if height != self._row_height:
            seen = self._first_in_sight()
            self._row_height = height
            self._relay(seen)

    def show_arrangement(self, arrangement: View) -> None:
        """Lay the photos out in another way; what is in sight stays there."""
        if arrangement is not self.arrangement:
            seen = self._current_in_sight() or self._first_in_sight()
            self.arrangement = arrangement
            self._relay(seen)

    def photo(self, index: int) -> Photo | None:
        """Return the photo at an index, or None when it is gone."""
        return self.photos.get([self.ids[index]])[0]

    def chosen_ids(self) -> tuple[int, ...]:
        """Return the ids of the chosen photos, in order."""
        return pick(self.ids, self.selection.ordered())

    # Where it stands

    def _new_flow(self) -> Flow | Uniform:
        gap = self.context.look.px("grid") * 2
        room = max(self.viewport().width() - 2 * self._margin(), _LEAST_WIDTH)
        count, below = len(self.ids), self.caption_height() + gap
        if self.arrangement is View.LIST:
            return Uniform(count, Tiling(self._line_width(), self._line_height()), 0)
        if self.arrangement is View.CELLS:
            return Uniform(count, Tiling.squares(room, self._row_height, gap), below)
        measure = Measure(room, self._row_height, gap, least=min(_LEAST_WIDTH, self._row_height))
        return Flow(count, measure, below, self._shapes)

    def _line_width(self) -> int:
        """Return how wide a line of the list is, in pixels."""
        return self.viewport().width()

    def _line_height(self) -> int:
        return min(max(self._row_height // _LINE_SHARE, _LEAST_LINE), _MOST_LINE)

    def _margin(self) -> int:
        if self.arrangement is View.LIST:
            return 0
        return self.context.look.px("grid") * 2 + self.context.look.px("inside")

    def _shapes(self, first: int, end: int) -> list[float]:
        return [shape_of(photo) for photo in self.photos.get(self.ids[first:end])]

    def _first_in_sight(self) -> tuple[int, int] | None:
        """Return the first photo in sight and how far its top is from the window's."""
        top = self.offset()
        if top <= 0 or not self.ids:
            return None
        cells = [cell for cell in self.flow.cells(top, top + self.viewport().height()) if cell.top >= top]
        return (cells[0].index, cells[0].top - top) if cells else None

    def _current_in_sight(self) -> tuple[int, int] | None:
        """Return the photo the keyboard stands on and how far its top is from the window's, if it is in sight."""
        here = self.selection.current
        if not here or here >= len(self.ids):
            return None
        box = self.box_of(self.flow.cell(here))
        return (here, box.top()) if box.intersects(self.viewport().rect()) else None

    def _anchor_in(
        self, before: Sequence[int], seen: tuple[int, int] | None, places: Mapping[int, int] | None
    ) -> tuple[int, int] | None:
        if seen is None:
            return None
        photo, inset = before[seen[0]], seen[1]
        if places is not None:
            return (places[photo], inset) if photo in places else None
        try:
            return self.ids.index(photo), inset
        except ValueError:
            return None

    def _relay(self, anchor: tuple[int, int] | None) -> None:
        self.flow = self._new_flow()
        self._set_range()
        where = self.flow.cell(anchor[0]).top - anchor[1] + self._margin() if anchor else 0
        self._set_range()
        self.verticalScrollBar().setValue(where)
        self.viewport().update()

    def _set_range(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        step = self._line_height() if self.arrangement is View.LIST else self._row_height // 3
        bar.setSingleStep(max(1, step))
        bar.setRange(0, max(0, self.flow.height + self._margin() - page))

    def offset(self) -> int:
        """Return the height in the flow that stands at the top of the window."""
        return self.verticalScrollBar().value() - self._margin()

    def box_of(self, cell: Cell) -> QRect:
        """Return where a cell's picture, or the line, is in the window."""
        return QRect(
            cell.left + self._margin() - self.horizontalScrollBar().value(),
            cell.top - self.offset(),
            cell.width,
            cell.height,
        )

    def index_at(self, point: QPoint) -> int | None:
        """Return the photo under a point of the window, or None."""
        return self.flow.at(point.x() - self._margin() + self.horizontalScrollBar().value(), point.y() + self.offset())

    def reveal(self, index: int) -> None:
        """Scroll until a photo is wholly in sight."""
        cell = self.flow.cell(index)
        self._set_range()
        bar, page, margin = self.verticalScrollBar(), self.viewport().height(), self._margin()
        bottom = cell.top + cell.height + self.flow.below + margin
        if cell.top < bar.value():
            bar.setValue(cell.top)
        elif bottom > bar.value() + page:
            bar.setValue(min(bottom - page, cell.top))
