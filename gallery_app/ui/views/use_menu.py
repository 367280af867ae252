"""What can be done with the chosen photos of a report, as a menu; with the report itself where none is chosen."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gallery_app.domain.overview import overview_of
from gallery_app.ui.models.caption_of_use import give_to_archive, set_caption
from gallery_app.ui.models.linking import take_out
from gallery_app.ui.models.reordering import Goal
from gallery_app.ui.models.story import Use
from gallery_app.ui.models.usage import usages
from gallery_app.ui.views.report_editing import ReportEditing

__all__ = ["UseMenu"]


class UseMenu(QMenu):
    """Made anew each time it opens."""

    def __init__(self, sheet: ReportEditing) -> None:
        """Offer what fits what is chosen in a report."""
        super().__init__(sheet)
        self._sheet = sheet
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        uses = [picture.use for picture in sheet.chosen() if picture.use]
        if len(uses) == 1:
            self._offer_caption(uses[0])
        if uses:
            self._offer_places(uses)
            self.addSeparator()
            self._add(self.tr("Show in the gallery"), "" if uses[0].photo.file is None else "Enter").triggered.connect(
                partial(sheet.activated.emit, uses[0].photo.id)
            )
            placements = [use.placement for use in uses]
            self._add(self.tr("Take out of this section"), "Del").triggered.connect(
                lambda: sheet.attempt(lambda: take_out(sheet.context.desk.linking, placements))
            )
            self.addSeparator()
        self._offer_report()

    def _add(self, words: str, keys: str = "") -> QAction:
        return self.addAction(f"{words}\t{keys}" if keys else words)

    def _offer_caption(self, use: Use) -> None:
        sheet, desk = self._sheet, self._sheet.context.desk
        self._add(self.tr("Edit the caption"), "F2").triggered.connect(sheet.edit_caption)
        if use.placement.caption is not None:
            follow = self._add(self.tr("Follow the archive's title again"))
            follow.triggered.connect(lambda: sheet.attempt(lambda: set_caption(desk, use, "")))
        give = self.addMenu(self.tr("Give the caption to the archive"))
        for field, words in (
            ("title", self.tr("As the photo's title")),
            ("description", self.tr("As its description")),
        ):
            give.addAction(words).triggered.connect(
                lambda _=False, field=field: sheet.attempt(lambda: give_to_archive(desk, use, use.title, field))
            )
        give.setEnabled(bool(use.title))
        if use.photo.file is None:
            choose = self._add(self.tr("Choose a photo for it…"), "Enter")
            choose.triggered.connect(partial(sheet.photoAsked.emit, use.placement.id))
        self.addSeparator()

    def _offer_places(self, uses: list[Use]) -> None:
        sheet = self._sheet
        self._add(self.tr("Move forward"), "Alt+←").triggered.connect(partial(sheet.move_chosen, Qt.Key.Key_Left))
        self._add(self.tr("Move back"), "Alt+→").triggered.connect(partial(sheet.move_chosen, Qt.Key.Key_Right))
        to = self.addMenu(self.tr("Move to section"))
        here = {use.placement.section for use in uses}
        for section, heading, number in sheet.sections():
            action = to.addAction(heading or self.tr("Lead"))
            action.setCheckable(True)
            action.setChecked(section in here)
            action.triggered.connect(partial(sheet.put, Goal(section, number)))
        self._offer_uses(uses)

    def _offer_uses(self, uses: list[Use]) -> None:
        """Offer the other reports and sections in which the photos stand."""
        photos = [use.photo for use in uses]
        here = {use.placement.section for use in uses}
        others = [usage for usage in usages(overview_of(photos), photos) if usage.section not in here]
        if not others:
            return
        menu = self.addMenu(self.tr("Used elsewhere"))
        for usage in others:
            action = menu.addAction(f"{usage.headline} · " + (usage.heading or self.tr("Lead")))
            action.triggered.connect(partial(self._sheet.placeAsked.emit, usage.report, usage.section))

    def _offer_report(self) -> None:
        for act, words, keys in (
            ("check_reading", self.tr("Check the reading…"), ""),
            ("match", self.tr("Match photos to captions"), "Ctrl+M"),
            ("copy_credits", self.tr("Copy credit lines…"), "Ctrl+Shift+C"),
            ("published", self.tr("When and where it was published…"), ""),
            ("remove_report", self.tr("Remove the report; its photos stay"), ""),
        ):
            self._add(words, keys).triggered.connect(partial(self._sheet.wanted.emit, act))
