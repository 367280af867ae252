"""Blocks in one area: how far their pictures are stretched and where the rest of the height goes."""

from dataclasses import dataclass
from math import log

from gallery_app.layout.blocks import Block

__all__ = ["SHRINK", "Sheet", "waste"]

SHRINK, _STRETCH = 0.93, 1.1
"""Factors of picture heights that cropping may give."""
_GIVE_UP = 1.3
"""Blocks that would have to stretch more than this are left short, their photos uncropped."""
_AIR = 0.5
"""Share of the gap that may be added to it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Blocks of one area.

    Attributes:
        blocks: From top to bottom.
        room: Height they may take, mm.
        gap: Between blocks, mm.
    """

    blocks: tuple[Block, ...]
    room: float
    gap: float

    @property
    def fixed(self) -> float:
        """Height of everything but pictures, mm."""
        return sum(block.head + block.foot for block in self.blocks) + self.gap * (len(self.blocks) - 1)

    @property
    def pictures(self) -> float:
        """Height of the pictures at their own shapes, mm."""
        return sum(block.picture for block in self.blocks)

    @property
    def wanted(self) -> float:
        """Factor of picture heights that fills the area exactly."""
        return (self.room - self.fixed) / self.pictures

    @property
    def stretch(self) -> float:
        """Factor of picture heights that is taken; a giant caption may force it below `SHRINK`."""
        return 1.0 if self.wanted > _GIVE_UP else max(min(self.wanted, _STRETCH), 0.1)

    @property
    def slack(self) -> float:
        """Height left over after stretching, mm."""
        return max(0.0, self.room - self.fixed - self.pictures * self.stretch)

    @property
    def spread(self) -> float:
        """White added to every gap, mm."""
        gaps = len(self.blocks) - 1
        return 0.0 if not gaps or self.wanted > _GIVE_UP else min(self.slack / gaps, self.gap * _AIR)

    @property
    def fits(self) -> bool:
        """Whether no photo is cropped more than it should be."""
        return self.wanted >= SHRINK


def waste(sheet: Sheet) -> float:
    """Return how much an area loses in white and in crops; 0 is ideal."""
    blank = max(0.0, sheet.slack - sheet.spread * (len(sheet.blocks) - 1)) / sheet.room
    over = 60 * max(0.0, SHRINK - sheet.wanted)
    return 6 * blank + 5 * abs(log(sheet.stretch)) + 0.3 * (sheet.spread > 0) + over
