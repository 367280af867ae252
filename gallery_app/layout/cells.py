"""Pictures of a page as cells: exchanged, replaced, divided, joined, put in."""

from dataclasses import dataclass, replace

from gallery_app.errors import InputError
from gallery_app.layout.area import Area
from gallery_app.layout.cropping import recropped, reframed
from gallery_app.layout.edit import delete, find, next_key, put
from gallery_app.layout.measure import Measure
from gallery_app.layout.placing import LEAST, area_of, union
from gallery_app.layout.retyping import paragraphs, set_paragraphs
from gallery_app.layout.scene import MIDDLE, WHOLE, Box, ImageBox, Role, Run, Scene, TextBox

__all__ = ["NO_PHOTO", "Picture", "add_box", "add_picture", "add_text", "merge", "replace_picture", "split", "swap"]

NO_PHOTO = 0
"""Stands for the photo of a frame that has none yet."""
_APART = 0.6
"""Share of the longer side that two frames must have in common to be joined."""
_FAR = 25.0
"""Millimetres between frames from which on they are not neighbours."""
_AIR = 0.8
"""Millimetres between a frame and its caption."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo for a frame.

    Attributes:
        photo: Its id.
        path: Absolute path, or None while there is no image.
        pixels: Width and height of the upright picture; (0, 0) while there is none.
        alt: Alternative text.
        caption: The printed caption, one paragraph; empty for none.
        focus: The point that must stay in sight, in fractions of the picture.
    """

    photo: int
    path: str | None
    pixels: tuple[int, int]
    alt: str
    caption: tuple[Run, ...] = ()
    focus: tuple[float, float] = MIDDLE


def _frame(scene: Scene, key: int) -> ImageBox:
    found = find(scene, key)
    if found is None or not isinstance(found.box, ImageBox):
        raise InputError("This is done with pictures only; choose a picture.")
    return found.box


def _captions(scene: Scene, frame: int) -> list[TextBox]:
    boxes = (box for page in scene.pages for box in page.items)
    return [box for box in boxes if isinstance(box, TextBox) and box.frame == frame]


def _showing(frame: ImageBox, other: ImageBox) -> ImageBox:
    """Return a frame with the picture of another one."""
    area, kept = area_of(frame), {"key": frame.key, "locked": frame.locked}
    fresh = replace(other, x=area.x, y=area.y, w=area.w, h=area.h, **kept)  # type: ignore[arg-type]  # two fields
    return recropped(fresh)


def swap(scene: Scene, one: int, other: int, measure: Measure) -> Scene:
    """Exchange two pictures with their captions; frames keep their places.

    Raises:
        InputError: One of the two is no picture.
    """
    first, second = _frame(scene, one), _frame(scene, other)
    boxes: dict[int, Box] = {one: _showing(first, second), other: _showing(second, first)}
    pairs = zip(_captions(scene, one), _captions(scene, other), strict=False)
    for a, b in pairs:
        boxes[a.key] = _saying(scene, a, b, measure)
        boxes[b.key] = _saying(scene, b, a, measure)
    for captions, photo in ((_captions(scene, one), second.photo), (_captions(scene, other), first.photo)):
        for box in captions:
            boxes.setdefault(box.key, replace(box, photo=photo))
    return put(scene, boxes)


def _saying(scene: Scene, box: TextBox, other: TextBox, measure: Measure) -> TextBox:
    """Return a caption with the words of another one."""
    told = set_paragraphs(box, paragraphs(other.lines), scene.styles, measure, box.w)
    return replace(told, photo=other.photo, live=other.live)


def replace_picture(scene: Scene, key: int, picture: Picture, measure: Measure) -> Scene:
    """Show another photo in a frame, with its caption.

    Raises:
        InputError: The box is no picture.
    """
    frame = _frame(scene, key)
    fresh = replace(
        frame, photo=picture.photo, path=picture.path, pixels=picture.pixels, alt=picture.alt, focus=picture.focus,
        crop=WHOLE, mirrored=False,
    )  # fmt: skip
    scene = put(scene, {key: recropped(fresh)})
    captions = _captions(scene, key)
    if not captions and picture.caption:
        return _with_caption(scene, fresh, picture, measure)
    boxes: dict[int, Box] = {}
    for number, box in enumerate(captions):
        text = (picture.caption,) if number == 0 else ()
        told = set_paragraphs(box, text, scene.styles, measure, box.w)
        boxes[box.key] = replace(told, photo=picture.photo, live=True)
    return put(scene, boxes)


