"""What is done on the page itself: typing over its texts, cropping in its frames, dropping photos on it."""

from PySide6.QtCore import QEvent, QPointF, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from gallery_app.services.designing import Box, ImageBox, TextBox, area_of, edit
from gallery_app.ui.canvas.drags import Drag, Shown
from gallery_app.ui.canvas.dropping import drop_photos, drop_target
from gallery_app.ui.canvas.handles import box_at
from gallery_app.ui.canvas.page_view import PageView
from gallery_app.ui.canvas.text_editor import TextEditor
from gallery_app.ui.context import Context
from gallery_app.ui.models.design import DesignModel
from gallery_app.ui.models.mime import dragged_ids

__all__ = ["PageTools"]

_SETTLE_MS = 500


class PageTools(PageView):
    """A page that can be typed on, cropped in and dropped on.

    Signals:
        photoAsked: A photo is wanted for an empty frame; carries its key.
    """

    photoAsked = Signal(int)

    def __init__(self, context: Context, model: DesignModel, parent: QWidget | None = None) -> None:
        """Work on what the model has open."""
        super().__init__(context, model, parent)
        self.drag: Drag | None = None
        self.nudging = False
        self.editor = TextEditor(context.look, self, self.viewport())
        self.editor.done.connect(self._typed)
        self.editor.given_up.connect(self._stop_typing)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settling.timeout.connect(self.settle)
        self.moved.connect(self._follow_editor)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self._translate()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Page"))

    def under(self, point: QPointF) -> Box | None:
        """Return the box under a point of the canvas."""
        page = self.model.sheet
        return box_at(page.items, *self.sight.mm(point), self.sight.scale) if page else None

    def open_chosen(self) -> None:
        """Do with the chosen box what a double click does."""
        if box := self.model.box:
            self.open_box(box)

    def open_box(self, box: Box) -> None:
        """Type over a text, crop a picture in its frame, ask for a photo for an empty one."""
        match box:
            case TextBox():
                self.edit_text(box)
            case ImageBox() if not box.path:
                self.photoAsked.emit(box.key)
            case ImageBox():
                self.crop(0 if self.cropping == box.key else box.key)

    # Typing

    def edit_text(self, box: TextBox) -> None:
        """Type over a text where it stands."""
        self.settle()
        self.model.choose((box.key,))
        self.reveal(area_of(box))
        self.editing = box.key
        self.editor.begin(box, self.model.scene.styles, self.sight.rect(area_of(box)), self.sight.scale)
        self.viewport().update()

    def _typed(self, text: str) -> None:
        key, self.editing = self.editing, 0
        self.model.apply(lambda scene, measure: edit.edit_text(scene, key, text, measure))
        self._stop_typing()

    def _stop_typing(self) -> None:
        self.editing = 0
        self.viewport().update()

    def _follow_editor(self) -> None:
        found = edit.find(self.model.scene, self.editing) if self.editing else None
        if found:
            self.editor.move(self.sight.rect(area_of(found.box)).topLeft().toPoint())

    # Cropping

    def crop(self, key: int) -> None:
        """Move and enlarge a picture inside its frame until Esc; 0 ends it."""
        self.settle()
        self.cropping = key
        if key:
            self.model.choose((key,))
        self.viewport().update()

    def zoom_picture(self, factor: float, point: QPointF) -> None:
        """Enlarge the picture that is being cropped; saved when the wheel has come to rest."""
        found = edit.find(self.model.scene, self.cropping)
        if found and isinstance(found.box, ImageBox):
            x, y = self.sight.mm(point)
            at = (x - found.box.x) / found.box.w, (y - found.box.y) / found.box.h
            inside = min(max(at[0], 0.0), 1.0), min(max(at[1], 0.0), 1.0)
            self.model.preview(edit.zoom(self.model.scene, self.cropping, factor, inside))
            self._settling.start()

    def settle(self) -> None:
        """Save what is shown and not yet saved."""
        self._settling.stop()
        self.nudging = False
        if self.model.design and self.model.scene is not self.model.design.scene and self.drag is None:
            made = self.model.scene
            self.model.apply(lambda _scene, _measure: made)

    # Dropped photos

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome photos."""
        if dragged_ids(event.mimeData()) and self.model.design:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark the frame that would take the photo."""
        box = drop_target(self.under(event.position()))
        self.shown = Shown(self.model.scene, target=box.key if box else 0)
        self.viewport().update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002  Qt's
        """Forget the mark."""
        self.shown = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show dropped photos: the first in the frame under the pointer, others in frames of their own."""
        self.shown = None
        box = drop_target(self.under(event.position()))
        photos = dragged_ids(event.mimeData())
        if photos and self.model.design:
            event.acceptProposedAction()
            drop_photos(self.context, self.model, photos, box, self.sight.mm(event.position()))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
