"""The search under an editor's hands: words, tokens, values beside the results, and saved searches, as one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCursor, QKeySequence
from PySide6.QtWidgets import QMenu

from gallery_app.domain.query import Near, Problem, Sort
from gallery_app.errors import InputError
from gallery_app.services.finding import PAGE, FirstPage
from gallery_app.ui.asking import once
from gallery_app.ui.browse import Browser
from gallery_app.ui.context import Context
from gallery_app.ui.in_hand import InHand
from gallery_app.ui.language import Language
from gallery_app.ui.models.answers import Answer
from gallery_app.ui.models.matches import Matches
from gallery_app.ui.models.spelling import spelled
from gallery_app.ui.saved import SavedSearches
from gallery_app.ui.scope import Place, Scope
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.centre import Centre
from gallery_app.ui.views.search_box import SearchBox
from gallery_app.ui.views.sidebar import Sidebar
from gallery_app.ui.words import scope_words, title_words

__all__ = ["Searching"]


class Searching(QObject):
    """Lets the search box, the side bar, the facets and the browser know of each other.

    Signals:
        sectionChosen: Carries the `Scope` of a section and the ids of the photos that shall stand in it.
        wanted: An action of the window is wanted; carries its name.
    """

    wanted = Signal(str)
    sectionChosen = Signal(object, object)

    def __init__(
        self,
        context: Context,
        settings: SettingsFile,
        language: Language,
        in_hand: InHand,
        browser: Browser,
        box: SearchBox,
        sidebar: Sidebar,
        centre: Centre,
    ) -> None:
        """Take what a search is made in and shown in."""
        super().__init__(browser)
        self._context, self._settings, self._language = context, settings, language
        self._in_hand, self._browser = in_hand, browser
        self.saved = SavedSearches(context, centre)
        self._box, self._sidebar, self._centre = box, sidebar, centre
        self._marked = ""
        box.spell_with(partial(spelled, context.desk.finding))
        box.textChanged.connect(self._search)
        box.scopeRemoved.connect(browser.widen)
        box.scopeEdited.connect(self._edit)
        box.scopesArranged.connect(browser.arrange)
        box.completionAsked.connect(self._complete)
        box.asked.connect(self._remember)
        box.cleared.connect(lambda: self.wanted.emit("clear_search"))
        box.saveAsked.connect(lambda: self.wanted.emit("save_search"))
        sidebar.savedAsked.connect(self._do)
        sidebar.tokenDropped.connect(self._keep_token)
        centre.facets.added.connect(browser.add)
        centre.facets.removed.connect(browser.widen)
        centre.header.sortChosen.connect(self._choose_sort)
        browser.kept = centre.gallery.kept_ids
        browser.scopesChanged.connect(self._scopes_changed)
        browser.paged.connect(self._paged)
        browser.found.connect(self._found)

    def _search(self, text: str) -> None:
        if text and not self._centre.shows_photos:
            self.wanted.emit("mode_gallery")
        self._browser.set_text(text)

    def show_all(self) -> None:
        """Let go of everything that limits the search, and show the gallery."""
        self._box.show_text("")
        self._browser.exchange((), "")
        self.wanted.emit("mode_gallery")

    def show_alike(self, photos: Sequence[int]) -> None:
        """Find what looks like the first of these photos, in the gallery; the words can be changed like any others."""
        for photo in photos[:1]:
            text = self._context.desk.finding.shown(Near(photo))
            self._box.show_text(text)
            self._browser.exchange((), text)
            self.wanted.emit("mode_gallery")

    def _scopes_changed(self, scopes: tuple[Scope, ...]) -> None:
        self._box.show_scopes(scopes)
        self._sidebar.show_scope(scopes[0] if scopes and not scopes[0].excluded else None)

    def _paged(self, page: FirstPage) -> None:
        self._show_problems(page.problems)
        self._follow()
        title = self._in_hand.title_without(page.problems)
        self._centre.show_page(page.ids, title, more=len(page.ids) >= PAGE)

    def _found(self, answer: Answer) -> None:
        self._show_problems(answer.result.problems)
        self._follow()
        asked = not self._browser.everything
        title = self._in_hand.title_without(answer.result.problems)
        self._centre.show_result(answer, title, self._browser.scopes, asked=asked)

    def _choose_sort(self, sort: Sort) -> None:
        if self._browser.collection is None:
            self._settings.change(sort=sort.value)
        self._browser.set_sort(sort)

    def _follow(self) -> None:
        """Mark what is found now, and offer the orders it can have."""
        text = self._browser.text
        browser = self._browser
        collected = browser.collection is not None and not browser.text
        self._centre.header.show_order(browser.sort, worded=browser.worded, collected=collected)
        self._centre.hand_order.enable(enabled=browser.by_hand)
        if text != self._marked:
            self._marked = text
            find = self._context.desk.finding.highlighter(text) if text else None
            self._centre.show_matches(Matches(find))

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        """Say in one sentence what of the search cannot be read."""
        self._box.show_error(self._language.say(problems[0].message) if problems else "")

    def show_facets(self, *, shown: bool) -> None:
        """Show or hide the values beside the results."""
        self._centre.facets.setVisible(shown)
        keys = QKeySequence("Ctrl+Shift+F").toString(QKeySequence.SequenceFormat.NativeText)
        self._centre.header.show_filter(on=shown, keys=keys)

    def toggle_facets(self) -> None:
        """Show the values beside the results, or hide them, and remember it."""
        shown = not self._centre.facets.isVisible()
        self._settings.change(facets=shown)
        self.show_facets(shown=shown)

    def _edit(self, scope: Scope) -> None:
        """Turn a token into words before the others."""
        text = " ".join(part for part in (spelled(self._context.desk.finding, scope), self._box.text()) if part)
        self._box.show_text(text)
        self._browser.exchange(tuple(s for s in self._browser.scopes if s != scope), text)
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _complete(self, text: str, cursor: int) -> None:
        desk, english = self._context.desk, self._language.tag == "en"
        task = once(lambda: desk.completing.complete(text, cursor, english=english))
        self._context.asking.ask("complete", task, self._box.show_completion)

    def _remember(self, text: str) -> None:
        if text:
            task = once(lambda: self._context.desk.finding.remember(text))
            self._context.asking.ask("remember", task, lambda _nothing: None)

    # Saved searches

    def save(self) -> None:
        """Ask for a name and keep the search in force."""
        if (text := self._text()) is not None:
            self.saved.keep(text, self._browser.sort, self._in_hand.title)

    def _text(self) -> str | None:
        try:
            return self._browser.as_text()
        except InputError as error:
            self.saved.failed.emit(error)
            return None

    def _keep_token(self, number: int) -> None:
        if number < len(self._browser.scopes):
            scope = self._browser.scopes[number]
            self.saved.keep(spelled(self._context.desk.finding, scope), self._browser.sort, title_words(scope))

    def go(self, number: int) -> None:
        """Go to a saved search, in its own order."""
        if search := self.saved.find(number):
            query = self._context.desk.finding.read(search.text)
            scope = Scope(Place.SAVED, search.name, query, saved=number)
            self._box.show_text("")
            self._browser.exchange((scope,), "", search.sort)

    def _do(self, act: str, number: int) -> None:
        """Do with a saved search what was asked for in the side bar."""
        match act:
            case "edit":
                self._edit_saved(number)
            case "rename":
                self.saved.rename(number)
            case "replace":
                if (text := self._text()) is not None:
                    self.saved.replace(number, text, self._browser.sort)
            case "shortlist":
                self.saved.shortlist(number, self._in_hand.report)
            case "remove":
                self.saved.remove(number)
            case "up" | "down":
                self.saved.move(number, self._sidebar.saved_ids(), -1 if act == "up" else 1)
            case _:
                self._use(number, {"place": "place_found"}.get(act, act))

    def _use(self, number: int, act: str) -> None:
        """Make a selection, a part of a report, or files of the photos of a saved search."""
        self.go(number)
        self.wanted.emit("mode_gallery")
        self._browser.when_known(self._centre.gallery.select_all)
        if act != "select":
            self._browser.when_known(lambda: self.wanted.emit(act))

    def _edit_saved(self, number: int) -> None:
        if search := self.saved.find(number):
            self._box.show_text(search.text)
            self._browser.exchange((), search.text, search.sort)
            self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_section(self) -> None:
        """Ask in which section of which report the chosen photos, or else all that are found, shall stand."""
        result = self._browser.result
        photos = self._centre.chosen_ids() or (result.ids if result else ())
        menu = QMenu(self._centre)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = menu.addAction(self.tr("Place %n photo(s) in", "", len(photos)))
        heading.setEnabled(False)
        reports = [scope for scope in self._sidebar.scopes() if scope.place in {Place.REPORT, Place.SECTION}]
        current = menu
        for scope in reports:
            if scope.place is Place.REPORT:
                current = menu.addMenu(scope_words(scope))
            else:
                current.addAction(scope_words(scope), partial(self.sectionChosen.emit, scope, photos))
        cursor, centre = QCursor.pos(), self._centre
        inside = centre.rect().contains(centre.mapFromGlobal(cursor))
        menu.popup(cursor if inside else centre.mapToGlobal(centre.rect().center()))
