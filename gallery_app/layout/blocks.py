"""Blocks: a stretch of photos across the width of an area, with headings above and captions beneath."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gallery_app.layout.bands import Cell, Heading
from gallery_app.layout.frames import caption_box, captioned, heading_boxes, image_box
from gallery_app.layout.scene import Box
from gallery_app.layout.setting import Setting
from gallery_app.layout.solved import Foot, Node, Place, places
from gallery_app.layout.trees import Cut

__all__ = ["Block", "Captions", "crops"]


class Captions:
    """Captions of one document at every width, those broken once kept."""

    def __init__(self, setting: Setting) -> None:
        """Take the document."""
        self._setting = setting
        self._cells: dict[tuple[int, float], Cell] = {}

    def cell(self, number: int, width: float) -> Cell:
        """Return a photo's caption broken to a width in mm."""
        key = number, round(width, 2)
        if key not in self._cells:
            self._cells[key] = captioned(Cell(number, 1.0), self._setting, width)
        return self._cells[key]

    def foot(self, number: int, width: float) -> float:
        """Return the height of a photo's caption at a width, with the white above it, mm."""
        return self.cell(number, width).caption


@dataclass(frozen=True, slots=True)
class Block:
    """Frames that fill a width together.

    Attributes:
        node: The frames.
        picture: Height of the pictures at the photos' own shapes, mm.
        foot: Height of the captions below them, mm.
        headings: Headings above.
        head: Height of the headings, mm.
    """

    node: Node
    picture: float
    foot: float
    headings: tuple[Heading, ...] = ()
    head: float = 0.0

    @property
    def height(self) -> float:
        """Height with headings and captions, mm, pictures at their own shapes."""
        return self.head + self.picture + self.foot

    @property
    def photos(self) -> int:
        """How many photos it holds."""
        return _count(self.node)

    def exact(self, captions: Captions, gap: float) -> "Block":
        """Return the block with the captions as they are printed, where it was made with their likely heights."""
        lowest = [place for place in self.frames(1.0, gap, captions.foot) if place.y + place.h > self.picture - 0.01]
        return replace(self, foot=max(captions.foot(place.photo, place.w) for place in lowest))

    def frames(self, stretch: float, gap: float, foot: Foot) -> list[Place]:
        """Return the frames with pictures `stretch` times as high."""
        return places(self.node, self.picture * stretch, gap, foot)

    def boxes(self, setting: Setting, captions: Captions, y: float, stretch: float, gap: float) -> list[Box]:
        """Return the boxes of the block, its upper edge at `y` mm."""
        boxes = [box for heading in self.headings for box in heading_boxes(heading, setting, y)]
        for place in self.frames(stretch, gap, captions.foot):
            item = setting.content.items[place.photo]
            x, top = setting.left + place.x, y + self.head + place.y
            boxes.append(image_box(item, setting, (x, top, place.w, place.h)))
            cell = captions.cell(place.photo, place.w)
            boxes += caption_box(cell, item.photo, setting, (x, top + place.h, place.w))
        return boxes


def _count(node: Node) -> int:
    return 1 if node.cut is Cut.PHOTO else sum(_count(part) for part in node.parts)


def crops(frames: Sequence[Place], shapes: Sequence[float]) -> list[float]:
    """Return the share of each photo that its frame cuts off."""
    return [1 - min(f.w / f.h / shapes[f.photo], shapes[f.photo] * f.h / f.w) for f in frames]
