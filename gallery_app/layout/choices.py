"""Every band that could hold a stretch of photos, and what is wrong with it."""

from collections.abc import Iterator
from dataclasses import replace
from math import log

from gallery_app.layout.bands import Band, Cell, Column, mosaic, row
from gallery_app.layout.frames import captioned, headings_above, section_starts, shape_of
from gallery_app.layout.setting import Setting
from gallery_app.layout.templates import RowRules

__all__ = ["Choices"]

_PATTERNS = {3: ((1, 2), (2, 1)), 4: ((1, 1, 2), (2, 1, 1), (1, 3)), 5: ((1, 2, 2), (2, 1, 2), (2, 2, 1))}
"""For a number of photos, the columns a mosaic of them may have."""
_TIERS = 2.15
"""How many times higher than a row a mosaic should be."""
_RARE = 0.1
"""Cost of a mosaic below the top of the document: rows are calmer."""
_DEMOTED = 0.8
"""Cost of opening the document with a first photo that is smaller than those beside it."""
_EMPTY = 1.5
"""Cost of a large frame or a whole row that has no picture yet, while others have theirs."""
_STAR = 0.1
"""Cost of each star by which the large photo falls behind the best one beside it."""
_ROUNDS = 4
"""How often captions are broken anew until a mosaic stands still."""
_FEW_LINES = 3
"""Captions with more lines are texts: a further line does not make them look broken."""


class Choices:
    """Bands for one document; those made once are kept.

    Attributes:
        gap: Between neighbouring frames, mm.
    """

    def __init__(self, setting: Setting, rules: RowRules) -> None:
        """Take the document and the measures of its rows."""
        self._setting, self._rules, self._unit = setting, rules, setting.paper.type
        self.gap = rules.gap * self._unit
        self._shapes = [shape_of(item) for item in setting.content.items]
        self._starts = section_starts(setting.content)
        self._highest = setting.paper.height * 0.5
        self._cells: dict[tuple[int, float], Cell] = {}
        self._rows: dict[tuple[int, int, float], Band] = {}
        self._mosaics: dict[tuple[int, tuple[int, ...]], Band | None] = {}

    def bands(self, start: int, stop: int, target: float, *, opens: bool) -> Iterator[tuple[Band, float]]:
        """Yield bands for the photos from `start` up to `stop`, each with its cost (0 is ideal).

        Args:
            start: Number of the first photo.
            stop: Number after the last one.
            target: Height in mm that rows should have.
            opens: The band stands first on its page, so it may be higher.
        """
        if not self._allowed(start, stop):
            return
        lead = opens and start == 0
        wanted = min(target * (self._rules.lead if lead else 1.0), self._highest * 0.8)
        band = self._row(start, stop, min(self._highest, wanted * 1.8))
        yield band, self._cost(band, wanted) + self._vacant(start, stop)
        for pattern in _PATTERNS.get(stop - start, ()):
            tiled = self._mosaic(start, stop, pattern)
            if tiled is not None:
                rare = _DEMOTED * (pattern[0] > 1) if lead else _RARE
                rare += self._misjudged(start, stop, pattern)
                yield tiled, self._cost(tiled, min(target * _TIERS, self._highest * 0.8)) + rare

    def _vacant(self, start: int, stop: int) -> float:
        """Return the cost of a whole row for one photo that has no picture yet, while others have theirs."""
        items = self._setting.content.items
        alone = stop - start == 1 and items[start].path is None
        return _EMPTY * (alone and any(item.path for item in items))

    def _misjudged(self, start: int, stop: int, pattern: tuple[int, ...]) -> float:
        """Return the cost of giving the large frame of a mosaic, a column of its own, to the wrong photo."""
        if 1 not in pattern:
            return 0.0
        items = self._setting.content.items[start:stop]
        large = items[sum(pattern[: pattern.index(1)])]
        if large.path is None:
            return _EMPTY * any(item.path for item in items)
        return _STAR * (max(item.rating for item in items) - large.rating)

    def _allowed(self, start: int, stop: int) -> bool:
        """Return whether a band may hold these photos: of one section, or of several whole ones."""
        inner = any(start < begin < stop for begin in self._starts)
        return not inner or (start in self._starts and (stop in self._starts or stop == len(self._shapes)))

    def _row(self, start: int, stop: int, highest: float) -> Band:
        band = row(self._shapes[start:stop], start, self._setting.width, self.gap, highest)
        key = start, stop, round(band.picture, 2)
        if key not in self._rows:
            self._rows[key] = self._complete(band)
        return self._rows[key]

    def _mosaic(self, start: int, stop: int, pattern: tuple[int, ...]) -> Band | None:
        key = start, pattern
        if key not in self._mosaics:
            band = self._new_mosaic(start, stop, pattern)
            self._mosaics[key] = band if band and band.picture <= self._highest and len(band.headings) <= 1 else None
        return self._mosaics[key]

    def _new_mosaic(self, start: int, stop: int, pattern: tuple[int, ...]) -> Band | None:
        if any(start < begin < stop for begin in self._starts):
            return None
        # Captions between frames decide the widths, and the widths break the captions: begin with a guess.
        width = self._setting.width / len(pattern)
        captions = [self._cell(Cell(number, self._shapes[number]), width).caption for number in range(start, stop)]
        area = self._setting.width, self.gap
        for _ in range(_ROUNDS):
            band = mosaic(self._shapes[start:stop], start, pattern, captions, area)
            if band is None or band.narrowest < self._rules.narrowest * self._unit:
                return None
            band = self._complete(band)
            found = [cell.caption for column in band.columns for cell in column.cells]
            if found == captions:
                return band
            captions = found
        return None

    def _complete(self, band: Band) -> Band:
        """Return the band with captions broken to its columns, and the headings that stand above it."""
        columns = tuple(
            Column(column.x, column.w, tuple(self._cell(cell, column.w) for cell in column.cells))
            for column in band.columns
        )
        return headings_above(replace(band, columns=columns), self._setting, self._starts)

    def _cell(self, cell: Cell, width: float) -> Cell:
        key = cell.item, round(width, 2)
        if key not in self._cells:
            self._cells[key] = captioned(cell, self._setting, width)
        return self._cells[key]

    def _cost(self, band: Band, wanted: float) -> float:
        narrow = max(0.0, self._rules.narrowest * self._unit / band.narrowest - 1)
        low = max(0.0, self._rules.smallest * self._unit / band.picture - 1)
        stray = self._stray_lines(band)
        return log(band.picture / wanted) ** 2 + 2.5 * band.unfilled + 4 * narrow + 4 * low + 0.12 * stray

    def _stray_lines(self, band: Band) -> int:
        """Return how many lines titles and headings take beyond their first, or beyond those they were given."""
        titles = [len(c.lines) - 1 for column in band.columns for c in column.cells if 0 < len(c.lines) <= _FEW_LINES]
        given = max((len(section.heading) for section in self._setting.content.sections), default=0)
        headings = [6 * max(0, len(heading.lines) - given) for heading in band.headings]
        return sum(titles) + sum(headings)
