"""The middle of the window: gallery or captions with the fields, report page, or a designed emptiness."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from gallery_app.domain.query import Sort
from gallery_app.ui.context import Context
from gallery_app.ui.models.answers import Answer
from gallery_app.ui.models.matches import Matches
from gallery_app.ui.scope import Scope
from gallery_app.ui.views.empty_pages import empty_catalog, nothing_found, without_report
from gallery_app.ui.views.facets import FacetPanel
from gallery_app.ui.views.gallery import GalleryView
from gallery_app.ui.views.hand_order import HandOrder
from gallery_app.ui.views.header import Header
from gallery_app.ui.views.late_inspector import LateInspector
from gallery_app.ui.views.later import Later
from gallery_app.ui.views.results import Results
from gallery_app.ui.views.viewer import Viewer

if TYPE_CHECKING:  # see context.py
    from gallery_app.ui.views.caption_stage import CaptionStage
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
        wanted: An action of the window is wanted; carries its name.
        reportMade: The report page was made, with its first use; carries it.
        layoutMade: The layout page was made, with its first use; carries it.
    """

    selected = Signal(object)
    failed = Signal(object)
    photoOpened = Signal(int)
    reportMade = Signal(object)
    layoutMade = Signal(object)
    suggested = Signal(bool)
    wanted = Signal(str)

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
        self.viewer = Viewer(context, self.gallery, self)
        self.hand_order = HandOrder(self.gallery)
        self.facets = FacetPanel(context.look)
        self._inspector = LateInspector(context, self)
        self._captions = Later(lambda: self._make_captions(ways["clear_search"]), self)
        self._report = Later(self._make_report, self)
        self._layout = Later(lambda: self._make_layout(narrow=narrow), self)
        self.empty = empty_catalog(context.look, ways, self)
        self.nothing = nothing_found(context.look, ways, self)
        self.no_report = without_report(context.look, ways, self)
        self._lay_out(narrow=narrow)
        self.gallery.selectionChanged.connect(self._select)
        self.gallery.failed.connect(self.failed)
        self._inspector.failed.connect(self.failed)
        self._inspector.suggested.connect(self.suggested)
        self._inspector.wanted.connect(self.wanted)
        self._inspector.left.connect(self._leave_fields)

    def _lay_out(self, *, narrow: bool) -> None:
        look = self._context.look
        self._results = Results(look, self.header, self.facets, self.viewer, self.nothing)
        self._left = QStackedWidget(self)
        self._left.addWidget(self._results)
        self._left.addWidget(self._captions)
        self._browse = QSplitter(self)
        self._browse.addWidget(self._left)
        self._browse.addWidget(self._inspector)
        self._browse.setHandleWidth(1)
        self._browse.setChildrenCollapsible(False)
        self._browse.setStretchFactor(0, 1)
        self._browse.setSizes([look.px("wide"), look.px("inspector_narrow" if narrow else "inspector")])
        for page in (self._browse, self._report, self._layout, self.no_report, self.empty):
            self.addWidget(page)

    @property
    def inspector(self) -> "Inspector":
        """The inspector, made by the first call; it shows what is chosen now."""
        return self._inspector.inspector

    @property
    def captions(self) -> "CaptionStage":
        """The large preview with the film strip, made by the first call."""
        return cast("CaptionStage", self._captions.widget)

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

    def show_beside(self, *, large: bool) -> None:
        """Say whether the gallery shows a photo so large that the inspector need not show it again."""
        self._inspector.show_beside(large=large)

    def _leave_fields(self) -> None:
        (self.captions if self.shows_captions else self.gallery).setFocus()

    def _make_captions(self, show_all: Callable[[], object]) -> "CaptionStage":
        from gallery_app.ui.views.caption_stage import CaptionStage  # noqa: PLC0415 - not for the first painted window

        stage = CaptionStage(self._context, self.gallery, show_all)
        stage.strip.opened.connect(lambda: self.inspector.begin())  # noqa: PLW0108 - it may be made after this
        return stage

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
        return self.shows_photos and self._left.currentWidget() is not self._captions

    @property
    def shows_captions(self) -> bool:
        """Whether photos are captioned."""
        return self.shows_photos and self._left.currentWidget() is self._captions

    @property
    def shows_photos(self) -> bool:
        """Whether the photos that were found are shown, in the gallery or to be captioned."""
        return self.currentWidget() is self._browse

    def take_keyboard(self, otherwise: QWidget) -> None:
        """Give the keyboard to the gallery, or to something else where that is not shown."""
        (self.viewer.take_keyboard if self.shows_gallery else otherwise.setFocus)()

    def show_gallery(self) -> None:
        """Show the gallery with the inspector."""
        self._left.setCurrentWidget(self._results)
        if self._inspector.made:
            self.inspector.show_captioning(None)
        self.setCurrentWidget(self._browse)

    def show_captions(self) -> None:
        """Show the chosen photo large, with the film strip and the fields."""
        begins = not self.shows_captions
        self.captions.begin()
        self._left.setCurrentWidget(self._captions)
        self.setCurrentWidget(self._browse)
        self.inspector.show_captioning(self.captions.place)
        if begins:
            self.inspector.begin()

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
        """Show the first photos of what is being found; see `Results.show_page`."""
        self.gallery.show_first(ids)
        self._follow_captions()
        self._results.show_page(ids, title, more=more)

    def show_result(self, answer: Answer, title: str, scopes: tuple[Scope, ...], *, asked: bool) -> None:
        """Show what was found; see `Results.show_result`."""
        self.gallery.show_ids(answer.result.ids, answer.places)
        self._follow_captions()
        self._results.show_result(answer, title, scopes, asked=asked)

    def _follow_captions(self) -> None:
        """Caption among the photos that are found now."""
        if self.shows_captions:
            self.captions.begin()
            self.inspector.show_captioning(self.captions.place)

    def show_matches(self, matches: Matches) -> None:
        """Mark what a search found in the captions."""
        self.gallery.show_matches(matches)
        self._inspector.show_matches(matches)

    def chosen_ids(self) -> tuple[int, ...]:
        """Return the photos that are chosen on the page shown now."""
        if self.shows_photos:
            return self.gallery.chosen_ids()
        return self.report.sheet.chosen_ids() if self.currentWidget() is self._report else ()

    def chosen_to_use(self) -> tuple[int, ...] | None:
        """Return the photos that are chosen in the gallery; None while another page is in sight."""
        return self.gallery.chosen_ids() if self.shows_photos else None

    def tell_chosen(self) -> None:
        """Announce what is chosen on the page shown now, after another was shown."""
        self._select(self.chosen_ids())

    def commit(self) -> None:
        """Save what is being typed in the fields."""
        if self._inspector.made:
            self.inspector.commit()

    def _select(self, ids: tuple[int, ...]) -> None:
        at_once = self.shows_captions or self._inspector.isAncestorOf(self.focusWidget() or self)
        self._inspector.show_photos(tuple(ids), at_once=at_once)
        if self.shows_captions:
            self.inspector.show_captioning(self.captions.place)
        self.selected.emit(tuple(ids))
