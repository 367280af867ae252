"""Finding photos: one query language for the window, the command line and saved searches."""

from dataclasses import dataclass
from time import perf_counter

from gallery_app.domain.query import And, Everything, Facet, Query, Sort
from gallery_app.domain.stores import Catalog

__all__ = ["Finding", "SearchResult"]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Answer to a search.

    Attributes:
        total: How many photos match.
        ids: The asked-for window of them, in order.
        facets: Values among the matches with their counts, if asked for.
        took_ms: Time from text to ids, milliseconds.
    """

    total: int
    ids: tuple[int, ...]
    facets: tuple[Facet, ...]
    took_ms: float


class Finding:
    """Search."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to search."""
        self._catalog = catalog

    def search(
        self,
        text: str,
        *,
        scope: Query = Everything(),  # noqa: B008  a frozen value
        sort: Sort = Sort.ADDED,
        limit: int | None = None,
        offset: int = 0,
        facets: bool = False,
    ) -> SearchResult:
        """Find photos.

        Args:
            text: The query as typed; empty is everything.
            scope: Only among these, such as the section chosen in the side bar.
            sort: Order of the results.
            limit: How many ids at the most; None for all.
            offset: How many ids to pass over.
            facets: Also count the values among the matches.

        Raises:
            InputError: The query cannot be read; the sentence names the place and what was expected.
        """
        started = perf_counter()
        query = And((scope, _read(text)))
        found = self._catalog.finder.find(query, sort, limit, offset)
        values = self._catalog.finder.facets(query) if facets else ()
        return SearchResult(found.total, found.ids, values, (perf_counter() - started) * 1000)


def _read(text: str) -> Query:
    if not text.strip():
        return Everything()
    from gallery_app.search.parse import parse_query  # noqa: PLC0415 - a window opens without it

    return parse_query(text)
