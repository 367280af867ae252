"""`report`: taking reports in, and looking at them."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.cli.coverage import coverage_json, coverage_row, photo_rows
from gallery_app.cli.pairing import Pairing, captions_json, pair, tell
from gallery_app.cli.parser import Family, photo_id
from gallery_app.cli.records import credits_line, file_path, placement_json, report_json
from gallery_app.cli.session import Session
from gallery_app.cli.table import shortened
from gallery_app.cli.terminal import Terminal
from gallery_app.cli.text import STANDARD_INPUT, piped_report
from gallery_app.domain.report import signed
from gallery_app.domain.task import Failure
from gallery_app.errors import InputError

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.domain.reading import ReportReading
    from gallery_app.services.checking import CaptionCheck
    from gallery_app.services.desk import Desk
    from gallery_app.services.reporting import ReportAdded, ReportView, SectionView

__all__ = ["add"]

_CAPTION = 40
"""Places on the terminal for a caption in a table."""


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    report = family.family("report", say("Take reports in, and look at them."))
    added = report.verb("add", say("Take a report in, with the photos of its captions."), _add)
    added.give("file", say("Text of the report, or - for standard input."), metavar="FILE|-")
    added.option(
        "--photos", say("Folders or files to match to the captions."), nargs="+", type=Path, default=[], metavar="DIR"
    )
    report.verb("list", say("List the reports."), _list)
    shown = report.verb("show", say("Show a report with the photos of its sections."), _show)
    shown.give("report", say("Id of the report."), type=photo_id, metavar="ID")
    coverage = report.verb("coverage", say("Say how well each section is illustrated."), _coverage)
    coverage.give("report", say("Id of the report."), type=photo_id, metavar="ID")
    coverage.option("--news", say("Captions have to tell when, where, who and what."), action="store_true")
    dated = report.verb("set", say("Say when and where a report was published."), _set)
    dated.give("report", say("Id of the report."), type=photo_id, metavar="ID")
    dated.option("--date", say("Day of publication, such as 2023-10-12."), metavar="DAY")
    dated.option("--publication", say("Newspaper or magazine."), metavar="NAME")
    checked = report.verb("check", say("Check the captions of a report against the house style."), _check)
    checked.give("report", say("Id of the report."), type=photo_id, metavar="ID")


def _add(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        reading = _read(desk, arguments.file)
        if missing := next((path for path in arguments.photos if not path.exists()), None):
            raise InputError("There is no {path}; nothing was taken in.", path=missing)
        _warn_of_twin(desk, reading.headline, terminal)
        added = desk.reporting.add(reading)
        left_out, photos = _taken_in(desk, arguments.photos, added.step, terminal)
        pairing = pair(desk, added.report, photos, apply=True, onto=added.step)
        prepared = terminal.watch(desk.preparing.run([*photos, *added.photos]))
        doubts = desk.registering.doubts([*added.photos, *photos])
    for doubt in doubts:
        one, other = doubt.names
        terminal.note(terminal.say("{other} may be {one}: {reason}", one=one, other=other, reason=doubt.reason))
    for warning in reading.warnings:
        terminal.note(terminal.words(warning))
    failed = (*left_out, *prepared.failed)
    terminal.failures(failed)
    files = [*pairing.files, *(failure.path for failure in left_out)]
    if terminal.json:
        terminal.document(_added_json(added, pairing, files))
    else:
        _tell(reading.headline, added, pairing, terminal)
    return 1 if failed else 0


def _warn_of_twin(desk: "Desk", headline: str, terminal: Terminal) -> None:
    twin = next((report for report in desk.reporting.all() if headline and report.headline == headline), None)
    if twin:
        terminal.note(terminal.say("Report {report} has this headline already; this is a second one.", report=twin.id))


def _read(desk: "Desk", file: str) -> "ReportReading":
    from gallery_app.services.reporting import read_report  # noqa: PLC0415  `--help` starts without it

    if file == STANDARD_INPUT:
        return read_report(piped_report(), desk.reporting.known_names(), "")
    return desk.reporting.read(Path(file).absolute())


def _taken_in(
    desk: "Desk", paths: Sequence[Path], step: int, terminal: Terminal
) -> tuple[Sequence[Failure], Sequence[int]]:
    """Take the photos in as part of the step of undo that the report was taken in with."""
    if not paths:
        return (), ()
    result = terminal.watch(desk.importing.run([path.absolute() for path in paths], step))
    if result.duplicates:
        twins = len(result.duplicates)
        terminal.note(terminal.say("Left out, because another file has the same bytes: {count} files.", count=twins))
    return result.failed, result.photos


def _added_json(added: "ReportAdded", pairing: Pairing, files: Sequence[str]) -> dict[str, object]:
    return {
        "report": added.report,
        "sections": len(added.sections),
        "photos": len(added.photos),
        "matched": pairing.applied,
        "doubtful": pairing.doubtful,
        "unmatched_captions": captions_json(pairing.captions),
        "unmatched_files": list(files),
    }


def _tell(headline: str, added: "ReportAdded", pairing: Pairing, terminal: Terminal) -> None:
    terminal.print(
        terminal.say(
            "Report {report} {headline}. Sections: {sections}; photos: {photos}; with a file: {matched}.",
            report=added.report,
            headline=headline,
            sections=len(added.sections),
            photos=len(added.photos),
            matched=pairing.applied,
        )
    )
    tell(pairing, added.report, terminal)


def _list(_arguments: argparse.Namespace, session: Session) -> int:
    terminal, say = session.terminal, session.terminal.say
    with session.desk() as desk:
        reports = desk.reporting.all()
        entries = {entry.report: entry for entry in desk.library.reports()}
    if terminal.json:
        terminal.document(
            [
                {**report_json(r), "sections": len(entries[r.id].sections), "photos": entries[r.id].photos}
                for r in reports
            ]
        )
    elif reports:
        rows = [(r.id, r.headline, r.date, len(entries[r.id].sections), entries[r.id].photos) for r in reports]
        terminal.table(rows, (say("Id"), say("Headline"), say("Date"), say("Sections"), say("Photos")))
    else:
        terminal.print(say("There is no report in this catalog yet."))
    return 0


def _show(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        view = desk.reporting.view(arguments.report)
    if terminal.json:
        terminal.document({**report_json(view.report), "sections": [_section_json(s) for s in view.sections]})
    else:
        _print_report(view, terminal)
    return 0


def _section_json(view: "SectionView") -> dict[str, object]:
    return {
        "id": view.section.id,
        "heading": list(view.section.heading) or None,
        "paragraphs": [paragraph.text for paragraph in view.section.paragraphs],
        "placements": [
            {
                **placement_json(placement),
                "title": photo.title,
                "photographers": list(photo.photographers),
                "file": file_path(photo),
            }
            for placement, photo in zip(view.placements, view.photos, strict=True)
        ],
    }


def _print_report(view: "ReportView", terminal: Terminal) -> None:
    report, say = view.report, terminal.say
    terminal.print(report.headline)
    if report.subtitle:
        terminal.print(f"——{report.subtitle}")
    if report.bylines:
        terminal.print("  ".join(signed(report.bylines)))
    for section in view.sections:
        heading = " ".join(section.section.heading) or say("lead")
        terminal.print()
        terminal.print(say("Section {section} {heading}", section=section.section.id, heading=heading))
        rows = [
            (f"  {photo.id}", placement.caption or photo.title, credits_line(photo), file_path(photo) or "—")
            for placement, photo in zip(section.placements, section.photos, strict=True)
        ]
        if rows:
            terminal.table(rows, (f"  {say('Photo')}", say("Caption"), say("Credit"), say("File")))
        else:
            terminal.print(f"  {say('No photo')}")


def _coverage(arguments: argparse.Namespace, session: Session) -> int:
    terminal, say = session.terminal, session.terminal.say
    with session.desk() as desk:
        sections = desk.reporting.coverage(arguments.report)
        findings = desk.covering.findings(arguments.report, news=arguments.news)
    if terminal.json:
        document = [coverage_json(section, findings, terminal) for section in sections]
        terminal.document({"report": arguments.report, "sections": document})
        return 0
    heads = (say("Section"), say("Heading"), say("Photos"), say("Without file"), say("Photographers"), say("Findings"))
    terminal.table([coverage_row(section, findings, terminal) for section in sections], heads)
    if rows := photo_rows(findings, terminal):
        terminal.print()
        terminal.table(rows, (say("Section"), say("Photo"), say("Findings")))
    return 0


def _set(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        desk.reporting.set_published(arguments.report, date=arguments.date, publication=arguments.publication)
        report = desk.reporting.view(arguments.report).report
    if terminal.json:
        terminal.document(report_json(report))
    else:
        terminal.print(f"{report.headline}  {report.publication} {report.date}".rstrip())
    return 0


def _check(arguments: argparse.Namespace, session: Session) -> int:
    terminal, say = session.terminal, session.terminal.say
    with session.desk() as desk:
        checks = desk.checking.report(arguments.report)
    if terminal.json:
        captions = [_check_json(check, terminal) for check in checks]
        terminal.document({"report": arguments.report, "captions": captions})
    elif checks:
        rows = [
            (check.photo, shortened(check.text, _CAPTION), terminal.words(finding.message))
            for check in checks
            for finding in check.findings
        ]
        terminal.table(rows, (say("Photo"), say("Caption"), say("Findings")))
    else:
        terminal.print(say("Nothing was found."))
    return 0


def _check_json(check: "CaptionCheck", terminal: Terminal) -> dict[str, object]:
    return {
        "photo": check.photo,
        "section": check.section,
        "text": check.text,
        "findings": [
            {"code": f.code, "message": terminal.words(f.message), "start": f.start, "end": f.end, "fix": f.fix}
            for f in check.findings
        ],
    }
