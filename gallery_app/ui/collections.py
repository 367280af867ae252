"""Collections under an editor's hands: made of what is chosen, named, filled, ordered, removed; all can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from gallery_app.domain.changes import Changes
from gallery_app.errors import UserError
from gallery_app.ui.context import Context

__all__ = ["Collections"]


class Collections(QObject):
    """Hands each wish to the service.

    Signals:
        told: Carries a sentence on what was done.
        failed: Carries the `UserError` of what could not be done.
    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, context: Context, window: QWidget) -> None:
        """Take what dialogs lie over."""
        super().__init__(window)
        self._context, self._window = context, window

    def make(self, photos: Sequence[int]) -> None:
        """Ask for a name and make a collection of photos; of none, an empty one to drag photos to."""
        self._ask_name(self.tr("New collection"), "", lambda name: self._made(name, photos))

    def _made(self, name: str, photos: Sequence[int]) -> Changes:
        changes = self._context.desk.collecting.make(name, photos)[1]
        self.told.emit(self.tr("%n photo(s) in the collection {name}", "", len(photos)).format(name=name.strip()))
        return changes

    def do(self, act: str, collection: int, photos: Sequence[int]) -> None:
        """Do what was asked for in the side bar: ``add`` the chosen photos, ``rename`` or ``remove``."""
        service = self._context.desk.collecting
        if act == "add":
            self._do(lambda: service.add(collection, photos))
        elif act == "remove":
            self._do(lambda: service.remove(collection))
        else:
            name = next((known.name for known in service.all() if known.id == collection), "")
            title = self.tr("Rename the collection")
            self._ask_name(title, name, lambda given: service.rename(collection, given))

    def take_out(self, collection: int, photos: Sequence[int]) -> None:
        """Take photos out of a collection; they stay in the library."""
        self._do(lambda: self._context.desk.collecting.take_out(collection, photos))

    def arrange(self, collection: int, photos: Sequence[int], before: int | None) -> None:
        """Put photos before another one of the collection, or at its end."""
        self._do(lambda: self._context.desk.collecting.arrange(collection, photos, before))

    def _ask_name(self, title: str, name: str, act: Callable[[str], Changes]) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(name)
        dialog.setOkButtonText(self.tr("Save"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.textValueSelected.connect(lambda given: self._do(lambda: act(given)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _do(self, act: Callable[[], Changes]) -> None:
        try:
            changes = act()
        except UserError as error:
            self.failed.emit(error)
        else:
            self._context.changes.tell(changes)
