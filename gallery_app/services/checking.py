"""Checking captions against the house's style, while they are typed and for a whole report."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from gallery_app.captions.check import Finding, check_caption
from gallery_app.domain.photo import Photo
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.services.reporting import Reporting

__all__ = ["CaptionCheck", "Checking", "Finding"]


@dataclass(frozen=True, slots=True)
class CaptionCheck:
    """What is found in one caption of a report.

    Attributes:
        photo: Id of the photo.
        section: Id of the section.
        text: The caption that was checked.
        findings: In the order of the text.
    """

    photo: int
    section: int
    text: str
    findings: tuple[Finding, ...]


class Checking:
    """Captions against the house's style."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to read."""
        self._catalog = catalog
        self._reporting = Reporting(catalog)

    def checker(self, photo: int, *, description: bool = False) -> Callable[[str], tuple[Finding, ...]]:
        """Return what checks a text for a photo; it reads nothing, so it may be called on every key.

        Args:
            photo: Id of the photo.
            description: The text is its description, which should not repeat the title.

        Raises:
            InputError: There is no such photo.
        """
        found = self._catalog.photos.get([photo])
        if not found:
            raise InputError("There is no photo {photo} in this catalog.", photo=photo)
        title = found[0].title if description else ""
        return partial(check_caption, credits=found[0].credits, title=title, spellings=self._spellings(found[0]))

    def report(self, report: int) -> tuple[CaptionCheck, ...]:
        """Return the captions of a report in which something is found, in reading order.

        Raises:
            InputError: There is no such report.
        """
        checks = []
        for section in self._reporting.view(report).sections:
            for placement, photo in zip(section.placements, section.photos, strict=True):
                own = placement.caption is None and bool(photo.description)
                text = placement.caption or photo.description or photo.title
                findings = self.checker(photo.id, description=own)(text)
                checks.append(CaptionCheck(photo.id, section.section.id, text, findings))
        return tuple(check for check in checks if check.findings)

    def _spellings(self, photo: Photo) -> tuple[str, ...]:
        people = (self._catalog.photographers.named(credit.name) for credit in photo.credits if credit.name)
        return tuple(alias for person in people if person for alias in person.aliases)
