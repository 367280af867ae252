"""A search as a tree: what the parser makes and the catalog answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gallery_app.wording import Message

__all__ = [
    "And",
    "Aspect",
    "Everything",
    "Facet",
    "Field",
    "Found",
    "Lack",
    "Measure",
    "Near",
    "Not",
    "Or",
    "Problem",
    "Query",
    "Range",
    "Shape",
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
    CREDIT = "credit"
    THEME = "theme"
    SECTION = "section"
    REPORT = "report"
    COLLECTION = "collection"
    ORGANISATION = "organisation"
    PLACE = "place"
    LABEL = "label"
    FILE = "file"
    FORMAT = "format"


class Lack(StrEnum):
    """Something a photo does not have."""

    CREDIT = "credit"
    DESCRIPTION = "description"
    FILE = "file"
    USE = "use"
    TITLE = "title"
    THEME = "theme"
    DATE = "date"
    PLACE = "place"
    LABEL = "label"


class State(StrEnum):
    """Something a photo is.

    Recent is what came in the last week in which anything came; used stands in a report; missing has a file that was
    not there when last looked for; duplicate has an image with the same fingerprint as another photo's; disputed has
    a file that said something else than the catalog when the two were last compared.
    """

    PICKED = "picked"
    REJECTED = "rejected"
    RECENT = "recent"
    USED = "used"
    MISSING = "missing"
    DUPLICATE = "duplicate"
    DISPUTED = "disputed"


class Shape(StrEnum):
    """How an image lies, as it is shown."""

    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"
    SQUARE = "square"


class Measure(StrEnum):
    """Something that can be more or less; dates are ISO 8601, sizes pixels."""

    DATE = "date"
    ADDED = "added"
    RATING = "rating"
    WIDTH = "width"
    HEIGHT = "height"


class Aspect(StrEnum):
    """What results are counted by beside their fields."""

    YEAR = "year"
    MONTH = "month"
    SHAPE = "shape"
    RATING = "rating"


@dataclass(frozen=True, slots=True)
class Everything:
    """Matches every photo."""


@dataclass(frozen=True, slots=True)
class Term:
    """Matches photos with this text in a field.

    Attributes:
        field: Where to look.
        text: The words as typed; one Chinese character is enough. Two or more letters are also taken as pinyin. Of a
            colour its value in `Label`.
        exact: The field's whole value must be the text, not only contain it.
    """

    field: Field
    text: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """Matches photos between two bounds, both included; what has no such value is in no range.

    Attributes:
        measure: What is compared.
        low: The lower bound, None for none: a number, or a date, month or year as ISO 8601.
        high: The upper bound; a year or month is included as a whole.
    """

    measure: Measure
    low: int | str | None = None
    high: int | str | None = None


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
    """Matches photos placed in one report, in one of its sections, or put into one collection, named by id.

    Attributes:
        report: Id of a report, or None when a section is named.
        section: Id of a section, or None when a report is named.
        collection: Id of a collection, or None when a report or a section is named.
    """

    report: int | None = None
    section: int | None = None
    collection: int | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """Matches photos whose image looks like that of one photo, and this photo.

    Attributes:
        photo: Its id.
    """

    photo: int


Query = Everything | Near | Term | Range | And | Or | Not | Lack | State | Shape | Within


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of a search that cannot be read; the rest of the search stands without it.

    Attributes:
        start: Where it begins, counted in characters from 0.
        end: Where it ends, not included; may be the same place, where something is missing.
        message: One sentence that names the place and what was expected.
    """

    start: int
    end: int
    message: Message


class Sort(StrEnum):
    """Order of results; ties are broken by id, so it is stable.

    Manual is the order an editor gave the photos of a collection; where none is looked into, it is that of sections.
    """

    ADDED = "added"
    DATE = "date"
    TITLE = "title"
    PHOTOGRAPHER = "photographer"
    RATING = "rating"
    SECTION = "section"
    RELEVANCE = "relevance"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Found:
    """Answer to a search.

    Attributes:
        total: How many photos match.
        ids: The asked-for window of them, in order.
    """

    total: int
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a field or aspect among the results.

    Attributes:
        field: The field or aspect.
        value: Its value; a year is 2023, a month 2023-10, a rating 0 to 5, a shape as `Shape` has it,
            a colour as `Label` has it.
        count: How many of the results have it.
    """

    field: Field | Aspect
    value: str
    count: int

    @property
    def query(self) -> Query:
        """What a click adds to the search, and alt-click excludes."""
        match self.field:
            case Aspect.YEAR | Aspect.MONTH:
                return Range(Measure.DATE, self.value, self.value)
            case Aspect.RATING:
                return Range(Measure.RATING, int(self.value), int(self.value))
            case Aspect.SHAPE:
                return Shape(self.value)
            case _:
                return Term(self.field, self.value, exact=True)
