"""Reading a report of the catalog once more: from its file, or where that has gone from what is stored of it."""

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from gallery_app.domain.placement import Origin
from gallery_app.domain.reading import LineKind
from gallery_app.domain.report import Report
from gallery_app.errors import FileError
from gallery_app.reports.readers import read_manuscript
from gallery_app.reports.source import Manuscript, manuscript_of
from gallery_app.services.reporting import ReportView
from gallery_app.services.reviewing import Review

__all__ = ["review_again"]


def review_again(view: ReportView, known: Collection[str] = ()) -> Review:
    """Return the reading of a stored report, so that an editor can check it; nothing is stored.

    Lines that the stored report takes for something else than they read by themselves are corrected accordingly, so
    that what an editor said when it was taken in still holds.

    Args:
        view: The report with its photos.
        known: Names of photographers that are certain.
    """
    review = Review(_manuscript(view), known)
    stored, often = _kinds(view), Counter(line.text.strip() for line in review.reading.lines)
    for line in review.reading.lines:
        text = line.text.strip()
        kind = stored.get(text)
        if kind is not None and often[text] == 1 and kind is not line.kind:
            review.correct(line.number, kind)
    return review


def _manuscript(view: ReportView) -> Manuscript:
    source = view.report.source
    if source:
        try:
            return read_manuscript(Path(source))
        except FileError:
            pass  # moved or deleted since; what is stored of the text is shown instead
    return manuscript_of("\n\n".join(_lines(view)))


def _lines(view: ReportView) -> Iterator[str]:
    """Return the text of a report as far as it is stored, captions at the end of their sections."""
    yield from _head(view.report)
    for part in view.sections:
        yield from part.section.heading
        yield from (paragraph.text for paragraph in part.section.paragraphs)
        yield from _captions(view, part.section.id)


def _head(report: Report) -> Iterator[str]:
    if report.headline:
        yield report.headline
    if report.subtitle:
        yield f"——{report.subtitle}"
    if report.bylines:
        yield "　".join(f"{author.role} {author.name}".strip() for author in report.bylines)


def _captions(view: ReportView, section: int) -> Iterator[str]:
    part = next(each for each in view.sections if each.section.id == section)
    for use, photo in zip(part.placements, part.photos, strict=True):
        if use.origin is Origin.TEXT and photo.raw:
            yield photo.raw


def _kinds(view: ReportView) -> dict[str, LineKind]:
    """Return what single lines were taken for, by their text."""
    kinds: dict[str, LineKind] = {}
    for part in view.sections:
        kinds |= {paragraph.text.strip(): LineKind.PARAGRAPH for paragraph in part.section.paragraphs}
        kinds |= {raw.strip(): LineKind.CAPTION for raw in _captions(view, part.section.id)}
    for part in view.sections:
        kinds |= {line.strip(): LineKind.HEADING for line in part.section.heading}
    return kinds | ({view.report.headline.strip(): LineKind.HEADLINE} if view.report.headline else {})
