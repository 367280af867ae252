"""Photos put into an order by hand: dragged between others, or moved along by Alt and the arrows."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame

from gallery_app.ui.models.mime import PHOTO_MIME, dragged_ids
from gallery_app.ui.models.view import View
from gallery_app.ui.views.gallery import GalleryView

__all__ = ["HandOrder"]

_BAR = 3
_EARLIER = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})
_LATER = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})


class HandOrder(QObject):
    """Watches a gallery while its photos have an order that an editor gives them.

    Signals:
        arranged: Carries the ids that were moved, and the id of the photo they shall stand before, or None.
    """

    arranged = Signal(object, object)

    def __init__(self, gallery: GalleryView) -> None:
        """Sleep until `enable`."""
        super().__init__(gallery)
        self._gallery = gallery
        self._enabled = False
        self._bar = QFrame(gallery.viewport())
        self._bar.setProperty("part", "gap")
        self._bar.hide()
        gallery.viewport().installEventFilter(self)
        gallery.installEventFilter(self)

    def enable(self, *, enabled: bool) -> None:
        """Let photos be moved, or no longer."""
        self._enabled = enabled
        self._gallery.setAcceptDrops(enabled)
        self._gallery.viewport().setAcceptDrops(enabled)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear drags over the photos, and keys."""
        if not self._enabled:
            return False
        if watched is self._gallery:
            return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._step(event)
        if event.type() is QEvent.Type.DragLeave:
            self._bar.hide()
        elif isinstance(event, QDropEvent) and event.mimeData().hasFormat(PHOTO_MIME):
            if isinstance(event, QDragMoveEvent):
                self._show(event.position().toPoint())
            else:
                self._bar.hide()
                self.drop(dragged_ids(event.mimeData()), event.position().toPoint())
            event.acceptProposedAction()
            return True
        return False

    def drop(self, photos: tuple[int, ...], point: QPoint) -> None:
        """Put photos where they were dropped."""
        if photos:
            index = self.gap_at(point)[0]
            before = self._gallery.ids[index] if index < len(self._gallery.ids) else None
            self.arranged.emit(photos, before)

    def gap_at(self, point: QPoint) -> tuple[int, QRect]:
        """Return the index that what is dropped at a point stands before, and the bar that shows it."""
        gallery = self._gallery
        index = gallery.index_at(point)
        after = index is None
        if index is None:
            index = max(len(gallery.ids) - 1, 0)
        if not len(gallery.ids):
            return 0, QRect()
        box = gallery.box_of(gallery.flow.cell(index))
        if gallery.arrangement is View.LIST:
            after = after or point.y() > box.center().y()
            top = box.bottom() + 1 if after else box.top()
            return index + after, QRect(box.left(), top - _BAR // 2, gallery.viewport().width(), _BAR)
        after = after or point.x() > box.center().x()
        beside = gallery.context.look.px("grid")
        left = box.right() + beside if after else box.left() - beside
        return index + after, QRect(left - _BAR // 2, box.top(), _BAR, box.height())

    def _show(self, point: QPoint) -> None:
        bar = self.gap_at(point)[1]
        self._bar.setGeometry(bar)
        self._bar.setVisible(not bar.isEmpty())
        self._bar.raise_()

    def _step(self, event: QKeyEvent) -> bool:
        """Move what is chosen one place earlier or later."""
        key, chosen = Qt.Key(event.key()), self._gallery.selection.ordered()
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or key not in _EARLIER | _LATER or not chosen:
            return False
        ids = self._gallery.ids
        where = max(chosen[0] - 1, 0) if key in _EARLIER else chosen[-1] + 2
        self.arranged.emit(self._gallery.chosen_ids(), ids[where] if where < len(ids) else None)
        return True
