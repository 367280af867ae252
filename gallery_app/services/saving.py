"""Saved searches: kept in the catalog, asked anew whenever they are looked at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.query import And, Everything, Not, Problem, Query, Sort, Within
from gallery_app.domain.saved import SavedSearch
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.search.parse import parse_query, read_query
from gallery_app.search.show import format_query

__all__ = ["SavedEntry", "Saving"]


@dataclass(frozen=True, slots=True)
class SavedEntry:
    """A saved search in the side bar.

    Attributes:
        search: Its name, text and order.
        query: What it searches for.
        count: How many photos match now.
        problems: What of it cannot be read, if the language has changed since.
    """

    search: SavedSearch
    query: Query
    count: int
    problems: tuple[Problem, ...]


class Saving:
    """Naming, changing and asking saved searches; every change is a step of undo."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog that keeps them."""
        self._catalog = catalog

    def entries(self) -> tuple[SavedEntry, ...]:
        """Return every saved search with how many photos match now."""
        return tuple(self._entry(search) for search in self._catalog.searches.all())

    def find(self, text: str) -> SavedSearch:
        """Return the saved search with this name or id.

        Raises:
            InputError: There is none.
        """
        searches = self._catalog.searches.all()
        named = next((search for search in searches if search.name == text.strip()), None)
        found = named or next((search for search in searches if text.strip() == str(search.id)), None)
        if found is None:
            raise InputError("There is no saved search {id}.", id=text)
        return found

    def add(self, name: str, text: str, sort: Sort = Sort.ADDED, *, report: int | None = None) -> tuple[int, Changes]:
        """Save a search at the end of the list; return its id and what changed.

        With `report` it becomes the shortlist of this report, see `shortlist`.

        Raises:
            InputError: It has no name, the name is taken, the search cannot be read, or there is no such report.
        """
        search = SavedSearch(0, name.strip(), text.strip(), sort)
        self._check(search)
        search = search if report is None else self._shortlisted(search, report)
        with self._catalog.edit(Act.EDIT) as edit:
            number = self._catalog.searches.add(search)
        return number, edit.changes

    def change(
        self, search: int, *, name: str | None = None, text: str | None = None, sort: Sort | None = None
    ) -> Changes:
        """Set what is given of a saved search; None leaves as it is.

        Raises:
            InputError: It is not known, its name is missing or taken, or the search cannot be read.
        """
        old = next((known for known in self._catalog.searches.all() if known.id == search), None)
        if old is None:
            raise InputError("There is no saved search {id}.", id=search)
        new = replace(
            old,
            name=old.name if name is None else name.strip(),
            text=old.text if text is None else text.strip(),
            sort=sort or old.sort,
        )
        self._check(new)
        with self._catalog.edit(Act.EDIT) as edit:
            self._catalog.searches.update(new)
        return edit.changes

    def shortlist(self, search: int, report: int) -> Changes:
        """Make a saved search the shortlist of a report: what it finds that does not stand in the report yet.

        Raises:
            InputError: The search or the report is not known.
        """
        old = self.find(str(search))
        with self._catalog.edit(Act.EDIT) as edit:
            self._catalog.searches.update(self._shortlisted(old, report))
        return edit.changes

    def _shortlisted(self, search: SavedSearch, report: int) -> SavedSearch:
        if self._catalog.reports.get(report) is None:
            raise InputError("There is no report {id}.", id=report)
        rest = Not(Within(report=report))
        query = parse_query(search.text)
        # The search itself says what is left out, so that it means the same wherever it is asked.
        wanted = query if isinstance(query, And) and rest in query.items else And((query, rest))
        text = format_query(rest if query == Everything() else wanted)
        return replace(search, text=text, report=report)

    def remove(self, search: int) -> Changes:
        """Remove a saved search; its photos are not touched.

        Raises:
            InputError: It is not known.
        """
        with self._catalog.edit(Act.REMOVE) as edit:
            self._catalog.searches.remove(search)
        return edit.changes

    def order(self, searches: Sequence[int]) -> Changes:
        """Put saved searches into this order; those not named follow."""
        with self._catalog.edit(Act.EDIT) as edit:
            self._catalog.searches.order(searches)
        return edit.changes

    def _entry(self, search: SavedSearch) -> SavedEntry:
        reading = read_query(search.text)
        query = reading.query if search.text.strip() else Everything()
        return SavedEntry(search, query, self._catalog.finder.count(query), reading.problems)

    def _check(self, search: SavedSearch) -> None:
        parse_query(search.text)
        if not search.name:
            raise InputError("A saved search needs a name.")
        if any(known.name == search.name and known.id != search.id for known in self._catalog.searches.all()):
            raise InputError("There is a saved search {name} already.", name=search.name)
