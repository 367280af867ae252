"""What stands above the photos of a page: headline, subtitle and authors, or the short head of a further page."""

from dataclasses import replace

from gallery_app.layout.scene import Align, Box, Role, Run, TextBox
from gallery_app.layout.setting import Setting

__all__ = ["fit_headline", "page_head"]

_SIZES = (1.2, 1.12, 1.06, 1.0, 0.92, 0.85, 0.78)
"""Factors of the headline's size, tried from the largest."""


def fit_headline(setting: Setting) -> Setting:
    """Return the setting with a headline as large as one line holds, else two, else as small as it may be."""
    natural = setting.natural(" ".join(setting.content.headline.split()), "headline")
    # Lines of words do not come out full, so two of them are trusted with a little less than twice the width.
    fitting = (size for lines in (0.96, 1.8) for size in _SIZES if natural * size <= setting.width * lines)
    factor = next(fitting, _SIZES[-1])
    style = setting.styles["headline"]
    styles = {**setting.styles, "headline": replace(style, size=round(style.size * factor, 2))}
    return replace(setting, styles=styles)


def _headline(setting: Setting, y: float) -> TextBox:
    text = " ".join(setting.content.headline.split())
    box = setting.text(text, "headline", y, role=Role.HEADLINE)
    if len(box.lines) == 1:
        return box
    # Lines of one length look better than a full one and a stump, so the measure is narrowed while none is added.
    share = next(
        s for s in _SHARES if len(setting.broken((Run(text, "headline"),), setting.width * s)) == len(box.lines)
    )
    lines = setting.broken((Run(text, "headline"),), setting.width * share)
    return replace(box, lines=tuple(replace(line, justified=False) for line in lines))


_SHARES = tuple(share / 50 for share in range(20, 51))


def page_head(setting: Setting, number: int) -> tuple[list[Box], float]:
    """Return the boxes at the top of page `number` (from 1) and where photos may begin, mm."""
    boxes, y = setting.furniture(number)
    more, y = _opening(setting, y) if number == 1 else _continuation(setting, y)
    return boxes + more, y


def _opening(setting: Setting, y: float) -> tuple[list[Box], float]:
    content, boxes = setting.content, list[Box]()
    unit = setting.paper.type
    if content.headline:
        boxes.append(_headline(setting, y + 2.2 * unit))
        y = boxes[-1].y + boxes[-1].h
    second = _second_line(setting, y)
    boxes += second
    y = max([y, *(box.y + box.h for box in second)])
    return boxes, y + 3.2 * unit


def _second_line(setting: Setting, y: float) -> list[Box]:
    content = setting.content
    subtitle = setting.words["dash"] + content.subtitle if content.subtitle else ""
    authors = "　".join(content.bylines)
    if not subtitle or not authors:
        roles = [(subtitle, Role.SUBTITLE), (authors, Role.BYLINE)]
        return [setting.text(text, role, y, role=role) for text, role in roles if text]
    left = setting.text(subtitle, "subtitle", y, role=Role.SUBTITLE)
    room = setting.width - setting.natural(subtitle, "subtitle") - 10
    if len(left.lines) > 1 or setting.natural(authors, "byline") > room:
        return [left, setting.text(authors, "byline", left.y + left.h, role=Role.BYLINE)]
    lines = setting.broken((Run(authors, "byline"),), room)
    height = setting.height(lines)
    x = setting.left + setting.width - room
    # Authors stand on the base line of the subtitle: both pitches put it at the same share of their height.
    lift = (left.h - height) * 0.72
    return [
        replace(left, w=setting.width - room),
        TextBox(x, y + lift, room, height, lines, Align.RIGHT, role=Role.BYLINE),
    ]


def _continuation(setting: Setting, y: float) -> tuple[list[Box], float]:
    if not setting.content.headline:
        return [], y + 3 * setting.paper.type
    box = setting.text(setting.content.headline + setting.words["continued"], "continued", y + 1.2, role=Role.HEADLINE)
    return [box], box.y + box.h + 2.2 * setting.paper.type
