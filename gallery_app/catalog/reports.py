"""Reports, their authors, sections and text."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from gallery_app.catalog.connection import Connections, Value
from gallery_app.catalog.documents import next_document
from gallery_app.catalog.text import clean, path_in, path_out
from gallery_app.domain.report import Byline, Paragraph, Report, Section
from gallery_app.errors import InputError

__all__ = ["Reports"]

_WITH_PHOTOS = """
    select id, headline from report where exists (
        select 1 from section join placement on placement.section = section.id where section.report = report.id)
    order by id desc limit ?
"""


class Reports:
    """Records in the tables report, byline, section and paragraph."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def all(self) -> tuple[Report, ...]:
        """Return every report, newest first."""
        found = (self.get(row["id"]) for row in self._link.rows("select id from report order by id desc"))
        return tuple(report for report in found if report)

    def newest_with_photos(self, most: int) -> Mapping[int, str]:
        """Return the newest reports that show a photo, no more than `most`: headlines by id, newest first."""
        return {row["id"]: row["headline"] for row in self._link.rows(_WITH_PHOTOS, (most,))}

    def get(self, report: int) -> Report | None:
        """Return a report with its sections, or None."""
        row = self._link.row("select * from report where id = ?", report)
        if row is None:
            return None
        return Report(
            id=row["id"],
            headline=row["headline"],
            subtitle=row["subtitle"],
            bylines=self._bylines(report),
            date=row["date"],
            publication=row["publication"],
            sections=self._sections(report),
            source=path_out(row["source"]),
        )

    def add(self, report: Report) -> Report:
        """Store a report; return it with the ids of itself and its sections."""
        number = next_document(self._link)
        self._link.insert("report", id=number, **_columns(report), source=path_in(report.source))
        self._add_bylines(number, report.bylines)
        sections = tuple(
            replace(section, id=self._add_section(number, position, section))
            for position, section in enumerate(report.sections)
        )
        return replace(report, id=number, sections=sections)

    def update(self, report: Report) -> None:
        """Store headline, subtitle, bylines, date, publication, headings and paragraphs of a known report.

        Sections keep their ids and placements; one without an id is new, one left out is removed.

        Raises:
            InputError: The report is not known, or a section belongs to another one.
        """
        old = self.get(report.id)
        if old is None:
            raise InputError("There is no report {id}.", id=report.id)
        self._link.update("report", report.id, **_columns(report))
        if report.bylines != old.bylines:
            self._link.run("delete from byline where report = ?", report.id)
            self._add_bylines(report.id, report.bylines)
        known = {section.id: section for section in old.sections}
        for gone in known.keys() - {section.id for section in report.sections}:
            self._link.delete("section", gone)
        for position, section in enumerate(report.sections):
            if not section.id:
                self._add_section(report.id, position, section)
            elif section.id in known:
                self._update_section(position, section, known[section.id])
            else:
                raise InputError("Section {section} belongs to another report.", section=section.id)

    def remove(self, report: int) -> None:
        """Remove a report with its sections and placements; photos stay."""
        self._link.delete("report", report)

    def _bylines(self, report: int) -> tuple[Byline, ...]:
        rows = self._link.rows("select role, name from byline where report = ? order by position", (report,))
        return tuple(Byline(row["role"], row["name"]) for row in rows)

    def _sections(self, report: int) -> tuple[Section, ...]:
        paragraphs: dict[int, list[Paragraph]] = {}
        for row in self._link.rows(
            "select paragraph.* from paragraph join section on section.id = paragraph.section"
            " where section.report = ? order by section.position, paragraph.position",
            (report,),
        ):
            paragraphs.setdefault(row["section"], []).append(Paragraph(row["text"], bool(row["repeated"])))
        rows = self._link.rows("select id, heading from section where report = ? order by position", (report,))
        return tuple(
            Section(row["id"], tuple(row["heading"].splitlines()), tuple(paragraphs.get(row["id"], ()))) for row in rows
        )

    def _add_bylines(self, report: int, bylines: Sequence[Byline]) -> None:
        for position, byline in enumerate(bylines):
            role = None if byline.role is None else clean(byline.role)
            self._link.insert("byline", report=report, position=position, role=role, name=clean(byline.name))

    def _add_section(self, report: int, position: int, section: Section) -> int:
        number = self._link.insert("section", report=report, position=position, heading=_heading(section))
        self._add_paragraphs(number, section.paragraphs)
        return number

    def _update_section(self, position: int, section: Section, old: Section) -> None:
        self._link.update("section", section.id, position=position, heading=_heading(section))
        if section.paragraphs != old.paragraphs:
            self._link.run("delete from paragraph where section = ?", section.id)
            self._add_paragraphs(section.id, section.paragraphs)

    def _add_paragraphs(self, section: int, paragraphs: Sequence[Paragraph]) -> None:
        for position, paragraph in enumerate(paragraphs):
            self._link.insert(
                "paragraph", section=section, position=position, text=clean(paragraph.text),
                repeated=int(paragraph.repeated),
            )  # fmt: skip


def _columns(report: Report) -> dict[str, Value]:
    return {
        "headline": clean(report.headline),
        "subtitle": clean(report.subtitle),
        "date": clean(report.date),
        "publication": clean(report.publication),
    }


def _heading(section: Section) -> str:
    return "\n".join(" ".join(clean(line).split()) for line in section.heading)
