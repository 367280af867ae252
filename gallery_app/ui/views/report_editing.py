"""A report being edited: its captions typed over in place, its photos moved by keys, and a menu of all that."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gallery_app.ui.context import Context
from gallery_app.ui.delegates.sheet import Picture
from gallery_app.ui.models.caption_of_use import give_to_archive, set_caption
from gallery_app.ui.models.linking import drop_photos
from gallery_app.ui.models.reordering import Goal, next_section, shifted
from gallery_app.ui.models.story import Use
from gallery_app.ui.views.caption_editor import CaptionEditor
from gallery_app.ui.views.report_hands import ReportHands

__all__ = ["ReportEditing"]

_STEPS = {
    Qt.Key.Key_Left: (shifted, -1),
    Qt.Key.Key_Right: (shifted, 1),
    Qt.Key.Key_Up: (next_section, -1),
    Qt.Key.Key_Down: (next_section, 1),
}


class ReportEditing(ReportHands):
    """The report an editor works on.

    Signals:
        wanted: An action of the window is wanted; carries its name.
        placeAsked: Another use of a photo shall be shown; carries the ids of its report and section.
        photoAsked: A photo shall be chosen for a caption that has none; carries the id of its placement.
        menuAsked: What can be done shall be offered; carries the place on the screen.
    """

    wanted = Signal(str)
    placeAsked = Signal(int, int)
    photoAsked = Signal(int)
    menuAsked = Signal(QPoint)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(context, parent)
        self.editor = CaptionEditor(context.look, self.viewport())
        self.editor.done.connect(self._typed)
        self.editor.given.connect(self._given)
        self.editor.closed.connect(self.setFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._place_editor())

    # Captions

    def edit_caption(self) -> None:
        """Type over the caption of the photo that the keyboard stands on."""
        index = self.selection.current
        use = self._use(index)
        if index is None or use is None:
            return
        self.selection.choose(index)
        self.tell()
        self.reveal(index)
        self.editor.begin(use, round(self.sheet.pictures[index].box.width()))
        self._place_editor()
        beyond = self.editor.geometry().bottom() + self.context.look.px("grid") - self.viewport().height()
        if beyond > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + beyond)

    def _use(self, index: int | None) -> Use | None:
        known = index is not None and index < len(self.sheet.pictures)
        return self.sheet.pictures[index].use if known and index is not None else None

    def _place_editor(self) -> None:
        use = self.editor.use
        if use is None:
            return
        here = next((p for p in self.sheet.pictures if p.use and p.use.placement.id == use.placement.id), None)
        if here is None:
            self.editor.give_up()
            return
        corner = here.box.bottomLeft() + self.origin().toPointF()
        left = min(round(corner.x()), self.viewport().width() - self.editor.width() - self.context.look.px("grid"))
        self.editor.move(max(left, 0), round(corner.y()) + self.context.look.px("inside"))

    def _typed(self, use: Use, text: str, onward: int) -> None:
        self.attempt(lambda: set_caption(self.context.desk, use, text))
        if onward:
            self.step(onward)
            self.edit_caption()

    def _given(self, use: Use, text: str, field: str) -> None:
        self.attempt(lambda: give_to_archive(self.context.desk, use, text, field))

    def _set(self) -> None:
        super()._set()
        if hasattr(self, "editor"):
            self._place_editor()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves photos, F2 types over a caption, the menu key opens the menu."""
        key, alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in _STEPS:
            self.move_chosen(key)
        elif key == Qt.Key.Key_F2:
            self.edit_caption()
        else:
            super().keyPressEvent(event)

    def move_chosen(self, key: Qt.Key) -> None:
        """Move the chosen photos as Alt with an arrow does: left and right by one place, up and down by a section."""
        way, step = _STEPS[key]
        chosen = [(picture.section, picture.position) for picture in self.chosen() if picture.use]
        goal = way([(section, number) for section, _, number in self.sections()], chosen, step) if chosen else None
        if goal is not None:
            self.put(goal)

    def put(self, goal: Goal) -> None:
        """Put the chosen photos somewhere, and keep them in sight."""
        placed = [picture.use.placement for picture in self.sheet.pictures if picture.use]
        ids = self.chosen_ids()
        self.attempt(lambda: drop_photos(self.context.desk.linking, ids, placed, goal.section, goal.position))
        if self.selection.current is not None and self.selection.current < len(self.sheet.pictures):
            self.reveal(self.selection.current)
        self.announce()

    # The menu and the mouse

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type over a caption; open a photo."""
        index = self.index_at(event.position())
        if index is not None and self._on_caption(self.sheet.pictures[index], event.position()):
            self.edit_caption()
        else:
            super().mouseDoubleClickEvent(event)

    def _on_caption(self, picture: Picture, point: QPointF) -> bool:
        inside = point - self.origin().toPointF()
        return inside.y() > picture.box.bottom()

    def open_current(self) -> None:
        """Open the photo; for a caption that has none, one is chosen."""
        use = next((picture.use for picture in self.chosen() if picture.use), None)
        if use is not None and use.photo.file is None:
            self.photoAsked.emit(use.placement.id)
        else:
            super().open_current()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell of a caption of this use only what the archive says instead."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            use = self._use(self.index_at(QPointF(event.pos())))
            if use is not None and use.own:
                words = self.tr("Caption in this report only. The archive says: {title}").format(title=use.photo.title)
                QToolTip.showText(event.globalPos(), words, self.viewport())
                return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose what is under the pointer and offer what can be done with it."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.index_at(QPointF(event.pos()))
            if index is None:
                self.selection.clear()
            elif index not in self.selection.chosen:
                self.selection.choose(index)
            self.tell()
        elif self.selection.chosen:
            place = self.viewport().mapToGlobal(self._middle())
        self.menuAsked.emit(place)

    def _middle(self) -> QPoint:
        current = self.selection.current
        rect = self.box_of(current).toRect() if current is not None else QRect()
        return rect.intersected(self.viewport().rect()).center()
