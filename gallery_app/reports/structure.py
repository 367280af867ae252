"""A report's text to headline, sections, captions and what was set aside."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, groupby, takewhile

from gallery_app.domain.document import DocumentPicture
from gallery_app.domain.reading import (
    CaptionReading,
    LineKind,
    ReportReading,
    SectionReading,
    SetAside,
)
from gallery_app.domain.report import Byline, Paragraph
from gallery_app.reports.classify import GUESSED, classify
from gallery_app.reports.marks import Mark, doubtful
from gallery_app.reports.rejoin import cut, joined
from gallery_app.reports.repeats import repeated
from gallery_app.reports.source import Manuscript, manuscript_of
from gallery_app.reports.spread import spread
from gallery_app.wording import Message

__all__ = ["CHECK_CAPTION", "read_report"]

_BODY = frozenset({LineKind.PARAGRAPH, LineKind.STANDFIRST})
_SHOWN = 12
"""Characters of a passage that a warning shows on each side."""
CHECK_CAPTION = "Please check the caption in line {line}: “{caption}”."
"""The warning of a doubtful caption; who asks the editor about it need not warn as well."""


@dataclass(slots=True)
class _Draft:
    """A section while it is put together; `text` holds places in the list of all paragraphs."""

    heading: list[str] = field(default_factory=list)
    text: list[int] = field(default_factory=list)
    captions: list[CaptionReading] = field(default_factory=list)


def read_report(
    text: str | Manuscript,
    known: Collection[str] = (),
    source: str = "",
    corrections: Mapping[int, LineKind] | None = None,
    answers: Mapping[str, CaptionReading] | None = None,
) -> ReportReading:
    """Read a report.

    Args:
        text: The whole text, or the manuscript that a reader made of a file.
        known: Names of photographers that are certain.
        source: Absolute path it comes from, "" for pasted text; a manuscript has its own.
        corrections: What the editor says single lines are, by their number in `lines`; all others are decided
            again accordingly.
        answers: The readings that the editor has chosen, by the caption's block as printed.

    Returns:
        The reading. Every line of the text is in `lines` once, with a reason; no text is lost: what is not shown is
        in `set_aside` or is a repeated paragraph.
    """
    manuscript = text if isinstance(text, Manuscript) else manuscript_of(text, source)
    marks = classify(manuscript.lines, known, corrections)
    for mark in marks if answers else ():
        mark.caption = (answers or {}).get(mark.caption.raw, mark.caption) if mark.caption else None
    drafts, paragraphs = _drafted(marks)
    following = _following(drafts)
    begins = _begins(marks)
    goes_on = [
        ends_open and place in following and not begins[place + 1] for place, ends_open in enumerate(cut(paragraphs))
    ]
    hidden = repeated(paragraphs, goes_on)
    warnings = _repeat_warnings(paragraphs, hidden)
    sections = tuple(_section(draft, paragraphs, goes_on, hidden, warnings) for draft in drafts)
    return ReportReading(
        headline=_titled(marks, LineKind.HEADLINE),
        subtitle=_titled(marks, LineKind.SUBTITLE),
        bylines=_authors(marks),
        sections=sections,
        set_aside=_set_aside(marks),
        warnings=(*_title_warnings(marks), *warnings, *_caption_warnings(marks)),
        lines=tuple(mark.reading() for mark in marks),
        source=manuscript.path or source,
        kicker=_titled(marks, LineKind.KICKER),
        pictures=_pictures(marks),
    )


def _titled(marks: Sequence[Mark], kind: LineKind) -> str:
    """Return a title of one or more lines; two lines of a headline are parted by a blank."""
    parts = [mark.text for mark in marks if mark.kind is kind]
    return " ".join(parts)


def _set_aside(marks: Sequence[Mark]) -> tuple[SetAside, ...]:
    kinds = {LineKind.FURNITURE, LineKind.KICKER}
    return tuple(SetAside(mark.line.raw.strip(), mark.reason) for mark in marks if mark.kind in kinds)


def _pictures(marks: Sequence[Mark]) -> tuple[DocumentPicture, ...]:
    """Pair each picture of the document with the caption in its line, straight below it or straight above it.

    Pictures in a row with as many captions below, in one block or in several, have them in the same order.
    """
    filled = [mark for mark in marks if mark.kind is not LineKind.BLANK]
    waiting = _numbered(filled)
    for row in _rows(filled):
        below = [waiting[at] for at in _captions_below(filled, row[-1] + 1) if at in waiting]
        captions = [caption for own in below for caption in own]
        if len(captions) == len(row) > 1:
            waiting.update({place: [caption] for place, caption in zip(row, captions, strict=True)})
            for own in below:
                own.clear()
    found: list[DocumentPicture] = []
    for place, mark in enumerate(filled):
        if mark.line.media:
            beside = (place, _block_end(filled, place + 1), place - 1)
            open_ = next((waiting[at] for at in beside if waiting.get(at)), None)
            found.append(DocumentPicture(mark.line.media, mark.line.number, open_.pop(0) if open_ else None))
    return tuple(found)


def _rows(filled: Sequence[Mark]) -> list[list[int]]:
    """Return the places of pictures that stand in a row, without words of their own."""
    grouped = groupby(range(len(filled)), key=lambda at: filled[at].kind is LineKind.PICTURE)
    return [list(places) for pictured, places in grouped if pictured]


def _captions_below(filled: Sequence[Mark], start: int) -> Iterator[int]:
    return takewhile(lambda at: filled[at].kind is LineKind.CAPTION, range(start, len(filled)))


def _numbered(filled: Sequence[Mark]) -> dict[int, list[int]]:
    """Return for each line that ends a caption's block the places of its captions among all of the report."""
    counted = count()
    return {place: [next(counted) for _ in spread(mark.caption)] for place, mark in enumerate(filled) if mark.caption}


