"""Saved searches under an editor's hands: kept, named, changed, moved and removed; every step can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from gallery_app.domain.changes import Changes
from gallery_app.domain.query import Sort
from gallery_app.domain.saved import SavedSearch
from gallery_app.errors import InputError, UserError
from gallery_app.ui.context import Context

__all__ = ["SavedSearches"]


class SavedSearches(QObject):
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

    def find(self, number: int) -> SavedSearch | None:
        """Return a saved search, or tell that it is gone."""
        try:
            return self._context.desk.saving.find(str(number))
        except UserError as error:
            self.failed.emit(error)
            return None

    def keep(self, text: str, sort: Sort, name: str) -> None:
        """Ask for a name and keep a search under it."""
        self._ask_name(self.tr("Save this search"), name, lambda given: self._added(given, text, sort))

    def _added(self, name: str, text: str, sort: Sort) -> Changes:
        changes = self._context.desk.saving.add(name, text, sort)[1]
        self.told.emit(self.tr("Saved in the side bar: {name}").format(name=name.strip()))
        return changes

    def rename(self, number: int) -> None:
        """Ask for another name."""
        if search := self.find(number):
            self._ask_name(
                self.tr("Rename a saved search"),
                search.name,
                lambda given: self._context.desk.saving.change(number, name=given),
            )

    def replace(self, number: int, text: str, sort: Sort) -> None:
        """Put another search in the place of a saved one."""
        if (search := self.find(number)) and self._do(
            lambda: self._context.desk.saving.change(number, text=text, sort=sort)
        ):
            self.told.emit(self.tr("{name} is now the search in force.").format(name=search.name))

    def shortlist(self, number: int, report: int | None) -> None:
        """Make one the shortlist of a report, under which it stands from then on."""
        if report is None:
            self.failed.emit(InputError("There is no report in this catalog yet."))
        else:
            self._do(lambda: self._context.desk.saving.shortlist(number, report))

    def remove(self, number: int) -> None:
        """Remove one; undo brings it back."""
        self._do(lambda: self._context.desk.saving.remove(number))

    def move(self, number: int, order: Sequence[int], by: int) -> None:
        """Move one up (-1) or down (1) among all, which stand in an order now."""
        others = [other for other in order if other != number]
        place = min(max(list(order).index(number) + by, 0), len(others))
        others.insert(place, number)
        if tuple(others) != tuple(order):
            self._do(lambda: self._context.desk.saving.order(others))

    def _ask_name(self, title: str, name: str, act: Callable[[str], Changes]) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
        dialog.setTextValue(name)
        dialog.setOkButtonText(self.tr("Save"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.textValueSelected.connect(lambda given: self._do(lambda: act(given)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _do(self, act: Callable[[], Changes]) -> bool:
        try:
            changes = act()
        except UserError as error:
            self.failed.emit(error)
            return False
        self._context.changes.tell(changes)
        return True
