"""The middle of the window: gallery with inspector, report page, or a designed emptiness."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gallery_app.domain.query import Sort
from gallery_app.ui.context import Context
from gallery_app.ui.models.answers import Answer
from gallery_app.ui.models.matches import Matches
from gallery_app.ui.scope import Place, Scope
from gallery_app.ui.views.empty import EmptyPage
from gallery_app.ui.views.facets import FacetPanel
from gallery_app.ui.views.gallery import GalleryView
from gallery_app.ui.views.header import Header
from gallery_app.ui.views.later import Later

if TYPE_CHECKING:  # see context.py
    from gallery_app.ui.views.inspector import Inspector
    from gallery_app.ui.views.layout_page import LayoutPage
    from gallery_app.ui.views.report import ReportPage

__all__ = ["Centre"]


class Centre(QStackedWidget):
    """Shows one page at a time; inspector and report page are made when they are first needed.

    Signals:
        selected: Carries the ids of the photos that are chosen, wherever that was done.
        failed: Carries the `UserError` of an edit that could not be done.
        photoOpened: Carries the id of a photo opened in the report.
        suggested: Carries whether a theme is suggested for the chosen photo.
        reportMade: The report page was made, with its first use; carries it.
        layoutMade: The layout page was made, with its first use; carries it.
    """

    selected = Signal(object)
    failed = Signal(object)
    photoOpened = Signal(int)
    reportMade = Signal(object)
    layoutMade = Signal(object)
    suggested = Signal(bool)

    def __init__(
        self, context: Context, sort: Sort, ways: Mapping[str, Callable[[], object]], *, narrow: bool, parent: QWidget
    ) -> None:
        """Make what the first paint shows.

        Args:
            context: What every view is given.
            sort: Order of the gallery.
            ways: What the buttons of empty pages do, by the names of actions.
            narrow: The window is narrow; the inspector takes less.
            parent: The window.
        """
        super().__init__(parent)
        self._context = context
        self.header = Header(context.look, sort, self)
        self.gallery = GalleryView(context)
        self.facets = FacetPanel(context.look)
        self._matches = Matches()
        self._inspector = Later(self._make_inspector, self)
        self._report = Later(self._make_report, self)
        self._layout = Later(lambda: self._make_layout(narrow=narrow), self)
        self._make_empty_pages(ways)
        self._lay_out(narrow=narrow)
        self.gallery.selectionChanged.connect(self._select)
        self.gallery.failed.connect(self.failed)
        self.gallery.activated.connect(lambda _photo: self.inspector.setFocus())
        self._translate()

    def _make_empty_pages(self, ways: Mapping[str, Callable[[], object]]) -> None:
        look = self._context.look
        self.empty = EmptyPage(look, "all", self._words_empty, self)
        self.empty.add_button(lambda: self.tr("Open the sample report"), ways["sample"], main=True)
        self.empty.add_button(lambda: self.tr("Choose photos…"), ways["import_files"])
        self.nothing = EmptyPage(look, "search", self._words_nothing, self)
        self.nothing.add_button(lambda: self.tr("Show all photos"), ways["clear_search"])
        self.no_report = EmptyPage(look, "report", self._words_no_report, self)
        self.no_report.add_button(lambda: self.tr("Take in a report…"), ways["open_report"], main=True)

    def _lay_out(self, *, narrow: bool) -> None:
        self._results = QStackedWidget(self)
        self._results.addWidget(self.gallery)
        self._results.addWidget(self.nothing)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        beside = QSplitter(left)
        beside.addWidget(self.facets)
        beside.addWidget(self._results)
        beside.setHandleWidth(1)
        beside.setChildrenCollapsible(False)
        beside.setStretchFactor(1, 1)
        look = self._context.look
        beside.setSizes([look.px("facets"), look.px("wide")])
        column.addWidget(beside, 1)
        self._browse = QSplitter(self)
        self._browse.addWidget(left)
        self._browse.addWidget(self._inspector)
        self._browse.setHandleWidth(1)
        self._browse.setChildrenCollapsible(False)
        self._browse.setStretchFactor(0, 1)
        self._browse.setSizes([look.px("wide"), look.px("inspector_narrow" if narrow else "inspector")])
        for page in (self._browse, self._report, self._layout, self.no_report, self.empty):
            self.addWidget(page)

    @property
    def inspector(self) -> "Inspector":
        """The inspector, made by the first call."""
        return cast("Inspector", self._inspector.widget)

    @property
    def report(self) -> "ReportPage":
        """The report page, made by the first call."""
        return cast("ReportPage", self._report.widget)

    @property
    def layout_page(self) -> "LayoutPage":
        """The layout page, made by the first call."""
        return cast("LayoutPage", self._layout.widget)

    def _make_layout(self, *, narrow: bool) -> "LayoutPage":
        from gallery_app.ui.views.layout_page import LayoutPage  # noqa: PLC0415 - not for the first painted window

        page = LayoutPage(self._context, narrow=narrow)
        page.failed.connect(self.failed)
        self.layoutMade.emit(page)
        return page

    def _make_inspector(self) -> "Inspector":
        from gallery_app.ui.views.inspector import Inspector  # noqa: PLC0415 - not for the first painted window

        inspector = Inspector(self._context)
        inspector.failed.connect(self.failed)
        inspector.suggested.connect(self.suggested)
        inspector.show_matches(self._matches)
        return inspector

    def _make_report(self) -> "ReportPage":
        from gallery_app.ui.views.report import ReportPage  # noqa: PLC0415 - not for the first painted window

        page = ReportPage(self._context)
        page.selectionChanged.connect(self._select)
        page.failed.connect(self.failed)
        page.activated.connect(self.photoOpened)
        self.reportMade.emit(page)
        return page

    @property
    def shows_gallery(self) -> bool:
        """Whether the gallery is shown."""
        return self.currentWidget() is self._browse

    def take_keyboard(self, otherwise: QWidget) -> None:
        """Give the keyboard to the gallery, or to something else where that is not shown."""
        (self.gallery if self.shows_gallery else otherwise).setFocus()

    def show_gallery(self) -> None:
        """Show the gallery with the inspector."""
        self.setCurrentWidget(self._browse)

    def show_report(self, report: int | None, section: int | None) -> None:
        """Show a report from one of its sections on; None says that there is no report yet."""
        if report is None:
            self.setCurrentWidget(self.no_report)
        else:
            self.report.show_report(report, section)
            self.setCurrentWidget(self._report)

    @property
    def shows_layout(self) -> bool:
        """Whether a layout is shown."""
        return self.currentWidget() is self._layout

    def show_layout(self, layout: int | None) -> None:
        """Show a layout; None says that there is none yet."""
        self.layout_page.show_layout(layout)
        self.setCurrentWidget(self._layout)

    def show_first(self) -> None:
        """Show what a catalog with nothing in it says."""
        self.setCurrentWidget(self.empty)

    def show_page(self, ids: Sequence[int], title: str, *, more: bool) -> None:
        """Show the first photos of what is being found.

        Args:
            ids: The photos.
            title: What they are called.
            more: There are more of them.
        """
        self.gallery.show_first(ids)
        self._results.setCurrentWidget(self.gallery if ids else self.nothing)
        self.header.show_title(title)
        if more:
            self.header.show_counting(len(ids))

    def show_result(self, answer: Answer, title: str, scopes: tuple[Scope, ...], *, asked: bool) -> None:
        """Show what was found.

        Args:
            answer: The photos and their values.
            title: What they are called.
            scopes: What limits the search.
            asked: Something limited the search, so that nothing found is an answer.
        """
        result = answer.result
        self.gallery.show_ids(result.ids, answer.places)
        self._results.setCurrentWidget(self.nothing if asked and not result.total else self.gallery)
        self.facets.show_values(answer.values, scopes)
        self.header.show_title(title)
        self.header.show_numbers(result.total, len(answer.values.get(Place.PHOTOGRAPHER, ())))

    def show_matches(self, matches: Matches) -> None:
        """Mark what a search found in the captions."""
        self._matches = matches
        self.gallery.show_matches(matches)
        if self._inspector.made:
            self.inspector.show_matches(matches)

    def chosen_ids(self) -> tuple[int, ...]:
        """Return the photos that are chosen on the page shown now."""
        if self.shows_gallery:
            return self.gallery.chosen_ids()
        return self.report.sheet.chosen_ids() if self.currentWidget() is self._report else ()

    def chosen_to_use(self) -> tuple[int, ...] | None:
        """Return the photos that are chosen in the gallery; None while another page is in sight."""
        return self.gallery.chosen_ids() if self.shows_gallery else None

    def tell_chosen(self) -> None:
        """Announce what is chosen on the page shown now, after another was shown."""
        self._select(self.chosen_ids())

    def _select(self, ids: tuple[int, ...]) -> None:
        self.inspector.show_photos(tuple(ids))
        self.selected.emit(tuple(ids))

    def _words_empty(self) -> tuple[str, str]:
        return (
            self.tr("Drop a report and its photos here"),
            self.tr("A text file, a folder of photos, or both together: captions find their photos by themselves."),
        )

    def _words_nothing(self) -> tuple[str, str]:
        return (
            self.tr("No photo fits"),
            self.tr("Take away a word or a token of the search, or look among all photos."),
        )

    def _words_no_report(self) -> tuple[str, str]:
        return (
            self.tr("No report yet"),
            self.tr("Drop the text of a report on the window, or paste it: it is read into sections and captions."),
        )

    def _translate(self) -> None:
        self.gallery.setAccessibleName(self.tr("Photos"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
