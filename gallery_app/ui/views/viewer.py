"""Photos in whichever way an editor looks at them: many, one, a few beside each other, or one on the whole screen."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gallery_app.ui.context import Context
from gallery_app.ui.models.view import GRIDS, View
from gallery_app.ui.views.gallery import GalleryView
from gallery_app.ui.views.later import Later

if TYPE_CHECKING:  # the first painted window does not wait for what shows one photo large
    from gallery_app.ui.views.compare import Compare
    from gallery_app.ui.views.full_screen import FullScreen
    from gallery_app.ui.views.loupe import Loupe

__all__ = ["Viewer"]

# ruff: noqa: PLC0415 - see above

_COMPARED = 4


class Viewer(QStackedWidget):
    """Keeps one choice of photos for all ways; the large ones are made when they are first used.

    Signals:
        viewChanged: Carries the `View` that is shown now.
        failed: A mark could not be set; carries the `UserError`.

    Attributes:
        gallery: What shows many; the others follow its choice.
    """

    viewChanged = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, gallery: GalleryView, parent: QWidget | None = None) -> None:
        """Show many."""
        super().__init__(parent)
        self._context, self.gallery = context, gallery
        self._loupe, self._compare = Later(self._make_loupe, self), Later(self._make_compare, self)
        self._full: FullScreen | None = None
        for page in (gallery, self._loupe, self._compare):
            self.addWidget(page)
        gallery.activated.connect(lambda _photo: self.look(View.LOUPE))
        gallery.closer.connect(self._look_closer)
        gallery.selectionChanged.connect(lambda _ids: self._follow())
        gallery.folded.connect(self._follow)

    @property
    def view(self) -> View:
        """How photos are shown now."""
        large = {self._loupe: View.LOUPE, self._compare: View.COMPARE}
        return large.get(cast("Later", self.currentWidget()), self.gallery.arrangement)

    @property
    def loupe(self) -> "Loupe":
        """The loupe, made by the first call."""
        return cast("Loupe", self._loupe.widget)

    @property
    def compare(self) -> "Compare":
        """The photos beside each other, made by the first call."""
        return cast("Compare", self._compare.widget)

    def _make_loupe(self) -> "Loupe":
        from gallery_app.ui.views.loupe import Loupe

        loupe = Loupe(self._context, self.gallery.photos, self.gallery.previews)
        loupe.walked.connect(self.gallery.walk)
        loupe.left.connect(self.look_at_many)
        loupe.failed.connect(self.failed)
        return loupe

    def _make_compare(self) -> "Compare":
        from gallery_app.ui.views.compare import Compare

        compare = Compare(self._context, self.gallery.photos)
        compare.opened.connect(self._open)
        compare.left.connect(self.look_at_many)
        compare.failed.connect(self.failed)
        return compare

    def look(self, view: View) -> None:
        """Show photos in a way; where there is nothing to show large, many are shown."""
        if view in GRIDS:
            self.gallery.show_arrangement(view)
            self.setCurrentWidget(self.gallery)
        elif not len(self.gallery.ids):
            return
        elif view is View.LOUPE:
            self._stand()
            self.loupe.show_photo(self.gallery.ids, self.gallery.selection.current)
            self.setCurrentWidget(self._loupe)
        else:
            self.compare.show_photos(self._compared())
            self.setCurrentWidget(self._compare)
        self.take_keyboard()
        self.viewChanged.emit(self.view)

    def look_at_many(self) -> None:
        """Go back to where many are shown."""
        self.look(self.gallery.arrangement)

    def toggle(self, view: View) -> None:
        """Show the loupe or the comparison, or many again if it is shown."""
        if self.view is view:
            self.look_at_many()
        else:
            self.look(view)

    def zoom(self) -> None:
        """Show the photo's own pixels, or the whole again; out of many photos the loupe opens."""
        if self.view is View.COMPARE:
            self.compare.zoom()
        elif self.view is View.LOUPE:
            self.loupe.zoom()
        else:
            self._look_closer()

    def full_screen(self) -> None:
        """Show the current photo on the whole screen, or end that."""
        if self._full is not None and self._full.isVisible():
            self._full.close()
        elif len(self.gallery.ids):
            self._stand()
            if self._full is None:
                from gallery_app.ui.views.full_screen import FullScreen

                self._full = FullScreen(self._context, self.gallery.photos, self.gallery.previews, self)
                self._full.loupe.walked.connect(self.gallery.walk)
                self._full.loupe.failed.connect(self.failed)
            self._full.show_photo(self.gallery.ids, self.gallery.selection.current)

    def take_keyboard(self) -> None:
        """Give the keyboard to what is shown."""
        page: QWidget | None = self.currentWidget()
        if isinstance(page, Later):
            page = page.widget
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand(self) -> None:
        if self.gallery.selection.current is None:
            self.gallery.walk(min(self.gallery.selection.chosen, default=0))

    def _compared(self) -> tuple[int, ...]:
        """Return the chosen photos, or the current one and the next."""
        self._stand()
        gallery, here = self.gallery, self.gallery.selection.current or 0
        chosen = [gallery.ids[index] for index in gallery.selection.ordered()[:_COMPARED]]
        if len(chosen) > 1:
            return tuple(chosen)
        first = max(0, min(here, len(gallery.ids) - 2))
        return tuple(gallery.ids[first : first + 2])

    def _look_closer(self) -> None:
        self.look(View.LOUPE)
        if self.view is View.LOUPE:
            self.loupe.zoom()

    def _open(self, photo: int) -> None:
        self.gallery.choose(photo)
        self.look(View.LOUPE)

    def _follow(self) -> None:
        """Show what is chosen now in the large ways too."""
        gallery = self.gallery
        if self.view is View.LOUPE:
            if not len(gallery.ids):
                self.look_at_many()
                return
            self._stand()
            self.loupe.show_photo(gallery.ids, gallery.selection.current)
        if self._full is not None and self._full.isVisible():
            self._full.show_photo(gallery.ids, gallery.selection.current)
