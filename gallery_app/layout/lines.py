"""Text to printed lines: greedy filling with the line rules of Chinese print (GB/T 15834, W3C clreq).

Marks that are squeezed at the ends of a line need no rule here: every line is measured as the line it would be.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from gallery_app.domain.units import pt_to_mm
from gallery_app.layout.measure import Measure
from gallery_app.layout.scene import Line, Run, Styles

__all__ = ["ON", "break_lines", "goes_on", "height_of", "may_break", "natural_width"]

ON = "-on"
"""Ending of the name of the style in which a paragraph goes on in another box: the same without an indent."""
_NEVER_FIRST = frozenset("，。、；：？！）》〉】』」’”〕〗·—…％‰℃～,.;:?!)]}%/-’\u00a0")
_NEVER_LAST = frozenset("（《〈【『「‘“〔〖([{￥＄#@\u00a0")
_FULL = 0.86
"""Share of the width from which a line is justified; a shorter one would fall apart."""
_SPREAD = 0.8
"""The same for a line that gave a word to the last one."""
_SLACK = 0.01
"""Millimetres forgiven, so that a text fits the very width that was measured for it."""
_LONELY = 2
"""A line of fewer characters than this, marks aside, is lonely."""


def may_break(before: str, after: str) -> bool:
    """Return whether a line may end between two neighbouring characters."""
    if after.isspace() or after in _NEVER_FIRST or before in _NEVER_LAST or _sticks(after) or before == "\u200d":
        return False
    return before.isspace() or _is_wide(before) or _is_wide(after) or before == "-"


def _sticks(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Me", "Mc", "Cf"}


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"} or character in "—…"


def natural_width(runs: tuple[Run, ...], styles: Styles, measure: Measure) -> float:
    """Return the width, in mm, of the runs set in one line."""
    return max(measure.measured(runs, styles).ends(0, inf), default=0.0)


def break_lines(runs: tuple[Run, ...], styles: Styles, width: float, measure: Measure) -> tuple[Line, ...]:
    """Fill lines of `width` mm with one paragraph; what may not be broken and is wider than the line is cut.

    The first line is narrower by its style's indent. No single character is left alone in a line where the line before
    can spare some.
    """
    return tuple(_Paragraph(runs, styles, width, measure).lines())


@dataclass(frozen=True, slots=True)
class _Span:
    """A line.

    Attributes:
        start: Its first character.
        stop: The character after its last.
        room: Width it may take, mm.
        full: It takes enough of it to be spread over all of it.
    """

    start: int
    stop: int
    room: float
    full: bool


class _Paragraph:
    """One paragraph being broken."""

    def __init__(self, runs: tuple[Run, ...], styles: Styles, width: float, measure: Measure) -> None:
        self._width, self._measured = width, measure.measured(runs, styles)
        self._parts = [(run.text, run.style) for run in runs if run.text]
        self._text = "".join(text for text, _ in self._parts)
        first = styles[self._parts[0][1]] if self._parts else None
        self._indent = pt_to_mm(first.indent * first.size) if first else 0.0
        self._breaks, self._joints = _breaks(tuple((text, styles[style].whole) for text, style in self._parts))

    def lines(self) -> Iterator[Line]:
        """Yield the printed lines."""
        for span in self._spans():
            last = span.stop == len(self._text)
            yield Line(tuple(self._runs(span.start, span.stop)), ends=last, justified=span.full and not last)

    def _spans(self) -> list[_Span]:
        spans, start = list[_Span](), 0
        while start < len(self._text):
            spans.append(self._span(start))
            start = spans[-1].stop
        for number in range(1, len(spans)):
            spans[number - 1 : number + 1] = self._accompanied(*spans[number - 1 : number + 1])
        return spans

    def _span(self, start: int) -> _Span:
        room = self._width - (self._indent if start == 0 else 0.0)
        ends = self._measured.ends(start, room + _SLACK)
        beyond = (at for at, end in enumerate(ends) if end > room + _SLACK and not self._text[start + at].isspace())
        stop = start + next(beyond, len(ends))
        if stop < len(self._text):
            ways = (places for places in (self._breaks, self._joints) if places)
            found = (at for places in ways for at in range(stop, start, -1) if at in places)
            stop = next(found, max(stop, start + 1))
        return _Span(start, stop, room, full=self._taken(ends, start, stop) >= room * _FULL)

    def _taken(self, ends: Sequence[float], start: int, stop: int) -> float:
        shown = len(self._text[start:stop].rstrip())
        return ends[shown - 1] if shown else 0.0

    def _accompanied(self, before: _Span, span: _Span) -> tuple[_Span, _Span]:
        """Return two lines, the second with a word of the first one where only a single character stands in it."""
        earlier = range(before.stop - 1, before.start, -1)
        cut = next((at for places in (self._breaks, self._joints) for at in earlier if at in places), None)
        if cut is None or self._letters(span) >= _LONELY:
            return before, span
        taken = self._taken(self._measured.ends(before.start, before.room), before.start, cut)
        shorter = replace(before, stop=cut, full=taken >= before.room * _SPREAD)
        longer = self._span(cut)
        return (shorter, longer) if longer.stop == span.stop else (before, span)

    def _letters(self, span: _Span) -> int:
        return sum(character.isalnum() for character in self._text[span.start : span.stop])

    def _runs(self, start: int, stop: int) -> Iterator[Run]:
        """Yield the runs of a line; neighbours of one style are one."""
        at, words, name = 0, "", ""
        for text, style in self._parts:
            part = text[max(start - at, 0) : max(stop - at, 0)]
            at += len(text)
            if part and style != name and words:
                yield Run(words, name)
                words = ""
            if part:
                words, name = words + part, style
        yield Run(words, name)


def _breaks(parts: tuple[tuple[str, bool], ...]) -> tuple[set[int], set[int]]:
    """Return the places where a line may begin, and those inside names that serve when a name is wider than a line.

    The parts are texts, each with whether it is kept whole.
    """
    free, inner, at, last = set[int](), set[int](), 0, ""
    for text, kept in parts:
        for place, character_before in _places(last, text):
            whole = place > 0 and kept
            if character_before.isspace() or not whole:
                (inner if whole else free).add(at + place)
        last, at = text[-1], at + len(text)
    return free, inner


@lru_cache(maxsize=4096)
def _places(before: str, text: str) -> tuple[tuple[int, str], ...]:
    """Return the places in a text, after a character or nothing, where a line may begin, with what stands before."""
    pairs = zip((before, *text), text, strict=False)
    return tuple((place, one) for place, (one, two) in enumerate(pairs) if one and may_break(one, two))


def goes_on(lines: Sequence[Line]) -> list[Line]:
    """Return lines whose first paragraph began in another box: it is not moved in a second time."""
    stop = next((number for number, line in enumerate(lines, 1) if line.ends), len(lines))
    moved = [
        replace(line, runs=tuple(replace(run, style=run.style.removesuffix(ON) + ON) for run in line.runs))
        for line in lines[:stop]
    ]
    return [*moved, *lines[stop:]]


def height_of(lines: tuple[Line, ...], styles: Styles) -> float:
    """Return the height, in mm, of lines set one below the other; each takes the pitch of its largest style."""
    return sum(pt_to_mm(max(styles[r.style].size * styles[r.style].pitch for r in line.runs)) for line in lines)
