"""A search as a tree: what the parser makes and the catalog answers."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "And",
    "Everything",
    "Facet",
    "Field",
    "Found",
    "Lack",
    "Not",
    "Or",
    "Query",
    "Sort",
    "State",
    "Term",
    "Within",
]


class Field(StrEnum):
    """Where a word is looked for."""

    ANY = "any"
    TITLE = "title"
    DESCRIPTION = "description"
    PHOTOGRAPHER = "photographer"
    THEME = "theme"
    SECTION = "section"
    REPORT = "report"
    ORGANISATION = "organisation"
    PLACE = "place"
    FILE = "file"


class Lack(StrEnum):
    """Something a photo does not have."""

    CREDIT = "credit"
    DESCRIPTION = "description"
    FILE = "file"
    USE = "use"


class State(StrEnum):
    """Something a photo is."""

    PICKED = "picked"
    RECENT = "recent"


@dataclass(frozen=True, slots=True)
class Everything:
    """Matches every photo."""


@dataclass(frozen=True, slots=True)
class Term:
    """Matches photos with this text in a field.

    Attributes:
        field: Where to look.
        text: The words as typed; one Chinese character is enough.
        exact: The field's whole value must be the text, not only contain it (photographer, theme, section, report).
    """

    field: Field
    text: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class And:
    """Matches what all items match."""

    items: "tuple[Query, ...]"


@dataclass(frozen=True, slots=True)
class Or:
    """Matches what any item matches."""

    items: "tuple[Query, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """Matches what the item does not."""

    item: "Query"


@dataclass(frozen=True, slots=True)
class Within:
    """Matches photos placed in one report, or in one of its sections, named by id.

    Attributes:
        report: Id of a report, or None when a section is named.
        section: Id of a section, or None when a report is named.
    """

    report: int | None = None
    section: int | None = None


Query = Everything | Term | And | Or | Not | Lack | State | Within


class Sort(StrEnum):
    """Order of results; ties are broken by id, so it is stable."""

    ADDED = "added"
    DATE = "date"
    TITLE = "title"
    PHOTOGRAPHER = "photographer"
    RATING = "rating"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Found:
    """Answer to a search.

    Attributes:
        total: How many photos match.
        ids: The asked-for window of them, in order.
    """

    total: int
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a field among the results.

    Attributes:
        field: The field.
        value: Its value.
        count: How many of the results have it.
    """

    field: Field
    value: str
    count: int
