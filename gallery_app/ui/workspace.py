"""What fills the window: side bar, top bar, centre by mode, inspector and status line, and who hears whom."""

from collections.abc import Callable, Sequence
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
from gallery_app.ui.captioning import CaptionActs
from gallery_app.ui.choices import Choices
from gallery_app.ui.collections import Collections
from gallery_app.ui.commands import Commands
from gallery_app.ui.context import Context
from gallery_app.ui.dropping import is_welcome, take_dropped
from gallery_app.ui.in_hand import InHand
from gallery_app.ui.language import Language
from gallery_app.ui.layouts import CANVAS_ACTS, Layouts
from gallery_app.ui.leaving import end_work
from gallery_app.ui.main_window import MainWindow
from gallery_app.ui.messages import Messages
from gallery_app.ui.mode import Mode
from gallery_app.ui.outputs import Outputs
from gallery_app.ui.preparation import Preparation
from gallery_app.ui.reports import Reports
from gallery_app.ui.scope import Scope
from gallery_app.ui.searching import Searching
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.stacks import StackActs
from gallery_app.ui.viewing import Viewing, viewing_slots
from gallery_app.ui.views.centre import Centre
from gallery_app.ui.views.frame import lay_out_frame
from gallery_app.ui.views.sidebar import Sidebar
from gallery_app.ui.views.status import StatusLine
from gallery_app.ui.views.top_bar import TopBar
from gallery_app.ui.watch import Watch
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
        self._acts: tuple[Act | None, Act | None] = (None, None)
        sort = Sort(settings.values.sort) if settings.values.sort in set(Sort) else Sort.SECTION
        self.browser = Browser(context, sort, self)
        self.messages = Messages(context.look, language, self)
        self.commands = Commands(context, self.messages, language, self)
        self.sidebar = Sidebar(context, self)
        self.in_hand = InHand(self.sidebar, self.browser)
        self.choices = Choices(settings, context.look, language, self)
        around = Around(context, settings, self.messages, self.choices, self)
        self.captioning = CaptionActs(context, self.messages, language, self)
        slots = {
            **_slots(self),
            **self.choices.slots(),
            **self.captioning.slots(),
            **around.slots(lambda: self.actions_, lambda: self.layouts),
            **StackActs(context, self.messages, self).slots(lambda: self.centre),
            "watch_folders": Watch(context, self.messages, self).ask,
        }
        narrow = settings.values.width < context.look.px("wide")
        self.centre = Centre(context, sort, slots, narrow=narrow, parent=self)
        self.actions_ = ActionSet(context.look, slots, self)
        self.addActions(self.actions_.within(""))
        self.centre.viewer.addActions(self.actions_.within("photos"))
        self._make_frame()
        side = context.look.px("sidebar_narrow" if narrow else "sidebar"), context.look.px("wide")
        lay_out_frame(self, self.top, self.sidebar, self.centre, self.status, side)
        self.sidebar.setVisible(settings.values.sidebar)
        self.searching.show_facets(shown=settings.values.facets and not narrow)
        self._viewing = Viewing(self.centre, self.actions_, self.status, settings)
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
        self.preparation = Preparation(context, self.commands.tell_unshown, self)
        self.status = StatusLine(context.tasks, self.preparation.tasks, look, self.language, cell, self)
        self.reports = Reports(context, settings, self.centre)
        self.layouts = Layouts(context, settings, self.language, self.messages, self.centre, self.status)
        self.outputs = Outputs(context, settings, self.language, self.in_hand, self.browser, self.layouts, self.centre)
        self.outputs.exported.connect(self.commands.export)
        self.outputs.told.connect(self.messages.show_message)
        seen = self.browser, self.top.search, self.sidebar, self.centre
        self.searching = Searching(context, settings, self.language, self.in_hand, *seen)
        self.collections = Collections(context, self.browser, self.centre, self.messages)
        self.writing = WritingCaptions(context, settings, self.messages, self.language, self)
        self.captioning.work_on(self.centre, self.browser, self.writing)
        self.captioning.changed.connect(self._follow_state)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self._go)
        self.sidebar.added.connect(self.browser.narrow)
        self.sidebar.photosDropped.connect(self.commands.drop_photos)
        self.browser.found.connect(self._count)
        self.browser.found.connect(self._show_centre)
        for told in (self.browser.refused, self.searching.saved.failed, self.centre.failed, self.outputs.failed):
            told.connect(self.messages.show_error)
        for part in (self.searching, self.layouts, self.reports, self.captioning):
            part.wanted.connect(lambda act: self.actions_[act].trigger())
        self.searching.saved.told.connect(self.messages.show_message)
        self.searching.sectionChosen.connect(self.commands.drop_photos)
        self.centre.header.facetsAsked.connect(self.actions_["facets"].trigger)
        self.centre.selected.connect(self._select)
        self.centre.photoOpened.connect(lambda photo: self.browser.when_known(partial(self._reach, photo)))
        self.reports.placeAsked.connect(self.open_report)
        self.top.modeChosen.connect(self.show_mode)
        self.commands.reportOpened.connect(self.open_report)
        self.layouts.opened.connect(self.open_layout)
        self.sidebar.layoutAsked.connect(self.layouts.ask)
        self.sidebar.collectionAsked.connect(self.collections.do)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._follow_history)
        self.context.changes.changed.connect(self._hear)

    def _hear(self, _changes: object) -> None:
        self._later.start()

    def fill(self) -> None:
        """Read the catalog and show it as it was left."""
        if session.was_left(self._settings, self.context.desk.catalog):
            self.sidebar.fill(self._come_back)
        else:
            self.sidebar.fill()
            self.browser.refresh()
        self._follow_history()

    def _come_back(self) -> None:
        mode, place = session.left(self._settings, self.sidebar.scopes())
        self.browser.go(place) if place else self.browser.refresh()
        if mode is not Mode.GALLERY:
            self.show_mode(mode)

    def stand(self) -> None:
        """Take the keyboard once the window shows this, and make the rest when that is on the screen."""
        self.browser.when_known(lambda: self.centre.take_keyboard(self.sidebar))
        QTimer.singleShot(_REST_MS, self, lambda: self.centre.inspector)
        self.preparation.begin_later()

    def leave(self) -> None:
        """Stop what this window runs, and note where it is left: it is about to close."""
        session.leave(self._settings, self.context.desk.catalog, self.mode, self.browser.scopes)
        self.layouts.leave()
        self.context.asking.stop()
        end_work(self)

    def show_mode(self, mode: Mode) -> None:
        """Show the gallery, or the report or the layout that is chosen, or else the newest one."""
        self.mode = mode
        self.centre.commit()
        self.sidebar.setVisible(self._settings.values.sidebar and mode is not Mode.LAYOUT)
        self.top.show_mode(mode)
        self.actions_[f"mode_{mode}"].setChecked(True)
        self._show_centre()

    def open_report(self, report: int, section: int | None = None) -> None:
        """Go to a report, or to a section of it, in the report mode."""

        def go() -> None:
            self.in_hand.go_to(report)
            self.show_mode(Mode.REPORT)
            if section is not None:
                self.centre.show_report(report, section)

        self.sidebar.fill(go)

    def open_layout(self, layout: int) -> None:
        """Go to a layout, in the layout mode."""
        self.centre.layout_page.show_layout(layout)
        self.show_mode(Mode.LAYOUT)

    def _reach(self, photo: int) -> None:
        """Show a photo of the report in the gallery, chosen; whatever hides it there gives way."""
        if self.browser.result is None or photo not in self.browser.result.ids:
            self.top.search.clear()
            self.in_hand.go_to(self.in_hand.report)
        self.show_mode(Mode.GALLERY)
        self.browser.when_known(lambda: self.centre.gallery.choose(photo))

    def _show_centre(self, _answer: object = None) -> None:
        if self.browser.everything and self.browser.result and not self.browser.total and self.in_hand.report is None:
            self.centre.show_first()
        elif self.mode is Mode.REPORT:
            self.centre.show_report(self.in_hand.report, self.browser.section)
        elif self.mode is Mode.LAYOUT:
            self.centre.show_layout(self.layouts.current(self.in_hand.report))
        elif self.mode is Mode.CAPTIONS:
            self.centre.show_captions()
        else:
            self.centre.show_gallery()
        self._viewing.follow()
        self.layouts.follow()
        self._follow_state()
        if self.centre.chosen_ids() != self._selection:
            self.centre.tell_chosen()

    def chosen_or_shown(self) -> Sequence[int]:
        """Return the photos that are chosen, or else all that are shown."""
        return self._selection or (self.browser.result.ids if self.browser.result else ())

    def _go(self, scope: Scope) -> None:
        if scope.layout is not None:
            self.open_layout(scope.layout)
            return
        if scope.saved is not None:
            self.searching.go(scope.saved)
        else:
            self.browser.go(scope)
        keeps = self.mode is Mode.CAPTIONS or (self.mode is Mode.REPORT and scope.report is not None)
        self.show_mode(self.mode if keeps else Mode.GALLERY)

    def _select(self, ids: tuple[int, ...]) -> None:
        self._selection = ids
        self._count()
        self._follow_state()

    def _count(self, _answer: object = None) -> None:
        self.status.show_numbers(len(self._selection), self.browser.total)

    def _follow_history(self) -> None:
        if self.mode is Mode.LAYOUT and not self.layouts.open:
            self._show_centre()  # The layout that was shown is gone; the next one takes its place.
        self._acts = self.context.desk.history.next_acts()
        self._follow_state()

    def _follow_state(self) -> None:
        viewing = self.browser.total > 0 and self.mode is Mode.GALLERY
        self.actions_.follow(
            WindowState(
                photos=self.browser.total > 0,
                report=self.in_hand.report is not None,
                layout=self.layouts.open,
                browsing=self.mode is not Mode.LAYOUT,
                viewing=viewing,
                collected=viewing and self.browser.collection is not None,
                asked=not self.browser.everything,
                undo=self._acts[0],
                redo=self._acts[1],
                **self.captioning.state(),
            )
        )

    def toggle_sidebar(self) -> None:
        """Show or hide the side bar, and remember it."""
        self.sidebar.setVisible(not self.sidebar.isVisible())
        if self.mode is not Mode.LAYOUT:  # there the pages stand in its place, unless it is asked for
            self._settings.change(sidebar=self.sidebar.isVisible())

    def _translate(self) -> None:
        self._window.name()
        self.centre.header.show_title(self.in_hand.title)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and hasattr(self, "actions_"):
            self.actions_.translate()
            self._translate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and text from elsewhere."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        take_dropped(event.mimeData(), self.commands, self.browser.report)


