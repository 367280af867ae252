"""A place in the side bar, or a value beside the results, as a limit to a search."""

from dataclasses import dataclass
from enum import StrEnum

from gallery_app.domain.query import Not, Query

__all__ = ["Place", "Scope"]


class Place(StrEnum):
    """What kind of thing limits a search."""

    SHELF = "shelf"
    SAVED = "saved"
    REPORT = "report"
    SECTION = "section"
    PHOTOGRAPHER = "photographer"
    THEME = "theme"
    LAYOUT = "layout"
    COLLECTION = "collection"
    YEAR = "year"
    MONTH = "month"
    ORGANISATION = "organisation"
    SHAPE = "shape"
    RATING = "rating"
    LABEL = "label"
    FORMAT = "format"


@dataclass(frozen=True, slots=True)
class Scope:
    """One thing chosen in the side bar or among the facets.

    Attributes:
        place: Its kind.
        name: The shelf's name, the headline, the heading ("" for the lead), or the value itself.
        query: The photos it holds.
        report: Id of the report, for reports and sections.
        section: Id of the section, for sections.
        layout: Id of the layout, for layouts.
        saved: Id of the saved search, for saved searches.
        collection: Id of the collection, for collections.
        excluded: Its photos are left out, rather than looked among.
    """

    place: Place
    name: str
    query: Query
    report: int | None = None
    section: int | None = None
    layout: int | None = None
    saved: int | None = None
    collection: int | None = None
    excluded: bool = False

    @property
    def everything(self) -> bool:
        """Whether it limits nothing."""
        return self.place is Place.SHELF and self.name == "all"

    @property
    def condition(self) -> Query:
        """What photos have to be, to be shown."""
        return Not(self.query) if self.excluded else self.query

    def same_thing(self, other: "Scope") -> bool:
        """Return whether both name one thing, to look among or to leave out."""
        return self.place is other.place and self.query == other.query
