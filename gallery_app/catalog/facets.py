"""Counts of values among photos."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gallery_app.catalog.chosen import Chosen
from gallery_app.catalog.columns import Column
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.mirror import Mirror
from gallery_app.domain.counts import Counts, Facets
from gallery_app.domain.query import Aspect, Field

__all__ = ["Tallies"]

_COLUMNS: dict[Field | Aspect, str] = {
    Field.PHOTOGRAPHER: "photographer",
    Field.THEME: "theme",
    Field.REPORT: "report",
    Field.SECTION: "section",
    Field.ORGANISATION: "organisation",
    Field.LABEL: "label",
    Field.FORMAT: "format",
    Aspect.YEAR: "month",
    Aspect.MONTH: "month",
    Aspect.SHAPE: "shape",
    Aspect.RATING: "rating",
}
"""Which column each field is counted in, in the order of the fields' names."""

_REGISTERS = {
    "photographer": "select id, name from photographer",
    "theme": "select id, name from theme",
}
"""Where the names are of what a column has by its number."""

_YEAR = len("2023")


@dataclass(frozen=True, slots=True)
class _Names:
    """What the values of a column are called.

    Attributes:
        names: For each value its name, "" for one that is gone.
        ranks: For each value where its name stands among all of them, sorted.
        registers: The state of the registers that the names are from.
    """

    names: NDArray[np.object_]
    ranks: NDArray[np.int64]
    registers: int


class Tallies:
    """Counts by photographer, theme, report, section, organisation, label, format, year, month, shape and rating."""

    def __init__(self, link: Connections, mirror: Mirror) -> None:
        """Take the connections and what is held in memory."""
        self._link = link
        self._mirror = mirror
        self._names: dict[str, _Names] = {}
        self._all: dict[Field | Aspect, Mapping[str, int]] = {}
        self._all_seq = -1

    def themes(self, bits: int) -> Mapping[str, int]:
        """Return how many photos have each theme, or one below it."""
        return self._of(Field.THEME, Chosen(bits, self._mirror.alive)).mapping() if bits else {}

    def named(self, field: Field) -> Mapping[str, int]:
        """Return every value of a field with how many of all photos have it."""
        if self._all_seq != self._mirror.seq:
            self._all_seq = self._mirror.seq
            self._all = {each: counts.mapping() for each, counts in self.of(self._mirror.alive).fields.items()}
            places = self._mirror.column("place")
            self._all[Field.PLACE] = {
                place: count for place, count in zip(places.values, places.counts, strict=True) if place and count
            }
        return self._all.get(field, {})

    def of(self, bits: int) -> Facets:
        """Return every value among photos with how many have it, by field, the most frequent first."""
        if not bits:
            return Facets()
        chosen = Chosen(bits, self._mirror.alive)
        counted = ((field, self._of(field, chosen)) for field in sorted(_COLUMNS))
        return Facets({field: counts for field, counts in counted if len(counts)})

    def _of(self, field: Field | Aspect, chosen: Chosen) -> Counts:
        column = self._mirror.column(_COLUMNS[field])
        counts = column.count(chosen)
        if field is Aspect.YEAR:
            return _years(column, counts)
        called = self._called(_COLUMNS[field], column)
        codes = np.flatnonzero(counts)
        # One name may be that of none any more; a month may be a year alone.
        keep = [bool(name) for name in called.names[codes]]
        codes = codes[keep] if field is not Aspect.MONTH else codes[[len(n) > _YEAR for n in called.names[codes]]]
        codes = codes[np.lexsort((called.ranks[codes], -counts[codes]))]
        return Counts(field, called.names[codes].tolist(), counts[codes].tolist())

    def _called(self, name: str, column: Column) -> _Names:
        held = self._names.get(name)
        if held is None or len(held.names) != len(column.values) or held.registers != self._mirror.registers:
            held = self._names[name] = self._read(name, column)
        return held

    def _read(self, name: str, column: Column) -> _Names:
        names = column.values
        if name in _REGISTERS:
            register = {str(row["id"]): row["name"] for row in self._link.rows(_REGISTERS[name])}
            names = [register.get(value, "") for value in names]
        ranks = np.zeros(len(names), dtype=np.int64)
        ranks[sorted(range(len(names)), key=names.__getitem__)] = np.arange(len(names))
        return _Names(np.array(names, dtype=object), ranks, self._mirror.registers)


def _years(column: Column, counts: NDArray[np.int64]) -> Counts:
    years: dict[str, int] = {}
    for code in np.flatnonzero(counts).tolist():
        year = column.values[code][:_YEAR]
        years[year] = years.get(year, 0) + int(counts[code])
    ranked = sorted(sorted(years), key=years.__getitem__, reverse=True)
    return Counts(Aspect.YEAR, ranked, [years[year] for year in ranked])
