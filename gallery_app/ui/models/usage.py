"""Where several photos are used, one entry for each section."""

from collections.abc import Sequence
from dataclasses import dataclass

from gallery_app.domain.overview import Overview
from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Placement

__all__ = ["Usage", "placed_in", "usages"]


@dataclass(frozen=True, slots=True)
class Usage:
    """A section in which photos stand.

    Attributes:
        report: Id of the report.
        section: Id of the section.
        headline: The report's headline.
        heading: The section's first heading line; "" for the lead.
        photos: How many of the photos stand there.
        placements: The uses of the photos there; none while there are too many photos to read them all.
    """

    report: int
    section: int
    headline: str
    heading: str
    photos: int
    placements: tuple[Placement, ...] = ()


def usages(found: Overview, photos: Sequence[Photo]) -> tuple[Usage, ...]:
    """Return where photos are used; of those that were read, every use."""
    every = len(photos) == found.photos
    return tuple(
        Usage(u.report, u.section, u.headline, u.heading, count, placed_in(photos, u.section) if every else ())
        for u, count in found.uses.values
    )


def placed_in(photos: Sequence[Photo], section: int) -> tuple[Placement, ...]:
    """Return the uses of photos in one section."""
    return tuple(use for photo in photos for use in photo.placements if use.section == section)
