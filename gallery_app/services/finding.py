"""Finding photos: one query language for the window, the command line and saved searches."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from gallery_app.domain.counts import Facets
from gallery_app.domain.query import And, Everything, Field, Problem, Query, Sort
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Progress, Task
from gallery_app.wording import Message

if TYPE_CHECKING:
    from gallery_app.search.parse import Reading

__all__ = ["PAGE", "Finding", "FirstPage", "SearchResult"]

# ruff: noqa: PLC0415 - the parser is loaded with the first search; a window opens without it

PAGE = 200
"""So many photos are shown while the rest is found."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Answer to a search.

    Attributes:
        total: How many photos match, exactly.
        ids: The asked-for window of them, in order.
        facets: Values among the matches with their exact counts, if asked for.
        took_ms: Time from text to ids, milliseconds.
        problems: Parts of the text that could not be read; the rest was searched for.
    """

    total: int
    ids: Sequence[int]
    facets: Facets
    took_ms: float
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstPage(Progress):
    """The step of `Finding.answer` that shows results while the rest is counted.

    Attributes:
        ids: The first matches, in order.
        problems: Parts of the text that could not be read.
    """

    ids: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()


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
        query = And((scope, self.read(text)))
        found = self._catalog.finder.find(query, sort, limit, offset)
        values = self._catalog.finder.facets(query) if facets else Facets()
        return SearchResult(found.total, found.ids, values, (perf_counter() - started) * 1000)

    def answer(
        self,
        text: str,
        *,
        scope: Query = Everything(),  # noqa: B008  a frozen value
        sort: Sort = Sort.ADDED,
        page: int = PAGE,
    ) -> Task[SearchResult]:
        """Find photos while somebody types: first a page of them, then all, with their total and facets.

        What cannot be read is left out of the search and named among the problems; nothing is raised for it. A newer
        search lets go of this one by closing the task.

        Yields:
            A `FirstPage`, then a step before the values are counted.
        """
        started = perf_counter()
        reading = _reading(text)
        query = And((scope, reading.query))
        ids = self._catalog.finder.first(query, sort, page)
        yield FirstPage(1, 3, Message.of("Counting"), ids, reading.problems)
        found = self._catalog.finder.find(query, sort)
        took = (perf_counter() - started) * 1000
        yield Progress(2, 3, Message.of("Counting"))
        facets = self._catalog.finder.facets(query)
        return SearchResult(found.total, found.ids, facets, took, reading.problems)

    @staticmethod
    def read(text: str) -> Query:
        """Return the tree of a search as typed.

        Raises:
            InputError: It cannot be read; the sentence names the place and what was expected.
        """
        if not text.strip():
            return Everything()
        from gallery_app.search.parse import parse_query

        return parse_query(text)

    @staticmethod
    def problems(text: str) -> tuple[Problem, ...]:
        """Return what of a search cannot be read, with its place."""
        return _reading(text).problems

    @staticmethod
    def shown(query: Query) -> str:
        """Return a tree as it would be typed; what a click on a facet adds to the box."""
        from gallery_app.search.show import format_query

        return format_query(query)

    @staticmethod
    def highlight(text: str, field: Field, value: str) -> tuple[tuple[int, int], ...]:
        """Return what of a field's value matched a search: from and up to, in characters of the value."""
        from gallery_app.search.highlight import highlight

        return highlight(_reading(text).query, field, value)

    @staticmethod
    def highlighter(text: str) -> "Callable[[Field, str], tuple[tuple[int, int], ...]]":
        """Return `highlight` for one search that is read only once, for the many captions of a page."""
        from gallery_app.search.highlight import highlight

        return partial(highlight, _reading(text).query)

    def remember(self, text: str) -> None:
        """Keep a search that was asked for, newest first, once each."""
        if text.strip():
            self._catalog.finder.remember(text.strip())

    def asked(self, limit: int = 20) -> Sequence[str]:
        """Return the searches asked for last, newest first."""
        return self._catalog.finder.asked(limit)

    def get_ready(self) -> Task[None]:
        """Read what every search needs, so that the first one need not wait for it."""
        return self._catalog.get_ready()

    def needs_tending(self) -> bool:
        """Return whether `tend` has anything to do; after opening a catalog, and after large imports."""
        return self._catalog.needs_tending()

    def tend(self) -> Task[None]:
        """Make an outdated index anew and keep for the next start what searches need; editing goes on meanwhile."""
        return self._catalog.tend()


def _reading(text: str) -> "Reading":
    from gallery_app.search.parse import Reading, read_query

    return read_query(text) if text.strip() else Reading(Everything(), ())
