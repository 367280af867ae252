"""What an editor should look at in the coverage of a section."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gallery_app.cli.records import Json
from gallery_app.cli.terminal import Terminal
from gallery_app.wording import Message

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.reporting import SectionCoverage

__all__ = ["CoverageFinding", "coverage_json", "coverage_row", "findings"]


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


def coverage_json(section: "SectionCoverage", terminal: Terminal) -> Json:
    """Return a section's coverage, its findings by code and in the reader's language."""
    return {
        "section": section.section,
        "heading": section.heading,
        "photos": section.photos,
        "without_file": section.without_file,
        "photographers": section.photographers,
        "landscapes": section.landscapes,
        "portraits": section.portraits,
        "findings": [{"code": f.code, "message": terminal.words(f.message)} for f in findings(section)],
    }


def coverage_row(section: "SectionCoverage", terminal: Terminal) -> list[object]:
    """Return a section's coverage as the cells of a table."""
    return [
        section.section,
        section.heading or terminal.say("lead"),
        section.photos,
        section.without_file,
        section.photographers,
        "；".join(terminal.words(finding.message) for finding in findings(section)),
    ]
