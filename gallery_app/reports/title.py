"""The titles at the top of a report: kicker, headline, second title, standfirst."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gallery_app.captions.parse import read_caption
from gallery_app.domain.reading import LineKind
from gallery_app.reports.bylines import read_byline
from gallery_app.reports.furniture import furniture
from gallery_app.reports.headings import may_head, numbered
from gallery_app.reports.source import Line

__all__ = ["Place", "Title", "find_title"]

_LONGEST = 60
_LOOKED_AT = 6
_SECOND_LINE = 40
_ALIKE = 0.2
"""Two lines of one headline differ in length by no more than this share."""
_LABELLED = re.compile(r"^[（(]?(?:原标题|原題|原標題|标题|標題|题目|主题|主标题)\s*[：:]\s*(.+?)[）)]?$")
_KICKER = re.compile(r"^[（(【]?(?:引题|引題|肩题|肩題|眉题)[）)】]?\s*[：:]\s*(.+)$")
_COLUMN = re.compile(r"^(?:【[^】]{2,8}】|〖[^〗]{2,8}〗|\[[^\]]{2,8}\])$")
"""The name of a column or kind of text over the headline: 【深度】."""
_SUBTITLE = re.compile(r"^[（(【]?(?:副题|副題|副标题|副標題)[）)】]?\s*[：:]\s*(.+)$")
_STANDFIRST = re.compile(
    r"^[【\[（(]?(?:导读|導讀|导语|導語|核心提示|核心阅读|阅读提示|内容提要|内容摘要|摘要|提要|编者按|編者按|编者的话|引言|前言)[】\]）)]?\s*[：:]?"
)
_DASHES = "—―–－-"
_DASHED = re.compile(rf"^[{_DASHES}]{{1,4}}\s*(?=[^\s{_DASHES}])")
_PAIRS = ("“”", "（）", "《》", "「」", "【】")

Place = tuple[int, str]
"""Place among the lines given, and what of the line counts."""


@dataclass(frozen=True, slots=True)
class Title:
    """Where the titles stand.

    Attributes:
        kicker: Lines over the headline.
        headline: Its one or two lines.
        subtitle: The second title; its leading dash is dropped.
        standfirst: The paragraph that introduces the report.
        guessed: No sign tells the parts of the title from each other; the editor should look.
    """

    kicker: tuple[Place, ...] = ()
    headline: tuple[Place, ...] = ()
    subtitle: tuple[Place, ...] = ()
    standfirst: tuple[Place, ...] = ()
    guessed: bool = False


def find_title(lines: Sequence[Line]) -> Title:
    """Find the titles among the filled lines of a report; none when it begins with body text."""
    formal = _formal(lines)
    if formal:
        return _under(lines, Title(_over(lines, formal[0][0]), formal))
    kicker: tuple[Place, ...] = ()
    for place, line in enumerate(lines[:_LOOKED_AT]):
        label = _KICKER.match(line.text)
        column = _COLUMN.match(line.text) if line.hint is None and len(lines) > place + 1 else None
        if label or column:
            kicker = ((place, label.group(1) if label else line.text),)
            continue
        if _passed(line):
            continue
        text = _headline(line, alone=len(lines) == 1)
        if text is not None:
            return _under(lines, _wide(lines, Title(kicker, ((place, text),))))
        if not read_caption([line.text]).is_caption:
            return Title()
    return Title()


def _formal(lines: Sequence[Line]) -> tuple[Place, ...]:
    """Return the headline that the format itself marks: a style, a tag or the first ``#``."""
    hinted = [place for place, line in enumerate(lines) if line.hint is LineKind.HEADLINE]
    first = [place for place, line in enumerate(lines[: 2 * _LOOKED_AT]) if line.level == 1 and line.hint is None]
    single = sum(line.level == 1 for line in lines) == 1
    # Where several lines have the first level they head sections, and a plain line over them is the headline.
    begins = bool(first) and all(_passed(line) or (single and _may_stand_over(line)) for line in lines[: first[0]])
    places = hinted or (first[:1] if begins else [])
    return tuple((place, _unlabelled(lines[place].text)) for place in places)


