"""Collections under an editor's hands: made of what is chosen, named, filled, ordered, removed; all can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from gallery_app.domain.changes import Changes
from gallery_app.errors import UserError
from gallery_app.ui.browse import Browser
from gallery_app.ui.context import Context
from gallery_app.ui.messages import Messages
from gallery_app.ui.views.centre import Centre

__all__ = ["Collections"]


class Collections(QObject):
    """Hands each wish to the service, and says what was done."""

    def __init__(self, context: Context, browser: Browser, centre: Centre, messages: Messages) -> None:
        """Take what is looked at and chosen, and where sentences are shown."""
        super().__init__(centre)
        self._context, self._browser, self._centre, self._messages = context, browser, centre, messages
        centre.hand_order.arranged.connect(self.arrange)

    def make_of_chosen(self) -> None:
        """Ask for a name and make a collection of what is chosen."""
        self.make(self._centre.chosen_ids())

    def make(self, photos: Sequence[int]) -> None:
        """Ask for a name and make a collection of photos; of none, an empty one to drag photos to."""
        self._ask_name(self.tr("New collection"), "", lambda name: self._made(name, photos))

    def _made(self, name: str, photos: Sequence[int]) -> Changes:
        changes = self._context.desk.collecting.make(name, photos)[1]
        self._messages.show_message(
            self.tr("%n photo(s) in the collection {name}", "", len(photos)).format(name=name.strip())
        )
        return changes

    def do(self, act: str, collection: int) -> None:
        """Do what was asked for in the side bar: ``add`` the chosen photos, ``rename`` or ``remove``."""
        service = self._context.desk.collecting
        if act == "add":
            self._do(lambda: service.add(collection, self._centre.chosen_ids()))
        elif act == "remove":
            self._do(lambda: service.remove(collection))
        else:
            name = next((known.name for known in service.all() if known.id == collection), "")
            title = self.tr("Rename the collection")
            self._ask_name(title, name, lambda given: service.rename(collection, given))

    def take_out(self) -> None:
        """Take what is chosen out of the collection that is looked at; it stays in the library."""
        collection, photos = self._browser.collection, self._centre.chosen_ids()
        if collection is not None:
            self._do(lambda: self._context.desk.collecting.take_out(collection, photos))

    def arrange(self, photos: Sequence[int], before: int | None) -> None:
        """Put photos before another one of the collection that is looked at, or at its end."""
        collection = self._browser.collection
        if collection is not None:
            self._do(lambda: self._context.desk.collecting.arrange(collection, photos, before))

    def _ask_name(self, title: str, name: str, act: Callable[[str], Changes]) -> None:
        dialog = QInputDialog(self._centre)
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
            self._messages.show_error(error)
        else:
            self._context.changes.tell(changes)
