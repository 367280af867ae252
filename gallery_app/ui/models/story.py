"""A report as one column to read: its texts and rows of photos, in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Placement
from gallery_app.domain.report import Report, signed

if TYPE_CHECKING:  # reading reports draws in half the core, which looking at one does not need
    from gallery_app.services.reporting import ReportView, SectionView

__all__ = ["Part", "Passage", "Use", "story"]


class Part(StrEnum):
    """What a passage is."""

    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    BYLINES = "bylines"
    HEADING = "heading"
    SUBHEADING = "subheading"
    TEXT = "text"
    PHOTOS = "photos"


@dataclass(frozen=True, slots=True)
class Use:
    """A photo in its place.

    Attributes:
        photo: The photo.
        placement: Its use here.
    """

    photo: Photo
    placement: Placement

    @property
    def title(self) -> str:
        """What stands under the photo here: the caption of this use, or else the photo's own title."""
        return self.photo.title if self.placement.caption is None else self.placement.caption

    @property
    def own(self) -> bool:
        """Whether what stands there is said in this use only."""
        return self.placement.caption is not None and self.placement.caption != self.photo.title


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing in the column.

    Attributes:
        part: What it is.
        section: Id of the section it belongs to; 0 above the first.
        text: Its words; "" for photos.
        uses: Its photos; a section without any has a passage of none, where photos can be dropped.
    """

    part: Part
    section: int = 0
    text: str = ""
    uses: tuple[Use, ...] = ()


def story(view: "ReportView") -> tuple[Passage, ...]:
    """Return a report's passages in reading order; repeated paragraphs are left out.

    The photos of a section stand after its first paragraph, as near its heading as a page would put them.
    """
    return (*_head(view.report), *(passage for section in view.sections for passage in _section(section)))


def _head(report: Report) -> Iterator[Passage]:
    yield Passage(Part.HEADLINE, text=report.headline)
    if report.subtitle:
        yield Passage(Part.SUBTITLE, text=f"——{report.subtitle}")
    bylines = "　".join(signed(report.bylines))
    line = " · ".join(part for part in (bylines, report.publication, report.date) if part)
    if line:
        yield Passage(Part.BYLINES, text=line)


def _section(view: "SectionView") -> Iterator[Passage]:
    section = view.section
    for number, line in enumerate(section.heading):
        yield Passage(Part.SUBHEADING if number else Part.HEADING, section.id, line)
    texts = [Passage(Part.TEXT, section.id, p.text) for p in section.paragraphs if not p.repeated]
    uses = tuple(Use(photo, use) for photo, use in zip(view.photos, view.placements, strict=True))
    yield from texts[:1]
    yield Passage(Part.PHOTOS, section.id, uses=uses)
    yield from texts[1:]
