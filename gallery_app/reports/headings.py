"""Lines that head a section."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gallery_app.domain.reading import LineKind
from gallery_app.reports.marks import Mark, open_marks
from gallery_app.reports.source import Line

__all__ = ["LONGEST", "find_headings", "may_head", "numbered"]

LONGEST = 36
"""Characters of Chinese; a longer line is text."""
_LONGEST_LATIN = 80
_SHORTEST = 2
_MOST_IN_HEADING = 2
_OUTGROWN = 1.6
_ENOUGH = 2
"""So many headings marked by the format show that all of them are."""
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d))"
    r"|第[一二三四五六七八九十\d]{1,3}[章节節部篇]|【.{2,24}】|[■◆●▲★◎□◇])\s*\S"
)
_BRACKETED = re.compile(r"^【.{2,24}】$")
_STYLES = (
    re.compile(r"^[一二三四五六七八九十]"),
    re.compile(r"^[（(]"),
    re.compile(r"^\d"),
    re.compile(r"^[■◆●▲★◎□◇]"),
)
_BARE_NUMBER = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十]{1,3}[）)]|[IVX]{1,4}|0?\d[.、]?)$"
)
_NO_END = "。；;，,、：:…—.!"
_SPOKEN_END = re.compile(r"[。！？!?…][”’」』\"]$")
_INNER_STOP = re.compile(r"[。；;](?=.)")
_TABLE = re.compile(r"\t|\s\|\s|\S {3,}\S+ {3,}\S")


def numbered(line: Line) -> bool:
    """Return whether a number, a bracket 【】, a bullet or a Markdown sign marks the line as a heading."""
    if line.level or _BRACKETED.match(line.text):
        return True
    signed = _NUMBERED.match(line.text) or _BARE_NUMBER.match(line.text)
    return bool(signed) and _short(line.text) and line.text[-1] not in "。；;，,"


def may_head(line: Line) -> bool:
    """Return whether the line alone could be a heading; what follows it has the last word."""
    text = line.text
    if numbered(line):
        return True
    plain = len(text) >= _SHORTEST and _short(text) and text[-1] not in _NO_END and text[0] not in "—-，。、；：）)”"
    return (
        plain
        and not _SPOKEN_END.search(text)
        and not _INNER_STOP.search(text)
        and not _TABLE.search(text)
        and text.count("，") + text.count(",") <= 1
    )


def _short(text: str) -> bool:
    return len(text) <= (_LONGEST_LATIN if text.isascii() else LONGEST)


@dataclass(frozen=True, slots=True)
class _House:
    """How this text sets its headings.

    Attributes:
        marked: The format marks them, so a plain short line is none.
        plain: Short lines may be headings; False where most lines are short, as in verse and lists.
    """

    marked: bool
    plain: bool

    def heads(self, line: Line) -> bool:
        """Return whether the line may be a heading in this house."""
        if not may_head(line):
            return False
        return numbered(line) or line.bold or (self.plain and not self.marked)


def find_headings(filled: Sequence[Mark]) -> None:
    """Mark the headings among the filled lines; captions, bylines and furniture are marked already."""
    house = _house(filled)
    run: list[Mark] = []
    captioned = False
    for mark in filled:
        if mark.kind in {LineKind.CAPTION, LineKind.PICTURE}:
            captioned = True
        elif mark.kind is LineKind.PARAGRAPH and not mark.settled and house.heads(mark.line):
            run.append(mark)
            captioned = False
        elif mark.kind is LineKind.PARAGRAPH:
            _take_heading(run[:-1] if captioned and _cut_off(run) else run, mark)
            run = []
        elif mark.kind is LineKind.HEADING:
            _take_marked(run)
            run = []
    _take_marked(run)


def _house(filled: Sequence[Mark]) -> _House:
    text = open_marks(filled)
    shown = [mark for mark in text if mark.line.level or (mark.line.bold and may_head(mark.line))]
    candidates = [mark for mark in text if may_head(mark.line)]
    # A text that is short lines for the most part is verse or a list; only marked lines head it.
    return _House(marked=len(shown) >= _ENOUGH, plain=2 * len(candidates) <= len(text) + 1)


def _cut_off(run: Sequence[Mark]) -> bool:
    """Return whether the last short line rather starts a paragraph that a caption cut: it outgrows them."""
    rest = [len(mark.text) for mark in run[:-1]]
    last = run[-1].line if run else None
    return bool(rest) and last is not None and not _signed(last) and len(last.text) > _OUTGROWN * max(rest)


def _signed(line: Line) -> bool:
    return numbered(line) or line.bold


def _take_heading(run: Sequence[Mark], below: Mark) -> None:
    """Let the last short lines before a paragraph head it; the paragraph is longer than they are."""
    _take_marked(run)
    for mark in run[-_MOST_IN_HEADING:]:
        plain = mark.kind is LineKind.PARAGRAPH and not _listed(mark, run)
        if plain and len(below.text) > len(mark.text):
            mark.take(LineKind.HEADING, "A short line without a full stop over a paragraph.")


def _take_marked(run: Sequence[Mark]) -> None:
    for mark in run:
        if mark.line.level or (numbered(mark.line) and not _listed(mark, run)):
            mark.take(LineKind.HEADING, "Its number or sign marks a heading.")
        elif mark.line.bold:
            mark.take(LineKind.HEADING, "A short line set in bold.")


def _listed(mark: Mark, run: Sequence[Mark]) -> bool:
    """Return whether the line is an item of a list: others with the same kind of number stand beside it."""
    style = _style(mark.line)
    return style is not None and sum(_style(other.line) == style for other in run) > 1


def _style(line: Line) -> int | None:
    """Return which kind of number or bullet opens the line; None for none, and for a sign of the format."""
    if line.level or not _NUMBERED.match(line.text) or _BRACKETED.match(line.text):
        return None
    return next((kind for kind, opening in enumerate(_STYLES) if opening.match(line.text)), None)
