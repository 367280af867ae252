"""A search under a name, asked anew whenever it is looked at."""

from dataclasses import dataclass

from gallery_app.domain.query import Sort

__all__ = ["SavedSearch"]


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """One saved search.

    Attributes:
        id: The catalog's number, or 0 before it is stored.
        name: What the side bar shows.
        text: The search as typed.
        sort: Order of its results.
        report: Id of the report whose shortlist it is, or None.
    """

    id: int
    name: str
    text: str
    sort: Sort = Sort.ADDED
    report: int | None = None
