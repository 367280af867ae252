"""How well each section is illustrated, as the strip beside a report shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # reading reports draws in half the core, which looking at one does not need
    from gallery_app.services.reporting import SectionCoverage

__all__ = ["Lacking", "Meagre", "lacks", "share"]


class Lacking(StrEnum):
    """What a section wants."""

    PHOTOS = "photos"
    SECOND = "second photo"
    FILES = "files"
    PHOTOGRAPHERS = "photographers"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class Meagre:
    """One thing a section wants.

    Attributes:
        what: Which.
        count: How many, where that matters.
    """

    what: Lacking
    count: int = 0


def lacks(section: "SectionCoverage", *, lead: bool) -> tuple[Meagre, ...]:
    """Return what a section wants, gravest first; the lead also wants a landscape."""
    if not section.photos:
        return (Meagre(Lacking.PHOTOS),)
    found = []
    if section.without_file:
        found.append(Meagre(Lacking.FILES, section.without_file))
    if section.photos == 1:
        found.append(Meagre(Lacking.SECOND))
    elif section.photographers == 1:
        found.append(Meagre(Lacking.PHOTOGRAPHERS))
    if lead and not section.landscapes and section.photos > section.without_file:
        found.append(Meagre(Lacking.LANDSCAPE))
    return tuple(found)


def share(section: "SectionCoverage", sections: "Sequence[SectionCoverage]") -> float:
    """Return how full a section's bar is: its photos against those of the richest section."""
    most = max((other.photos for other in sections), default=0)
    return section.photos / most if most else 0.0
