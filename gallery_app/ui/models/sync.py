"""Whether a photo's file says what the catalog says, found out off the GUI thread."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gallery_app.domain.photo import Photo
from gallery_app.domain.sync import Difference, InStep
from gallery_app.ui.models.loading import Loader

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.desk import Desk

__all__ = ["SyncStates", "said_otherwise"]

_REST_MS = 200
"""Who walks through photos with the arrow keys has no file read on the way."""

_FIELDS = {
    "title": "title",
    "description": "description",
    "creators": "photographers",
    "source": "organisations",
    "keywords": "themes",
    "sublocation": "place",
    "usage_terms": "rights",
}
"""Names of metadata fields, with the catalog's field that says the same."""


def said_otherwise(differences: Iterable[Difference]) -> Mapping[str, str]:
    """Return what a file says otherwise, by the names of the catalog's fields, as an editor would type it."""
    return {
        _FIELDS[each.field]: each.file if isinstance(each.file, str) else "；".join(each.file)
        for each in differences
        if each.field in _FIELDS
    }


class SyncStates(QObject):
    """Reads files one after the other; only the last photo asked for is told.

    Signals:
        known: Carries the photo's id and its `InStep`.
    """

    known = Signal(int, object)

    def __init__(self, desk: "Desk", parent: QObject | None = None) -> None:
        """Take the services; nothing is loaded before a photo is asked for."""
        super().__init__(parent)
        self._desk = desk
        self._photo: Photo | None = None
        self._loader: Loader[InStep] = Loader(1, self._settle, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._begin)

    def ask(self, photo: Photo | None) -> None:
        """Find out about a photo; None asks for nothing any more."""
        self._photo = photo
        self._rest.start()

    def stop(self) -> None:
        """Begin nothing more and wait for what is being read."""
        self._photo = None
        self._rest.stop()
        self._loader.stop()

    def _begin(self) -> None:
        photo, desk = self._photo, self._desk
        if photo is not None and photo.file is not None:
            self._loader.start(str(photo.id), lambda: desk.writing_back.state(photo))

    def _settle(self, key: str, state: InStep | None) -> None:
        if state is not None and self._photo is not None and str(self._photo.id) == key:
            self.known.emit(self._photo.id, state)
