"""Preflight's findings put right: pure functions from one scene to the next."""

import math
from dataclasses import replace

from gallery_app.layout import edit
from gallery_app.layout.area import Area
from gallery_app.layout.finding import Finding, Fix
from gallery_app.layout.measure import Measure
from gallery_app.layout.placing import area_of, placed
from gallery_app.layout.scene import Box, ImageBox, Page, Scene, TextBox

__all__ = ["mendable", "mended"]

_MOVES = frozenset({Fix.SHRINK, Fix.GROW, Fix.INWARD})
_TENTHS = 10
"""Sizes that mend are whole tenths of a millimetre, as a person would type them."""


def mendable(scene: Scene, finding: Finding) -> bool:
    """Return whether a finding offers a fix that would do something: its box is there, and not locked in its place."""
    found = edit.find(scene, finding.key)
    return bool(finding.fix and found and not (found.box.locked and finding.fix in _MOVES))


def mended(scene: Scene, finding: Finding, measure: Measure) -> Scene:
    """Return the pages with a finding put right; unchanged where `mendable` says no.

    `Fix.FOLLOW` needs the catalog: it is the business of who has one.

    Args:
        scene: The pages.
        finding: What was found on these very pages.
        measure: How wide text is.
    """
    found = edit.find(scene, finding.key)
    if found is None or not mendable(scene, finding):
        return scene
    match finding.fix, found.box:
        case Fix.SHRINK, ImageBox() as box:
            return edit.resize(scene, box.key, _narrower(area_of(box), finding.amount), measure)
        case Fix.UNCROP, ImageBox() as box:
            return edit.crop_again(scene, {box.key})
        case Fix.GROW, TextBox() as box:
            high = math.ceil(finding.amount * _TENTHS) / _TENTHS
            return edit.put(scene, {box.key: placed(box, replace(area_of(box), h=max(box.h, high)))})
        case Fix.REPLACE_TEXT, TextBox() as box:
            return edit.edit_text(scene, box.key, finding.text, measure)
        case Fix.INWARD, box:
            return _inward(scene, scene.pages[found.page], box, finding.amount, measure)
        case _:
            return scene


def _narrower(area: Area, width: float) -> Area:
    """Return an area of the same shape and corner, at most so wide."""
    wide = min(area.w, math.floor(width * _TENTHS) / _TENTHS)
    return replace(area, w=wide, h=area.h * wide / area.w)


def _inward(scene: Scene, page: Page, box: Box, edge: float, measure: Measure) -> Scene:
    """Return the scene with a box so far from every edge of its page, made smaller where there is no room for it."""
    area, wide, high = area_of(box), page.width - 2 * edge, page.height - 2 * edge
    factor = min(1.0, wide / area.w, high / area.h)
    if factor < 1:
        small = replace(area, w=area.w * factor, h=area.h * factor)
        scene = edit.resize(scene, box.key, small if isinstance(box, ImageBox) else _cut(area, wide, high), measure)
        found = edit.find(scene, box.key)
        area = area_of(found.box) if found else small
    x = min(max(area.x, edge), page.width - edge - area.w)
    y = min(max(area.y, edge), page.height - edge - area.h)
    return edit.move(scene, {box.key}, x - area.x, y - area.y)


def _cut(area: Area, wide: float, high: float) -> Area:
    return replace(area, w=min(area.w, wide), h=min(area.h, high))
