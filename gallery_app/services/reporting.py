"""Taking in a report: its text becomes sections, captions and one photo record a caption."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from gallery_app.captions.parse import read_caption
from gallery_app.captions.render import credits_of
from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.document import ShownPicture
from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Origin, Placement
from gallery_app.domain.reading import CaptionReading, LineKind, ReportReading
from gallery_app.domain.report import Report, Section
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.reports.as_json import caption_json, report_json
from gallery_app.reports.coverage import CoverageFinding, Pictures, section_findings
from gallery_app.reports.readers import READABLE, read_manuscript
from gallery_app.reports.readers.text import decoded
from gallery_app.reports.source import Manuscript, manuscript_of
from gallery_app.reports.structure import read_report
from gallery_app.services.pictured import shown_pictures
from gallery_app.services.reviewing import Review

__all__ = [
    "READABLE",
    "Manuscript",
    "ReportAdded",
    "ReportView",
    "Reporting",
    "Review",
    "SectionCoverage",
    "SectionView",
    "caption_json",
    "decoded",
    "read_caption",
    "read_manuscript",
    "read_report",
    "read_report_file",
    "report_json",
]


def read_report_file(
    path: Path, known: Sequence[str] = (), corrections: Mapping[int, LineKind] | None = None
) -> ReportReading:
    """Read a report from a file of any readable kind; `corrections` say what single lines are, by number.

    Raises:
        FileError: The file cannot be read, is empty, protected, damaged, or of a kind that is not readable.
    """
    return read_report(read_manuscript(path), known, corrections=corrections)


@dataclass(frozen=True, slots=True)
class ReportAdded:
    """What taking in a report made.

    Attributes:
        report: Id of the report.
        sections: Ids of its sections, in order.
        photos: Ids of the photo records, one a caption, in reading order.
        changes: What changed.
        step: Number of the step of undo; taking in its photos may go on with it.
    """

    report: int
    sections: tuple[int, ...]
    photos: tuple[int, ...]
    changes: Changes
    step: int


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section with the photos that stand in it.

    Attributes:
        section: The section.
        placements: Its placements in order.
        photos: The photo of each placement, in the same order.
    """

    section: Section
    placements: tuple[Placement, ...]
    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report with the photos of each section.

    Attributes:
        report: The report.
        sections: In reading order.
    """

    report: Report
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class SectionCoverage:
    """How well a section is illustrated.

    Attributes:
        section: Id of the section.
        heading: Its first heading line; "" for the lead.
        photos: Photos placed in it.
        without_file: Of these, how many have no image file yet.
        photographers: How many different people took them.
        landscapes: How many are wider than high.
        portraits: How many are higher than wide.
        squares: How many are as high as wide.
        findings: What concerns the section as a whole, gravest first.
    """

    section: int
    heading: str
    photos: int
    without_file: int
    photographers: int
    landscapes: int
    portraits: int
    squares: int = 0
    findings: tuple[CoverageFinding, ...] = ()


class Reporting:
    """Reports in the catalog."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to read and write."""
        self._catalog = catalog

    def known_names(self) -> tuple[str, ...]:
        """Return every name of the register, which helps to read captions."""
        return tuple(person.name for person in self._catalog.photographers.all())

    def read(self, path: Path, corrections: Mapping[int, LineKind] | None = None) -> ReportReading:
        """Read a report file with the names of the register known; nothing is stored.

        Args:
            path: The file.
            corrections: What the editor says single lines are, by their number; the rest is read accordingly.

        Raises:
            FileError: The file cannot be read, is empty, protected, damaged, or of a kind that is not readable.
        """
        return read_report_file(path, self.known_names(), corrections)

    def check(self, source: Manuscript | str) -> Review:
        """Read a manuscript or pasted text so that an editor can correct the reading; nothing is stored."""
        manuscript = manuscript_of(source) if isinstance(source, str) else source
        return Review(manuscript, self.known_names())

    def add(self, reading: ReportReading, onto: int | None = None) -> ReportAdded:
        """Store a report that was read, one photo record a caption, placed where the caption stood.

        Args:
            reading: How it was read.
            onto: Number of the step of undo that this goes on with.
        """
        with self._catalog.edit(Act.ADD_REPORT, onto=onto) as edit:
            report = self._catalog.reports.add(_report(reading))
            photos = self._place(reading, report.sections, {}, reading)
        return ReportAdded(report.id, tuple(s.id for s in report.sections), photos, edit.changes, edit.number)

    def read_again(self, report: int, reading: ReportReading, taken: ReportReading) -> ReportAdded:
        """Put a corrected reading in the place of a report, as one step of undo.

        The report keeps its id, and so do sections whose heading stays. Captions that were printed alike keep their
        photos with images and all, photos that an editor has placed stay; records that only stood for a caption which
        is none any more go. What an editor has written since stays, but for captions that read differently now.

        Args:
            report: Id of the report.
            reading: How it reads now.
            taken: How it read when it was taken in.

        Raises:
            InputError: There is no such report.
        """
        before = self.view(report)
        uses = [(use, photo) for s in before.sections for use, photo in zip(s.placements, s.photos, strict=True)]
        with self._catalog.edit(Act.ADD_REPORT) as edit:
            self._catalog.reports.update(_reread(before.report, reading))
            sections = self.view(report).report.sections
            for use, _ in uses:
                if use.origin is Origin.TEXT and self._catalog.placements.get(use.id):
                    self._catalog.placements.remove(use.id)
            kept = _by_raw([photo for _, photo in uses])
            photos = self._place(reading, sections, kept, taken)
            for use, photo in uses:
                self._keep(use, photo, photos, sections[0].id)
        return ReportAdded(report, tuple(s.id for s in sections), photos, edit.changes, edit.number)

    def _keep(self, use: Placement, photo: Photo, captioned: Sequence[int], lead: int) -> None:
        """Let a photo that is no caption's stand where it stood, or else in the lead; without an image it goes."""
        if photo.id in captioned or self._catalog.placements.get(use.id):
            return
        if photo.file or use.origin is not Origin.TEXT:
            known = {section.id for section in self.view(use.report).report.sections}
            self._catalog.placements.add(photo.id, use.section if use.section in known else lead, origin=use.origin)
        elif all(other.id == use.id for other in photo.placements):
            self._catalog.photos.remove(photo.id)

    def _place(
        self,
        reading: ReportReading,
        sections: Sequence[Section],
        kept: Mapping[str, Iterator[Photo]],
        taken: ReportReading,
    ) -> tuple[int, ...]:
        """Place a photo for each caption, first in its section; those of `kept` are used before new ones are made."""
        same = {caption for section in taken.sections for caption in section.captions}
        counted, pictures = count(), shown_pictures(reading)
        return tuple(
            self._placed(caption, section.id, number, self._record(caption, kept, same), pictures.get(next(counted)))
            for section, read in zip(sections, reading.sections, strict=True)
            for number, caption in enumerate(read.captions)
        )

    def _record(
        self, caption: CaptionReading, kept: Mapping[str, Iterator[Photo]], same: Collection[CaptionReading]
    ) -> int:
        """Return the photo record of a caption, with the caption's words if it reads differently than it did."""
        new = _photo(caption)
        known = next(kept.get(caption.raw, iter(())), None)
        if known is None:
            return self._catalog.photos.add(new)
        if caption not in same:
            self._catalog.photos.update(replace(known, title=new.title, credits=new.credits))
        return known.id

    def _placed(
        self, caption: CaptionReading, section: int, number: int, photo: int, picture: ShownPicture | None
    ) -> int:
        certainty = caption.confidence
        use = self._catalog.placements.add(photo, section, position=number, origin=Origin.TEXT, certainty=certainty)
        if picture:
            self._catalog.clues.show(use, picture)
        return photo

    def all(self) -> tuple[Report, ...]:
        """Return every report, newest first."""
        return self._catalog.reports.all()

    def view(self, report: int) -> ReportView:
        """Return a report with its photos in their sections.

        Raises:
            InputError: There is no such report.
        """
        stored = self._catalog.reports.get(report)
        if stored is None:
            raise InputError("There is no report {report} in this catalog.", report=report)
        placements = self._catalog.placements.of_report(report)
        photos = {p.id: p for p in self._catalog.photos.get([placement.photo for placement in placements])}
        return ReportView(stored, tuple(_section_view(section, placements, photos) for section in stored.sections))

    def coverage(self, report: int) -> tuple[SectionCoverage, ...]:
        """Return for each section how well it is illustrated.

        Raises:
            InputError: There is no such report.
        """
        return tuple(_coverage(section) for section in self.view(report).sections)

    def set_published(self, report: int, *, date: str | None = None, publication: str | None = None) -> Changes:
        """Say when and where a report was published; None leaves as it is. Counts by period go by this date.

        Args:
            report: Id of the report.
            date: Day as ISO 8601, such as 2023-10-12, or "" for unknown.
            publication: Newspaper or magazine, or "".

        Raises:
            InputError: There is no such report, or the date is no day.
        """
        stored = self.view(report).report
        if date and not _is_day(date):
            raise InputError("A day is written as 2023-10-12, not as {value}.", value=date)
        new = replace(
            stored,
            date=stored.date if date is None else date,
            publication=stored.publication if publication is None else publication,
        )
        with self._catalog.edit(Act.EDIT) as edit:
            self._catalog.reports.update(new)
        return edit.changes

    def remove(self, report: int) -> Changes:
        """Remove a report with its placements; the photo records stay."""
        with self._catalog.edit(Act.REMOVE) as edit:
            self._catalog.reports.remove(report)
        return edit.changes


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _by_raw(photos: Sequence[Photo]) -> dict[str, Iterator[Photo]]:
    """Return the photos of each printed caption; a caption that stands twice has two."""
    return {raw: iter([photo for photo in photos if photo.raw == raw]) for raw in {photo.raw for photo in photos}}


