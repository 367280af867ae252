"""Between reading a report and taking it in: what is doubtful is shown to the editor, one report after the other."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gallery_app.errors import UserError
from gallery_app.ui.context import Context
from gallery_app.ui.language import Language

if TYPE_CHECKING:  # see context.py
    from gallery_app.domain.reading import ReportReading
    from gallery_app.services.reviewing import Review
    from gallery_app.ui.dialogs.reading import ReadingDialog

__all__ = ["Checks"]

_Done = Callable[["Sequence[ReportReading]"], object]


class Checks(QObject):
    """Opens the view of a reading where it is wanted.

    Signals:
        readAgain: A report was replaced by its corrected reading; carries the new id.
        failed: A report could not be replaced; carries the `UserError`.
    """

    readAgain = Signal(int)
    failed = Signal(object)

    def __init__(self, context: Context, language: Language, window: QWidget) -> None:
        """Take the window the views open over."""
        super().__init__(window)
        self._context, self._language, self._window = context, language, window

    def ask(self, checkings: "Sequence[Review]", done: _Done) -> None:
        """Show every reading, then hand over those that the editor took; with none taken nothing happens."""
        self._go_on(list(checkings), [], done, only_doubtful=False)

    def ask_doubtful(self, checkings: "Sequence[Review]", done: _Done) -> None:
        """Show just the readings with something doubtful in them, then hand over all that were not refused."""
        self._go_on(list(checkings), [], done, only_doubtful=True)

    def show_again(self, checking: "Review", report: int) -> None:
        """Show the reading of a report that is taken in already; a corrected one is put in its place."""
        dialog = self._dialog(checking, again=True)
        dialog.accepted.connect(lambda: self._replace(checking, report))
        dialog.open()

    def show_stored(self, report: int | None) -> None:
        """Show the reading of a report of the catalog, whenever it was taken in; None does nothing."""
        from gallery_app.services.rereading import review_again  # noqa: PLC0415 - not for the first painted window

        if report is None:
            return
        reporting = self._context.desk.reporting
        try:
            checking = review_again(reporting.view(report), reporting.known_names())
        except UserError as error:
            self.failed.emit(error)
        else:
            self.show_again(checking, report)

    def _go_on(
        self, waiting: "list[Review]", passed: "list[ReportReading]", done: _Done, *, only_doubtful: bool
    ) -> None:
        while waiting and only_doubtful and waiting[0].clear:
            passed.append(waiting.pop(0).reading)
        if not waiting:
            if passed:
                done(passed)
            return
        checking = waiting.pop(0)
        dialog = self._dialog(checking)
        dialog.accepted.connect(lambda: passed.append(checking.reading))
        dialog.finished.connect(lambda _code: self._go_on(waiting, passed, done, only_doubtful=only_doubtful))
        dialog.open()

    def _dialog(self, checking: "Review", *, again: bool = False) -> "ReadingDialog":
        from gallery_app.ui.dialogs.reading import ReadingDialog  # noqa: PLC0415 - not for the first painted window

        return ReadingDialog(self._context.look, self._language, checking, self._window, again=again)

    def _replace(self, checking: "Review", report: int) -> None:
        try:
            added = self._context.desk.reporting.read_again(report, checking.reading, checking.first)
        except UserError as error:
            self.failed.emit(error)
            return
        self._context.changes.tell(added.changes)
        self.readAgain.emit(added.report)
