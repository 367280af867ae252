"""Where several photos are used, one entry for each section."""

from collections.abc import Iterable
from dataclasses import dataclass

from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Placement

__all__ = ["Usage", "usages"]


@dataclass(frozen=True, slots=True)
class Usage:
    """A section in which photos stand.

    Attributes:
        report: Id of the report.
        section: Id of the section.
        headline: The report's headline.
        heading: The section's first heading line; "" for the lead.
        placements: The uses of the photos there.
    """

    report: int
    section: int
    headline: str
    heading: str
    placements: tuple[Placement, ...]


def usages(photos: Iterable[Photo]) -> tuple[Usage, ...]:
    """Return where photos are used, in the order of their first use."""
    found: dict[tuple[int, int], list[Placement]] = {}
    for photo in photos:
        for use in photo.placements:
            found.setdefault((use.report, use.section), []).append(use)
    return tuple(
        Usage(report, section, uses[0].headline, uses[0].heading, tuple(uses))
        for (report, section), uses in found.items()
    )
