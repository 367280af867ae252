"""What an editor should look at in the coverage of a section."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gallery_app.wording import Message

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.reporting import SectionCoverage

__all__ = ["CoverageFinding", "findings"]


@dataclass(frozen=True, slots=True)
class CoverageFinding:
    """Something missing in a section.

    Attributes:
        code: For scripts: ``no-photo``, ``no-file``, ``one-photographer`` or ``no-landscape``.
        message: For people.
    """

    code: str
    message: Message


def findings(section: "SectionCoverage") -> tuple[CoverageFinding, ...]:
    """Return what the section lacks, the gravest first; empty when it is well illustrated."""
    if not section.photos:
        return (CoverageFinding("no-photo", Message.of("no photo")),)
    found = []
    if section.without_file:
        found.append(CoverageFinding("no-file", Message.of("{count} without a file", count=section.without_file)))
    if section.photos > 1 and section.photographers == 1:
        found.append(CoverageFinding("one-photographer", Message.of("one photographer only")))
    if not section.heading and section.photos > section.without_file and not section.landscapes:
        found.append(CoverageFinding("no-landscape", Message.of("no landscape photo for the lead")))
    return tuple(found)