def _slots(window: Workspace) -> dict[str, Callable[[], object]]:
    """Return what each action of a window does; parts that are made later are asked for when it is triggered."""
    commands = window.commands
    return {
        "import_files": lambda: commands.import_files(window.browser.report),
        "import_folder": lambda: commands.import_folder(window.browser.report),
        "open_report": commands.open_report,
        "paste_report": commands.paste_report,
        "sample": commands.sample,
        "check_reading": lambda: commands.checks.show_stored(window.in_hand.report),
        "match": lambda: commands.match(window.in_hand.report),
        "copy_credits": lambda: window.outputs.copy_credits(window),
        "new_layout": lambda: window.outputs.new_layout(window.centre.chosen_to_use()),
        "export": lambda: window.outputs.export(window.centre.chosen_to_use(), window),
        "write_captions": lambda: window.writing.ask(window.chosen_or_shown()),
        "new_window": window.windowAsked.emit,
        "quit": window.quitAsked.emit,
        "undo": commands.stepping.undo,
        "redo": commands.stepping.redo,
        "select_all": lambda: window.layouts.select_all(),  # noqa: PLW0108 - it is made after this
        "new_collection": lambda: window.collections.make_of_chosen(),  # noqa: PLW0108 - it is made after this
        "take_out": lambda: window.collections.take_out(),  # noqa: PLW0108 - it is made after this
        "find": lambda: window.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
        "alike": lambda: window.searching.show_alike(window.centre.chosen_ids()),
        "clear_search": lambda: window.searching.show_all(),  # noqa: PLW0108 - it is made after this
        **{f"mode_{mode}": partial(window.show_mode, mode) for mode in Mode},
        **viewing_slots(lambda: window.centre.viewer),
        "sidebar": window.toggle_sidebar,
        "facets": lambda: window.searching.toggle_facets(),  # noqa: PLW0108 - it is made after this
        "save_search": lambda: window.searching.save(),  # noqa: PLW0108 - it is made after this
        "place_found": lambda: window.searching.ask_section(),  # noqa: PLW0108 - it is made after this
        **{act: lambda act=act: window.layouts.on_canvas(act) for act in CANVAS_ACTS},  # type: ignore[misc]
    }
