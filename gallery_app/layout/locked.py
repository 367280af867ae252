"""Boxes that keep their place while the rest is composed anew, and the room they leave."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from gallery_app.layout.area import Area
from gallery_app.layout.bands import Cell
from gallery_app.layout.content import Content
from gallery_app.layout.frames import caption_box, captioned
from gallery_app.layout.placing import area_of
from gallery_app.layout.scene import Box, ImageBox, Role, TextBox
from gallery_app.layout.setting import Setting

__all__ = ["Locked", "by_page", "captions_of", "clear_head", "free_areas", "without"]

Locked = tuple[Box, ...] | Mapping[int, tuple[Box, ...]]
"""Boxes of the first page, or for each page number from 1."""

_MOST_AREAS = 6
_FURNITURE = (Role.FURNITURE,)


def by_page(locked: Locked) -> dict[int, tuple[Box, ...]]:
    """Return the locked boxes of each page that has any."""
    pages = dict(locked) if isinstance(locked, Mapping) else {1: locked}
    return {number: boxes for number, boxes in pages.items() if boxes}


def without(content: Content, kept: Mapping[int, tuple[Box, ...]]) -> Content:
    """Return the content without photos and headings that stand in locked boxes."""
    boxes = [box for page in kept.values() for box in page]
    photos = {box.photo for box in boxes if isinstance(box, ImageBox)}
    told = {"".join(box.text.split()) for box in boxes if isinstance(box, TextBox) and box.role is Role.HEADING}
    sections = tuple(
        replace(
            section,
            items=tuple(item for item in section.items if item.photo not in photos),
            heading=() if "".join("".join(section.heading).split()) in told else section.heading,
        )
        for section in content.sections
    )
    return replace(content, sections=sections)


def captions_of(kept: Sequence[Box], setting: Setting) -> list[Box]:
    """Return the captions of locked frames that have none among the locked boxes: beneath them, or above at the foot.

    Args:
        kept: The locked boxes of one page.
        setting: The document with all of its photos.
    """
    told = {box.photo for box in kept if isinstance(box, TextBox)}
    numbers = {item.photo: number for number, item in enumerate(setting.content.items)}
    captions: list[Box] = []
    for box in kept:
        if not isinstance(box, ImageBox) or box.photo in told or box.photo not in numbers:
            continue
        cell = captioned(Cell(numbers[box.photo], 1.0), setting, box.w)
        below = box.y + box.h + cell.caption <= setting.paper.height
        y = box.y + box.h if below else box.y - cell.caption
        captions += caption_box(cell, box.photo, setting, (box.x, y, box.w))
    return captions


def clear_head(head: Sequence[Box], y: float, kept: Sequence[Box], bottom: float) -> tuple[list[Box], float]:
    """Return a page's head and where photos may begin, both clear of locked boxes.

    What is locked already is not set twice; furniture that a locked box covers is left out, the rest moves below it,
    and is left out where the page ends first.
    """
    taken = [area_of(box) for box in kept]
    roles = {box.role for box in kept if isinstance(box, TextBox)}
    furniture, title = list[Box](), list[Box]()
    for box in head:
        if isinstance(box, TextBox) and box.role in roles:
            continue
        moving = isinstance(box, TextBox) and box.role not in _FURNITURE
        (title if moving else furniture).append(box)
    furniture = [box for box in furniture if not any(area_of(box).meets(area) for area in taken)]
    shift = 0.0
    for area in sorted(taken, key=lambda area: area.y):
        if any(replace(area_of(box), y=box.y + shift).meets(area) for box in title):
            shift = area.bottom - min(box.y for box in title) + 2
    moved = [replace(box, y=box.y + shift) for box in title]
    if any(box.y + box.h > bottom for box in moved):
        return furniture, y
    return [*furniture, *moved], y + shift if title else y


def free_areas(whole: Area, kept: Sequence[Area], apart: float, least: tuple[float, float]) -> list[Area]:
    """Return rectangles of an area that locked boxes leave free, in reading order, the largest possible first taken.

    Args:
        whole: What is to be divided.
        kept: Where locked boxes lie.
        apart: White around them, mm.
        least: Width and height below which a rectangle is of no use, mm.
    """
    taken = [Area(a.x - apart, a.y - apart, a.w + 2 * apart, a.h + 2 * apart) for a in kept]
    found = list[Area]()
    while len(found) < _MOST_AREAS:
        best = _largest(whole, [*taken, *found], least)
        if best is None:
            break
        found.append(best)
        taken.append(Area(best.x - apart, best.y - apart, best.w + 2 * apart, best.h + 2 * apart))
    return sorted(found, key=lambda area: (area.y, area.x))


def _largest(whole: Area, taken: Sequence[Area], least: tuple[float, float]) -> Area | None:
    inside = [area for area in taken if area.meets(whole)]
    tops = [whole.y, *(area.bottom for area in inside if area.bottom < whole.bottom)]
    bottoms = [whole.bottom, *(area.y for area in inside if area.y > whole.y)]
    areas = (
        Area(left, top, right - left, bottom - top)
        for top in tops
        for bottom in bottoms
        if bottom - top >= least[1]
        for left, right in _gaps(whole, [area for area in inside if area.y < bottom and area.bottom > top])
        if right - left >= least[0]
    )
    return max(areas, key=lambda area: area.size, default=None)


def _gaps(whole: Area, blocking: Sequence[Area]) -> list[tuple[float, float]]:
    """Return the stretches from left to right that nothing blocks."""
    gaps, x = list[tuple[float, float]](), whole.x
    for area in sorted(blocking, key=lambda area: area.x):
        if area.x > x:
            gaps.append((x, area.x))
        x = max(x, area.right)
    return [*gaps, (x, whole.right)] if x < whole.right else gaps
