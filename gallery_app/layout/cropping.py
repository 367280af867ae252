"""The picture inside its frame: how it covers it, and how an editor moves and enlarges it there."""

from dataclasses import replace

from gallery_app.domain.units import MM_PER_INCH
from gallery_app.layout.area import Area
from gallery_app.layout.placing import LEAST, area_of, placed
from gallery_app.layout.scene import WHOLE, Crop, ImageBox

__all__ = ["cover", "cropped_share", "effective_ppi", "fitted", "panned", "recropped", "reframed", "zoom_of", "zoomed"]

MOST_ZOOM = 20.0
"""How many times larger than just covering its frame a picture may be."""
_NEAR = 1e-6


def cover(shape: float, frame: float, zoom: float = 1.0, centre: tuple[float, float] = (0.5, 0.5)) -> Crop:
    """Return the part of a picture that fills a frame.

    Args:
        shape: Width over height of the upright picture.
        frame: Width over height of the frame.
        zoom: How many times larger than needed the picture is, from 1.
        centre: The point that should lie in the middle of the frame, in fractions of the picture.
    """
    zoom = min(max(zoom, 1.0), MOST_ZOOM)
    w, h = (1.0, shape / frame) if frame > shape else (frame / shape, 1.0)
    w, h = w / zoom, h / zoom
    return Crop(_held(centre[0] - w / 2, 1 - w), _held(centre[1] - h / 2, 1 - h), w, h)


def _held(value: float, most: float) -> float:
    return min(max(value, 0.0), max(most, 0.0))


def _shape(box: ImageBox) -> float:
    return box.pixels[0] / box.pixels[1]


def _is_empty(box: ImageBox) -> bool:
    return min(box.pixels) <= 0


def zoom_of(box: ImageBox) -> float:
    """Return how many times larger than needed to cover its frame the picture is."""
    return 1.0 if _is_empty(box) else max(1.0, cover(_shape(box), box.w / box.h).w / box.crop.w)


def _centre(crop: Crop) -> tuple[float, float]:
    return crop.x + crop.w / 2, crop.y + crop.h / 2


def _in_sight(crop: Crop, point: tuple[float, float]) -> bool:
    return (
        crop.x - _NEAR <= point[0] <= crop.x + crop.w + _NEAR and crop.y - _NEAR <= point[1] <= crop.y + crop.h + _NEAR
    )


def _towards(crop: Crop, point: tuple[float, float]) -> Crop:
    """Return the crop moved just so far that a point is in sight."""
    x = min(max(crop.x, point[0] - crop.w), point[0])
    y = min(max(crop.y, point[1] - crop.h), point[1])
    return replace(crop, x=_held(x, 1 - crop.w), y=_held(y, 1 - crop.h))


def reframed(box: ImageBox, area: Area) -> ImageBox:
    """Return a picture in a frame of another size: still covering it, as enlarged as before.

    Its focal point stays in sight, unless the editor had moved it out.
    """
    moved = placed(box, area)
    if _is_empty(box):
        return replace(moved, crop=WHOLE)
    crop = cover(_shape(box), moved.w / moved.h, zoom_of(box), _centre(box.crop))
    return replace(moved, crop=_towards(crop, box.focus) if _in_sight(box.crop, box.focus) else crop)


def recropped(box: ImageBox) -> ImageBox:
    """Return the picture cropped as little as its frame asks for, around its focal point."""
    return replace(box, crop=WHOLE if _is_empty(box) else cover(_shape(box), box.w / box.h, 1.0, box.focus))


def panned(box: ImageBox, dx: float, dy: float) -> ImageBox:
    """Return the picture moved in its frame by so many mm, as far as it still covers it."""
    crop = box.crop
    step = (dx if box.mirrored else -dx) * crop.w / box.w
    x, y = _held(crop.x + step, 1 - crop.w), _held(crop.y - dy * crop.h / box.h, 1 - crop.h)
    return replace(box, crop=replace(crop, x=x, y=y))


def zoomed(box: ImageBox, factor: float, at: tuple[float, float] = (0.5, 0.5)) -> ImageBox:
    """Return the picture enlarged in its frame around a point, given in fractions of the frame."""
    if _is_empty(box):
        return box
    crop = box.crop
    across = 1 - at[0] if box.mirrored else at[0]
    fixed = crop.x + across * crop.w, crop.y + at[1] * crop.h
    new = cover(_shape(box), box.w / box.h, zoom_of(box) * factor)
    x, y = fixed[0] - across * new.w, fixed[1] - at[1] * new.h
    return replace(box, crop=replace(new, x=_held(x, 1 - new.w), y=_held(y, 1 - new.h)))


def fitted(box: ImageBox) -> ImageBox:
    """Return the frame made as high as it takes to show the whole picture at its width."""
    if _is_empty(box):
        return box
    area, high = area_of(box), box.w / _shape(box)
    if high < LEAST:
        return recropped(placed(box, replace(area, h=LEAST)))
    return replace(placed(box, replace(area, h=high)), crop=WHOLE)


def cropped_share(box: ImageBox) -> float:
    """Return the share of the picture, 0 to 1, that its frame does not show."""
    return 1 - box.crop.w * box.crop.h


def effective_ppi(box: ImageBox) -> float:
    """Return the pixels an inch that the picture has on paper; 0 while there is none."""
    return box.pixels[0] * box.crop.w / (box.w / MM_PER_INCH)
