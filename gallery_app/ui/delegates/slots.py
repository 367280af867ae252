"""Where a photo dropped on a report would go."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from gallery_app.ui.delegates.sheet import Picture, Sheet

__all__ = ["Slot", "slot_at"]


_EDGE = 0.2
"""Part of a caption's card on each side where a drop goes beside it instead of into it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place between photos.

    Attributes:
        section: Id of the section.
        position: Place among its photos.
        marker: Where the place is shown: a narrow upright box between photos, or the box of an empty section or of a
            caption without an image.
        placement: Id of the placement whose caption would get its image, or None between photos.
    """

    section: int
    position: int
    marker: QRectF
    placement: int | None = None


def slot_at(sheet: Sheet, x: float, y: float, gap: float) -> Slot | None:
    """Return the place under a point.

    Over photos it is the nearest gap; over the text of a section its end. `gap` is the space between photos.
    """
    span = sheet.span_at(y)
    if span is None:
        return None
    pictures = [picture for picture in sheet.pictures if picture.section == span.section]
    if pictures[0].use is None:
        return Slot(span.section, 0, pictures[0].box)
    waiting = _waiting_at(pictures, x, y)
    if waiting:
        return waiting
    row = _row_at(pictures, y)
    after = next((picture for picture in row if x < picture.box.center().x()), None)
    if after is not None:
        return Slot(span.section, after.position, _beside(after, -gap / 2))
    last = (row or pictures)[-1]
    return Slot(span.section, last.position + 1, _beside(last, last.box.width() + gap / 2))


def _waiting_at(pictures: Sequence[Picture], x: float, y: float) -> Slot | None:
    """Return the caption without an image that a point lies well inside; near its edges the gap beside it is meant."""
    for picture in pictures:
        edge = picture.box.width() * _EDGE
        if picture.use and picture.use.photo.file is None and picture.box.adjusted(edge, 0, -edge, 0).contains(x, y):
            return Slot(picture.section, picture.position, picture.box, picture.use.placement.id)
    return None


def _row_at(pictures: Sequence[Picture], y: float) -> list[Picture]:
    return [picture for picture in pictures if picture.top <= y < picture.top + picture.height]


def _beside(picture: Picture, across: float) -> QRectF:
    return QRectF(picture.box.left() + across, picture.box.top(), 0, picture.box.height())
