"""The loupe: one photo large, its caption here and in its file, and its neighbours under it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gallery_app.domain.changes import Changes
from gallery_app.domain.photo import Photo
from gallery_app.ui.context import Context
from gallery_app.ui.editing import mark_photos
from gallery_app.ui.models.originals import Originals
from gallery_app.ui.models.photos import Photos
from gallery_app.ui.models.previews import Previews, Want
from gallery_app.ui.models.sight import Sight
from gallery_app.ui.models.sync import SyncStates
from gallery_app.ui.views.dragging import drag_photos
from gallery_app.ui.views.film_strip import FilmStrip
from gallery_app.ui.views.pane_caption import PaneCaption
from gallery_app.ui.views.photo_pane import PhotoPane

__all__ = ["Loupe"]

_PULLS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ALWAYS_ALONG = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_BracketLeft: -1, Qt.Key.Key_BracketRight: 1}


class Loupe(QWidget):
    """Walks through photos one at a time.

    Signals:
        walked: Another photo shall be the current one; carries its index.
        left: Whoever looks has seen enough.
        failed: A mark could not be set; carries the `UserError`.
    """

    walked = Signal(int)
    left = Signal()
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        photos: Photos,
        strip_previews: Previews,
        parent: QWidget | None = None,
        *,
        bare: bool = False,
    ) -> None:
        """Take what knows photos, and what loads the small pictures; `bare` shows nothing but the photo."""
        super().__init__(parent)
        self._context, self._photos, self._bare = context, photos, bare
        self._ids: Sequence[int] = ()
        self._index: int | None = None
        self.previews = Previews(context.desk.previewing, self, room=2)
        self.originals = Originals(context.desk.previewing, self)
        self.pane = PhotoPane(context.look, self.previews, self.originals, self, "screen" if bare else "mat")
        self.caption = PaneCaption(context.look, self)
        self.strip = FilmStrip(context.look, photos, strip_previews, self)
        self._sync = SyncStates(context.desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        column.addWidget(self.caption)
        column.addWidget(self.strip)
        self.caption.setVisible(not bare)
        self.strip.setVisible(not bare)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._connect()
        self._translate()

    def _connect(self) -> None:
        self.pane.sightAsked.connect(self._look_at)
        self.pane.pressed.connect(lambda: self.setFocus(Qt.FocusReason.MouseFocusReason))
        self.pane.dragAsked.connect(self._drag)
        self.pane.resized.connect(self._say_zoom)
        self.pane.wanted.connect(self._want)
        self.strip.chosen.connect(self.walked)
        self.caption.rated.connect(lambda rating: self._mark(str(rating)))
        self.caption.zoomAsked.connect(self.pane.toggle)
        self.caption.fileAsked.connect(self._ask_file)
        self._sync.known.connect(self.caption.show_file)
        self._context.changes.changed.connect(self._refresh)
        self._context.look.changed.connect(self.pane.update)

    @property
    def photo(self) -> Photo | None:
        """What is shown."""
        return self.pane.photo

    def show_photo(self, ids: Sequence[int], index: int | None) -> None:
        """Show one of some photos; what is in sight of it stays as it was of the one before."""
        self._ids, self._index = ids, index if index is not None and index < len(ids) else None
        photo = self._photos.get([ids[self._index]])[0] if self._index is not None else None
        self.pane.show_photo(photo)
        self.caption.show_photo(photo, 0 if self._index is None else self._index + 1, len(ids))
        self.strip.show_photos(ids, self._index)
        self._ask_file(self.caption.file.isChecked())
        self._name(photo)
        self._say_zoom()

    def zoom(self) -> None:
        """Show the photo's own pixels, or the whole again."""
        self.pane.toggle()

    def _look_at(self, sight: Sight) -> None:
        self.pane.show_sight(sight)
        self._say_zoom()

    def _say_zoom(self) -> None:
        self.caption.show_zoom(self.pane.percent, near=self.pane.sight.zoom is not None)

    def _want(self, want: Want) -> None:
        """Load what is in sight first, then the neighbours, so that going on waits for nothing."""
        wants = [want]
        if self._index is not None:
            beside = [self._ids[i] for i in (self._index + 1, self._index - 1) if 0 <= i < len(self._ids)]
            wants += [Want(photo.file, want.edge) for photo in self._photos.get(beside) if photo and photo.file]
        self.previews.want(wants)

    def _ask_file(self, on: bool) -> None:  # noqa: FBT001  Qt's signal
        self._sync.ask(self.photo if on else None)

    def _refresh(self, _changes: Changes) -> None:
        if self.isVisible():
            self.previews.retry()
            self.originals.retry()
            self.show_photo(self._ids, self._index)

    def _drag(self) -> None:
        if self.photo is not None:
            drag_photos(self, self._context.look, [self.photo.id], [self.photo], self.previews)

    def _mark(self, key: str) -> bool:
        photo = self.photo
        return photo is not None and mark_photos(self._context, (photo.id,), (photo,), key, self.failed.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along, look closer, mark, or leave."""
        key = Qt.Key(event.key())
        if self._walk(key, event) or self._zoom(key):
            return
        if key in {Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._leave(key)
        elif key == Qt.Key.Key_I:
            self._toggle_caption()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._mark(event.text()):
            event.ignore()

    def _walk(self, key: Qt.Key, event: QKeyEvent) -> bool:
        near = self.pane.sight.zoom is not None
        if near and key in _PULLS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pane.pull(*_PULLS[key])
            return True
        step = _ALWAYS_ALONG.get(key) or _ALONG.get(key)
        if step is None and key not in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return False
        last = len(self._ids) - 1
        where = (self._index or 0) + step if step else (0 if key == Qt.Key.Key_Home else last)
        if 0 <= where <= last and where != self._index:
            self.walked.emit(where)
        return True

    def _zoom(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Z:
            self.pane.toggle()
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.pane.step(larger=key != Qt.Key.Key_Minus)
        else:
            return False
        return True

    def _leave(self, key: Qt.Key) -> None:
        """Esc first shows the whole again, then leaves; Space and Enter leave."""
        if key == Qt.Key.Key_Escape and self.pane.sight.zoom is not None:
            self._look_at(Sight())
        else:
            self._look_at(Sight())
            self.left.emit()

    def _toggle_caption(self) -> None:
        if self._bare:
            self.caption.setVisible(not self.caption.isVisible())
        else:
            self.caption.file.toggle()

    def _name(self, photo: Photo | None) -> None:
        said = [photo.title or self.tr("Untitled"), "、".join(photo.photographers)] if photo else []
        if photo and self._index is not None:
            said.append(self.tr("{number} of {total}").format(number=self._index + 1, total=len(self._ids)))
        self.setAccessibleDescription(", ".join(word for word in said if word))

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Loupe"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
