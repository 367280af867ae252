"""The coverage of a report's sections, for reading and for scripts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gallery_app.cli.records import Json
from gallery_app.cli.terminal import Terminal

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.covering import CoverageFinding
    from gallery_app.services.reporting import SectionCoverage

__all__ = ["coverage_json", "coverage_row", "photo_rows"]


def coverage_json(section: "SectionCoverage", findings: "Sequence[CoverageFinding]", terminal: Terminal) -> Json:
    """Return a section's coverage, its findings by code and in the reader's language; `photo` is null for the whole."""
    return {
        "section": section.section,
        "heading": section.heading,
        "photos": section.photos,
        "without_file": section.without_file,
        "photographers": section.photographers,
        "landscapes": section.landscapes,
        "portraits": section.portraits,
        "squares": section.squares,
        "findings": [
            {"code": finding.code, "photo": finding.photo, "message": terminal.words(finding.message)}
            for finding in _of(section, findings)
        ],
    }


def coverage_row(section: "SectionCoverage", findings: "Sequence[CoverageFinding]", terminal: Terminal) -> list[object]:
    """Return a section's coverage as the cells of a table; what concerns single photos is told below it."""
    whole = [finding for finding in _of(section, findings) if finding.photo is None]
    return [
        section.section,
        section.heading or terminal.say("lead"),
        section.photos,
        section.without_file,
        section.photographers,
        "；".join(terminal.words(finding.message) for finding in whole),
    ]


def photo_rows(findings: "Sequence[CoverageFinding]", terminal: Terminal) -> list[list[object]]:
    """Return the findings about single photos as rows: section, photo, and what is to be looked at."""
    return [
        [finding.section, finding.photo, terminal.words(finding.message)]
        for finding in findings
        if finding.photo is not None
    ]


def _of(section: "SectionCoverage", findings: "Sequence[CoverageFinding]") -> "list[CoverageFinding]":
    return [finding for finding in findings if finding.section == section.section]
