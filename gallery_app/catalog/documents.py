"""One sequence of numbers for reports and layouts, so that a number alone names one document."""

from gallery_app.catalog.connection import Connections

__all__ = ["next_document"]

_HIGHEST = "select coalesce(max(seq), 0) as number from sqlite_sequence where name in ('report', 'layout')"


def next_document(link: Connections) -> int:
    """Return the number of the next report or layout; it was never given to another, not even to a removed one."""
    return int(link.rows(_HIGHEST)[0]["number"]) + 1
