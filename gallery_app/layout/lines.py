"""Text to printed lines: greedy filling with the line rules of Chinese print (GB/T 15834, W3C clreq)."""

import unicodedata
from itertools import groupby

from gallery_app.domain.units import pt_to_mm
from gallery_app.layout.measure import Measure
from gallery_app.layout.scene import Line, Run, Styles

__all__ = ["break_lines", "height_of", "may_break", "natural_width"]

_NEVER_FIRST = frozenset("，。、；：？！）》〉】』」’”〕〗·—…％‰℃～,.;:?!)]}%/-’\u00a0")
_NEVER_LAST = frozenset("（《〈【『「‘“〔〖([{￥＄#@\u00a0")
_FULL = 0.9
"""Share of the width from which a line is justified; a shorter one would fall apart."""
_SLACK = 0.01
"""Millimetres forgiven, so that a text fits the very width that was measured for it."""


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
    return max(measure.advances(runs, styles), default=0.0)


def break_lines(runs: tuple[Run, ...], styles: Styles, width: float, measure: Measure) -> tuple[Line, ...]:
    """Fill lines of `width` mm with one paragraph; what may not be broken and is wider than the line is cut."""
    text = "".join(run.text for run in runs)
    names = [run.style for run in runs for _ in run.text]
    ends = measure.advances(runs, styles)
    breaks = _breaks(runs, styles)
    lines, start = [], 0
    while start < len(text):
        stop = _line_end(text, ends, breaks, start, width)
        filled = ends[stop - 1] - (ends[start - 1] if start else 0.0) >= width * _FULL
        last = stop == len(text)
        lines.append(Line(_as_runs(text[start:stop], names[start:stop]), ends=last, justified=filled and not last))
        start = stop
    return tuple(lines)


def _breaks(runs: tuple[Run, ...], styles: Styles) -> frozenset[int]:
    """Return the positions before which a line may begin."""
    allowed, at, last = set(), 0, ""
    for run in runs:
        for number, character in enumerate(run.text):
            inside = number > 0 and styles[run.style].whole
            if last and not inside and may_break(last, character):
                allowed.add(at)
            last, at = character, at + 1
    return frozenset(allowed)


def _line_end(text: str, ends: tuple[float, ...], breaks: frozenset[int], start: int, width: float) -> int:
    origin = ends[start - 1] if start else 0.0
    fit = start
    while fit < len(text) and (ends[fit] - origin <= width + _SLACK or text[fit].isspace()):
        fit += 1
    if fit == len(text):
        return fit
    return next((at for at in range(fit, start, -1) if at in breaks), max(fit, start + 1))


def _as_runs(text: str, names: list[str]) -> tuple[Run, ...]:
    pairs = groupby(zip(text, names, strict=True), lambda pair: pair[1])
    return tuple(Run("".join(character for character, _ in group), name) for name, group in pairs)


def height_of(lines: tuple[Line, ...], styles: Styles) -> float:
    """Return the height, in mm, of lines set one below the other; each takes the pitch of its largest style."""
    return sum(pt_to_mm(max(styles[r.style].size * styles[r.style].pitch for r in line.runs)) for line in lines)
