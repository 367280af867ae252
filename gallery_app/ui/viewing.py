"""The ways to look at photos, as the rest of the window knows them: actions, status line and what is remembered."""

from collections.abc import Callable
from functools import partial

from gallery_app.ui.actions import ActionSet
from gallery_app.ui.models.view import GRIDS, View
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.centre import Centre
from gallery_app.ui.views.status import StatusLine
from gallery_app.ui.views.viewer import Viewer

__all__ = ["Viewing", "viewing_slots"]


def viewing_slots(viewer: Callable[[], Viewer]) -> dict[str, Callable[[], object]]:
    """Return what the actions do that change how photos are shown, by name; the viewer may be made later."""
    return {
        **{f"view_{view}": partial(lambda view: viewer().look(view), view) for view in View},
        "zoom_pixels": lambda: viewer().zoom(),
        "full_screen": lambda: viewer().full_screen(),
    }


class Viewing:
    """Keeps the viewer, its actions, the size of the pictures and the settings in step."""

    def __init__(self, centre: Centre, actions: ActionSet, status: StatusLine, settings: SettingsFile) -> None:
        """Show photos as they were shown last."""
        self._centre, self._actions, self._status, self._settings = centre, actions, status, settings
        self._put_away = False
        viewer, header, columns = centre.viewer, centre.header, centre.gallery.columns
        viewer.failed.connect(centre.failed)
        header.viewChosen.connect(viewer.look)
        columns.sortAsked.connect(header.sortChosen)
        header.orderShown.connect(columns.show_sort)
        columns.show_sort(header.sort)
        chosen = settings.values.view
        viewer.viewChanged.connect(self._changed)
        columns.restore(settings.values.columns)
        columns.arranged.connect(lambda columns: settings.change(columns=columns))
        status.cellSizeChanged.connect(self._choose_size)
        view = View(chosen) if chosen in GRIDS else View.ROWS
        centre.gallery.show_arrangement(view)
        self._changed(view)

    def follow(self) -> None:
        """Offer the size of the pictures where there are many of them."""
        many = self._centre.viewer.view in GRIDS
        self._status.show_size(shown=self._centre.shows_gallery and many)

    def _changed(self, view: View) -> None:
        self._centre.header.views.show_view(view)
        self._actions[f"view_{view}"].setChecked(True)
        if view in GRIDS:
            self._settings.change(view=view.value)
        self._make_room(large=view not in GRIDS)
        self.follow()

    def _make_room(self, *, large: bool) -> None:
        """Give a large photo the room of the values beside the results; they come back with the many."""
        self._centre.show_beside(large=large)
        facets = self._centre.facets
        if large and facets.isVisible():
            self._put_away = True
            facets.hide()
        elif not large and self._put_away:
            self._put_away = False
            facets.show()

    def _choose_size(self, size: int) -> None:
        self._settings.change(cell=size)
        self._centre.gallery.set_cell_size(size)
