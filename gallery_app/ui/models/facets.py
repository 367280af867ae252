"""What stands beside the results: the values among them, group by group, the chosen ones first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from gallery_app.domain.counts import Facets
from gallery_app.domain.query import Aspect, Facet, Field
from gallery_app.ui.scope import Place, Scope

__all__ = ["FIRST", "FacetGroup", "FacetRow", "Mark", "Values", "by_place", "facet_groups"]

Values = Mapping[Place, Sequence[Facet]]
"""The values of each kind, the most frequent first."""

FIRST = 6
"""So many values of a group are shown before more are asked for."""

_PLACES: dict[Field | Aspect, Place] = {
    Field.PHOTOGRAPHER: Place.PHOTOGRAPHER,
    Field.THEME: Place.THEME,
    Field.REPORT: Place.REPORT,
    Field.SECTION: Place.SECTION,
    Aspect.YEAR: Place.YEAR,
    Aspect.MONTH: Place.MONTH,
    Field.ORGANISATION: Place.ORGANISATION,
    Aspect.SHAPE: Place.SHAPE,
    Aspect.RATING: Place.RATING,
    Field.LABEL: Place.LABEL,
    Field.FORMAT: Place.FORMAT,
}
_GROUPS = tuple(place for place in _PLACES.values() if place is not Place.MONTH)
_BY_VALUE = {Place.YEAR, Place.RATING}
"""Groups whose values have an order of their own, the highest first."""


class Mark(Enum):
    """How a value limits the search now."""

    NONE = 0
    ADDED = 1
    EXCLUDED = 2


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One value.

    Attributes:
        scope: What choosing it adds, or, of one that is chosen, what is in force.
        count: How many of the results have it; 0 for one that is chosen.
        mark: Whether it is chosen.
        months: Of a year its months, the first one first.
    """

    scope: Scope
    count: int
    mark: Mark = Mark.NONE
    months: "tuple[FacetRow, ...]" = ()


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The values of one kind.

    Attributes:
        place: Their kind.
        rows: Those that are shown.
        more: How many are not.
    """

    place: Place
    rows: tuple[FacetRow, ...]
    more: int


def by_place(facets: Facets) -> Values:
    """Return values sorted by their kinds, each in the order given."""
    return {_PLACES[field]: counts for field, counts in facets.fields.items() if field in _PLACES}


def facet_groups(values: Values, scopes: Sequence[Scope], shown: Mapping[Place, int]) -> tuple[FacetGroup, ...]:
    """Return the groups that have any values, in the order they are shown.

    Args:
        values: The values of each kind.
        scopes: What limits the search.
        shown: For each kind how many values are shown, where that is not `FIRST`.
    """
    groups = (_group(place, values, scopes, shown.get(place, FIRST)) for place in _GROUPS)
    return tuple(group for group in groups if group.rows)


def _group(place: Place, values: Values, scopes: Sequence[Scope], most: int) -> FacetGroup:
    chosen = [scope for scope in scopes if scope.place is place]
    names = {scope.name for scope in chosen}
    others: Sequence[Facet] = values.get(place, ())
    if names:
        others = [facet for facet in others if facet.value not in names]
    if place in _BY_VALUE:
        others = sorted(others, key=lambda facet: facet.value, reverse=True)
    # Only as many are made as are shown: a search may find ten thousand names.
    rest = others[: max(most - len(chosen), 0)]
    rows = [FacetRow(scope, 0, _mark(scope)) for scope in chosen]
    rows += [FacetRow(Scope(place, facet.value, facet.query), facet.count) for facet in rest]
    if place is Place.YEAR:
        rows = list(_with_months(rows, values.get(Place.MONTH, ()), scopes))
    return FacetGroup(place, tuple(rows), len(others) - len(rest))


def _with_months(rows: Sequence[FacetRow], months: Sequence[Facet], scopes: Sequence[Scope]) -> Iterable[FacetRow]:
    """Give its months to a year that is chosen, or that is the only one."""
    chosen = {scope.query: scope for scope in scopes if scope.place is Place.MONTH}
    years = {scope.name[:4] for scope in chosen.values()}
    for row in rows:
        opened = row.mark is Mark.ADDED or len(rows) == 1 or row.scope.name in years
        of_it = sorted((m for m in months if opened and m.value.startswith(row.scope.name)), key=lambda m: m.value)
        made = tuple(_month(facet, chosen.get(facet.query)) for facet in of_it)
        yield FacetRow(row.scope, row.count, row.mark, made)


def _month(facet: Facet, chosen: Scope | None) -> FacetRow:
    scope = chosen or Scope(Place.MONTH, facet.value, facet.query)
    return FacetRow(scope, facet.count, _mark(chosen) if chosen else Mark.NONE)


def _mark(scope: Scope) -> Mark:
    return Mark.EXCLUDED if scope.excluded else Mark.ADDED
