"""What fills the window: side bar, top bar, centre by mode, inspector and status line, and who hears whom."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from gallery_app.domain.changes import Act
from gallery_app.domain.query import Sort
from gallery_app.ui import session
from gallery_app.ui.actions import ActionSet, WindowState
from gallery_app.ui.around import Around
from gallery_app.ui.browse import Browser
from gallery_app.ui.choices import Choices
from gallery_app.ui.commands import Commands, next_acts
from gallery_app.ui.context import Context
from gallery_app.ui.dropping import take_dropped
from gallery_app.ui.in_hand import InHand
from gallery_app.ui.language import Language
from gallery_app.ui.layouts import CANVAS_ACTS, Layouts
from gallery_app.ui.main_window import MainWindow
from gallery_app.ui.messages import Messages
from gallery_app.ui.mode import Mode
from gallery_app.ui.models.previews import Previews
from gallery_app.ui.models.sync import SyncStates
from gallery_app.ui.outputs import Outputs
from gallery_app.ui.reports import Reports
from gallery_app.ui.scope import Scope
from gallery_app.ui.searching import Searching
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.centre import Centre
from gallery_app.ui.views.frame import lay_out_frame
from gallery_app.ui.views.sidebar import Sidebar
from gallery_app.ui.views.status import StatusLine
from gallery_app.ui.views.top_bar import TopBar
from gallery_app.ui.writing import WritingCaptions

__all__ = ["Workspace"]


_REST_MS = 250
"""What the first sight does not need waits this long, so that the photos come first."""


class Workspace(QWidget):
    """An editor's place of work at one catalog; `mode` is what its centre shows.

    Signals:
        windowAsked: Another window on the catalog is wanted.
        quitAsked: The program shall end.
    """

    windowAsked = Signal()
    quitAsked = Signal()

    def __init__(self, context: Context, settings: SettingsFile, language: Language, window: MainWindow) -> None:
        """Build what is seen first; `fill` reads the catalog."""
        super().__init__(window)
        self.context, self.language, self._window, self._settings = context, language, window, settings
        self.mode = Mode.GALLERY
        self._selection: tuple[int, ...] = ()
        self._suggested = False
        self._acts: tuple[Act | None, Act | None] = (None, None)
        sort = Sort(settings.values.sort) if settings.values.sort in set(Sort) else Sort.SECTION
        self.browser = Browser(context, sort, self)
        self.messages = Messages(context.look, language, self)
        self.commands = Commands(context, self.messages, language, self)
        self.sidebar = Sidebar(context, self)
        self._in_hand = InHand(self.sidebar, self.browser)
        self.choices = Choices(settings, context.look, language, self)
        around = Around(context, settings, self.messages, self.choices, self)
        slots = {**self._slots(), **self.choices.slots(), **around.slots(lambda: self.actions_, lambda: self.layouts)}
        narrow = settings.values.width < context.look.px("wide")
        self.centre = Centre(context, sort, slots, narrow=narrow, parent=self)
        self.actions_ = ActionSet(context.look, slots, self)
        self.addActions(list(self.actions_.all.values()))
        self._make_frame()
        side = context.look.px("sidebar_narrow" if narrow else "sidebar"), context.look.px("wide")
        lay_out_frame(self, self.top, self.sidebar, self.centre, self.status, side)
        self.sidebar.setVisible(settings.values.sidebar)
        self.searching.show_facets(shown=settings.values.facets and not narrow)
        self._connect()
        self._translate()
        self.choices.check(self.actions_)
        self.actions_["mode_gallery"].setChecked(True)
        self.setAcceptDrops(True)

    def _make_frame(self) -> None:
        look = self.context.look
        self.top = TopBar(look, self.actions_.all, self)
        self.top.add_menu(self.actions_.fill)
        context, settings, cell = self.context, self._settings, self._settings.values.cell
        self.centre.gallery.set_cell_size(cell)
        self.status = StatusLine(context.tasks, look, self.language, cell, self)
        self.reports = Reports(context, self.centre)
        self.layouts = Layouts(context, settings, self.language, self.messages, self.centre, self.status)
        self._outputs = Outputs(context, settings, self.language, self._in_hand, self.browser, self.layouts)
        self._outputs.exported.connect(self.commands.export)
        self._outputs.told.connect(self.messages.show_message)
        self.searching = Searching(
            context, settings, self.language, self._in_hand, self.browser, self.top.search, self.sidebar, self.centre
        )
        self._writing = WritingCaptions(context, settings, self.messages, self.language, self)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self._go)
        self.sidebar.added.connect(self.browser.narrow)
        self.sidebar.photosDropped.connect(self.commands.drop_photos)
        self.browser.found.connect(self._found)
        self.browser.refused.connect(self.messages.show_error)
        self.searching.wanted.connect(lambda act: self.actions_[act].trigger())
        self.searching.saved.told.connect(self.messages.show_message)
        self.searching.sectionChosen.connect(self.commands.drop_photos)
        self.searching.saved.failed.connect(self.messages.show_error)
        self.centre.suggested.connect(self._suggest)
        self.centre.header.facetsAsked.connect(self.actions_["facets"].trigger)
        self.centre.selected.connect(self._select)
        self.centre.failed.connect(self.messages.show_error)
        self.centre.photoOpened.connect(self._open_photo)
        self.reports.wanted.connect(lambda act: self.actions_[act].trigger())
        self.reports.placeAsked.connect(self._open_place)
        self.status.cellSizeChanged.connect(self._choose_cell)
        self.top.modeChosen.connect(self.show_mode)
        self.commands.reportOpened.connect(self.open_report)
        self.layouts.opened.connect(self.open_layout)
        self.layouts.wanted.connect(lambda act: self.actions_[act].trigger())
        self.sidebar.layoutAsked.connect(self.layouts.ask)
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
            "copy_credits": lambda: self._outputs.copy_credits(self),
            "new_layout": lambda: self._outputs.new_layout(self.centre.chosen_to_use()),
            "export": self._export,
            "write_captions": lambda: self._writing.ask(self._selection or self._shown()),
            "new_window": self.windowAsked.emit,
            "quit": self.quitAsked.emit,
            "undo": commands.undo,
            "redo": commands.redo,
            "select_all": lambda: self.layouts.select_all(),  # noqa: PLW0108 - it is made after this
            "find": lambda: self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "clear_search": lambda: self.searching.show_all(),  # noqa: PLW0108 - as above
            "mode_gallery": lambda: self.show_mode(Mode.GALLERY),
            "mode_report": lambda: self.show_mode(Mode.REPORT),
            "mode_layout": lambda: self.show_mode(Mode.LAYOUT),
            "sidebar": self._toggle_sidebar,
            "facets": lambda: self.searching.toggle_facets(),  # noqa: PLW0108 - as above
            "save_search": lambda: self.searching.save(),  # noqa: PLW0108 - as above
            "place_found": lambda: self.searching.ask_section(),  # noqa: PLW0108 - as above
            "take_theme": lambda: self.centre.inspector.take_theme(),  # noqa: PLW0108 - it is made after this
            **{act: lambda act=act: self.layouts.on_canvas(act) for act in CANVAS_ACTS},  # type: ignore[misc]
        }

    def fill(self) -> None:
        """Read the catalog and show it as it was left."""
        self.sidebar.fill()
        mode, place = session.left(self._settings, self.context.desk.catalog, self.sidebar.scopes())
        if place is not None:
            self.browser.go(place)
        else:
            self.browser.refresh()
        if mode is not Mode.GALLERY:
            self.show_mode(mode)
        self._follow_history()

    def stand(self) -> None:
        """Take the keyboard once the window shows this, and make the rest when that is on the screen."""
        self.browser.when_known(lambda: self.centre.take_keyboard(self.sidebar))
        QTimer.singleShot(_REST_MS, self, lambda: self.centre.inspector)

    def leave(self) -> None:
        """Stop what this window runs, and note where it is left: it is about to close."""
        session.leave(self._settings, self.context.desk.catalog, self.mode, self.browser.scopes)
        self.layouts.leave()
        self.context.asking.stop()
        readers: list[Previews | SyncStates] = [*self.findChildren(Previews), *self.findChildren(SyncStates)]
        for reader in readers:
            reader.stop()

    def show_mode(self, mode: Mode) -> None:
        """Show the gallery, or the report or the layout that is chosen, or else the newest one."""
        self.mode = mode
        self.sidebar.setVisible(self._settings.values.sidebar and mode is not Mode.LAYOUT)
        self.top.show_mode(mode)
        self.actions_[f"mode_{mode}"].setChecked(True)
        self._show_centre()

    def open_report(self, report: int) -> None:
        """Go to a report, in the report mode."""
        self.sidebar.fill()
        self._in_hand.go_to(report)
        self.show_mode(Mode.REPORT)

    def _open_place(self, report: int, section: int) -> None:
        """Show a section of a report, be it another one."""
        self.open_report(report)
        self.centre.show_report(report, section)

    def open_layout(self, layout: int) -> None:
        """Go to a layout, in the layout mode."""
        self.centre.layout_page.show_layout(layout)
        self.show_mode(Mode.LAYOUT)

    def _open_photo(self, photo: int) -> None:
        """Show a photo of the report in the gallery, chosen; whatever hides it there gives way."""
        self.browser.when_known(partial(self._reach, photo))

    def _reach(self, photo: int) -> None:
        if self.browser.result is None or photo not in self.browser.result.ids:
            self.top.search.clear()
            self._in_hand.go_to(self._in_hand.report)
        self.show_mode(Mode.GALLERY)
        self.browser.when_known(lambda: self.centre.gallery.choose(photo))

    def _show_centre(self) -> None:
        if self.browser.everything and self.browser.result and not self._total() and self._in_hand.report is None:
            self.centre.show_first()
        elif self.mode is Mode.REPORT:
            self.centre.show_report(self._in_hand.report, self.browser.section)
        elif self.mode is Mode.LAYOUT:
            self.centre.show_layout(self.layouts.current(self._in_hand.report))
        else:
            self.centre.show_gallery()
        self.status.show_size(shown=self.centre.shows_gallery)
        self.layouts.follow()
        self._follow_state()
        if self.centre.chosen_ids() != self._selection:
            self.centre.tell_chosen()

    def _total(self) -> int:
        return self.browser.result.total if self.browser.result else 0

    def _shown(self) -> tuple[int, ...]:
        return self.browser.result.ids if self.browser.result else ()

    def _go(self, scope: Scope) -> None:
        if scope.layout is not None:
            self.open_layout(scope.layout)
            return
        if scope.saved is not None:
            self.searching.go(scope.saved)
        else:
            self.browser.go(scope)
        if self.mode is not Mode.GALLERY:
            keeps = self.mode is Mode.REPORT and scope.report is not None
            self.show_mode(Mode.REPORT if keeps else Mode.GALLERY)

    def _found(self, _answer: object) -> None:
        self._count()
        self._show_centre()

    def _suggest(self, there: bool) -> None:  # noqa: FBT001  Qt's signal
        self._suggested = there
        self._follow_state()

    def _select(self, ids: tuple[int, ...]) -> None:
        self._selection = ids
        self._count()

    def _count(self) -> None:
        self.status.show_numbers(len(self._selection), self._total())

    def _follow_history(self) -> None:
        if self.mode is Mode.LAYOUT and not self.layouts.open:
            self._show_centre()  # The layout that was shown is gone; the next one takes its place.
        self._acts = next_acts(self.context.desk.history.entries())
        self._follow_state()

    def _follow_state(self) -> None:
        has = self._total() > 0, self._in_hand.report is not None, self.layouts.open, self.mode is not Mode.LAYOUT
        self.actions_.follow(WindowState(*has, not self.browser.everything, self._suggested, *self._acts))

    def _match(self) -> None:
        if (report := self._in_hand.report) is not None:
            self.commands.match(report)

    def _export(self) -> None:
        self._outputs.export(self.centre.chosen_to_use(), self)

    def _toggle_sidebar(self) -> None:
        self.sidebar.setVisible(not self.sidebar.isVisible())
        if self.mode is not Mode.LAYOUT:  # there the pages stand in its place, unless it is asked for
            self._settings.change(sidebar=self.sidebar.isVisible())

    def _choose_cell(self, size: int) -> None:
        self._settings.change(cell=size)
        self.centre.gallery.set_cell_size(size)

    def _translate(self) -> None:
        self._window.name()
        self.centre.header.show_title(self._in_hand.title)

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
        event.acceptProposedAction()
        take_dropped(event.mimeData(), self.commands, self.browser.report)
