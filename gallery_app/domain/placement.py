"""A photo used in a section of a report."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Origin", "Placement"]


class Origin(StrEnum):
    """Who decided that a photo stands in a section."""

    TEXT = "text position"
    SUGGESTED = "suggested"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Placement:
    """One use of a photo.

    Attributes:
        id: The catalog's number.
        photo: Id of the photo.
        report: Id of the report.
        section: Id of the section it illustrates.
        position: Place among the section's photos, from 0.
        caption: Text for this use only; None follows the photo's own title and description.
        origin: Who decided.
        certainty: 0 to 1; 1 is a fact or an editor's word.
        heading: The section's first heading line, "" for the lead; for showing.
        headline: The report's headline; for showing.
    """

    id: int
    photo: int
    report: int
    section: int
    position: int
    caption: str | None = None
    origin: Origin = Origin.EDITOR
    certainty: float = 1.0
    heading: str = ""
    headline: str = ""
