"""The window: side bar, top bar, centre by mode, inspector and status line, and who hears whom."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gallery_app.domain.changes import Act
from gallery_app.domain.query import Field, Sort
from gallery_app.errors import UserError
from gallery_app.ui.actions import ActionSet, WindowState
from gallery_app.ui.browse import Browser
from gallery_app.ui.commands import Commands, next_acts
from gallery_app.ui.context import Context
from gallery_app.ui.language import Language
from gallery_app.ui.messages import Messages
from gallery_app.ui.mode import Mode
from gallery_app.ui.models.previews import Previews
from gallery_app.ui.scope import Scope
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.style import wanted_theme
from gallery_app.ui.views.empty import EmptyPage
from gallery_app.ui.views.gallery import GalleryView
from gallery_app.ui.views.header import Header
from gallery_app.ui.views.later import Later
from gallery_app.ui.views.sidebar import Sidebar
from gallery_app.ui.views.status import StatusLine
from gallery_app.ui.views.top_bar import TopBar
from gallery_app.ui.words import scope_words, shelf_words

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.finding import SearchResult
    from gallery_app.ui.views.inspector import Inspector
    from gallery_app.ui.views.report import ReportPage

__all__ = ["MainWindow"]


class MainWindow(QMainWindow):
    """The one window of a catalog."""

    def __init__(self, context: Context, settings: SettingsFile, language: Language) -> None:
        """Build everything; `fill` reads the catalog."""
        super().__init__()
        self.context, self._settings, self._language = context, settings, language
        self._mode = Mode.GALLERY
        self._complete = False
        self._selection: tuple[int, ...] = ()
        self._acts: tuple[Act | None, Act | None] = (None, None)
        self._sort = Sort(settings.values.sort) if settings.values.sort in set(Sort) else Sort.SECTION
        self.browser = Browser(context, self._sort, self)
        self.messages = Messages(context.look, language, self)
        self.commands = Commands(context, self.messages, language, self)
        self.sidebar = Sidebar(context, self)
        self.gallery = GalleryView(context)
        self._inspector = Later(lambda: _inspector(context), self)
        self._report_page = Later(self._make_report, self)
        self.actions_ = ActionSet(context.look, self._slots(), self)
        self.addActions(list(self.actions_.all.values()))
        self._make_frame()
        self._lay_out()
        self._connect()
        self._translate()
        self._check_choices()
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 640)
        self.resize(settings.values.width, settings.values.height)

    def _make_frame(self) -> None:
        look = self.context.look
        self.top = TopBar(look, self.actions_.all, self)
        self._menu = QMenu(self.top.brand)
        self._menu.aboutToShow.connect(lambda: self.actions_.fill(self._menu))
        self.top.brand.setMenu(self._menu)
        QShortcut(QKeySequence("F10"), self, self.top.brand.showMenu)
        self.header = Header(look, self._sort, self)
        cell = self._settings.values.cell
        self.gallery.set_cell_size(cell)
        self.status = StatusLine(self.context.tasks, look, self._language, cell, self)
        self.empty = EmptyPage(look, "all", self._words_empty, self)
        self.empty.add_button(lambda: self.tr("Open the sample report"), self.commands.sample, main=True)
        self.empty.add_button(lambda: self.tr("Choose photos…"), self.actions_["import_files"].trigger)
        self.nothing = EmptyPage(look, "search", self._words_nothing, self)
        self.nothing.add_button(lambda: self.tr("Show all photos"), self._show_all)
        self.no_report = EmptyPage(look, "report", self._words_no_report, self)
        self.no_report.add_button(lambda: self.tr("Take in a report…"), self.actions_["open_report"].trigger, main=True)

    def _lay_out(self) -> None:
        look = self.context.look
        self._results = _stack(self.gallery, self.nothing)
        gallery = QWidget(self)
        column = QVBoxLayout(gallery)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._results, 1)
        self._browse = QSplitter(self)
        self._browse.addWidget(gallery)
        self._browse.addWidget(self._inspector)
        self._centre = _stack(self._browse, self._report_page, self.no_report, self.empty)
        self._whole = QSplitter(self)
        self._whole.addWidget(self.sidebar)
        self._whole.addWidget(self._centre)
        narrow = "_narrow" if self._settings.values.width < look.px("wide") else ""
        self._whole.setSizes([look.px(f"sidebar{narrow}"), look.px("wide")])
        self._browse.setSizes([look.px("wide"), look.px(f"inspector{narrow}")])
        self.sidebar.setVisible(self._settings.values.sidebar)
        for splitter, stretched in ((self._browse, 0), (self._whole, 1)):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            splitter.setStretchFactor(stretched, 1)
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addWidget(self._whole, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self._go)
        self.sidebar.added.connect(self.browser.narrow)
        self.sidebar.photosDropped.connect(self.commands.drop_photos)
        search = self.top.search
        search.textChanged.connect(self._search)
        search.scopeRemoved.connect(self.browser.widen)
        self.browser.scopesChanged.connect(self._scopes_changed)
        self.browser.found.connect(self._found)
        self.browser.refused.connect(self._refused)
        self.header.sortChosen.connect(self._choose_sort)
        self.gallery.selectionChanged.connect(self._select)
        self.status.cellSizeChanged.connect(self._choose_cell)
        self.top.modeChosen.connect(self.show_mode)
        self.commands.reportOpened.connect(self.open_report)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._follow_history)
        self.context.changes.changed.connect(lambda _changes: self._later.start())

    def _slots(self) -> dict[str, Callable[[], object]]:
        commands = self.commands
        return {
            "import_files": lambda: commands.import_files(self.browser.report),
            "import_folder": lambda: commands.import_folder(self.browser.report),
            "open_report": commands.open_report,
            "paste_report": commands.paste_report,
            "sample": commands.sample,
            "match": self._match,
            "export": self._export,
            "quit": self.close,
            "undo": commands.undo,
            "redo": commands.redo,
            "select_all": self.gallery.select_all,
            "find": self._find,
            "clear_search": self._show_all,
            "mode_gallery": lambda: self.show_mode(Mode.GALLERY),
            "mode_report": lambda: self.show_mode(Mode.REPORT),
            "sidebar": self._toggle_sidebar,
            **{f"theme_{name}": partial(self.use_theme, name) for name in ("system", "light", "dark")},
            **{f"language_{tag}": partial(self.use_language, tag) for tag in ("zh-CN", "en")},
        }

    def fill(self) -> None:
        """Read the catalog and show it."""
        self.sidebar.fill()
        self.browser.refresh()
        self._follow_history()
        (self.sidebar if self._centre.currentWidget() is self.empty else self.gallery).setFocus()

    @property
    def inspector(self) -> "Inspector":
        """The inspector; made after the first paint, or when it is first asked for."""
        return cast("Inspector", self._inspector.widget)

    @property
    def report(self) -> "ReportPage":
        """The report page; made when it is first asked for."""
        return cast("ReportPage", self._report_page.widget)

    def _make_report(self) -> "ReportPage":
        from gallery_app.ui.views.report import ReportPage  # noqa: PLC0415 - not for the first painted window

        page = ReportPage(self.context)
        page.selectionChanged.connect(self._select)
        return page

    @property
    def mode(self) -> Mode:
        """What the centre shows."""
        return self._mode

    def show_mode(self, mode: Mode) -> None:
        """Show the gallery, or the report that is chosen, or else the newest one."""
        self._mode = mode
        self.top.show_mode(mode)
        self.actions_[f"mode_{mode}"].setChecked(True)
        if mode is Mode.REPORT and (report := self._report()) is not None:
            self.report.show_report(report, self.browser.section)
        self._show_centre()

    def open_report(self, report: int) -> None:
        """Go to a report, in the report mode."""
        self.sidebar.fill()
        scope = next((s for s in self.sidebar.scopes() if s.report == report and s.section is None), None)
        if scope:
            self.browser.go(scope)
        self.show_mode(Mode.REPORT)

    def _report(self) -> int | None:
        newest = next((s.report for s in self.sidebar.scopes() if s.report is not None), None)
        return self.browser.report or newest

    def _show_centre(self) -> None:
        page: QWidget = self._browse
        if self.browser.everything and not self._total() and self._report() is None:
            page = self.empty
        elif self._mode is Mode.REPORT:
            page = self.no_report if self._report() is None else self._report_page
        self._centre.setCurrentWidget(page)
        self.status.show_size(shown=page is self._browse)

    def _total(self) -> int:
        return self.browser.result.total if self.browser.result else 0

    def _go(self, scope: Scope) -> None:
        self.browser.go(scope)
        if self._mode is Mode.REPORT:
            self.show_mode(Mode.REPORT if scope.report is not None else Mode.GALLERY)

    def _search(self, text: str) -> None:
        if text and self._mode is Mode.REPORT:
            self.show_mode(Mode.GALLERY)
        self.browser.set_text(text)

    def _show_all(self) -> None:
        self.top.search.clear()
        for scope in self.browser.scopes:
            self.browser.widen(scope)
        self.show_mode(Mode.GALLERY)

    def _scopes_changed(self, scopes: tuple[Scope, ...]) -> None:
        self.top.search.show_scopes(scopes)
        self.sidebar.show_scope(scopes[0] if scopes else None)

    def _found(self, result: "SearchResult") -> None:
        self.top.search.show_error("")
        self.gallery.show_ids(result.ids)
        self._results.setCurrentWidget(self.gallery if result.total or self.browser.everything else self.nothing)
        people = sum(facet.field is Field.PHOTOGRAPHER for facet in result.facets)
        self.header.show_title(self._title())
        self.header.show_numbers(result.total, people)
        self._count()
        self._show_centre()
        self._follow_state()

    def _refused(self, error: UserError) -> None:
        self.top.search.show_error(self._language.say(error.message))

    def _title(self) -> str:
        if self.browser.scopes:
            return " · ".join(scope_words(scope) for scope in self.browser.scopes)
        if self.browser.text:
            return self.tr("Results for “{text}”").format(text=self.browser.text)
        return shelf_words("all")

    def _select(self, ids: tuple[int, ...]) -> None:
        self._selection = tuple(ids)
        self.inspector.show_photos(self._selection)
        self._count()

    def _count(self) -> None:
        self.status.show_numbers(len(self._selection), self._total())

    def _follow_history(self) -> None:
        self._acts = next_acts(self.context.desk.history.entries())
        self._follow_state()

    def _follow_state(self) -> None:
        self.actions_.follow(WindowState(self._total() > 0, self._report() is not None, *self._acts))

    def _match(self) -> None:
        if (report := self._report()) is not None:
            self.commands.match(report)

    def _export(self) -> None:
        from gallery_app.ui.dialogs.export import ExportDialog  # noqa: PLC0415 - not for the first painted window
        from gallery_app.ui.dialogs.offers import offers  # noqa: PLC0415 - not for the first painted window

        report = next((s for s in self.sidebar.scopes() if s.report == self._report() and s.section is None), None)
        ids = self.browser.result.ids if self.browser.result else ()
        whole = self._mode is Mode.REPORT or self.browser.everything or self.browser.shows_whole_report
        offered = offers(report, ids, self._title(), report_first=whole)
        dialog = ExportDialog(self.context, self._settings, offered, self._language.tag, self)
        dialog.wanted.connect(self.commands.export)
        dialog.open()

    def _find(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _toggle_sidebar(self) -> None:
        self.sidebar.setVisible(not self.sidebar.isVisible())
        self._settings.change(sidebar=self.sidebar.isVisible())

    def _choose_sort(self, sort: Sort) -> None:
        self._settings.change(sort=sort.value)
        self.browser.set_sort(sort)

    def _choose_cell(self, size: int) -> None:
        self._settings.change(cell=size)
        self.gallery.set_cell_size(size)

    def use_theme(self, name: str) -> None:
        """Put ``light``, ``dark`` or the ``system``'s theme in force."""
        self._settings.change(theme=name)
        self.context.look.use(wanted_theme(name))

    def _follow_system(self) -> None:
        self.context.look.use(wanted_theme(self._settings.values.theme))

    def use_language(self, tag: str) -> None:
        """Put ``zh-CN`` or ``en`` in force, without a restart."""
        self._settings.change(language=tag)
        self._language.use(tag)

    def _check_choices(self) -> None:
        self.actions_[f"theme_{self._settings.values.theme}"].setChecked(True)
        self.actions_[f"language_{self._language.tag}"].setChecked(True)
        self.actions_["mode_gallery"].setChecked(True)

    def _translate(self) -> None:
        self.setWindowTitle(self.tr("Tushuo"))
        self.gallery.setAccessibleName(self.tr("Photos"))
        self.header.show_title(self._title())

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

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and hasattr(self, "actions_"):
            self.actions_.translate()
            self._translate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.commands.take_in(paths, self.browser.report)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and have the rest made once the first paint is on the screen."""
        super().paintEvent(event)
        if not self._complete:
            self._complete = True
            QTimer.singleShot(0, self, lambda: self.inspector)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, keep the settings."""
        self.context.tasks.stop()
        for previews in self.findChildren(Previews):
            previews.stop()
        self._settings.change(width=self.width(), height=self.height())
        self._settings.save()
        super().closeEvent(event)


def _inspector(context: Context) -> "Inspector":
    from gallery_app.ui.views.inspector import Inspector  # noqa: PLC0415 - not for the first painted window

    return Inspector(context)


def _stack(*pages: QWidget) -> QStackedWidget:
    stack = QStackedWidget()
    for page in pages:
        stack.addWidget(page)
    return stack
