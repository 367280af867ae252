"""Several arrangements of the same content, each with what speaks for it in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content
from gallery_app.layout.measure import Measure
from gallery_app.layout.placing import area_of
from gallery_app.layout.scene import Box, ImageBox, Page, Scene, TextBox
from gallery_app.layout.templates import RowRules, Template
from gallery_app.wording import Message

__all__ = ["Locked", "Proposal", "propose"]

Locked = tuple[Box, ...] | Mapping[int, tuple[Box, ...]]
"""Boxes of the first page, or for each page number from 1."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One arrangement.

    Attributes:
        scene: Its pages.
        score: How good it is, from 0 to 1.
        words: What speaks for it.
    """

    scene: Scene
    score: float
    words: Message


def propose(
    content: Content, template: Template, page: str, measure: Measure, *, locked: Locked = (), count: int = 3
) -> tuple[Proposal, ...]:
    """Return up to `count` arrangements, no two alike; locked boxes stand in all of them where they are."""
    kept = locked if isinstance(locked, Mapping) else {1: locked}
    boxes = tuple(box for each in kept.values() for box in each)
    found: dict[tuple[object, ...], Proposal] = {}
    for variant in _variants(template):
        made = _kept(compose(content, variant, page, measure), boxes)
        look = tuple(area_of(box) for box in made.images)
        found.setdefault(look, _judged(made))
    return tuple(found.values())[:count]


def _variants(template: Template) -> list[Template]:
    rules = template.rules
    if isinstance(rules, RowRules):
        factors = ((1.0, 1.0), (1.0 / rules.lead, 0.75), (1.4, 1.3), (1.0, 0.6))
        return [
            replace(template, rules=replace(rules, lead=rules.lead * lead, largest=rules.largest * size))
            for lead, size in factors
        ]
    return [
        replace(template, rules=replace(rules, cell=rules.cell * size, largest=rules.largest * size))
        for size in (1.0, 1.35, 0.75)
    ]


def _kept(scene: Scene, locked: Sequence[Box]) -> Scene:
    photos = {box.photo for box in locked if isinstance(box, ImageBox)}
    if not locked:
        return scene

    def without(page: Page) -> Page:
        gone = (isinstance(box, (ImageBox, TextBox)) and box.photo in photos and box.photo for box in page.items)
        items = tuple(box for box, out in zip(page.items, gone, strict=True) if not out)
        return replace(page, items=items)

    pages = [without(page) for page in scene.pages]
    pages[0] = replace(pages[0], items=(*pages[0].items, *(replace(box, key=0) for box in locked)))
    return replace(scene, pages=tuple(pages)).numbered()


def _judged(scene: Scene) -> Proposal:
    cut = 100 * sum(1 - box.crop.w * box.crop.h for box in scene.images) / max(len(scene.images), 1)
    room = sum(page.width * page.height for page in scene.pages)
    used = 100 * sum(box.w * box.h for box in scene.images) / room
    words = Message.of(
        "Crop {crop} %, pictures {used} %, {pages} p.", crop=round(cut), used=round(used), pages=len(scene.pages)
    )
    return Proposal(scene, used / 100, words)
