"""The line at the top of pages: texts at its left, in its middle and at its right, none over another."""

from collections.abc import Iterator

from gallery_app.layout.scene import Align, Box, Role, RuleBox, TextBox
from gallery_app.layout.setting import Setting

__all__ = ["page_line", "page_top"]

_GAP = 3.0
"""Least white between two texts, mm before the type factor."""
_SPARE = 0.1
"""Millimetres that a box is wider than its text, so that rounding breaks none."""


def page_top(setting: Setting, number: int) -> tuple[list[Box], float]:
    """Return date, name and number of a page with the rule beneath, and where what follows may begin (mm)."""
    texts = setting.issue, setting.words["name"], f"{number:02d}"
    boxes: list[Box] = [*page_line(setting, texts, (setting.left, setting.paper.margin, setting.width))]
    rule = max(box.y + box.h for box in boxes) + 0.4
    return [*boxes, RuleBox(setting.left, rule, setting.width, 0.3, setting.template.colours["rule"])], rule + 0.3


def page_line(setting: Setting, texts: tuple[str, str, str], at: tuple[float, float, float]) -> list[TextBox]:
    """Return boxes that share a line without touching; its left and upper edge and its width are `at`, mm.

    The text in the middle gives way to a long one at the left, and is left out where it finds no room.
    """
    x, y, width = at
    gap = _GAP * setting.paper.type
    first, middle, last = (setting.natural(text, "furniture") + _SPARE if text else 0.0 for text in texts)
    start = first + gap if first else 0.0
    stop = width - (last + gap if last else 0.0)
    centre = min(max((width - middle) / 2, start), stop - middle)
    if not middle or centre < start:
        cells = [(texts[0], x, stop, Align.LEFT), (texts[2], x + width - last, last, Align.RIGHT)]
        return list(_set(setting, y, cells))
    end = centre + middle + gap
    cells = [
        (texts[0], x, centre - gap, Align.LEFT),
        (texts[1], x + centre, middle, Align.CENTRE),
        (texts[2], x + end, width - end, Align.RIGHT),
    ]
    return list(_set(setting, y, cells))


def _set(setting: Setting, y: float, cells: list[tuple[str, float, float, Align]]) -> Iterator[TextBox]:
    for text, x, width, align in cells:
        if text:
            yield setting.set(text, "furniture", (x, y, width), Role.FURNITURE, align)
