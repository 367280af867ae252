"""A window on photos with stacks folded: closed they are one cell with a number, open all stand side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtWidgets import QWidget

from gallery_app.domain.changes import Changes, Kind
from gallery_app.domain.photo import Photo
from gallery_app.domain.stacks import Stack
from gallery_app.ui.context import Context
from gallery_app.ui.delegates.photo_cell import PhotoCell
from gallery_app.ui.delegates.stack_mark import StackMark, badge_box
from gallery_app.ui.models.stacks import Fold, Folding
from gallery_app.ui.models.view import View
from gallery_app.ui.views.photo_grid import PhotoGrid

__all__ = ["StackGrid"]


class StackGrid(PhotoGrid):
    """Shows of a closed stack the photo on top, which is all that is chosen, marked and exported with it.

    Signals:
        folded: A stack was opened or closed, or stacks have changed.
    """

    folded = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start empty, with every stack closed."""
        super().__init__(context, parent)
        self._stacks: tuple[Stack, ...] | None = None
        self._opened: set[int] = set()
        self._folding = Folding((), ())
        self._fold = Fold(())
        context.changes.changed.connect(self._restack)

    def show_ids(self, ids: Sequence[int], places: Mapping[int, int] | None = None) -> None:
        """Show these photos, those of closed stacks by the first of them that is found."""
        self._folding = Folding(ids, self._all_stacks())
        self._fold = self._folding.fold(self._opened)
        super().show_ids(self._fold.ids, self._fold.places(places) if places is not None else None)
        self.viewport().update()

    def show_first(self, ids: Sequence[int]) -> None:
        """Show the first of photos that are about to be shown."""
        self._folding = Folding(ids, self._all_stacks())
        self._fold = self._folding.fold(self._opened)
        super().show_first(self._fold.ids)

    def whole_ids(self) -> tuple[int, ...]:
        """Return the ids of the chosen photos, and of all that lie under those of closed stacks."""
        piles, whole = self._fold.piles, list[int]()
        for photo in self.chosen_ids():
            pile = piles.get(photo)
            whole += pile.photos if pile and not pile.opened else (photo,)
        return tuple(whole)

    def stacked(self, index: int) -> bool:
        """Return whether a photo is of a stack."""
        return self.ids[index] in self._fold.piles

    def toggle_stack(self, index: int) -> None:
        """Open or close the stack that a photo is of; one that stands alone stays as it is."""
        pile = self._fold.piles.get(self.ids[index])
        if pile is not None:
            self.selection.stand(index)
            self._opened ^= {pile.stack}
            self._refold()

    def uncover(self, photo: int) -> None:
        """Open the stack that a photo lies hidden in."""
        piles = set(self._fold.piles.values())
        for pile in piles:
            if photo in pile.photos and not pile.opened and photo != pile.photos[0]:
                self._opened.add(pile.stack)
                self._refold()

    def stack_words(self, index: int) -> str:
        """Return what a screen reader says of a photo's stack; "" where it stands alone."""
        pile = self._fold.piles.get(self.ids[index])
        if pile is None:
            return ""
        if not pile.opened:
            return self.tr("stack of {count} photos, closed").format(count=len(pile.photos))
        place = pile.photos.index(self.ids[index]) + 1
        return self.tr("{number} of {count} in an open stack").format(number=place, count=len(pile.photos))

    def on_badge(self, index: int, point: QPoint) -> bool:
        """Return whether a point of the window is on the badge of a photo's stack."""
        mark = self._mark_of(self.ids[index])
        if mark is None:
            return False
        box = QRectF(self.box_of(self.flow.cell(index)))
        if self.arrangement is View.LIST:
            spot = next((spot for spot in self.columns.spots() if spot.column.name == "picture"), None)
            if spot is None:
                return False
            box = QRectF(spot.left, box.top(), spot.width, box.height() - 1)
        return badge_box(self.context.look, box, mark).contains(point.toPointF())

    def _cell(self, index: int, photo: Photo | None) -> PhotoCell:
        cell, mark = super()._cell(index, photo), self._mark_of(self.ids[index])
        return replace(cell, stack=mark) if mark else cell

    def _mark_of(self, photo: int) -> StackMark | None:
        pile = self._fold.piles.get(photo)
        return StackMark(pile.photos.index(photo), len(pile.photos), pile.opened) if pile else None

    def _all_stacks(self) -> tuple[Stack, ...]:
        if self._stacks is None:
            self._stacks = self.context.desk.stacks.all()
        return self._stacks

    def _restack(self, changes: Changes) -> None:
        # A task that was stopped cannot say what it had changed.
        if not changes or changes.of(Kind.STACK):
            self._stacks = None
            self._folding = self._folding.again(self._all_stacks())
            self._refold()

    def _refold(self) -> None:
        """Show what is found as the stacks are now; what is chosen and in sight stays so where it can."""
        before, seen = self._fold, self._first_in_sight()
        kept = {*self.selection.chosen, *self.selection.marks(), *((seen[0],) if seen else ())}
        places = {self.ids[index]: before.found(index) for index in kept}
        self._fold = self._folding.fold(self._opened)
        super().show_ids(self._fold.ids, self._fold.places(places))
        self.viewport().update()
        self.folded.emit()