def _with_caption(scene: Scene, frame: ImageBox, picture: Picture, measure: Measure) -> Scene:
    found = find(scene, frame.key)
    assert found is not None  # noqa: S101  the frame was just put there
    empty = TextBox(frame.x, frame.y + frame.h + _AIR, frame.w, LEAST, (), photo=picture.photo, role=Role.CAPTION)
    box = set_paragraphs(empty, (picture.caption,), scene.styles, measure, frame.w)
    return add_box(scene, found.page, replace(box, frame=frame.key))


def split(scene: Scene, key: int, *, upright: bool, gap: float, note: str, measure: Measure) -> Scene:
    """Divide a picture's frame in two: the picture keeps the left or upper half, the other is empty.

    Args:
        scene: The pages.
        key: The frame.
        upright: The cut runs from top to bottom.
        gap: White between the halves, mm.
        note: What the empty half says.
        measure: How wide text is.

    Raises:
        InputError: The box is no picture, or too small to be divided.
    """
    frame = _frame(scene, key)
    room = (frame.w if upright else frame.h) - gap
    if room < 2 * LEAST:
        raise InputError("The frame is too small to be divided.")
    half, area = room / 2, area_of(frame)
    first = replace(area, w=half) if upright else replace(area, h=half)
    second = replace(first, x=area.x + half + gap) if upright else replace(first, y=area.y + half + gap)
    boxes: dict[int, Box] = {key: reframed(frame, first)}
    if upright:
        for box in _captions(scene, key):
            fresh = set_paragraphs(box, paragraphs(box.lines), scene.styles, measure, half)
            boxes[box.key] = fresh if box.w > half else box
    scene = put(scene, boxes)
    found = find(scene, key)
    assert found is not None  # noqa: S101  it was just divided
    return add_picture(scene, found.page, second, note=note, after=key)


def merge(scene: Scene, one: int, other: int, measure: Measure) -> Scene:
    """Join two neighbouring frames: the first one's picture fills both, the other one's leaves the page.

    Raises:
        InputError: One of the two is no picture, or they do not lie beside each other.
    """
    first, second = _frame(scene, one), _frame(scene, other)
    here, there = find(scene, one), find(scene, other)
    if here is None or there is None or here.page != there.page or not _adjoin(area_of(first), area_of(second)):
        raise InputError("Only two pictures that lie beside each other can be joined.")
    whole = union((area_of(first), area_of(second)))
    boxes: dict[int, Box] = {one: reframed(first, whole)}
    for box in _captions(scene, one):
        fresh = set_paragraphs(box, paragraphs(box.lines), scene.styles, measure, whole.w)
        boxes[box.key] = replace(fresh, x=whole.x, y=whole.bottom + max(box.y - first.y - first.h, 0.0))
    return delete(put(scene, boxes), {other})


def _adjoin(one: Area, other: Area) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    beside = down > _APART * max(one.h, other.h) and across > -_FAR
    above = across > _APART * max(one.w, other.w) and down > -_FAR
    return beside or above


def add_box(scene: Scene, page: int, box: Box, after: int = 0) -> Scene:
    """Put a new box on a page, above the box with the key `after` or above all; it gets the next key."""
    items = list(scene.pages[page].items)
    place = next((number for number, each in enumerate(items, 1) if each.key == after), len(items))
    items.insert(place, replace(box, key=next_key(scene)))
    pages = list(scene.pages)
    pages[page] = replace(pages[page], items=tuple(items))
    return replace(scene, pages=tuple(pages))


def add_picture(scene: Scene, page: int, area: Area, *, note: str = "", after: int = 0) -> Scene:
    """Put an empty frame on a page."""
    return add_box(scene, page, ImageBox(area.x, area.y, area.w, area.h, NO_PHOTO, note=note), after)


def add_text(scene: Scene, page: int, area: Area, text: str, style: str, measure: Measure) -> Scene:
    """Put a text on a page, in one of the scene's styles; it does not follow the catalog."""
    empty = TextBox(area.x, area.y, area.w, area.h, (), live=False)
    return add_box(scene, page, set_paragraphs(empty, ((Run(text, style),),), scene.styles, measure, area.w))
