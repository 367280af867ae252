"""What the window does with the report on its page as a whole: asks for photos, for its publication, removes it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gallery_app.ui.context import Context
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.centre import Centre

if TYPE_CHECKING:  # see context.py
    from gallery_app.ui.views.report import ReportPage

__all__ = ["Reports"]


class Reports(QObject):
    """Opens what the report's page asks for.

    Signals:
        wanted: An action of the window is wanted; carries its name.
        placeAsked: A section of a report shall be shown; carries the ids of both.
    """

    wanted = Signal(str)
    placeAsked = Signal(int, int)

    def __init__(self, context: Context, settings: SettingsFile, centre: Centre) -> None:
        """Follow the page once it is made."""
        super().__init__(centre)
        self._context, self._settings = context, settings
        centre.reportMade.connect(self._made)

    def _made(self, page: "ReportPage") -> None:
        page.strip.news.setChecked(self._settings.values.news)
        page.strip.news.toggled.connect(lambda on: self._settings.change(news=on))
        page.wanted.connect(lambda act: self.act(page, act))
        page.photoAsked.connect(lambda placement: self._choose_photo(page, placement))
        page.placeAsked.connect(self.placeAsked)

    def act(self, page: "ReportPage", act: str) -> None:
        """Do with the report what its menu asks for; what is not about it alone is the window's."""
        acts: dict[str, Callable[[], object]] = {
            "published": lambda: self._ask_published(page),
            "remove_report": lambda: page.sheet.attempt(lambda: self._context.desk.reporting.remove(page.report)),
        }
        acts.get(act, lambda: self.wanted.emit(act))()

    def _ask_published(self, page: "ReportPage") -> None:
        from gallery_app.ui.dialogs.published import PublishedDialog  # noqa: PLC0415 - not for the first painted window

        reporting, report = self._context.desk.reporting, page.report
        dialog = PublishedDialog(self._context, reporting.view(report).report, page)
        dialog.wanted.connect(
            lambda date, publication: page.sheet.attempt(
                lambda: reporting.set_published(report, date=date, publication=publication)
            )
        )
        dialog.open()

    def _choose_photo(self, page: "ReportPage", placement: int) -> None:
        """Ask for the photo of a caption that has none: those that wait for a caption come first."""
        from gallery_app.ui.dialogs.photo_chooser import PhotoChooser  # noqa: PLC0415 - not for the first painted window

        waiting = page.pending.pending.candidates(placement)
        dialog = PhotoChooser(self._context, waiting, page, self.tr("Give to the caption"))
        linking = self._context.desk.linking
        dialog.chosen.connect(lambda photo: page.sheet.attempt(lambda: linking.give(photo, placement)))
        dialog.open()
