"""What touches the edge of a page reaches beyond it, so that a cut a little off shows no white."""

from dataclasses import dataclass, replace

from gallery_app.layout.scene import Box, Crop, ImageBox, Page, RuleBox, Scene

__all__ = ["bled"]

_TOUCH = 0.01
"""A box nearer to an edge than this, mm, touches it."""


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far a box grows at each side, mm."""

    left: float
    top: float
    right: float
    bottom: float


def bled(scene: Scene, bleed: float) -> Scene:
    """Return the scene with its pictures and bars at page edges grown by `bleed` mm beyond them; texts stay."""
    if not bleed:
        return replace(scene, bleed=0.0)
    pages = tuple(replace(page, items=tuple(_grown(box, page, bleed) for box in page.items)) for page in scene.pages)
    return replace(scene, pages=pages, bleed=bleed)


def _grown(box: Box, page: Page, bleed: float) -> Box:
    if not isinstance(box, ImageBox | RuleBox):
        return box
    reach = _Reach(
        box.x + bleed if box.x <= _TOUCH else 0.0,
        box.y + bleed if box.y <= _TOUCH else 0.0,
        page.width + bleed - box.x - box.w if box.x + box.w >= page.width - _TOUCH else 0.0,
        page.height + bleed - box.y - box.h if box.y + box.h >= page.height - _TOUCH else 0.0,
    )
    if reach == _Reach(0, 0, 0, 0):
        return box
    x, y = box.x - reach.left, box.y - reach.top
    w, h = box.w + reach.left + reach.right, box.h + reach.top + reach.bottom
    if w <= 0 or h <= 0:
        return box  # it lies beside the page, where nothing is printed
    if isinstance(box, RuleBox):
        return replace(box, x=x, y=y, w=w, h=h)
    return replace(box, x=x, y=y, w=w, h=h, crop=_crop(box, w, h, reach))


def _crop(old: ImageBox, wide: float, high: float, reach: _Reach) -> Crop:
    """Return what shows in the grown frame: more of the picture where there is more, else it is enlarged a little."""
    crop = old.crop
    left = reach.right if old.mirrored else reach.left
    w, h = crop.w * wide / old.w, crop.h * high / old.h
    fit = min(1.0, 1 / w, 1 / h)
    # Enlarged, the picture keeps the point at the middle of its old frame where it was.
    x = crop.x + crop.w / 2 - fit * w * (left + old.w / 2) / wide
    y = crop.y + crop.h / 2 - fit * h * (reach.top + old.h / 2) / high
    w, h = w * fit, h * fit
    return Crop(min(max(x, 0.0), 1 - w), min(max(y, 0.0), 1 - h), w, h)
