"""Bands on one page: how far their pictures are stretched and where the rest of the height goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from gallery_app.layout.bands import Band

__all__ = ["SHRINK", "Sheet", "fill_sheets", "waste"]

SHRINK, _STRETCH = 0.93, 1.12
"""Factors of picture heights that cropping may give."""
_GIVE_UP = 1.3
"""A page that would have to stretch more than this is left short, its photos uncropped."""
_AIR = 0.5
"""Share of the gap that may be added to it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Bands of one page.

    Attributes:
        bands: From top to bottom.
        room: Height they may take, mm.
        gap: Between bands, mm.
    """

    bands: tuple[Band, ...]
    room: float
    gap: float

    @property
    def fixed(self) -> float:
        """Height of everything but pictures, mm."""
        return sum(band.head + band.foot for band in self.bands) + self.gap * (len(self.bands) - 1)

    @property
    def pictures(self) -> float:
        """Height of the pictures at their own shapes, mm."""
        return sum(band.picture for band in self.bands)

    @property
    def wanted(self) -> float:
        """Factor of picture heights that fills the page exactly."""
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
        gaps = len(self.bands) - 1
        return 0.0 if not gaps or self.wanted > _GIVE_UP else min(self.slack / gaps, self.gap * _AIR)

    @property
    def fits(self) -> bool:
        """Whether no photo is cropped more than it should be."""
        return self.wanted >= SHRINK


def fill_sheets(bands: Sequence[Band], rooms: tuple[float, float], gap: float) -> list[Sheet]:
    """Put bands on pages in order; `rooms` are the heights of the first and of further pages, mm."""
    done, current = list[Sheet](), list[Band]()
    for band in bands:
        room = rooms[1] if done else rooms[0]
        if current and not Sheet((*current, band), room, gap).fits:
            done.append(Sheet(tuple(current), room, gap))
            current = []
        current.append(band)
    return [*done, Sheet(tuple(current), rooms[1] if done else rooms[0], gap)]


def waste(sheet: Sheet) -> float:
    """Return how much a page loses in white and in crops; 0 is ideal."""
    blank = max(0.0, sheet.slack - sheet.spread * (len(sheet.bands) - 1)) / sheet.room
    over = 0.0 if sheet.fits else 20.0
    return 3 * blank + 1.5 * abs(log(sheet.stretch)) + 0.3 * (sheet.spread > 0) + over
