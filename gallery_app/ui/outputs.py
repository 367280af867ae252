"""What can be made of the photos in hand: files by export, pages by a new layout."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from gallery_app.errors import UserError
from gallery_app.ui.browse import Browser
from gallery_app.ui.context import Context
from gallery_app.ui.in_hand import InHand
from gallery_app.ui.language import Language
from gallery_app.ui.layouts import Layouts
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.centre import Centre

if TYPE_CHECKING:  # see context.py
    from gallery_app.ui.dialogs.offers import Offer

__all__ = ["Outputs"]


class Outputs(QObject):
    """Asks what shall be made, and has it made.

    Signals:
        exported: Carries an export as a `Task`.
        told: Something was made; carries the sentence that says so.
        failed: Something could not be made; carries the `UserError`.
    """

    exported = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        settings: SettingsFile,
        language: Language,
        in_hand: InHand,
        browser: Browser,
        layouts: Layouts,
        centre: Centre,
    ) -> None:
        """Take what is looked at."""
        super().__init__(layouts)
        self._context, self._settings, self._language = context, settings, language
        self._in_hand, self._browser, self._layouts, self._centre = in_hand, browser, layouts, centre

    def _offers(self, chosen: tuple[int, ...] | None) -> "list[Offer]":
        from gallery_app.ui.dialogs.offers import offers  # noqa: PLC0415 - not for the first painted window

        browser, ids = self._browser, self._centre.gallery.ids  # of closed stacks the top alone
        whole = chosen is None or browser.everything or browser.shows_whole_report
        several = chosen if chosen and len(chosen) > 1 else ()
        return offers(self._in_hand.whole, ids, self._in_hand.title, report_first=whole, chosen=several)

    def export(self, chosen: tuple[int, ...] | None, window: QWidget) -> None:
        """Ask what shall be exported, the layout on the canvas first, and export it.

        Args:
            chosen: The photos that are chosen in the gallery; None when another page than the gallery is in sight.
            window: What the dialog lies over.
        """
        from gallery_app.ui.dialogs.export import ExportDialog  # noqa: PLC0415 - not for the first painted window

        open_, others = self._layouts.offer(), self._offers(chosen)
        offered = [open_, *others] if open_ else others
        dialog = ExportDialog(self._context, self._settings, offered, self._language.tag, window)
        dialog.wanted.connect(self.exported)
        dialog.open()

    def new_layout(self, chosen: tuple[int, ...] | None) -> None:
        """Ask what a new layout shall be made of, and make it; arguments as for `export`."""
        if offered := self._offers(chosen):
            self._layouts.new(offered)

    def copy_credits(self, window: QWidget) -> None:
        """Show the credit lines of the report in hand, to be copied in a house style."""
        from gallery_app.ui.dialogs.credit_lines import CreditLinesDialog  # noqa: PLC0415 - not for the first painted window

        if (report := self._in_hand.report) is not None:
            try:
                dialog = CreditLinesDialog(self._context, self._settings, report, window)
            except UserError as error:  # it was taken back a moment ago
                self.failed.emit(error)
                return
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.copied.connect(lambda lines: self.told.emit(self.tr("%n credit line(s) copied.", "", lines)))
            dialog.open()
