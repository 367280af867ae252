"""Counts of values among photos."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from gallery_app.catalog.columns import SEPARATOR, Chosen
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.mirror import Mirror
from gallery_app.domain.query import Aspect, Facet, Field

__all__ = ["Facets"]


class Facets:
    """Counts by photographer, theme, report, section, organisation, format, year, month, shape and rating."""

    def __init__(self, link: Connections, mirror: Mirror) -> None:
        """Take the connections and what is held in memory."""
        self._link = link
        self._mirror = mirror
        self._places: dict[int, tuple[str, str]] = {}
        self._people: dict[int, str] = {}
        self._terms: dict[int, str] = {}
        self._seq = -1
        self._all: dict[Field | Aspect, dict[str, int]] = {}
        self._all_seq = -1

    def themes(self, bits: int) -> Mapping[str, int]:
        """Return how many photos have each theme, or one below it."""
        if not bits:
            return {}
        self._read_names()
        return self._counted("theme", Chosen(bits, self._mirror.alive), self._themes)

    def named(self, field: Field) -> Mapping[str, int]:
        """Return every value of a field with how many of all photos have it."""
        if self._all_seq != self._mirror.seq:
            self._all_seq = self._mirror.seq
            self._all = {}
            for facet in self.of(self._mirror.alive):
                self._all.setdefault(facet.field, {})[facet.value] = facet.count
        return self._all.get(field, {})

    def of(self, bits: int) -> tuple[Facet, ...]:
        """Return every value among photos with how many have it, by field, the most frequent first."""
        if not bits:
            return ()
        self._read_names()
        chosen = Chosen(bits, self._mirror.alive)
        counts: dict[Field | Aspect, Mapping[str, int]] = {
            Field.PHOTOGRAPHER: self._counted("photographer", chosen, self._named(self._people)),
            Field.THEME: self._counted("theme", chosen, self._themes),
            Field.REPORT: self._counted("section", chosen, lambda value: self._placed(value, 0)),
            Field.SECTION: self._counted("section", chosen, lambda value: self._placed(value, 1)),
            Field.ORGANISATION: self._counted("organisation", chosen, lambda value: value.split(SEPARATOR)),
            Field.FORMAT: self._counted("format", chosen, _alone),
            Aspect.YEAR: self._counted("month", chosen, lambda value: (value[:4],)),
            Aspect.MONTH: self._counted("month", chosen, lambda value: (value,) if len(value) > len("2023") else ()),
            Aspect.SHAPE: self._counted("shape", chosen, _alone),
            Aspect.RATING: self._counted("rating", chosen, _alone),
        }
        return tuple(
            Facet(field, value, count)
            for field in sorted(counts)
            for value, count in sorted(counts[field].items(), key=lambda item: (-item[1], item[0]))
        )

    def _counted(self, column: str, chosen: Chosen, parts: Callable[[str], Iterable[str]]) -> Mapping[str, int]:
        counted: Counter[str] = Counter()
        for value, count in self._mirror.column(column).count(chosen).items():
            for part in set(parts(value)):
                counted[part] += count
        del counted[""]
        return counted

    def _read_names(self) -> None:
        if self._seq == self._mirror.registers:
            return
        self._seq = self._mirror.registers
        self._people = {row["id"]: row["name"] for row in self._link.rows("select id, name from photographer")}
        self._terms = {row["id"]: row["name"] for row in self._link.rows("select id, name from theme")}
        rows = self._link.rows(
            "select section.id, headline, heading from section join report on report.id = section.report"
        )
        self._places = {row["id"]: (row["headline"], "".join(row["heading"].splitlines()[:1])) for row in rows}

    @staticmethod
    def _named(names: Mapping[int, str]) -> Callable[[str], Iterable[str]]:
        return lambda value: [names[int(number)] for number in value.split(",")]

    def _themes(self, value: str) -> Iterable[str]:
        paths = (self._mirror.names.path(int(number)) for number in value.split(","))
        return [self._terms[theme] for path in paths for theme in path]

    def _placed(self, value: str, part: int) -> Iterable[str]:
        return [self._places[int(number)][part] for number in value.split(",")]


def _alone(value: str) -> Iterable[str]:
    return (value,)
