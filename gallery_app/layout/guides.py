"""The lines that pages are arranged on."""

from gallery_app.layout.scene import Guide
from gallery_app.layout.setting import Setting
from gallery_app.layout.templates import RowRules

__all__ = ["guides_of"]


def guides_of(setting: Setting, rules: RowRules) -> tuple[Guide, ...]:
    """Return the edges of the type area and of its columns."""
    gap = rules.gap * setting.paper.type
    pitch = (setting.width + gap) / rules.columns
    upright = [setting.left + pitch * number for number in range(round(rules.columns))]
    edges = sorted([*upright, *(x + pitch - gap for x in upright)])
    level = [setting.paper.margin, setting.bottom]
    return (*(Guide(x, upright=True) for x in edges), *(Guide(y, upright=False) for y in level))
