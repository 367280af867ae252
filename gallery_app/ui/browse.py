"""What the window shows: places, words and order as one search, asked again whenever something changed."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gallery_app.domain.changes import Changes, Kind
from gallery_app.domain.query import And, Everything, Query, Sort
from gallery_app.errors import InputError, UserError
from gallery_app.services.finding import FirstPage
from gallery_app.ui.context import Context
from gallery_app.ui.models.answers import Answer, answered
from gallery_app.ui.scope import Place, Scope

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.finding import SearchResult

__all__ = ["Browser"]


class Browser(QObject):
    """The search in force, answered off the GUI thread.

    Signals:
        scopesChanged: Other places limit the search; carries them as a tuple.
        paged: Carries the `FirstPage` of a search that was not asked before.
        found: Carries the `Answer`.
        refused: Carries the `UserError` of a search that cannot be answered; what was found before stays.

    Attributes:
        result: The last answer, None before the first.
        kept: Returns ids of photos whose places among the results are wanted with the answer.
    """

    scopesChanged = Signal(object)
    paged = Signal(object)
    found = Signal(object)
    refused = Signal(object)

    def __init__(self, context: Context, sort: Sort, parent: QObject | None = None) -> None:
        """Start with everything; nothing is asked before `refresh`."""
        super().__init__(parent)
        self._context = context
        self._scopes: tuple[Scope, ...] = ()
        self._text = ""
        self._sort = sort
        self._sort_of_collections = Sort.MANUAL
        self.result: SearchResult | None = None
        self.kept: Callable[[], Collection[int]] = tuple
        self._answered: object = None
        self._places: dict[Scope, Scope | None] = {}
        self._waiting: list[Callable[[], None]] = []
        self.busy = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.refresh)
        context.changes.changed.connect(self._changed)

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """The places that limit the search."""
        return self._scopes

    @property
    def text(self) -> str:
        """The words in force."""
        return self._text

    @property
    def sort(self) -> Sort:
        """The order in force; collections have one of their own, by hand to begin with."""
        if self.collection is not None and not self._text:
            return self._sort_of_collections
        return self._sort if self.worded or self._sort is not Sort.RELEVANCE else Sort.ADDED

    @property
    def worded(self) -> bool:
        """Whether words are searched for, so that some photos may match better than others."""
        return bool(self._text) or any(scope.saved is not None for scope in self._scopes)

    @property
    def report(self) -> int | None:
        """Id of the report the search is limited to, or None."""
        return next((scope.report for scope in self._scopes if scope.report is not None), None)

    @property
    def section(self) -> int | None:
        """Id of the section the search is limited to, or None."""
        return next((scope.section for scope in self._scopes if scope.section is not None), None)

    @property
    def total(self) -> int:
        """How many photos were found; 0 while that is not known."""
        return self.result.total if self.result else 0

    @property
    def collection(self) -> int | None:
        """Id of the collection the search is limited to, or None."""
        return next((s.collection for s in self._scopes if s.collection is not None and not s.excluded), None)

    @property
    def by_hand(self) -> bool:
        """Whether all photos of one collection are shown in the order an editor gives them."""
        return self.collection is not None and len(self._scopes) == 1 and self.sort is Sort.MANUAL and not self._text

    @property
    def everything(self) -> bool:
        """Whether nothing limits the search."""
        return not self._scopes and not self._text

    @property
    def shows_whole_report(self) -> bool:
        """Whether exactly the photos of one report are shown."""
        return not self._text and len(self._scopes) == 1 and self._scopes[0].place is Place.REPORT

    def go(self, scope: Scope) -> None:
        """Go to one place, whatever was chosen before."""
        self._set(() if scope.everything else (scope,))

    def narrow(self, scope: Scope) -> None:
        """Limit the search to one more place; a place of the same kind gives way to it. A layout limits nothing."""
        if scope.everything or scope.layout is not None:
            return
        kinds = {Place.REPORT, Place.SECTION} if scope.place in {Place.REPORT, Place.SECTION} else {scope.place}
        self._set((*(s for s in self._scopes if s.excluded or s.place not in kinds), scope))

    def add(self, scope: Scope) -> None:
        """Limit the search by one more value beside those of its kind; what said the opposite gives way."""
        self._set((*(s for s in self._scopes if not s.same_thing(scope)), scope))

    def widen(self, scope: Scope) -> None:
        """Let go of one place."""
        self._set(tuple(s for s in self._scopes if s != scope))

    def arrange(self, scopes: tuple[Scope, ...]) -> None:
        """Put the places into another order; what is found stays the same."""
        if set(scopes) == set(self._scopes) and scopes != self._scopes:
            self._scopes = scopes
            self.scopesChanged.emit(scopes)

    def set_text(self, text: str) -> None:
        """Search for other words."""
        if text != self._text:
            self._text = text
            self._ask()

    def exchange(self, scopes: tuple[Scope, ...], text: str, sort: Sort | None = None) -> None:
        """Put other places, words and, if given, another order in force at once."""
        self._text, self._sort = text, sort or self._sort
        if scopes != self._scopes:
            self._set(scopes)
        else:
            self._ask()

    def set_sort(self, sort: Sort) -> None:
        """Put the results in another order."""
        if self.collection is not None and not self._text:
            self._sort_of_collections = sort
        else:
            self._sort = sort
        self._ask()

    def query(self) -> Query:
        """Return the places as one condition."""
        return And(tuple(s.condition for s in self._scopes)) if self._scopes else Everything()

    def as_text(self) -> str:
        """Return places and words as one search, as it would be typed.

        Raises:
            InputError: The words cannot be read.
        """
        if not self._scopes:
            return self._text
        finding = self._context.desk.finding
        words = (finding.read(self._text),) if self._text else ()
        return finding.shown(And((*(s.condition for s in self._scopes), *words)))

    def when_known(self, work: Callable[[], None]) -> None:
        """Do something once what is asked now has been answered; at once when nothing is."""
        if self.busy:
            self._waiting.append(work)
        else:
            work()

    def refresh(self) -> None:
        """Ask again; a place that is gone, as after undo, limits nothing any more."""
        alive = tuple(now for scope in self._scopes if (now := self._now(scope)) is not None)
        if alive != self._scopes:
            self._set(alive)
        else:
            self._ask()

    def _ask(self) -> None:
        question = (self._scopes, self._text, self.sort)
        task = self._context.desk.finding.answer(self._text, scope=self.query(), sort=self.sort)
        # Of a question asked again after an edit the first page would only take the rest out of sight for a moment.
        page = None if question == self._answered else self._paged
        self.busy = True
        self._context.asking.ask(
            "search", answered(task, self.kept()), lambda answer: self._found(question, answer), page, self._refused
        )

    def _paged(self, step: object) -> None:
        if isinstance(step, FirstPage):
            self.paged.emit(step)

    def _found(self, question: object, answer: Answer) -> None:
        self._answered, self.result = question, answer.result
        self.busy = False
        self.found.emit(answer)
        self._go_on()

    def _refused(self, error: UserError) -> None:
        self.busy = False
        self.refused.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for work in waiting:
            work()

    def _changed(self, changes: Changes) -> None:
        if not changes or changes.ids.keys() & {Kind.REPORT, Kind.COLLECTION, Kind.SEARCH}:
            self._places.clear()
        # Saved searches and layouts have no photos of their own that could come or go.
        if not changes or changes.ids.keys() - {Kind.LAYOUT, Kind.SEARCH} or any(s.saved for s in self._scopes):
            self._later.start()

    def _now(self, scope: Scope) -> Scope | None:
        """Return a place as it is now, or None when it is gone; looked up once after each change of its kind."""
        if scope not in self._places:
            self._places[scope] = self._looked_up(scope)
        return self._places[scope]

    def _looked_up(self, scope: Scope) -> Scope | None:
        if scope.saved is not None:
            return self._saved_now(scope)
        if scope.collection is not None:
            return self._collection_now(scope)
        if scope.report is None:
            return scope
        return scope if self._context.desk.library.holds(scope.report, scope.section) else None

    def _collection_now(self, scope: Scope) -> Scope | None:
        known = {collection.id: collection.name for collection in self._context.desk.collecting.all()}
        return replace(scope, name=known[scope.collection]) if scope.collection in known else None

    def _saved_now(self, scope: Scope) -> Scope | None:
        try:
            search = self._context.desk.saving.find(str(scope.saved))
            return replace(scope, name=search.name, query=self._context.desk.finding.read(search.text))
        except InputError:
            return None

    def _set(self, scopes: tuple[Scope, ...]) -> None:
        if scopes != self._scopes:
            self._scopes = scopes
            self.scopesChanged.emit(scopes)
            self._ask()
