"""Postcards: a picture to the edge on the front, its words and room for an address on the back."""

from dataclasses import replace

from gallery_app.layout.content import ContentItem
from gallery_app.layout.frames import image_box, shape_of
from gallery_app.layout.rules import PostcardRules
from gallery_app.layout.scene import Align, Box, Line, Page, Role, RuleBox, Run, TextBox
from gallery_app.layout.setting import Setting

__all__ = ["compose_postcards"]

_SQUARE = 4.6
"""Side of a square for one figure of the postcode, mm."""


def compose_postcards(setting: Setting, rules: PostcardRules) -> tuple[Page, ...]:
    """Return front and back for every photo; upright pictures are on upright cards."""
    pages = list[Page]()
    for item in setting.content.items:
        pages += [_front(setting, item), _back(setting, rules, item)]
    return tuple(pages)


def _front(setting: Setting, item: ContentItem) -> Page:
    paper = setting.paper
    sides = sorted((paper.width, paper.height))
    height, width = sides if shape_of(item) >= 1 else reversed(sides)
    return Page(width, height, (image_box(item, setting, (0, 0, width, height)),))


def _back(setting: Setting, rules: PostcardRules, item: ContentItem) -> Page:
    paper, colours, unit = setting.paper, setting.template.colours, setting.paper.type
    height, width = sorted((paper.width, paper.height))
    margin, middle = paper.margin, width * rules.message
    boxes: list[Box] = [RuleBox(middle, margin, 0.2, height - 2 * margin, colours["hair"])]
    boxes += _words(setting, item, (margin, margin, middle - 2 * margin), height - margin)
    stamp = rules.stamp * unit
    boxes += _frame((width - margin - stamp, margin, stamp, stamp * 1.25), colours["hair"])
    label = setting.set(setting.words["stamp"], "label", (0, 0, stamp), Role.FURNITURE, Align.CENTRE)
    boxes.append(replace(label, x=width - margin - stamp, y=margin + (stamp * 1.25 - label.h) / 2))
    if setting.words.get("code"):
        boxes += _code(setting, (middle + margin, margin), int(rules.code))
    first, count = margin + stamp * 1.25 + 9 * unit, int(rules.lines)
    step = (height - margin - first) / max(1, count - 1)
    left = middle + margin
    boxes += [RuleBox(left, first + n * step, width - margin - left, 0.2, colours["hair"]) for n in range(count)]
    return Page(width, height, tuple(boxes))


def _code(setting: Setting, at: tuple[float, float], count: int) -> list[Box]:
    """Return the squares for the postcode, with what they are for beneath them."""
    (x, y), hair = at, setting.template.colours["hair"]
    side, step = _SQUARE, _SQUARE * 1.2
    boxes = [box for n in range(count) for box in _frame((x + n * step, y, side, side), hair)]
    label = setting.set(setting.words["code"], "label", (x, y + side + 0.6, count * step), Role.FURNITURE)
    return [*boxes, label]


def _frame(at: tuple[float, float, float, float], colour: tuple[float, float, float, float]) -> list[Box]:
    """Return four rules around a rectangle."""
    x, y, w, h = at
    thin = 0.2
    sides = [(x, y, w, thin), (x, y + h - thin, w, thin), (x, y, thin, h), (x + w - thin, y, thin, h)]
    return [RuleBox(*side, colour) for side in sides]


def _words(setting: Setting, item: ContentItem, at: tuple[float, float, float], bottom: float) -> list[Box]:
    """Return the title and what is told at the top, the credit and where it was printed at the foot."""
    x, y, width = at
    foot = list[TextBox]()
    for text, style, role in ((setting.issue, "furniture", Role.FURNITURE), (item.credit, "credit", Role.CREDIT)):
        if text:
            low = (foot[-1].y if foot else bottom) - (1.0 if foot else 0.0)
            box = setting.set(" ".join(text.split()), style, (x, 0, width), role)
            box = replace(box, photo=item.photo if role is Role.CREDIT else None)
            foot.append(replace(box, y=low - box.h))
    room = (foot[-1].y if foot else bottom) - y - 2
    lines = _fitting(setting, item, width, room)
    if not lines:
        return list[Box](foot)
    return [setting.box(lines, (x, y, width), Role.CAPTION, photo=item.photo), *reversed(foot)]


def _fitting(setting: Setting, item: ContentItem, width: float, room: float) -> tuple[Line, ...]:
    """Return title and text; a text that finds no room is shortened, with an ellipsis where it was."""
    title, told = " ".join(item.title.split()), " ".join((item.caption or item.description).split())
    told = told if told != title else ""
    kept = len(told)
    while True:
        text = told if kept == len(told) else told[:kept] + "…"
        paragraphs = [(Run(title, "title"),), (Run(text, "caption"),)]
        lines = [line for runs in paragraphs if runs[0].text for line in setting.broken(runs, width)]
        high = setting.height(tuple(lines))
        if high <= room or (kept == 0 and len(lines) <= 1):
            return tuple(lines)
        if kept == 0:
            title = title[: int(len(title) * 0.9)].removesuffix("…") + "…"
            continue
        kept = int(kept * min(0.95, max(room / high, 0.0)))