def _block_end(filled: Sequence[Mark], place: int) -> int:
    """Return the last line of the caption block that begins at `place`; it holds the reading."""
    while place + 1 < len(filled) and filled[place].kind is LineKind.CAPTION and not filled[place].caption:
        place += 1
    return place


def _drafted(marks: Sequence[Mark]) -> tuple[list[_Draft], list[str]]:
    drafts = [_Draft()]
    paragraphs: list[str] = []
    previous = LineKind.BLANK
    for mark in marks:
        if mark.kind is LineKind.HEADING:
            if previous is not LineKind.HEADING:
                drafts.append(_Draft())
            drafts[-1].heading.append(mark.text)
        elif mark.kind in _BODY:
            drafts[-1].text.append(len(paragraphs))
            paragraphs.append(mark.text)
        elif mark.caption:
            drafts[-1].captions += spread(mark.caption)
        previous = previous if mark.kind is LineKind.BLANK else mark.kind
    lead = drafts[0]
    return (drafts if lead.text or lead.captions or len(drafts) == 1 else drafts[1:]), paragraphs


def _begins(marks: Sequence[Mark]) -> list[bool]:
    """Return for each paragraph whether an indent says that it begins anew; only where most paragraphs have one."""
    indents = [mark.line.indented for mark in marks if mark.kind in _BODY]
    return indents if 2 * sum(indents) > len(indents) else [False] * len(indents)


def _following(drafts: Sequence[_Draft]) -> set[int]:
    """Return the paragraphs that another one of the same section follows."""
    return {place for draft in drafts for place in draft.text[:-1]}


def _section(
    draft: _Draft,
    paragraphs: Sequence[str],
    goes_on: Sequence[bool],
    hidden: frozenset[int],
    warnings: list[Message],
) -> SectionReading:
    found: list[Paragraph] = []
    continued = False
    for place in draft.text:
        text = paragraphs[place]
        repeat = place in hidden
        if continued and not repeat:
            before = found.pop().text
            warnings.append(_rejoined(before, text))
            text = joined(before, text)
        found.append(Paragraph(text, repeat))
        continued = goes_on[place] and not repeat
    return SectionReading(tuple(draft.heading), tuple(found), tuple(draft.captions))


def _rejoined(first: str, second: str) -> Message:
    return Message.of(
        "A sentence was cut and is joined again: “…{end}” + “{start}…”.", end=first[-_SHOWN:], start=second[:_SHOWN]
    )


def _authors(marks: Sequence[Mark]) -> tuple[Byline, ...]:
    return tuple(dict.fromkeys(author for mark in marks for author in mark.authors))


def _repeat_warnings(paragraphs: Sequence[str], hidden: frozenset[int]) -> list[Message]:
    template = "A passage stands twice and is shown once: “{start}…”."
    return [Message.of(template, start=paragraphs[place][: 2 * _SHOWN]) for place in sorted(hidden)]


def _title_warnings(marks: Sequence[Mark]) -> list[Message]:
    titles = [mark for mark in marks if mark.kind is LineKind.HEADLINE]
    if not titles:
        return [Message.of("No headline was found.")]
    guessed = any(mark.reason.template == GUESSED for mark in titles)
    return [Message.of("Please check the title: “{title}”.", title=titles[0].text)] if guessed else []


def _caption_warnings(marks: Sequence[Mark]) -> list[Message]:
    doubts = [mark for mark in marks if mark.caption and doubtful(mark.caption)]
    return [Message.of(CHECK_CAPTION, line=m.line.number, caption=m.caption.raw if m.caption else "") for m in doubts]
