"""The open layout as the window's parts share it: its pages, the page in sight, what is chosen on it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gallery_app.domain.changes import Changes, Kind
from gallery_app.errors import UserError
from gallery_app.services.designing import Box, Design, Measure, Page, Proposal, Scene, edit
from gallery_app.ui.context import Context

if TYPE_CHECKING:
    from gallery_app.services.designing import Designing

__all__ = ["DesignModel"]

_CONTENT = frozenset({Kind.PHOTO, Kind.PLACEMENT, Kind.REPORT, Kind.PHOTOGRAPHER})


class DesignModel(QObject):
    """What is open. Every change goes through here, so that it is saved and can be taken back.

    Signals:
        opened: Another layout is open, or none.
        changed: The pages are other than before, be it only while a hand drags.
        selected: Other boxes are chosen, or another page is in sight.
        failed: An edit could not be done; carries the `UserError`.
    """

    opened = Signal()
    changed = Signal()
    selected = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Start with nothing open."""
        super().__init__(parent)
        self._context = context
        self._preview: Scene | None = None
        self._own = False
        self.design: Design | None = None
        self.page = 0
        self.keys: tuple[int, ...] = ()
        context.changes.changed.connect(self._follow)

    @property
    def _desk(self) -> "Designing":
        return self._context.desk.designing

    @property
    def layout(self) -> int:
        """Id of the open layout, or 0."""
        return self.design.record.id if self.design else 0

    @property
    def scene(self) -> Scene:
        """The pages as they are shown now."""
        if self._preview is not None:
            return self._preview
        return self.design.scene if self.design else Scene()

    @property
    def sheet(self) -> Page | None:
        """The page in sight."""
        return self.scene.pages[self.page] if self.page < len(self.scene.pages) else None

    @property
    def measure(self) -> Measure:
        """How wide text of this layout is."""
        return self._desk.measure(self.scene.language)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The chosen boxes, in reading order."""
        return tuple(box for page in self.scene.pages for box in page.items if box.key in self.keys)

    @property
    def box(self) -> Box | None:
        """The box that is chosen alone, or None."""
        boxes = self.boxes
        return boxes[0] if len(boxes) == 1 else None

    def open(self, layout: int) -> None:
        """Open a layout; the one that is open already stays as it is shown."""
        if layout == self.layout:
            return
        self.page, self.keys = 0, ()
        self._load(layout)
        self.opened.emit()
        self.selected.emit()

    def close(self) -> None:
        """Have nothing open."""
        self.design, self._preview, self.page, self.keys = None, None, 0, ()
        self.opened.emit()
        self.selected.emit()

    def _load(self, layout: int) -> None:
        try:
            self.design = self._desk.open(layout)
        except UserError:
            # It was removed, or its making taken back: there is nothing to show any more.
            self.design = None
        self._preview = None

    def _follow(self, changes: Changes) -> None:
        layouts = changes.of(Kind.LAYOUT)
        touched = self.layout in layouts or bool(_CONTENT & changes.ids.keys())
        if self._own or not self.layout or not touched:
            return
        self._load(self.layout)
        if self.design is None:
            self.close()
            return
        self._settle()
        self.changed.emit()
        self.selected.emit()

    def _settle(self) -> None:
        """Keep page and choice within what is there."""
        self.page = min(self.page, max(len(self.scene.pages) - 1, 0))
        there = {box.key for page in self.scene.pages for box in page.items}
        self.keys = tuple(key for key in self.keys if key in there)

    def choose(self, keys: Sequence[int]) -> None:
        """Choose boxes."""
        if tuple(keys) != self.keys:
            self.keys = tuple(keys)
            self.selected.emit()

    def go(self, page: int) -> None:
        """Bring a page (from 0) into sight; nothing is chosen on it."""
        if page != self.page and 0 <= page < len(self.scene.pages):
            self.page, self.keys = page, ()
            self.selected.emit()

    def reveal(self, page: int, key: int) -> None:
        """Bring a page into sight and choose a box on it."""
        self.page, self.keys = min(page, max(len(self.scene.pages) - 1, 0)), (key,)
        self.selected.emit()

    def preview(self, scene: Scene | None) -> None:
        """Show other pages without saving them; None shows the saved ones again."""
        if scene is not self._preview:
            self._preview = scene
            self.changed.emit()

    def apply(self, make: Callable[[Scene, Measure], Scene], *, page: int | None = None) -> bool:
        """Change the pages and save them as one step of undo; return whether that could be done.

        Args:
            make: Returns the new pages.
            page: The page in sight afterwards.
        """
        design = self.design
        if design is None:
            return False
        return self._done(lambda: self._desk.apply(design, make(design.scene, self.measure)), page)

    def take(self, proposal: Proposal, template: str, paper: str) -> bool:
        """Put a proposal in the place of the pages."""
        design = self.design
        if design is None:
            return False
        return self._done(lambda: self._desk.take(design, proposal, template, paper), 0)

    def _done(self, work: Callable[[], tuple[Design, Changes]], page: int | None) -> bool:
        try:
            self.design, changes = work()
        except UserError as error:
            self.preview(None)
            self.failed.emit(error)
            return False
        self._preview = None
        if page is not None:
            self.page = page
        self._settle()
        self.changed.emit()
        self.selected.emit()
        self._own = True
        self._context.changes.tell(changes)
        self._own = False
        return True

    def edit_keys(self, act: Callable[[Scene, Sequence[int]], Scene]) -> bool:
        """Do something with the chosen boxes."""
        keys = self.keys
        return bool(keys) and self.apply(lambda scene, _measure: act(scene, keys))

    def select_all(self) -> None:
        """Choose every picture and free-standing text of the page in sight."""
        if self.sheet:
            boxes = (box for box in self.sheet.items if not getattr(box, "frame", 0))
            self.choose(tuple(box.key for box in boxes))

    def delete(self) -> bool:
        """Take the chosen boxes off their page."""
        return self.edit_keys(edit.delete)
