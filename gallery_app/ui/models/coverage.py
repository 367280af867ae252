"""How well each section is illustrated, as the strip beside a report shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Placement
from gallery_app.wording import Message

if TYPE_CHECKING:  # reading reports draws in half the core, which looking at one does not need
    from gallery_app.services.covering import CoverageFinding
    from gallery_app.services.reporting import ReportView, SectionCoverage

__all__ = ["Lacking", "Meagre", "PhotoNote", "lacks", "photo_notes", "share"]


class Lacking(StrEnum):
    """What a section wants, by the code of the finding that says so."""

    PHOTOS = "no-photo"
    SECOND = "one-photo"
    FILES = "no-file"
    PHOTOGRAPHERS = "one-photographer"
    LANDSCAPE = "no-landscape"


@dataclass(frozen=True, slots=True)
class Meagre:
    """One thing a section wants.

    Attributes:
        what: Which.
        count: How many, where that matters.
    """

    what: Lacking
    count: int = 0


def lacks(section: "SectionCoverage") -> tuple[Meagre, ...]:
    """Return what a section wants, gravest first."""
    wants = (Lacking(finding.code) for finding in section.findings)
    return tuple(Meagre(want, section.without_file if want is Lacking.FILES else 0) for want in wants)


def share(section: "SectionCoverage", sections: "Sequence[SectionCoverage]") -> float:
    """Return how full a section's bar is: its photos against those of the richest section."""
    most = max((other.photos for other in sections), default=0)
    return section.photos / most if most else 0.0


@dataclass(frozen=True, slots=True)
class PhotoNote:
    """What an editor should look at in one photo of a section.

    Attributes:
        placement: Id of its use there.
        photo: The photo.
        title: The words under it; "" for none.
        messages: What is found, in order.
        untold: Codes of what a news caption should tell and this one does not: no-when, no-where, no-who, no-what.
    """

    placement: int
    photo: Photo
    title: str
    messages: tuple[Message, ...]
    untold: tuple[str, ...] = ()


_NEWS = frozenset({"no-when", "no-where", "no-who", "no-what"})


def photo_notes(view: "ReportView", findings: "Sequence[CoverageFinding]") -> Mapping[int, tuple[PhotoNote, ...]]:
    """Return for each section what is found in its single photos, in reading order."""
    told: dict[tuple[int, int | None], list[CoverageFinding]] = {}
    for finding in findings:
        told.setdefault((finding.section, finding.photo), []).append(finding)
    return {
        section.section.id: tuple(
            _note(use, photo, told[section.section.id, photo.id])
            for use, photo in zip(section.placements, section.photos, strict=True)
            if (section.section.id, photo.id) in told
        )
        for section in view.sections
    }


def _note(use: Placement, photo: Photo, found: "Sequence[CoverageFinding]") -> PhotoNote:
    messages = tuple(finding.message for finding in found if finding.code not in _NEWS)
    untold = tuple(finding.code for finding in found if finding.code in _NEWS)
    return PhotoNote(use.id, photo, use.caption or photo.title, messages, untold)
