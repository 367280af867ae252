"""The numbers that captions refer to, as boxes of their own for programs that know only boxes."""

from collections.abc import Iterator
from dataclasses import replace

from gallery_app.domain.units import MM_PER_INCH, PT_PER_INCH
from gallery_app.layout.scene import (
    Align,
    Box,
    Face,
    ImageBox,
    Line,
    Page,
    Role,
    RuleBox,
    Run,
    Scene,
    TextBox,
    TextStyle,
)

__all__ = ["with_numbers"]

_SIDE = 4.6
"""Most width of a badge, mm."""
_TYPE = 0.62
"""Type size in widths of the badge."""
_WHITE = (0.0, 0.0, 0.0, 0.0)


def with_numbers(scene: Scene) -> Scene:
    """Return the scene with a plate and a text after each picture that has a number; without any, the scene itself."""
    if not any(box.number for box in scene.images):
        return scene
    styles = dict(scene.styles)
    pages = tuple(replace(page, items=tuple(_boxes(page, styles))) for page in scene.pages)
    return replace(scene, pages=pages, styles=styles)


def _boxes(page: Page, styles: dict[str, TextStyle]) -> Iterator[Box]:
    for box in page.items:
        yield box
        if not isinstance(box, ImageBox) or not box.number:
            continue
        side = min(_SIDE, box.w / 3, box.h / 3)
        # A frame that bleeds begins beyond the page; its number does not.
        x, y = max(box.x, 0.0) + side * 0.35, max(box.y, 0.0) + side * 0.35
        style = TextStyle(Face.SANS, round(side * _TYPE * PT_PER_INCH / MM_PER_INCH, 2), 700, 1 / _TYPE)
        name = f"number {style.size:g}"
        styles[name] = style
        yield RuleBox(x, y, side, side, _WHITE)
        line = Line((Run(str(box.number), name),))
        yield TextBox(x, y, side, side, (line,), Align.CENTRE, box.photo, Role.NUMBER)
