"""What stands above the photos of a page: headline, subtitle and authors, or the short head of a further page."""

from collections.abc import Sequence
from dataclasses import replace

from gallery_app.layout.furniture import page_top
from gallery_app.layout.scene import Align, Box, Line, Role, Run, TextBox
from gallery_app.layout.setting import Setting

__all__ = ["author_runs", "even_lines", "fit_headline", "page_head"]

_SIZES = (1.2, 1.12, 1.06, 1.0, 0.92, 0.85, 0.78)
"""Factors of the headline's size, tried from the largest."""
_FILLED = (0.96, 1.8, 2.65, 3.5)
"""Widths of lines that so many of them are trusted to hold: lines of words do not come out full."""
_SHARES = tuple(share / 50 for share in range(20, 51))


def fit_headline(
    setting: Setting, width: float, lines: Sequence[int] = (1, 2), sizes: Sequence[float] = _SIZES
) -> Setting:
    """Return the setting with a headline as large as one line of `width` mm holds, else two, else as small as may be.

    Args:
        setting: The document.
        width: Room of a line, mm.
        lines: How many lines it may take, best first.
        sizes: Factors of its size, from the largest.
    """
    natural = setting.natural(" ".join(setting.content.headline.split()), "headline")
    fitting = (
        size for filled in (_FILLED[count - 1] for count in lines) for size in sizes if natural * size <= width * filled
    )
    factor = next(fitting, sizes[-1])
    style = setting.styles["headline"]
    styles = {**setting.styles, "headline": replace(style, size=round(style.size * factor, 2))}
    return replace(setting, styles=styles)


def even_lines(setting: Setting, text: str, style: str, width: float) -> tuple[Line, ...]:
    """Return a title in as few lines as `width` mm allows, all of about one length."""
    runs = (Run(" ".join(text.split()), style),)
    lines = setting.broken(runs, width)
    if len(lines) < 2:  # noqa: PLR2004 nothing to even out
        return lines
    # Lines of one length look better than a full one and a stump, so the measure is narrowed while none is added.
    share = next(s for s in _SHARES if len(setting.broken(runs, width * s)) == len(lines))
    return tuple(replace(line, justified=False) for line in setting.broken(runs, width * share))


def author_runs(authors: Sequence[str]) -> tuple[Run, ...]:
    """Return authors in one paragraph that is never broken inside one of them."""
    return tuple(Run(author + "　" * (number < len(authors)), "byline") for number, author in enumerate(authors, 1))


def page_head(setting: Setting, number: int) -> tuple[list[Box], float]:
    """Return the boxes at the top of page `number` (from 1) and where photos may begin, mm."""
    boxes, y = page_top(setting, number)
    more, y = _opening(setting, y) if number == 1 else _continuation(setting, y)
    return boxes + more, y


def _opening(setting: Setting, y: float) -> tuple[list[Box], float]:
    content, boxes = setting.content, list[Box]()
    unit = setting.paper.type
    if content.headline:
        lines = even_lines(setting, content.headline, "headline", setting.width)
        boxes.append(setting.box(lines, (setting.left, y + 2.2 * unit, setting.width), Role.HEADLINE))
        y = boxes[-1].y + boxes[-1].h
    second = _second_line(setting, y)
    boxes += second
    y = max([y, *(box.y + box.h for box in second)])
    return boxes, y + 3.2 * unit


def _second_line(setting: Setting, y: float) -> list[Box]:
    content = setting.content
    subtitle = setting.words["dash"] + content.subtitle if content.subtitle else ""
    authors = author_runs(content.bylines)
    at = (setting.left, y, setting.width)
    left = setting.set(subtitle, "subtitle", at, Role.SUBTITLE) if subtitle else None
    if not authors:
        return [left] if left else []
    below = left.y + left.h if left else y
    line = setting.broken(authors, setting.width)
    room = setting.width - (setting.natural(subtitle, "subtitle") + 10 if left else 0.0)
    if not left or len(left.lines) > 1 or setting.natural("".join(run.text for run in authors), "byline") > room:
        right = setting.box(line, (setting.left, below, setting.width), Role.BYLINE)
        return [left, right] if left else [right]
    lines = setting.broken(authors, room)
    height = setting.height(lines)
    # Authors stand on the base line of the subtitle: both pitches put it at the same share of their height.
    lift = (left.h - height) * 0.72
    x = setting.left + setting.width - room
    return [
        replace(left, w=setting.width - room),
        TextBox(x, y + lift, room, height, lines, Align.RIGHT, role=Role.BYLINE),
    ]


def _continuation(setting: Setting, y: float) -> tuple[list[Box], float]:
    if not setting.content.headline:
        return [], y + 3 * setting.paper.type
    box = setting.text(setting.content.headline + setting.words["continued"], "continued", y + 1.2, role=Role.HEADLINE)
    return [box], box.y + box.h + 2.2 * setting.paper.type
