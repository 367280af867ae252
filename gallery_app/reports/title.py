"""The headline and the second title at the top of a report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gallery_app.captions.parse import read_caption
from gallery_app.reports.bylines import read_byline
from gallery_app.reports.furniture import furniture
from gallery_app.reports.source import Line

__all__ = ["Title", "find_title"]

_LONGEST = 60
_LOOKED_AT = 6
_LABELLED = re.compile(r"^[（(]?(?:原标题|原題|原標題|标题|標題|题目)\s*[：:]\s*(.+?)[）)]?$")
_DASHES = "—―–－-"
_DASHED = re.compile(rf"^[{_DASHES}]{{1,4}}\s*(?=[^\s{_DASHES}])")


@dataclass(frozen=True, slots=True)
class Title:
    """Where the titles stand.

    Attributes:
        headline: Places among the lines given, each with its text.
        subtitle: The same; the leading dash is dropped.
    """

    headline: tuple[tuple[int, str], ...] = ()
    subtitle: tuple[tuple[int, str], ...] = ()


def find_title(lines: Sequence[Line]) -> Title:
    """Find the titles among the filled lines of a report; none when it begins with body text."""
    for place, line in enumerate(lines[:_LOOKED_AT]):
        if furniture(line.text) or line.image is not None or read_byline(line.text) is not None:
            continue
        text = _headline(line, alone=len(lines) == 1)
        if text is None:
            if read_caption([line.text]).is_caption:
                continue
            return Title()
        return Title(((place, text),), _subtitle(lines, place + 1))
    return Title()


def _headline(line: Line, *, alone: bool) -> str | None:
    labelled = _LABELLED.match(line.text)
    if labelled:
        return labelled.group(1)
    if line.level == 1:
        return line.text
    ends_open = line.text[-1] not in "。；;，,：:"
    if alone or len(line.text) > _LONGEST * (1 + line.text.isascii()) or not ends_open:
        return None
    reading = read_caption([line.text])
    return None if reading.is_caption else line.text


def _subtitle(lines: Sequence[Line], start: int) -> tuple[tuple[int, str], ...]:
    for place in range(start, min(start + 2, len(lines))):
        dashed = _DASHED.match(lines[place].text)
        if dashed and len(lines[place].text) <= _LONGEST:
            return ((place, lines[place].text[dashed.end() :]),)
    return ()
