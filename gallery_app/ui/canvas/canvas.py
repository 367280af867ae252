"""The page under an editor's hands: choosing, moving and pulling by mouse and keyboard."""

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from gallery_app.services.designing import area_of, cells, edit
from gallery_app.ui.canvas.drags import Band, Drag, Move, Pan, Resize, Shown
from gallery_app.ui.canvas.handles import handle_at
from gallery_app.ui.canvas.page_tools import PageTools
from gallery_app.ui.canvas.walking import neighbour, nudge_of
from gallery_app.ui.context import Context
from gallery_app.ui.models.design import DesignModel

__all__ = ["Canvas"]

_REACH_PX = 6.0
"""Pixels from how near frames snap."""
_WHEEL = 1.0015
"""Factor of zoom for each eighth of a degree of the wheel."""
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


class Canvas(PageTools):
    """The page with hands on it.

    Signals:
        menuAsked: The context menu is wanted; carries the place on the screen.
    """

    menuAsked = Signal(QPoint)

    def __init__(self, context: Context, model: DesignModel, parent: QWidget | None = None) -> None:
        """Work on what the model has open."""
        super().__init__(context, model, parent)
        self._pressed: QPointF | None = None
        self._hand: QPointF | None = None

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a handle, a box, the page or the picture in its frame."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        point = event.position()
        if event.button() is Qt.MouseButton.MiddleButton:
            self._hand = point
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is Qt.MouseButton.LeftButton and self.model.sheet:
            self.settle()
            self._pressed = point
            self.drag = self._take_hold(point, event.modifiers())

    def _take_hold(self, point: QPointF, keys: Qt.KeyboardModifier) -> Drag:
        scene, page, at = self.model.scene, self.model.page, self.sight.mm(point)
        reach = _REACH_PX / self.sight.scale
        alone = self.model.box
        handle = handle_at(self.sight.rect(area_of(alone)), point) if alone and not alone.locked else None
        if alone and handle and not self.cropping:
            return Resize(scene, page, alone.key, handle, at, reach, self.model.measure)
        box = self.under(point)
        if self.cropping and box and box.key == self.cropping:
            return Pan(scene, box.key, at)
        self.cropping = 0
        more = bool(keys & (_CONTROL | _SHIFT))
        if box is None:
            return Band(scene, page, at, self.model.keys if more else ())
        self._choose(box.key, more=more)
        return Move(scene, page, self.model.keys, at, reach)

    def _choose(self, key: int, *, more: bool) -> None:
        keys = self.model.keys
        if more:
            self.model.choose(tuple(k for k in keys if k != key) if key in keys else (*keys, key))
        elif key not in keys:
            self.model.choose((key,))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a drag, or show what the pointer would do."""
        point = event.position()
        if self._hand is not None:
            shift, self._hand = point - self._hand, point
            self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() - shift.x()))
            self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() - shift.y()))
        elif self.drag is None or self._pressed is None:
            self._show_cursor(point)
        elif self.shown or (point - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            keys = event.modifiers()
            self._show(self.drag.to(*self.sight.mm(point), free=bool(keys & _ALT), straight=bool(keys & _SHIFT)))

    def _show(self, shown: Shown) -> None:
        self.shown = shown
        self.model.preview(shown.scene)
        if shown.keys is not None:
            self.model.choose(shown.keys)
        self.viewport().update()

    def _show_cursor(self, point: QPointF) -> None:
        alone = self.model.box
        handle = handle_at(self.sight.rect(area_of(alone)), point) if alone and not alone.locked else None
        box = self.under(point)
        if handle and not self.cropping:
            cursor = handle.cursor
        elif self.cropping and box and box.key == self.cropping:
            cursor = Qt.CursorShape.OpenHandCursor
        else:
            cursor = Qt.CursorShape.SizeAllCursor if box and not box.locked else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(cursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag: what it made is saved as one step of undo."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self._hand = None
        elif event.button() is Qt.MouseButton.LeftButton:
            drag, shown, self.drag, self.shown = self.drag, self.shown, None, None
            if shown is not None and drag is not None:
                self._end(drag, shown)
            elif isinstance(drag, Band) and not drag.kept:
                self.model.choose(())
        self._show_cursor(event.position())
        self.viewport().update()

    def _end(self, drag: Drag, shown: Shown) -> None:
        if isinstance(drag, Band):
            self.model.preview(None)
        elif shown.target and isinstance(drag, Move):
            key = drag.keys[0]
            self.model.apply(lambda scene, measure: cells.swap(scene, key, shown.target, measure))
            self.model.choose((shown.target,))
        else:
            self.model.apply(lambda _scene, _measure: shown.scene)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type over a text, crop a picture in its frame, choose a photo for an empty one."""
        self.drag = None
        if box := self.under(event.position()):
            self.open_box(box)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, or the picture that is being cropped; scroll otherwise."""
        box = self.under(event.position())
        factor = _WHEEL ** event.angleDelta().y()
        if event.modifiers() & _CONTROL:
            self.zoom_to(self.zoom * factor, event.position())
            event.accept()
        elif self.cropping and box and box.key == self.cropping:
            self.zoom_picture(factor, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose what is under the pointer and offer what can be done with it."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        box = self.under(QPointF(event.pos())) if by_mouse else self.model.box
        if by_mouse and (box is None or box.key not in self.model.keys):
            self.model.choose((box.key,) if box else ())
        place = event.globalPos() if by_mouse else self._menu_place()
        self.menuAsked.emit(place)

    def _menu_place(self) -> QPoint:
        box = self.model.box
        at = self.sight.rect(area_of(box)).center() if box else QPointF(self.viewport().rect().center())
        return self.viewport().mapToGlobal(at.toPoint())

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nudge what is chosen, walk the pages, open and leave."""
        step = nudge_of(event)
        if step and self.model.keys:
            self.nudging = True
            act = edit.pan(self.model.scene, self.cropping, *step) if self.cropping else None
            self.model.preview(act or edit.move(self.model.scene, self.model.keys, *step))
        elif event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.model.go(self.model.page + (1 if event.key() == Qt.Key.Key_PageDown else -1))
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_chosen()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Save a nudge once the key is let go: held down, it is one step of undo."""
        if self.nudging and not event.isAutoRepeat():
            self.settle()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save what is shown and not yet saved."""
        self.settle()
        super().focusOutEvent(event)

    def _escape(self) -> None:
        if self.drag is not None:
            self.drag = self.shown = None
            self.model.preview(None)
        elif self.cropping:
            self.crop(0)
        else:
            self.model.choose(())
        self.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  Qt's
        """Let Tab walk from box to box and leave the page after the last one."""
        page = self.model.sheet
        box = neighbour(page.items, self.model.keys, forward=forward) if page else None
        if box is None:
            return super().focusNextPrevChild(forward)
        self.model.choose((box.key,))
        self.reveal(area_of(box))
        return True
