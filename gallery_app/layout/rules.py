"""The measures by which each kind of arrangement puts frames on pages; millimetres at a type factor of 1."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

__all__ = ["ARRANGEMENTS", "BoardRules", "GridRules", "PlateRules", "PostcardRules", "RowRules", "Rules", "Side"]
__all__ += ["SpreadRules", "StoryRules", "StripRules", "TableRules"]


class Side(StrEnum):
    """Where the words of a single picture stand."""

    BELOW = "below"
    BESIDE = "beside"
    AUTO = "auto"


@dataclass(frozen=True, slots=True)
class RowRules:
    """Measures of an arrangement in rows, mm.

    Attributes:
        gap: Between neighbouring frames.
        smallest: Least height of a row.
        largest: Most height that is aimed at.
        narrowest: Least width of a frame.
        lead: How many times larger than others the main picture should be, as an area.
        columns: How many columns edges stand on where that costs little.
        fold: From how many photos of one page on a credit that they share is printed once.
        gather: From how many characters a caption, on the average of a page, captions stand together in one block.
    """

    STYLES: ClassVar[tuple[str, ...]] = ()

    gap: float
    smallest: float
    largest: float
    narrowest: float
    lead: float
    columns: float
    fold: float
    gather: float


@dataclass(frozen=True, slots=True)
class GridRules:
    """Measures of an arrangement in equal cells.

    Attributes:
        gap: Between neighbouring cells, mm.
        cell: Least width of a cell, mm; wider ones are taken where that costs no further page.
        largest: Most width of a cell, mm.
        shape: Width of a cell's picture area over its height.
        numbers: Each photo has its number.
        files: Each photo has the name of its file.
    """

    STYLES: ClassVar[tuple[str, ...]] = ("number", "file")

    gap: float
    cell: float
    largest: float
    shape: float
    numbers: bool = False
    files: bool = False


@dataclass(frozen=True, slots=True)
class SpreadRules:
    """Measures of two facing pages as one sheet.

    Attributes:
        gap: Between neighbouring frames, mm.
        smallest: Least height of a row, mm.
        largest: Most height that is aimed at, mm.
        narrowest: Least width of a frame, mm.
        hero: Share of the sheet's width that the picture across the fold takes.
        tallest: Most share of the sheet's height that it takes.
        fold: White on each side of the fold, mm.
    """

    STYLES: ClassVar[tuple[str, ...]] = ("intro",)

    gap: float
    smallest: float
    largest: float
    narrowest: float
    hero: float
    tallest: float
    fold: float


@dataclass(frozen=True, slots=True)
class StoryRules:
    """Measures of a text in columns with its photos in their sections.

    Attributes:
        gap: Between neighbouring frames, mm.
        smallest: Least height of a row of photos, mm.
        largest: Most height that is aimed at, mm.
        narrowest: Least width of a frame, mm.
        column: Least width of a column of text, mm.
        gutter: Between columns, mm.
        hero: Most share of the page's height that the first picture takes.
    """

    STYLES: ClassVar[tuple[str, ...]] = ("body",)

    gap: float
    smallest: float
    largest: float
    narrowest: float
    column: float
    gutter: float
    hero: float


@dataclass(frozen=True, slots=True)
class TableRules:
    """Measures of a table of captions; widths of its columns are shares of the page, and those left go to the caption.

    Attributes:
        number: Width of the numbers.
        thumb: Width of the small pictures.
        title: Width of the titles.
        credit: Width of the credits.
        file: Width of the file names.
        gap: Between columns and above and below a row, mm.
    """

    STYLES: ClassVar[tuple[str, ...]] = ("number", "file", "label")

    number: float
    thumb: float
    title: float
    credit: float
    file: float
    gap: float


@dataclass(frozen=True, slots=True)
class PlateRules:
    """Measures of one photo a page.

    Attributes:
        side: Where its words stand; auto puts them beside upright pictures on broad pages.
        words: Share of the page's width for words beside a picture.
        gap: Between picture and words, mm.
        opening: A page with the headline comes first.
        ground: The whole page has the colour ``ground``.
    """

    STYLES: ClassVar[tuple[str, ...]] = ("number", "intro")

    side: Side
    words: float
    gap: float
    opening: bool = False
    ground: bool = False


@dataclass(frozen=True, slots=True)
class BoardRules:
    """Measures of an exhibition board.

    Attributes:
        gap: Between neighbouring frames, mm.
        smallest: Least height of a row, mm.
        largest: Most height that is aimed at, mm.
        narrowest: Least width of a frame, mm.
        tallest: Most share of the board's height that the first picture takes.
    """

    STYLES: ClassVar[tuple[str, ...]] = ("intro",)

    gap: float
    smallest: float
    largest: float
    narrowest: float
    tallest: float


@dataclass(frozen=True, slots=True)
class PostcardRules:
    """Measures of a postcard: a picture to the edge on its front, words and room for an address on its back.

    Attributes:
        message: Share of the back's width for words.
        stamp: Width of the stamp's frame, mm.
        lines: How many lines there are for an address.
        code: How many squares there are for a postcode, where the labels name them.
    """

    STYLES: ClassVar[tuple[str, ...]] = ("label",)

    message: float
    stamp: float
    lines: float
    code: float


@dataclass(frozen=True, slots=True)
class StripRules:
    """Measures of a picture with a strip of words; the page follows the picture.

    Attributes:
        side: Where the strip is; auto puts it beside upright pictures.
        words: Share of the picture's longer side that a strip beside it takes.
        pad: White around the words, mm.
    """

    STYLES: ClassVar[tuple[str, ...]] = ()

    side: Side
    words: float
    pad: float


Rules = (
    RowRules | GridRules | SpreadRules | StoryRules | TableRules | PlateRules | BoardRules | PostcardRules | StripRules
)

ARRANGEMENTS: dict[str, type[Rules]] = {
    "rows": RowRules,
    "grid": GridRules,
    "spread": SpreadRules,
    "story": StoryRules,
    "table": TableRules,
    "plate": PlateRules,
    "board": BoardRules,
    "postcard": PostcardRules,
    "strip": StripRules,
}
"""Kinds of arrangement by the name that template files give them; their rules stand under the same name."""
