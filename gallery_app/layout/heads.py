"""What stands above the photos of a page: headline, subtitle and authors, or the short head of a further page."""

from gallery_app.layout.scene import Align, Box, Run, TextBox
from gallery_app.layout.setting import Setting

__all__ = ["page_head"]


def page_head(setting: Setting, number: int) -> tuple[list[Box], float]:
    """Return the boxes at the top of page `number` (from 1) and where photos may begin, mm."""
    boxes, y = setting.furniture(number)
    more, y = _opening(setting, y) if number == 1 else _continuation(setting, y)
    return boxes + more, y


def _opening(setting: Setting, y: float) -> tuple[list[Box], float]:
    content, boxes = setting.content, list[Box]()
    unit = setting.paper.type
    if content.headline:
        boxes.append(setting.text(content.headline, "headline", y + 2.2 * unit))
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
        return [setting.text(text, style, y) for text, style in [(subtitle, "subtitle"), (authors, "byline")] if text]
    left = setting.text(subtitle, "subtitle", y)
    room = setting.width - setting.natural(subtitle, "subtitle") - 10
    if len(left.lines) > 1 or setting.natural(authors, "byline") > room:
        return [left, setting.text(authors, "byline", left.y + left.h)]
    lines = setting.broken((Run(authors, "byline"),), room)
    height = setting.height(lines)
    x = setting.left + setting.width - room
    # Authors stand on the base line of the subtitle: both pitches put it at the same share of their height.
    lift = (left.h - height) * 0.72
    return [left, TextBox(x, y + lift, room, height, lines, Align.RIGHT)]


def _continuation(setting: Setting, y: float) -> tuple[list[Box], float]:
    if not setting.content.headline:
        return [], y + 3 * setting.paper.type
    box = setting.text(setting.content.headline + setting.words["continued"], "continued", y + 1.2)
    return [box], box.y + box.h + 2.2 * setting.paper.type
