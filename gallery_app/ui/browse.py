"""What the window shows: places, words and order as one search, asked again whenever something changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gallery_app.domain.query import And, Everything, Query, Sort
from gallery_app.errors import UserError
from gallery_app.ui.context import Context
from gallery_app.ui.scope import Place, Scope

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.finding import SearchResult

__all__ = ["Browser"]


class Browser(QObject):
    """The search in force.

    Signals:
        scopesChanged: Other places limit the search; carries them as a tuple.
        found: Carries the `SearchResult`.
        refused: Carries the `UserError` of a search that cannot be read; what was found before stays.
    """

    scopesChanged = Signal(object)
    found = Signal(object)
    refused = Signal(object)

    def __init__(self, context: Context, sort: Sort, parent: QObject | None = None) -> None:
        """Start with everything; nothing is asked before `refresh`."""
        super().__init__(parent)
        self._context = context
        self._scopes: tuple[Scope, ...] = ()
        self._text = ""
        self._sort = sort
        self.result: SearchResult | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.refresh)
        context.changes.changed.connect(lambda _changes: self._later.start())

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """The places that limit the search."""
        return self._scopes

    @property
    def text(self) -> str:
        """The words in force."""
        return self._text

    @property
    def report(self) -> int | None:
        """Id of the report the search is limited to, or None."""
        return next((scope.report for scope in self._scopes if scope.report is not None), None)

    @property
    def section(self) -> int | None:
        """Id of the section the search is limited to, or None."""
        return next((scope.section for scope in self._scopes if scope.section is not None), None)

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
        self._set((*(s for s in self._scopes if s.place not in kinds), scope))

    def widen(self, scope: Scope) -> None:
        """Let go of one place."""
        self._set(tuple(s for s in self._scopes if s != scope))

    def set_text(self, text: str) -> None:
        """Search for other words."""
        if text != self._text:
            self._text = text
            self.refresh()

    def set_sort(self, sort: Sort) -> None:
        """Put the results in another order."""
        self._sort = sort
        self.refresh()

    def query(self) -> Query:
        """Return the places as one condition."""
        return And(tuple(s.query for s in self._scopes)) if self._scopes else Everything()

    def refresh(self) -> None:
        """Ask again; a place that is gone, as after undo, limits nothing any more."""
        alive = tuple(scope for scope in self._scopes if self._is_there(scope))
        if alive != self._scopes:
            self._set(alive)
            return
        try:
            self.result = self._context.desk.finding.search(
                self._text, scope=self.query(), sort=self._sort, facets=True
            )
        except UserError as error:
            self.refused.emit(error)
        else:
            self.found.emit(self.result)

    def _is_there(self, scope: Scope) -> bool:
        if scope.report is None:
            return True
        entry = next((e for e in self._context.desk.library.reports() if e.report == scope.report), None)
        return entry is not None and (scope.section is None or scope.section in {s.section for s in entry.sections})

    def _set(self, scopes: tuple[Scope, ...]) -> None:
        if scopes != self._scopes:
            self._scopes = scopes
            self.scopesChanged.emit(scopes)
            self.refresh()
