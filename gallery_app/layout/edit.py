"""What an editor does with the boxes of a page: pure functions from one scene to the next.

Boxes are named by their keys; a key that is not there changes nothing. A caption goes with the frame it belongs to.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from gallery_app.layout.area import Area
from gallery_app.layout.cropping import fitted, panned, recropped, reframed, zoomed
from gallery_app.layout.labels import is_apart
from gallery_app.layout.measure import Measure
from gallery_app.layout.placing import LEAST, area_of, placed
from gallery_app.layout.retyping import rebroken, retyped
from gallery_app.layout.scene import Box, ImageBox, Page, Scene, Styles, TextBox

__all__ = ["Found", "changed", "crop_again", "delete", "edit_text", "find", "fit_frame", "lock", "mirror", "move"]
__all__ += ["next_key", "pan", "put", "resize", "to_back", "to_front", "with_captions", "zoom"]

_TOUCH = 0.5
"""Millimetres that a caption may reach into its frame and still count as standing outside."""


@dataclass(frozen=True, slots=True)
class Found:
    """A box and where it is.

    Attributes:
        page: Number of its page, from 0.
        box: The box.
    """

    page: int
    box: Box


def find(scene: Scene, key: int) -> Found | None:
    """Return the box with a key, or None."""
    boxes = (Found(number, box) for number, page in enumerate(scene.pages) for box in page.items)
    return next((found for found in boxes if found.box.key == key), None)


def next_key(scene: Scene) -> int:
    """Return a key that no box has."""
    return max((box.key for page in scene.pages for box in page.items), default=0) + 1


def put(scene: Scene, boxes: Mapping[int, Box]) -> Scene:
    """Return the scene with other boxes in the places of those with these keys."""
    if not boxes:
        return scene
    pages = tuple(replace(page, items=tuple(boxes.get(box.key, box) for box in page.items)) for page in scene.pages)
    return replace(scene, pages=pages)


def changed(scene: Scene, keys: Collection[int], change: Callable[[Box], Box]) -> Scene:
    """Return the scene with some boxes changed."""
    return put(scene, {box.key: change(box) for page in scene.pages for box in page.items if box.key in keys})


def _pictures(scene: Scene, keys: Collection[int], change: Callable[[ImageBox], ImageBox]) -> Scene:
    return changed(scene, keys, lambda box: change(box) if isinstance(box, ImageBox) else box)


def with_captions(scene: Scene, keys: Collection[int]) -> frozenset[int]:
    """Return the keys and those of the captions at the frames among them; captions that stand apart stay there."""
    return frozenset(keys) | {box.key for box in _captions(scene, keys) if not is_apart(box)}


def _captions(scene: Scene, keys: Collection[int]) -> Iterator[TextBox]:
    texts = (box for page in scene.pages for box in page.items if isinstance(box, TextBox))
    return (box for box in texts if box.frame and box.frame in keys)


def _free(scene: Scene, keys: Collection[int]) -> frozenset[int]:
    """Return the keys of boxes that may be moved, captions of such frames among them."""
    locked = {box.key for page in scene.pages for box in page.items if box.locked}
    return with_captions(scene, frozenset(keys) - locked) - locked


def move(scene: Scene, keys: Collection[int], dx: float, dy: float) -> Scene:
    """Move boxes by so many mm; locked ones stay."""
    return changed(scene, _free(scene, keys), lambda box: placed(box, area_of(box).moved(dx, dy)))


def resize(scene: Scene, key: int, area: Area, measure: Measure) -> Scene:
    """Give a box another place and size, in mm; a locked one keeps its own.

    A picture goes on covering its frame with its focal point in sight, and its captions follow its edges. A text is
    broken to the new width and is never lower than its lines.
    """
    found = find(scene, key)
    if found is None or found.box.locked:
        return scene
    area = Area(area.x, area.y, max(area.w, LEAST), max(area.h, 0.1 if _is_rule(found.box) else LEAST))
    match found.box:
        case ImageBox() as box:
            return _with_frame(scene, found.page, reframed(box, area), area_of(box), measure)
        case TextBox() as box:
            fresh = rebroken(box, round(area.w, 4), scene.styles, measure)
            return put(scene, {key: placed(fresh, replace(area, h=max(area.h, fresh.h)))})
        case box:
            return put(scene, {key: placed(box, area)})


def _is_rule(box: Box) -> bool:
    return not isinstance(box, (ImageBox, TextBox))


def _with_frame(scene: Scene, page: int, frame: ImageBox, before: Area, measure: Measure) -> Scene:
    """Return the scene with a picture's frame at its new place and its captions after it."""
    boxes: dict[int, Box] = {frame.key: frame}
    for box in scene.pages[page].items:
        if isinstance(box, TextBox) and box.frame == frame.key and not box.locked and not is_apart(box):
            boxes[box.key] = _following(box, before, area_of(frame), scene.styles, measure)
    return put(scene, boxes)


