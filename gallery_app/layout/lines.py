"""Text to printed lines: greedy filling with the line rules of Chinese print (GB/T 15834, W3C clreq)."""

import unicodedata
from collections.abc import Iterable
from itertools import groupby

from gallery_app.domain.units import pt_to_mm
from gallery_app.layout.measure import Measure
from gallery_app.layout.scene import Line, Run, Styles

__all__ = ["break_lines", "height_of", "may_break", "natural_width"]

_NEVER_FIRST = frozenset("，。、；：？！）》〉】』」’”〕〗·—…％‰℃～,.;:?!)]}%/-’\u00a0")
_NEVER_LAST = frozenset("（《〈【『「‘“〔〖([{￥＄#@\u00a0")
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
    """Fill lines of `width` mm with one paragraph; a word wider than the line is cut where it must be."""
    characters = [(character, run.style) for run in runs for character in run.text]
    if not characters:
        return ()
    ends = measure.advances(runs, styles)
    lines, start = [], 0
    while start < len(characters):
        stop = _line_end(characters, ends, start, width)
        lines.append(Line(_as_runs(characters[start:stop]), ends=stop == len(characters)))
        start = stop
    return tuple(lines)


def _line_end(characters: list[tuple[str, str]], ends: tuple[float, ...], start: int, width: float) -> int:
    origin = ends[start - 1] if start else 0.0
    fit = start
    while fit < len(characters) and (ends[fit] - origin <= width + _SLACK or characters[fit][0].isspace()):
        fit += 1
    if fit == len(characters):
        return fit
    fitting = (k for k in range(fit, start, -1) if may_break(characters[k - 1][0], characters[k][0]))
    return next(fitting, max(fit, start + 1))


def _as_runs(characters: Iterable[tuple[str, str]]) -> tuple[Run, ...]:
    return tuple(Run("".join(c for c, _ in group), style) for style, group in groupby(characters, lambda c: c[1]))


def height_of(lines: tuple[Line, ...], styles: Styles) -> float:
    """Return the height, in mm, of lines set one below the other; each takes the pitch of its largest style."""
    return sum(pt_to_mm(max(styles[r.style].size * styles[r.style].pitch for r in line.runs)) for line in lines)
