"""A report under an editor's hands: choosing its photos, moving them between sections, taking them out."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from gallery_app.domain.changes import Changes
from gallery_app.errors import UserError
from gallery_app.ui.context import Context
from gallery_app.ui.delegates.slots import Slot, slot_at
from gallery_app.ui.models.credit_text import credit_line
from gallery_app.ui.models.linking import drop_photos, take_out
from gallery_app.ui.models.marking import mark_for
from gallery_app.ui.views.dragging import drag_pixmap, dragged_ids, photo_mime
from gallery_app.ui.views.report_sheet import ReportSheet

__all__ = ["ReportHands"]

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_EDGE = 48
"""A drag this near the upper or lower edge scrolls, in pixels."""


class ReportHands(ReportSheet):
    """A report whose photos can be chosen, dragged and dropped.

    Signals:
        selectionChanged: Carries the tuple of chosen photo ids, in reading order.
        activated: A photo was opened; carries its id.
        failed: An edit could not be done; carries the `UserError`.
    """

    selectionChanged = Signal(object)
    activated = Signal(int)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(context, parent)
        self._pressed: QPointF | None = None
        self._told: tuple[int, ...] = ()
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    def chosen_ids(self) -> tuple[int, ...]:
        """Return the ids of the chosen photos, each once, in reading order."""
        return tuple(dict.fromkeys(picture.use.photo.id for picture in self.chosen() if picture.use))

    def tell(self) -> None:
        """Show and announce what is chosen now."""
        self.viewport().update()
        chosen = self.chosen_ids()
        if chosen != self._told:
            self._told = chosen
            self.selectionChanged.emit(chosen)
        self.announce()

    def announce(self) -> None:
        """Let a screen reader say what the keyboard stands on, where that is something else than before."""
        words = self._spoken()
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            if words and self.hasFocus():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _spoken(self) -> str:
        """Return what a screen reader says of the photo that the keyboard stands on."""
        index = self.selection.current
        use = self.sheet.pictures[index].use if index is not None and index < len(self.sheet.pictures) else None
        if use is None:
            return ""
        place = self.tr("photo {number}").format(number=use.placement.position + 1)
        return ", ".join(part for part in (use.title, credit_line(use.photo), use.placement.heading, place) if part)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the photo under the pointer; the text chooses nothing."""
        index = self.index_at(event.position())
        self._pressed = event.position() if index is not None else None
        toggle, extend = bool(event.modifiers() & _CONTROL), bool(event.modifiers() & _SHIFT)
        if index is None:
            self.selection.clear()
        elif toggle or extend or index not in self.selection.chosen:
            self.selection.choose(index, toggle=toggle, extend=extend)
        self.tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hover, or drag the chosen photos."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self.hover(self.index_at(event.position()))
        elif (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click on one of several chosen leaves it alone chosen."""
        index = self.index_at(event.position())
        if self._pressed is not None and index is not None and not event.modifiers() & (_CONTROL | _SHIFT):
            self.selection.choose(index)
        self._pressed = None
        self.tell()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a photo."""
        if self.index_at(event.position()) is not None:
            self.open_current()

    def open_current(self) -> None:
        """Open the first of the chosen photos."""
        self.activated.emit(self.chosen_ids()[0])

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self.hover(None)
        super().leaveEvent(event)

    # Drag and drop

    def _drag(self) -> None:
        self._pressed = None
        photos = [picture.use.photo for picture in self.chosen() if picture.use]
        pictures = [self.previews.picture(photo.file) if photo.file else None for photo in photos[:3]]
        drag = QDrag(self)
        drag.setMimeData(photo_mime(self.chosen_ids(), photos))
        drag.setPixmap(drag_pixmap(self.context.look, pictures, len(photos), self.devicePixelRatioF()))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take photos of this window; leave files to the window itself."""
        if dragged_ids(event.mimeData()) and self.sheet.spans:
            # Loaded while the hand is still on its way, so that the drop itself is quick.
            _ = self.context.desk.linking
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the photos would go, and scroll at the edges."""
        y, bar = event.position().y(), self.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - _EDGE // 2)
        elif y > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _EDGE // 2)
        self.show_slot(self._slot_at(event.position()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        self.show_slot(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the photos where they are dropped."""
        ids, slot = dragged_ids(event.mimeData()), self._slot_at(event.position())
        self.show_slot(None)
        event.acceptProposedAction()
        if slot and slot.placement is not None and len(ids) == 1:
            placement = slot.placement
            self.attempt(lambda: self.context.desk.linking.give(ids[0], placement))
        elif slot:
            placed = [picture.use.placement for picture in self.sheet.pictures if picture.use]
            self.attempt(lambda: drop_photos(self.context.desk.linking, ids, placed, slot.section, slot.position))

    def _slot_at(self, point: QPointF) -> Slot | None:
        inside = point - self.origin().toPointF()
        gap = self.context.look.px("grid") + self.context.look.px("inside")
        return slot_at(self.sheet, inside.x(), inside.y(), gap)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step from photo to photo, open, mark or take out."""
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key)
        if step is not None:
            self.step(step, extend=bool(event.modifiers() & _SHIFT))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen_ids():
            self.open_current()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.selection.chosen:
            uses = [picture.use.placement for picture in self.chosen() if picture.use]
            self.attempt(lambda: take_out(self.context.desk.linking, uses))
        elif key == Qt.Key.Key_A and event.modifiers() & _CONTROL:
            self.selection.all(len(self.sheet.pictures))
            self.tell()
        elif key == Qt.Key.Key_Escape and self.selection.chosen:
            self.selection.clear()
            self.tell()
        elif not self._mark(event):
            super().keyPressEvent(event)

    def step(self, step: int, *, extend: bool = False) -> None:
        """Go on to the next photo (1) or back to the one before (-1), in reading order."""
        known = [index for index, picture in enumerate(self.sheet.pictures) if picture.use]
        if not known:
            return
        here = self.selection.current
        place = min(max(known.index(here) + step, 0), len(known) - 1) if here in known else 0
        self.selection.choose(known[place], extend=extend)
        self.reveal(known[place])
        self.tell()

    def _mark(self, event: QKeyEvent) -> bool:
        ids = self.chosen_ids()
        if not ids or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        mark = mark_for(event.text(), [picture.use.photo for picture in self.chosen() if picture.use])
        if mark is None:
            return False
        self.attempt(lambda: self.context.desk.captioning.edit(ids, [mark]))
        return True

    def attempt(self, edit: Callable[[], Changes]) -> None:
        """Make an edit and tell of it, or tell why it could not be made."""
        try:
            changes = edit()
        except UserError as error:
            self.failed.emit(error)
        else:
            self.context.changes.tell(changes)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the keyboard's place rest."""
        super().focusOutEvent(event)
        self.viewport().update()
