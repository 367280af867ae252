"""A report's reading while an editor checks it: lines corrected, questions answered, the rest read again."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from gallery_app.domain.reading import CaptionPart, CaptionReading, LineKind, ReportReading
from gallery_app.reports.classify import GUESSED
from gallery_app.reports.marks import doubtful
from gallery_app.reports.source import Manuscript
from gallery_app.reports.spread import spread
from gallery_app.reports.structure import CHECK_CAPTION, read_report

__all__ = ["Question", "Review"]


@dataclass(frozen=True, slots=True)
class Question:
    """A caption that can be read in more than one way.

    Attributes:
        line: Number of the line that the caption ends in.
        caption: How it was read.
        choices: Every reading there is, likeliest first; that it is no caption can be said of any.
    """

    line: int
    caption: CaptionReading
    choices: tuple[CaptionReading, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """What the editor has said so far: kinds by line number, chosen readings by the block as printed."""

    kinds: Mapping[int, LineKind] = field(default_factory=dict)
    answers: Mapping[str, CaptionReading] = field(default_factory=dict)


class Review:
    """One report between being read and being taken in.

    Attributes:
        manuscript: What is read.
        first: How it reads by itself.
        reading: How it reads with everything the editor has said.
        changed: What the lines that the last step made something else were before, by number.
    """

    def __init__(self, manuscript: Manuscript, known: Collection[str] = ()) -> None:
        """Read a manuscript; `known` are names of photographers that are certain."""
        self.manuscript = manuscript
        self._known = frozenset(known)
        self._said = _Said()
        self._before: list[_Said] = []
        self.first = self.reading = self._read()
        self.changed: Mapping[int, LineKind] = {}

    @property
    def corrections(self) -> Mapping[int, LineKind]:
        """What the editor says that single lines are, by number."""
        return self._said.kinds

    @property
    def touched(self) -> bool:
        """Whether the editor has said anything that still stands."""
        return self._said != _Said()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    def correct(self, line: int, kind: LineKind | None) -> None:
        """Say what a line is, or with None that its own reading shall count again; all others are read accordingly."""
        kinds = {number: said for number, said in self._said.kinds.items() if number != line}
        if kind is not None:
            kinds[line] = kind
        self._step(replace(self._said, kinds=kinds))

    def answer(self, question: Question, choice: CaptionReading | None) -> None:
        """Choose one reading of a caption, or with None that it is text and no caption."""
        if choice is None:
            self.correct(question.line, LineKind.PARAGRAPH)
            return
        settled = _settled(question.caption, choice)
        self._step(replace(self._said, answers={**self._said.answers, question.caption.raw: settled}))

    def undo(self) -> None:
        """Take the last correction or answer back."""
        if self._before:
            self._go(self._before.pop())

    def questions(self) -> tuple[Question, ...]:
        """Return the captions whose reading is doubtful, in the order of the text."""
        return tuple(
            Question(line.number, line.caption, _choices(line.caption))
            for line in self.reading.lines
            if line.caption and doubtful(line.caption)
        )

    def caption_lines(self) -> tuple[int, ...]:
        """Return for each caption of the sections, in reading order, the number of the line that its block ends in."""
        return tuple(line.number for line in self.reading.lines if line.caption for _ in spread(line.caption))

    def doubts(self) -> frozenset[int]:
        """Return the numbers of the lines that an editor should look at."""
        guessed = {line.number for line in self.reading.lines if line.reason.template == GUESSED}
        return frozenset(guessed | {question.line for question in self.questions()})

    @property
    def clear(self) -> bool:
        """Whether nothing is doubtful and there is a headline: the report may be taken in unasked."""
        return not self.doubts() and bool(self.reading.headline)

    def _step(self, said: _Said) -> None:
        self._before.append(self._said)
        self._go(said)

    def _go(self, said: _Said) -> None:
        before = {line.number: line.kind for line in self.reading.lines}
        self._said = said
        self.reading = self._read()
        self.changed = {
            line.number: before[line.number] for line in self.reading.lines if before[line.number] is not line.kind
        }

    def _read(self) -> ReportReading:
        said = self._said
        reading = read_report(self.manuscript, self._known, corrections=said.kinds, answers=said.answers)
        warnings = tuple(warning for warning in reading.warnings if warning.template != CHECK_CAPTION)
        return replace(reading, warnings=warnings)


def _choices(block: CaptionReading) -> tuple[CaptionReading, ...]:
    """Return the readings of a caption; of a block that numbers its pictures, those of the one whose credit is open."""
    parts = [part.reading for part in block.parts if part.reading.alternatives]
    asked = parts[-1] if parts else block
    return (asked, *asked.alternatives)


def _settled(block: CaptionReading, choice: CaptionReading) -> CaptionReading:
    """Return a block as certain by what was chosen; it holds for each of its pictures that had the same credit."""
    asked = _choices(block)[0]
    if asked is block:
        return _certain(choice)
    parts = tuple(CaptionPart(part.mark, _chosen(part.reading, asked, choice)) for part in block.parts)
    names = dict.fromkeys(name for part in parts for name in part.reading.photographers)
    return replace(_certain(block), photographers=tuple(names), parts=parts)


def _chosen(part: CaptionReading, asked: CaptionReading, choice: CaptionReading) -> CaptionReading:
    if part is asked:
        return _certain(choice)
    shared = part.photographers == asked.photographers
    return _certain(replace(part, photographers=choice.photographers) if shared else part)


def _certain(reading: CaptionReading) -> CaptionReading:
    return replace(reading, confidence=1.0, alternatives=())
