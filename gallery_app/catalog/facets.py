"""Counts of values among photos."""

from collections import Counter
from collections.abc import Mapping
from operator import itemgetter

from gallery_app.catalog.chosen import Chosen
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.mirror import Mirror
from gallery_app.domain.query import Aspect, Facet, Field

__all__ = ["Facets"]


class Facets:
    """Counts by photographer, theme, report, section, organisation, label, format, year, month, shape and rating."""

    def __init__(self, link: Connections, mirror: Mirror) -> None:
        """Take the connections and what is held in memory."""
        self._link = link
        self._mirror = mirror
        self._people: Mapping[str, str] = {}
        self._terms: Mapping[str, str] = {}
        self._seq = -1
        self._all: dict[Field | Aspect, dict[str, int]] = {}
        self._all_seq = -1

    def themes(self, bits: int) -> Mapping[str, int]:
        """Return how many photos have each theme, or one below it."""
        if not bits:
            return {}
        self._read_names()
        return self._called(self._terms, self._counted("theme", Chosen(bits, self._mirror.alive)))

    def named(self, field: Field) -> Mapping[str, int]:
        """Return every value of a field with how many of all photos have it."""
        if self._all_seq != self._mirror.seq:
            self._all_seq = self._mirror.seq
            self._all = {}
            for facet in self.of(self._mirror.alive):
                self._all.setdefault(facet.field, {})[facet.value] = facet.count
            places = self._mirror.column("place")
            self._all[Field.PLACE] = {
                place: count for place, count in zip(places.values, places.counts, strict=True) if place and count
            }
        return self._all.get(field, {})

    def of(self, bits: int) -> tuple[Facet, ...]:
        """Return every value among photos with how many have it, by field, the most frequent first."""
        if not bits:
            return ()
        self._read_names()
        chosen = Chosen(bits, self._mirror.alive)
        months = self._counted("month", chosen)
        years: Counter[str] = Counter()
        for month, count in months.items():
            years[month[:4]] += count
        counts: dict[Field | Aspect, Mapping[str, int]] = {
            Field.PHOTOGRAPHER: self._called(self._people, self._counted("photographer", chosen)),
            Field.THEME: self._called(self._terms, self._counted("theme", chosen)),
            Field.REPORT: self._counted("report", chosen),
            Field.SECTION: self._counted("section", chosen),
            Field.ORGANISATION: self._counted("organisation", chosen),
            Field.LABEL: self._counted("label", chosen),
            Field.FORMAT: self._counted("format", chosen),
            Aspect.YEAR: years,
            Aspect.MONTH: {month: count for month, count in months.items() if len(month) > len("2023")},
            Aspect.SHAPE: self._counted("shape", chosen),
            Aspect.RATING: self._counted("rating", chosen),
        }
        return tuple(
            Facet(field, value, count)
            for field, values in sorted(counts.items())
            for value, count in sorted(sorted(values.items()), key=itemgetter(1), reverse=True)
        )

    def _counted(self, column: str, chosen: Chosen) -> Mapping[str, int]:
        return self._mirror.column(column).count(chosen)

    def _read_names(self) -> None:
        if self._seq != self._mirror.registers:
            self._seq = self._mirror.registers
            self._people = {str(row["id"]): row["name"] for row in self._link.rows("select id, name from photographer")}
            self._terms = {str(row["id"]): row["name"] for row in self._link.rows("select id, name from theme")}

    @staticmethod
    def _called(names: Mapping[str, str], counts: Mapping[str, int]) -> Mapping[str, int]:
        return {names[number]: count for number, count in counts.items() if number in names}
