"""What each line of a report is: every line gets one kind and one reason."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from gallery_app.captions.parse import read_caption
from gallery_app.domain.reading import CaptionReading, LineKind, LineReading
from gallery_app.domain.report import Byline
from gallery_app.reports.bylines import bylines_in, read_byline
from gallery_app.reports.furniture import furniture
from gallery_app.reports.headings import may_head, numbered
from gallery_app.reports.source import Line
from gallery_app.reports.title import find_title
from gallery_app.wording import Message

__all__ = ["Mark", "classify", "doubtful"]

DOUBTFUL = 0.7
"""A caption below this confidence is a question to the editor."""
_CERTAIN = 0.8
_LEAST = 0.2
_CREDIT_TAIL = 60
_MOST_IN_HEADING = 2
_OUTGROWN = 1.6


@dataclass(slots=True)
class Mark:
    """A line with what it was taken for; filled in step by step.

    Attributes:
        line: The line.
        kind: What it was taken for.
        reason: Why.
        text: What counts of it: headline without its label, subtitle without its dash.
        caption: The reading, on the last line of a caption's block.
        authors: The authors it names.
    """

    line: Line
    kind: LineKind = LineKind.PARAGRAPH
    reason: Message = field(default_factory=lambda: Message.of("Text of the report."))
    text: str = ""
    caption: CaptionReading | None = None
    authors: tuple[Byline, ...] = ()

    def take(self, kind: LineKind, reason: str, **values: object) -> None:
        """Say what the line is and why."""
        self.kind, self.reason = kind, Message.of(reason, **values)

    def reading(self) -> LineReading:
        """Return the finding for this line."""
        return LineReading(self.line.number, self.line.raw, self.kind, self.reason)


def doubtful(caption: CaptionReading) -> bool:
    """Return whether an editor should be asked about a caption."""
    return caption.confidence < DOUBTFUL


def classify(lines: Sequence[Line], known: Collection[str] = ()) -> list[Mark]:
    """Decide for every line what it is.

    Captions are read twice: names that the first reading finds with certainty help the second.
    """
    marks = [Mark(line, text=line.text) for line in lines]
    for mark in marks:
        if not mark.line.text:
            mark.take(LineKind.BLANK, "An empty line.")
    filled = [mark for mark in marks if mark.kind is not LineKind.BLANK]
    _titles(filled)
    _captions(_open(filled), frozenset(known))
    for mark in _open(filled):
        why = furniture(mark.text)
        if why:
            mark.kind, mark.reason = LineKind.FURNITURE, why
    _bylines(filled, known)
    _headings(filled)
    return marks


def _open(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.kind is LineKind.PARAGRAPH]


def _titles(filled: Sequence[Mark]) -> None:
    title = find_title([mark.line for mark in filled])
    for place, text in title.headline:
        filled[place].take(LineKind.HEADLINE, "The first short line stands over the text.")
        filled[place].text = text
    for place, text in title.subtitle:
        filled[place].take(LineKind.SUBTITLE, "It follows the headline and begins with a dash.")
        filled[place].text = text


def _captions(marks: Sequence[Mark], known: frozenset[str]) -> None:
    first = [_read(mark, known) for mark in marks]
    sure = (caption for caption in first if caption.is_caption and caption.confidence >= _CERTAIN)
    names = known | {name for caption in sure for name in caption.photographers}
    for place, mark in enumerate(marks):
        settled = first[place].is_caption and first[place].confidence == 1.0
        caption = first[place] if settled else _read(mark, names)
        if caption.is_caption and caption.confidence >= _LEAST:
            _take_caption(marks, place, caption, names)


def _read(mark: Mark, known: frozenset[str]) -> CaptionReading:
    if mark.line.image is None:
        return read_caption([mark.text], known)
    caption = read_caption([mark.line.image], known)
    if caption.is_caption or not mark.line.image:
        return caption
    return CaptionReading(mark.line.image, is_caption=True, caption=mark.line.image, confidence=0.75)


def _take_caption(marks: Sequence[Mark], place: int, caption: CaptionReading, known: frozenset[str]) -> None:
    mark = marks[place]
    above = marks[place - 1] if place else None
    if above and not caption.caption and _belongs(above, mark):
        whole = read_caption([above.text, mark.text], known)
        if whole.is_caption and whole.photographers == caption.photographers:
            above.take(LineKind.CAPTION, "Its credit stands on the next line.")
            caption = whole
    mark.caption = replace(caption, raw=caption.raw.strip())
    mark.take(LineKind.CAPTION, "It ends in a credit: {credit}.", credit=_credited(caption))


def _belongs(above: Mark, mark: Mark) -> bool:
    adjacent = above.line.number == mark.line.number - 1
    return (
        adjacent and above.kind is LineKind.PARAGRAPH and len(above.text) <= _CREDIT_TAIL and above.line.image is None
    )


def _credited(caption: CaptionReading) -> str:
    named = (*caption.photographers, *caption.suppliers, *caption.organisations)
    return "、".join(named) or caption.role or caption.caption


def _bylines(filled: Sequence[Mark], known: Collection[str]) -> None:
    for mark in _open(filled):
        authors = read_byline(mark.text, known)
        if authors is not None:
            mark.authors = authors
            mark.take(LineKind.BYLINE, "Names the authors by post and name.")
    if any(mark.authors for mark in filled):
        return
    for mark in _open(filled):
        mark.authors = bylines_in(mark.text, known)
        if mark.authors:
            return


def _headings(filled: Sequence[Mark]) -> None:
    text = _open(filled)
    candidates = [mark for mark in text if may_head(mark.line)]
    # A text that is short lines for the most part is verse or a list; only marked lines head it.
    plain = 2 * len(candidates) <= len(text) + 1
    run: list[Mark] = []
    captioned = False
    for mark in filled:
        if mark.kind is LineKind.CAPTION:
            captioned = True
        elif mark.kind is LineKind.PARAGRAPH and may_head(mark.line) and (plain or numbered(mark.line)):
            run.append(mark)
            captioned = False
        elif mark.kind is LineKind.PARAGRAPH:
            _take_heading(run[:-1] if captioned and _cut_off(run) else run, mark)
            run = []


def _cut_off(run: Sequence[Mark]) -> bool:
    """Return whether the last short line rather starts a paragraph that a caption cut: it outgrows them."""
    rest = [len(mark.text) for mark in run[:-1]]
    return bool(rest) and not numbered(run[-1].line) and len(run[-1].text) > _OUTGROWN * max(rest)


def _take_heading(run: Sequence[Mark], below: Mark) -> None:
    """Let the last short lines before a paragraph head it; the paragraph is longer than they are."""
    for mark in run[-_MOST_IN_HEADING:]:
        if numbered(mark.line):
            mark.take(LineKind.HEADING, "Its number or sign marks a heading.")
        elif len(below.text) > len(mark.text):
            mark.take(LineKind.HEADING, "A short line without a full stop over a paragraph.")
