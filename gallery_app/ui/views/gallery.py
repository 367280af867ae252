"""The gallery under an editor's hands: choosing by mouse and keyboard, marking, opening, dragging out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from gallery_app.ui.context import Context
from gallery_app.ui.editing import mark_photos
from gallery_app.ui.models.credit_text import credit_line
from gallery_app.ui.models.flow import Cell
from gallery_app.ui.models.labels import label_words
from gallery_app.ui.models.uniform import Uniform
from gallery_app.ui.models.view import View
from gallery_app.ui.views.dragging import drag_photos
from gallery_app.ui.views.stack_grid import StackGrid

__all__ = ["GalleryView"]

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_LOOKED_AT = 500
"""Of more chosen photos only so many are read, to find out what P and X shall do, or to drag their files."""


class GalleryView(StackGrid):
    """Photos to look through and choose from.

    Signals:
        selectionChanged: Carries the tuple of chosen ids, in the gallery's order.
        activated: A photo was opened; carries its id.
        closer: A photo shall be looked at closely.
        failed: A mark could not be set; carries the `UserError`.
    """

    selectionChanged = Signal(object)
    activated = Signal(int)
    closer = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(context, parent)
        self._pressed: QPoint | None = None
        self._banding = False
        # Going down and up keeps its distance from the left, however the photos of a row happen to lie.
        self._goal: float | None = None
        self._told: tuple[int, ...] = ()

    def show_ids(self, ids: Sequence[int], places: Mapping[int, int] | None = None) -> None:
        """Show these photos, and tell if fewer are chosen than before."""
        super().show_ids(ids, places)
        self._tell()

    def select_all(self) -> None:
        """Choose every photo."""
        self.selection.all(len(self.ids))
        self._tell()

    def choose(self, photo: int) -> None:
        """Choose one photo alone, bring it into sight and stand on it; one that is not shown chooses nothing."""
        self.uncover(photo)
        if photo in self.ids:
            index = self.ids.index(photo)
            self.selection.choose(index)
            self.reveal(index)
            self.setFocus()
            self._tell()

    def choose_at(self, index: int, *, toggle: bool = False, extend: bool = False) -> None:
        """Choose by place, as `Selection.choose`; the keyboard stays where it is."""
        self.selection.choose(index, toggle=toggle, extend=extend)
        self.reveal(index)
        self._tell()

    def _tell(self) -> None:
        """Show and announce what is chosen now."""
        self.viewport().update()
        self._name_current()
        chosen = self.chosen_ids()
        if chosen != self._told:
            self._told = chosen
            self.selectionChanged.emit(chosen)

    def _name_current(self) -> None:
        """Let screen readers say what the keyboard stands on."""
        index = self.selection.current
        photo = self.photo(index) if index is not None else None
        if photo is None or index is None:
            self.setAccessibleDescription("")
            return
        words = [photo.title, "、".join(photo.photographers)]
        words.append(self.tr("stars: {number}").format(number=photo.rating) if photo.rating else "")
        words.append(label_words(photo.label))
        words.append(self.stack_words(index))
        words.append(self.tr("{number} of {total}").format(number=index + 1, total=len(self.ids)))
        self.setAccessibleDescription(", ".join(word for word in words if word))

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, or begin a rubber band on empty ground."""
        point = event.position().toPoint()
        index = self.index_at(point)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index is not None and self.on_badge(index, point):
            self.toggle_stack(index)
            return
        self._pressed, self._goal = point, None
        toggle, extend = bool(event.modifiers() & _CONTROL), bool(event.modifiers() & _SHIFT)
        if index is None:
            if left:
                self._banding = True
                self.selection.start_band(keep=toggle or extend)
        elif left or index not in self.selection.chosen:
            # A press on one of several chosen may begin a drag; it chooses that one alone on release.
            if toggle or extend or index not in self.selection.chosen:
                self.selection.choose(index, toggle=toggle, extend=extend)
            self.selection.stand(index)
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hover, stretch the rubber band, or drag photos out."""
        point = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self.hover(self.index_at(point))
        elif self._banding:
            self._scroll_along(point)
            self._stretch(QRect(self._pressed, point).normalized())
        elif (point - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._drag()

    def _scroll_along(self, point: QPoint) -> None:
        """Scroll when a rubber band is pulled over the upper or lower edge; its beginning scrolls with the photos."""
        bar, before = self.verticalScrollBar(), self.verticalScrollBar().value()
        over = min(point.y(), 0) or max(point.y() - self.viewport().height(), 0)
        bar.setValue(before + over)
        if self._pressed is not None:
            self._pressed -= QPoint(0, bar.value() - before)

    def _stretch(self, band: QRect) -> None:
        """Choose what a band between two points of the window touches."""
        left, top = band.left() - self.box_of(Cell(0, 0, 0, 0, 0)).left(), band.top() + self.offset()
        caption = 0 if self.arrangement is View.LIST else self.caption_height()
        touched = self.flow.within(left, top, left + band.width(), top + band.height(), caption)
        self.selection.band(touched)
        self.show_band(band)
        self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the rubber band; a plain click on one of several chosen leaves it alone chosen."""
        index = self.index_at(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & (_CONTROL | _SHIFT)
        if plain and self._pressed is not None and not self._banding and index is not None:
            self.selection.choose(index)
        self._pressed, self._banding = None, False
        self.show_band(None)
        self._tell()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a photo."""
        index = self.index_at(event.position().toPoint())
        badge = index is not None and self.on_badge(index, event.position().toPoint())
        if index is not None and not badge and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(self.ids[index])

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tip what a cell may have no room for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_at(event.pos())
            photo = self.photo(index) if index is not None else None
            lines = (photo.title, credit_line(photo), photo.file.path if photo.file else "") if photo else ()
            QToolTip.showText(event.globalPos(), "\n".join(line for line in lines if line), self.viewport())
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self.hover(None)
        super().leaveEvent(event)

    def _drag(self) -> None:
        chosen = self.chosen_ids()
        photos = [photo for photo in self.photos.get(chosen[:_LOOKED_AT]) if photo]
        index = self.index_at(self._pressed) if self._pressed else None
        self._pressed = None
        if not photos:
            return
        under = self.ids[index] if index is not None else photos[0].id
        first = sorted(photos, key=lambda photo: photo.id != under)
        drag_photos(self, self.context.look, chosen, first, self.previews)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, choose, mark or open."""
        key = Qt.Key(event.key())
        target = self._target(key)
        if key not in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._goal = None
        if target is not None:
            self._go(target, event)
        elif key in _OPENS and not event.modifiers() & _CONTROL and self.selection.current is not None:
            self.activated.emit(self.ids[self.selection.current])
        elif key == Qt.Key.Key_A and event.modifiers() & _CONTROL:
            self.select_all()
        elif key == Qt.Key.Key_Escape and self.selection.chosen:
            self.selection.clear()
            self._tell()
        elif key == Qt.Key.Key_Space and event.modifiers() & _CONTROL and self.selection.current is not None:
            self.selection.choose(self.selection.current, toggle=True)
            self._tell()
        elif not self._mark(event):
            event.ignore()

    def walk(self, index: int) -> None:
        """Stand on a photo and choose it alone, as the arrow keys do."""
        self.selection.choose(index)
        self.reveal(index)
        self._tell()

    def _target(self, key: Qt.Key) -> int | None:
        """Return the photo that a key leads to, or None for keys that lead nowhere."""
        last = len(self.ids) - 1
        if last < 0:
            return None
        here = self.selection.current
        rows = max(1, self.viewport().height() // self._row_step())
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -rows, Qt.Key.Key_PageDown: rows}
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return 0 if key == Qt.Key.Key_Home else last
        if key not in across and key not in down:
            return None
        if here is None:
            return 0
        if key in across:
            return min(max(here + across[key], 0), last)
        if self._goal is None:
            self._goal = self.flow.middle(here)
        return self.flow.vertical(here, down[key], self._goal)

    def _row_step(self) -> int:
        """Return about how far one row stands below another."""
        if isinstance(self.flow, Uniform):
            return self.flow.tiling.height + self.flow.below
        return self._row_height + self.flow.below

    def _go(self, index: int, event: QKeyEvent) -> None:
        extend = bool(event.modifiers() & _SHIFT)
        if event.modifiers() & _CONTROL and not extend:
            self.selection.stand(index)
        else:
            self.selection.choose(index, extend=extend)
        self.reveal(index)
        self._tell()

    def _mark(self, event: QKeyEvent) -> bool:
        """Set stars, a pick or a colour on the chosen photos; return whether the key does so."""
        chosen = self.chosen_ids()
        if not chosen or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        seen = [photo for photo in self.photos.get(chosen[:_LOOKED_AT]) if photo]
        return mark_photos(self.context, chosen, seen, event.text(), self.failed.emit)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the keyboard's place rest."""
        super().focusOutEvent(event)
        self.viewport().update()
