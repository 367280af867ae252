"""How what limits a search would be typed."""

from typing import TYPE_CHECKING

from gallery_app.domain.query import Field, Not, Query, Term, Within
from gallery_app.ui.scope import Place, Scope

if TYPE_CHECKING:
    from gallery_app.services.finding import Finding

__all__ = ["spelled"]

_FIELDS = {Place.REPORT: Field.REPORT, Place.SECTION: Field.SECTION, Place.COLLECTION: Field.COLLECTION}


def spelled(finding: "Finding", scope: Scope) -> str:
    """Return a place as words of a search: reports and sections by their names rather than by their numbers."""
    query: Query = scope.query
    if isinstance(query, Within) and scope.name:
        query = Term(_FIELDS[scope.place], scope.name, exact=True)
    return finding.shown(Not(query) if scope.excluded else query)
