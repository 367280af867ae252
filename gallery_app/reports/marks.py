"""A line with what it was taken for, filled in step by step."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from gallery_app.domain.reading import CaptionReading, LineKind, LineReading
from gallery_app.domain.report import Byline
from gallery_app.reports.source import Line
from gallery_app.wording import Message

__all__ = ["Mark", "doubtful", "marked", "open_marks"]

DOUBTFUL = 0.8
"""A caption below this confidence is a question to the editor."""
_LATER = frozenset({LineKind.CAPTION, LineKind.BYLINE, LineKind.HEADLINE})
"""Kinds that need more than their name; the step that reads them takes the hint."""


@dataclass(slots=True)
class Mark:
    """A line with what it was taken for.

    Attributes:
        line: The line.
        kind: What it was taken for.
        reason: Why.
        text: What counts of it: headline without its label, subtitle without its dash.
        caption: The reading, on the last line of a caption's block.
        credit: What it credits several pictures with, where it is no caption itself.
        authors: The authors it names.
        settled: The format or the editor said what it is; no step may decide otherwise.
    """

    line: Line
    kind: LineKind = LineKind.PARAGRAPH
    reason: Message = field(default_factory=lambda: Message.of("Text of the report."))
    text: str = ""
    caption: CaptionReading | None = None
    credit: CaptionReading | None = None
    authors: tuple[Byline, ...] = ()
    settled: bool = False

    def take(self, kind: LineKind, reason: str, **values: object) -> None:
        """Say what the line is and why."""
        self.kind, self.reason = kind, Message.of(reason, **values)

    def reading(self) -> LineReading:
        """Return the finding for this line."""
        return LineReading(self.line.number, self.line.raw, self.kind, self.reason, self.caption)


def doubtful(caption: CaptionReading) -> bool:
    """Return whether an editor should be asked about a caption."""
    return caption.confidence < DOUBTFUL


def marked(lines: Sequence[Line], corrected: Collection[int]) -> list[Mark]:
    """Return a mark for each line; those whose hint says all are settled.

    Args:
        lines: The lines, corrections already among their hints.
        corrected: Numbers of the lines whose hint is the editor's.
    """
    marks = [Mark(line, text=line.text) for line in lines]
    for mark in marks:
        hint = mark.line.hint
        if not mark.line.text:
            mark.take(LineKind.BLANK, "An empty line.")
        elif hint is not None and hint not in _LATER:
            mark.settled = True
            # Words cannot be blank: what the editor wants out of sight is set aside.
            mark.kind = LineKind.FURNITURE if hint is LineKind.BLANK else hint
            mark.reason = hint_reason(mark.line, corrected)
        elif mark.line.image is not None:
            mark.take(LineKind.PICTURE, "A picture of the document.")
    return marks


def hint_reason(line: Line, corrected: Collection[int]) -> Message:
    """Return why a hinted line is what it is."""
    by_editor = line.number in corrected
    return Message.of("Set by the editor.") if by_editor else Message.of("The document itself marks it.")


def open_marks(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks that no step has taken yet."""
    return [mark for mark in marks if mark.kind is LineKind.PARAGRAPH and not mark.settled]
