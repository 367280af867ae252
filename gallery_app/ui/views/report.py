"""The report page: the text with its photos, and beside it how well each section is illustrated."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from gallery_app.domain.changes import Changes, Kind
from gallery_app.errors import UserError
from gallery_app.ui.context import Context
from gallery_app.ui.models.coverage import photo_notes
from gallery_app.ui.views.coverage import CoverageStrip
from gallery_app.ui.views.empty import EmptyPage
from gallery_app.ui.views.pending import PendingPart
from gallery_app.ui.views.report_editing import ReportEditing
from gallery_app.ui.views.tab_order import put_in_order
from gallery_app.ui.views.use_menu import UseMenu

if TYPE_CHECKING:  # reading reports draws in half the core, which looking at one does not need
    from gallery_app.services.reporting import ReportView

__all__ = ["ReportPage"]

_ROOM_FOR_TEXT = 440
"""Narrower than this with the strip beside it, the text has the page to itself; pixels."""


class ReportPage(QWidget):
    """One report at a time.

    Signals:
        selectionChanged: Carries the tuple of chosen photo ids, in reading order.
        activated: A photo was opened; carries its id.
        failed: An edit could not be done; carries the `UserError`.
        wanted: An action of the window is wanted; carries its name.
        photoAsked: A photo shall be chosen for a caption that has none; carries the id of its placement.
        placeAsked: Another use of a photo shall be shown; carries the ids of its report and section.
    """

    selectionChanged = Signal(object)
    activated = Signal(int)
    failed = Signal(object)
    wanted = Signal(str)
    photoAsked = Signal(int)
    placeAsked = Signal(int, int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start without a report."""
        super().__init__(parent)
        self._context = context
        self._report: int | None = None
        self._view: ReportView | None = None
        self._empty = EmptyPage(context.look, "report", self._words_empty, self)
        self.sheet = ReportEditing(context)
        self.strip = CoverageStrip(context.look)
        self.pending = PendingPart(context)
        self.strip.add_above(self.pending)  # what is to be decided comes before what is only told
        page = QWidget()
        line = QHBoxLayout(page)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.sheet, 1)
        line.addWidget(self.strip)
        self._page = page
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(page)
        self.sheet.selectionChanged.connect(self.selectionChanged)
        self.sheet.activated.connect(self.activated)
        self.sheet.failed.connect(self.failed)
        self.sheet.wanted.connect(self.wanted)
        self.strip.more.clicked.connect(self._show_menu)
        self.sheet.placeAsked.connect(self.placeAsked)
        self.sheet.photoAsked.connect(self.photoAsked)
        self.pending.counted.connect(self.sheet.show_candidates)
        self.pending.counted.connect(lambda _number: self._put_in_order())
        self.sheet.menuAsked.connect(lambda place: UseMenu(self.sheet).popup(place))
        self.strip.chosen.connect(self.sheet.show_section)
        self.strip.wanted.connect(self.sheet.show_placement)
        self.strip.styled.connect(self._look_through)
        # What photos lack is looked for once the text is on the screen.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._look_through)
        self.pending.wanted.connect(self.sheet.show_placement)
        self.pending.failed.connect(self.failed)
        QShortcut(QKeySequence("F7"), self).activated.connect(self.pending.focus_next)
        context.changes.changed.connect(self._refresh)

    @property
    def report(self) -> int:
        """Id of the report that is shown; 0 for none."""
        return self._report or 0

    def show_report(self, report_id: int, section_id: int | None = None) -> None:
        """Show a report, scrolled to one of its sections or, if it is another report than before, to its top."""
        other = report_id != self._report
        self._report = report_id
        self._load()
        if other:
            self.sheet.show_top()
            self.sheet.tell()
        if section_id is not None:
            self.sheet.show_section(section_id)

    def _load(self) -> None:
        if self._report is None:
            return
        try:
            view = self._context.desk.reporting.view(self._report)
            coverage = self._context.desk.reporting.coverage(self._report)
        except UserError:
            # The report was removed, or its taking in undone: there is nothing to show any more.
            self._report = None
            self._stack.setCurrentWidget(self._empty)
            return
        self._stack.setCurrentWidget(self._page)
        self.sheet.show_view(view)
        self.strip.show_sections(coverage)
        self.pending.show_view(view)
        self._view = view
        self._later.start()

    def _look_through(self) -> None:
        """Tell what an editor should look at in the report's photos."""
        if self._report is None or self._view is None:
            return
        try:
            found = self._context.desk.covering.findings(self._report, news=self.strip.news.isChecked())
        except UserError:
            return  # the report has gone meanwhile, and the page will say so
        self.strip.show_notes(photo_notes(self._view, found), self._context.say)
        self._put_in_order()

    def _show_menu(self) -> None:
        """Offer what can be done with the report, under the button for it."""
        self.sheet.selection.clear()
        self.sheet.tell()
        corner = self.strip.more.rect().bottomRight()
        menu = UseMenu(self.sheet)
        menu.popup(self.strip.more.mapToGlobal(corner) - QPoint(menu.sizeHint().width(), 0))

    def _put_in_order(self) -> None:
        """Let Tab come to the text, then to what is undecided, then to the sections, as they are read."""
        put_in_order(self.sheet, self.pending, self.strip.more, self.strip.news, *self.strip.cards)

    def _refresh(self, changes: Changes) -> None:
        if changes.of(Kind.REPORT) | changes.of(Kind.PLACEMENT) | changes.of(Kind.PHOTO):
            self.sheet.previews.retry()
            self._load()
            self.sheet.tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text the whole page where there is no room for both."""
        self.strip.setVisible(event.size().width() >= self.strip.width() + _ROOM_FOR_TEXT)
        super().resizeEvent(event)

    def _words_empty(self) -> tuple[str, str]:
        return (
            self.tr("No report open"),
            self.tr("Choose a report in the side bar, or drop its text and a folder of photos on the window."),
        )