def _following(caption: TextBox, old: Area, new: Area, styles: Styles, measure: Measure) -> TextBox:
    """Return a caption at the same edge of its frame, at the same distance from it."""
    beside = caption.x >= old.right - _TOUCH or caption.x + caption.w <= old.x + _TOUCH
    if beside:
        right = caption.x >= old.right - _TOUCH
        shift = new.right - old.right if right else new.x - old.x
        return placed(caption, area_of(caption).moved(shift, new.y - old.y))
    width = max(caption.w + new.w - old.w, LEAST)
    fresh = caption if abs(new.w - old.w) < 1e-6 else rebroken(caption, round(width, 4), styles, measure)  # noqa: PLR2004 no mm
    above = caption.y + caption.h <= old.y + _TOUCH
    y = new.y - (old.y - caption.y - caption.h) - fresh.h if above else caption.y + new.bottom - old.bottom
    return placed(fresh, Area(caption.x + new.x - old.x, y, fresh.w, fresh.h))


def pan(scene: Scene, key: int, dx: float, dy: float) -> Scene:
    """Move a picture inside its frame by so many mm."""
    return _pictures(scene, {key}, lambda box: panned(box, dx, dy))


def zoom(scene: Scene, key: int, factor: float, at: tuple[float, float] = (0.5, 0.5)) -> Scene:
    """Enlarge a picture inside its frame around a point, given in fractions of the frame."""
    return _pictures(scene, {key}, lambda box: zoomed(box, factor, at))


def crop_again(scene: Scene, keys: Collection[int]) -> Scene:
    """Crop pictures as little as their frames ask for, around their focal points."""
    return _pictures(scene, keys, recropped)


def fit_frame(scene: Scene, keys: Collection[int], measure: Measure) -> Scene:
    """Make frames as high as it takes to show their pictures whole; locked ones stay."""
    for key in keys:
        found = find(scene, key)
        if found and isinstance(found.box, ImageBox) and not found.box.locked:
            scene = _with_frame(scene, found.page, fitted(found.box), area_of(found.box), measure)
    return scene


def mirror(scene: Scene, keys: Collection[int]) -> Scene:
    """Exchange left and right of pictures, or put them right again."""
    return _pictures(scene, keys, lambda box: replace(box, mirrored=not box.mirrored))


def edit_text(scene: Scene, key: int, text: str, measure: Measure) -> Scene:
    """Type over a text; it follows the catalog no more."""
    found = find(scene, key)
    if found is None or not isinstance(found.box, TextBox):
        return scene
    return put(scene, {key: retyped(found.box, text, scene.styles, measure)})


def lock(scene: Scene, keys: Collection[int], *, locked: bool) -> Scene:
    """Have boxes keep their places, or let them go again."""
    return changed(scene, keys, lambda box: replace(box, locked=locked))


def delete(scene: Scene, keys: Collection[int]) -> Scene:
    """Take boxes off their pages, frames with their captions; locked ones stay."""
    gone = _free(scene, {*keys, *(box.key for box in _captions(scene, _free(scene, keys)))})
    pages = (replace(page, items=tuple(box for box in page.items if box.key not in gone)) for page in scene.pages)
    return replace(scene, pages=tuple(pages))


def to_front(scene: Scene, keys: Collection[int]) -> Scene:
    """Put boxes above all others of their pages."""
    return _reordered(scene, keys, above=True)


def to_back(scene: Scene, keys: Collection[int]) -> Scene:
    """Put boxes beneath all others of their pages."""
    return _reordered(scene, keys, above=False)


def _reordered(scene: Scene, keys: Collection[int], *, above: bool) -> Scene:
    def ordered(page: Page) -> Page:
        return replace(page, items=tuple(sorted(page.items, key=lambda box: (box.key in keys) is above)))

    return replace(scene, pages=tuple(map(ordered, scene.pages)))
