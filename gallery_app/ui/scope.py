"""A place in the side bar as a limit to a search."""

from dataclasses import dataclass
from enum import StrEnum

from gallery_app.domain.query import Query

__all__ = ["Place", "Scope"]


class Place(StrEnum):
    """What kind of thing stands in the side bar."""

    SHELF = "shelf"
    REPORT = "report"
    SECTION = "section"
    PHOTOGRAPHER = "photographer"
    THEME = "theme"
    LAYOUT = "layout"


@dataclass(frozen=True, slots=True)
class Scope:
    """One thing chosen in the side bar.

    Attributes:
        place: Its kind.
        name: The shelf's name, the headline, the heading ("" for the lead), or the name itself.
        query: The photos it holds.
        report: Id of the report, for reports and sections.
        section: Id of the section, for sections.
        layout: Id of the layout, for layouts.
    """

    place: Place
    name: str
    query: Query
    report: int | None = None
    section: int | None = None
    layout: int | None = None

    @property
    def everything(self) -> bool:
        """Whether it limits nothing."""
        return self.place is Place.SHELF and self.name == "all"
