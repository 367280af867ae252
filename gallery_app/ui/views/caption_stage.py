"""What stands left of the fields: the photo that is captioned, and the film strip under it."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from gallery_app.domain.changes import Changes
from gallery_app.domain.photo import PhotoFile
from gallery_app.ui.context import Context
from gallery_app.ui.views.caption_strip import CaptionStrip
from gallery_app.ui.views.empty import EmptyPage
from gallery_app.ui.views.gallery import GalleryView
from gallery_app.ui.views.large_preview import LargePreview

__all__ = ["CaptionStage"]

_LOOKED_AT = 9
_AHEAD = (1, -1, 2)
"""Which neighbours are loaded before anybody goes there, the likeliest first."""


class CaptionStage(QWidget):
    """Shows what is chosen in the gallery, and goes on to the next photo."""

    def __init__(
        self, context: Context, gallery: GalleryView, show_all: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        """Follow a gallery; `show_all` is the way on where nothing is found."""
        super().__init__(parent)
        self._gallery = gallery
        self.preview = LargePreview(context, gallery.previews)
        self.strip = CaptionStrip(context, gallery)
        self.unchosen = EmptyPage(context.look, "select", self._words_unchosen)
        self.nothing = EmptyPage(context.look, "search", self._words_nothing)
        self.nothing.add_button(lambda: self.tr("Show all photos"), show_all)
        place = QWidget()
        self._stack = QStackedLayout(place)
        for page in (self.preview, self.unchosen, self.nothing):
            self._stack.addWidget(page)
        rule = QFrame()
        rule.setProperty("part", "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(place, 1)
        column.addWidget(rule)
        column.addWidget(self.strip)
        self.setFocusProxy(self.strip)
        gallery.selectionChanged.connect(lambda _ids: self.follow())
        context.changes.changed.connect(self._refresh)

    @property
    def place(self) -> tuple[int, int]:
        """The number of the photo that is captioned, from 1, and of how many; 0 while none is."""
        here = self._gallery.selection.current
        return (0 if here is None else here + 1), len(self._gallery.ids)

    def begin(self) -> None:
        """Come into sight: with nothing chosen, the photo the keyboard stands on is, or the first one."""
        gallery = self._gallery
        if gallery.ids and not gallery.selection.chosen:
            gallery.choose_at(min(gallery.selection.current or 0, len(gallery.ids) - 1))
        self.follow()

    def step(self, by: int) -> bool:
        """Go on (1) or back (-1) to another photo; return whether there is one."""
        gallery = self._gallery
        chosen, here = gallery.selection.ordered(), gallery.selection.current
        # From several chosen photos one goes on after the last, or back before the first.
        start = (chosen[-1] if by > 0 else chosen[0]) if len(chosen) > 1 else here
        target = 0 if start is None else start + by
        if not 0 <= target < len(gallery.ids):
            return False
        gallery.choose_at(target)
        return True

    def follow(self) -> None:
        """Show what is chosen now."""
        if not self.isVisible():
            return
        gallery = self._gallery
        chosen = gallery.chosen_ids()
        photos = [photo for photo in gallery.photos.get(chosen[:_LOOKED_AT]) if photo]
        self.preview.show_photos(photos, len(chosen), self._ahead() if len(chosen) == 1 else ())
        self._stack.setCurrentWidget(self.preview if photos else self.unchosen if gallery.ids else self.nothing)
        self.strip.follow()

    def _ahead(self) -> Sequence[PhotoFile]:
        gallery, here = self._gallery, self._gallery.selection.current or 0
        places = [here + by for by in _AHEAD if 0 <= here + by < len(gallery.ids)]
        photos = gallery.photos.get([gallery.ids[place] for place in places])
        return [photo.file for photo in photos if photo and photo.file]

    def _refresh(self, changes: Changes) -> None:
        if changes:
            self.follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was chosen while this was out of sight."""
        super().showEvent(event)
        self.follow()

    def _words_unchosen(self) -> tuple[str, str]:
        return (
            self.tr("No photo chosen"),
            self.tr("Choose a photo in the strip, or press Page Down for the first one."),
        )

    def _words_nothing(self) -> tuple[str, str]:
        return (
            self.tr("Nothing to caption here"),
            self.tr("No photo fits the search. Take away a word or a token, or look among all photos."),
        )
