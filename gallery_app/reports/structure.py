"""A report's text to headline, sections, captions and what was set aside."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from gallery_app.domain.reading import CaptionReading, LineKind, ReportReading, SectionReading, SetAside
from gallery_app.domain.report import Byline, Paragraph
from gallery_app.reports.classify import Mark, classify, doubtful
from gallery_app.reports.rejoin import cut, joined
from gallery_app.reports.repeats import repeated
from gallery_app.reports.source import lines_of
from gallery_app.wording import Message

__all__ = ["read_report"]

_SHOWN = 12
"""Characters of a passage that a warning shows on each side."""


@dataclass(slots=True)
class _Draft:
    """A section while it is put together; `text` holds places in the list of all paragraphs."""

    heading: list[str] = field(default_factory=list)
    text: list[int] = field(default_factory=list)
    captions: list[CaptionReading] = field(default_factory=list)


def read_report(text: str, known: Collection[str] = (), source: str = "") -> ReportReading:
    """Read a report.

    Args:
        text: The whole text.
        known: Names of photographers that are certain.
        source: Absolute path it comes from, "" for pasted text.

    Returns:
        The reading. Every line of the text is in `lines` once, with a reason; no text is lost: what is not shown is
        in `set_aside` or is a repeated paragraph.
    """
    marks = classify(lines_of(text), known)
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
        headline="".join(mark.text for mark in marks if mark.kind is LineKind.HEADLINE),
        subtitle="".join(mark.text for mark in marks if mark.kind is LineKind.SUBTITLE),
        bylines=_authors(marks),
        sections=sections,
        set_aside=tuple(SetAside(m.line.raw.strip(), m.reason) for m in marks if m.kind is LineKind.FURNITURE),
        warnings=(*_title_warnings(marks), *warnings, *_caption_warnings(marks)),
        lines=tuple(mark.reading() for mark in marks),
        source=source,
    )


def _drafted(marks: Sequence[Mark]) -> tuple[list[_Draft], list[str]]:
    drafts = [_Draft()]
    paragraphs: list[str] = []
    previous = LineKind.BLANK
    for mark in marks:
        if mark.kind is LineKind.HEADING:
            if previous is not LineKind.HEADING:
                drafts.append(_Draft())
            drafts[-1].heading.append(mark.text)
        elif mark.kind is LineKind.PARAGRAPH:
            drafts[-1].text.append(len(paragraphs))
            paragraphs.append(mark.text)
        elif mark.caption:
            drafts[-1].captions.append(mark.caption)
        previous = previous if mark.kind is LineKind.BLANK else mark.kind
    lead = drafts[0]
    return (drafts if lead.text or lead.captions or len(drafts) == 1 else drafts[1:]), paragraphs


def _begins(marks: Sequence[Mark]) -> list[bool]:
    """Return for each paragraph whether an indent says that it begins anew; only where most paragraphs have one."""
    indents = [mark.line.indented for mark in marks if mark.kind is LineKind.PARAGRAPH]
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
    titled = any(mark.kind is LineKind.HEADLINE for mark in marks)
    return [] if titled else [Message.of("No headline was found.")]


def _caption_warnings(marks: Sequence[Mark]) -> list[Message]:
    template = "Please check the caption in line {line}: “{caption}”."
    doubts = [mark for mark in marks if mark.caption and doubtful(mark.caption)]
    return [Message.of(template, line=m.line.number, caption=m.caption.raw if m.caption else "") for m in doubts]
