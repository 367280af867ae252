"""Saved searches."""

from collections.abc import Sequence

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.text import clean
from gallery_app.domain.query import Sort
from gallery_app.domain.saved import SavedSearch
from gallery_app.errors import InputError

__all__ = ["SavedSearches"]

_ORDER = "update saved_search set position = ? where id = ? and position <> ?1"


class SavedSearches:
    """Records in the table saved_search, in the order the editor gave them."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def all(self) -> tuple[SavedSearch, ...]:
        """Return every saved search in its order."""
        rows = self._link.rows("select * from saved_search order by position, id")
        return tuple(
            SavedSearch(
                row["id"],
                row["name"],
                row["query"],
                Sort(row["sort"]) if row["sort"] in set(Sort) else Sort.ADDED,
                row["report"],
            )
            for row in rows
        )

    def add(self, search: SavedSearch) -> int:
        """Store a new one at the end; return its id."""
        position = self._link.rows("select coalesce(max(position), -1) + 1 as next from saved_search")[0]["next"]
        return self._link.insert("saved_search", **_columns(search), position=position)

    def update(self, search: SavedSearch) -> None:
        """Store name, text, sort and report of a known one.

        Raises:
            InputError: It is not known.
        """
        self._must_have(search.id)
        self._link.update("saved_search", search.id, **_columns(search))

    def remove(self, search: int) -> None:
        """Remove one.

        Raises:
            InputError: It is not known.
        """
        self._must_have(search)
        self._link.delete("saved_search", search)

    def order(self, searches: Sequence[int]) -> None:
        """Put these first, in this order; the others follow as they were."""
        known = [search.id for search in self.all()]
        wanted = [*(s for s in dict.fromkeys(searches) if s in known), *(s for s in known if s not in searches)]
        for position, search in enumerate(wanted):
            self._link.run(_ORDER, position, search)

    def _must_have(self, search: int) -> None:
        if self._link.row("select 1 from saved_search where id = ?", search) is None:
            raise InputError("There is no saved search {id}.", id=search)


def _columns(search: SavedSearch) -> dict[str, str | int | None]:
    name, text = clean(search.name).strip(), clean(search.text)
    return {"name": name, "query": text, "sort": search.sort.value, "report": search.report}
