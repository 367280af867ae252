"""Covering: what an editor should look at in the pictures of a report."""

from collections.abc import Mapping, Sequence

from gallery_app.domain.photo import Photo
from gallery_app.domain.stores import Catalog
from gallery_app.reports.coverage import CoverageFinding, Pictures, Use, coverage_findings
from gallery_app.services.reporting import Reporting

__all__ = ["CoverageFinding", "Covering"]


class Covering:
    """How well reports are illustrated."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to read."""
        self._catalog = catalog
        self._reporting = Reporting(catalog)

    def findings(self, report: int, *, news: bool = False) -> tuple[CoverageFinding, ...]:
        """Return what is missing in a report's pictures, in reading order.

        Args:
            report: Id of the report.
            news: Captions have to tell when, where, who and what.

        Raises:
            InputError: There is no such report.
        """
        view = self._reporting.view(report)
        sections = [Pictures(section.section, section.placements, section.photos) for section in view.sections]
        names = [name for person in self._catalog.photographers.all() for name in (person.name, *person.aliases)]
        return coverage_findings(sections, self._uses(report, sections), names, news=news)

    def _uses(self, report: int, sections: Sequence[Pictures]) -> Mapping[int, Sequence[Use]]:
        photos = {photo.id: photo for section in sections for photo in section.photos}
        uses = {number: _others(photo, report) for number, photo in photos.items()}
        stored = {number: self._catalog.reports.get(number) for own in uses.values() for number in own}
        return {
            photo: [Use(other.headline, other.date, other.publication) for n in own if (other := stored[n])]
            for photo, own in uses.items()
        }


def _others(photo: Photo, report: int) -> list[int]:
    """Return the other reports that a photo stands in, once each."""
    return [number for number in dict.fromkeys(use.report for use in photo.placements) if number != report]