def _report(reading: ReportReading) -> Report:
    return Report(
        headline=reading.headline,
        subtitle=reading.subtitle,
        bylines=reading.bylines,
        sections=tuple(Section(0, read.heading, read.paragraphs) for read in reading.sections),
        source=reading.source,
    )


def _reread(report: Report, reading: ReportReading) -> Report:
    """Return a report with its text as it reads now; sections whose heading stays keep their ids."""
    known = {section.heading: section.id for section in reversed(report.sections)}
    sections = tuple(replace(section, id=known.pop(section.heading, 0)) for section in _report(reading).sections)
    return replace(_report(reading), id=report.id, date=report.date, publication=report.publication, sections=sections)


def _photo(caption: CaptionReading) -> Photo:
    return Photo(title=caption.caption, credits=credits_of(caption), raw=caption.raw)


def _section_view(section: Section, placements: Sequence[Placement], photos: Mapping[int, Photo]) -> SectionView:
    own = tuple(p for p in placements if p.section == section.id and p.photo in photos)
    return SectionView(section, own, tuple(photos[p.photo] for p in own))


def _coverage(view: SectionView) -> SectionCoverage:
    files = [photo.file for photo in view.photos if photo.file]
    return SectionCoverage(
        section=view.section.id,
        heading="".join(view.section.heading[:1]),
        photos=len(view.photos),
        without_file=len(view.photos) - len(files),
        photographers=len({name for photo in view.photos for name in photo.photographers}),
        landscapes=sum(file.width > file.height for file in files),
        portraits=sum(file.width < file.height for file in files),
        squares=sum(file.width == file.height for file in files),
        findings=tuple(section_findings(Pictures(view.section, view.placements, view.photos))),
    )