def _unlabelled(text: str) -> str:
    labelled = _LABELLED.match(text)
    return labelled.group(1) if labelled else text


def _over(lines: Sequence[Line], place: int) -> tuple[Place, ...]:
    """Return the kicker: one short line straight over a marked headline."""
    if not place or _passed(lines[place - 1]) or not _may_stand_over(lines[place - 1]):
        return ()
    label = _KICKER.match(lines[place - 1].text)
    return ((place - 1, label.group(1) if label else lines[place - 1].text),)


def _may_stand_over(line: Line) -> bool:
    return line.hint is None and len(line.text) <= _SECOND_LINE and line.text[-1] not in "。；;，,"


def _passed(line: Line) -> bool:
    """Return whether a line may stand before the headline and is no part of it."""
    if line.hint not in {None, LineKind.HEADLINE} or line.image is not None:
        return True
    return bool(furniture(line.text)) or read_byline(line.text) is not None


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


def _wide(lines: Sequence[Line], title: Title) -> Title:
    """Let a second short line that belongs to the title block join the headline, follow it, or stand over it."""
    (place, first), *_ = title.headline
    second = lines[place + 1] if place + 1 < len(lines) else None
    if second is None or not _in_block(lines, place + 1):
        return title
    part = (place + 1, second.text)
    if " " in second.text and " " not in first and not title.kicker:
        # Two phrases parted by a blank are a whole headline.
        return Title(title.headline, (part,), guessed=True)
    open_pair = any(first.count(pair[0]) > first.count(pair[1]) for pair in _PAIRS)
    below = lines[place + 2] if place + 2 < len(lines) else None
    if below is not None and _dash(below) is not None and len(first) < len(second.text) and not open_pair:
        return Title(title.headline, (part,), guessed=True)  # over a dashed title stands the headline
    if open_pair or abs(len(first) - len(second.text)) <= _ALIKE * len(first):
        return Title(title.kicker, (*title.headline, part), guessed=not open_pair)
    if len(second.text) > len(first) or title.kicker:
        return Title(title.kicker, title.headline, (part,), guessed=True)
    return Title(title.headline, (part,), guessed=True)


def _in_block(lines: Sequence[Line], place: int) -> bool:
    """Return whether a short line belongs to the title: a byline or a dashed title follows, or space parts it."""
    line, above = lines[place], lines[place - 1]
    if line.level or line.hint or line.image is not None or not may_head(line) or numbered(line):
        return False
    if len(line.text) > _SECOND_LINE or furniture(line.text) or read_byline(line.text) is not None:
        return False
    if read_caption([line.text]).is_caption or place + 1 >= len(lines):
        return False
    below = lines[place + 1]
    signed = read_byline(below.text) is not None or bool(furniture(below.text)) or _dash(below) is not None
    parted = line.number == above.number + 1 and below.number > line.number + 1
    return signed or (parted and len(below.text) > _SECOND_LINE)


def _under(lines: Sequence[Line], title: Title) -> Title:
    """Find what follows the headline: the second title and the standfirst."""
    start = title.headline[-1][0] + 1
    subtitle = title.subtitle or _subtitle(lines, start)
    after = subtitle[-1][0] + 1 if subtitle else start
    return Title(title.kicker, title.headline, subtitle, _standfirst(lines, after), title.guessed)


def _subtitle(lines: Sequence[Line], start: int) -> tuple[Place, ...]:
    for place in range(start, min(start + 2, len(lines))):
        line = lines[place]
        if line.hint is LineKind.SUBTITLE:
            return ((place, _dash(line) or line.text),)
        label = _SUBTITLE.match(line.text)
        text = label.group(1) if label else _dash(line)
        if text and line.hint is None:
            return ((place, text),)
    return ()


def _dash(line: Line) -> str | None:
    dashed = _DASHED.match(line.text)
    return line.text[dashed.end() :] if dashed and len(line.text) <= _LONGEST else None


def _standfirst(lines: Sequence[Line], start: int) -> tuple[Place, ...]:
    for place in range(start, min(start + 3, len(lines))):
        line = lines[place]
        if line.hint is None and not line.level and _STANDFIRST.match(line.text) and not may_head(line):
            return ((place, line.text),)
    return ()
