"""Bands to boxes: frames with crops, captions beneath, headings with their rule above."""

from collections.abc import Sequence
from itertools import accumulate

from gallery_app.layout.bands import Band, Cell, Heading
from gallery_app.layout.content import Content, ContentItem
from gallery_app.layout.scene import MIDDLE, WHOLE, Box, Crop, ImageBox, Line, Role, RuleBox, Run, TextBox
from gallery_app.layout.setting import Setting
from gallery_app.layout.shortened import fitted_caption

__all__ = [
    "MOST",
    "caption_box",
    "captioned",
    "crop_to",
    "heading_boxes",
    "headings_above",
    "headings_over",
    "image_box",
]
__all__ += ["is_panorama", "kept_of", "kept_whole", "section_starts", "shape_of"]

_USUAL = 1.5
"""Shape given to photos without a file: that of a camera's frame."""
_THICK, _THIN = 0.8, 0.2
_ABOVE, _UNDER_RULE, _UNDER_HEADING = 1.6, 1.6, 1.3
"""Millimetres of white around a heading, before the type factor."""
MOST = 0.25
"""Share of the height that is filled which a caption may take."""
_PANORAMA = 2.0
"""Pictures of this shape and broader ones are panoramas: what is cut off their sides is what they were taken for."""
_KEPT, _KEPT_WHOLE = 0.68, 0.92
"""Least share of a large picture that shows, and that of a panorama."""
_SIGHT = 0.004
"""Share of a side that may be cut without anyone speaking of a crop."""


def shape_of(item: ContentItem) -> float:
    """Return width over height of a photo as shown."""
    return item.width / item.height if item.width > 0 and item.height > 0 else _USUAL


def is_panorama(item: ContentItem) -> bool:
    """Return whether a photo is so broad that its breadth is what it was taken for."""
    return shape_of(item) >= _PANORAMA


def kept_of(item: ContentItem) -> float:
    """Return the least share of a large picture's width or height that its frame may leave of it."""
    return _KEPT_WHOLE if is_panorama(item) else _KEPT


def kept_whole(item: ContentItem, width: float, height: float) -> float:
    """Return the height, mm, of a frame of this width that leaves a panorama nearly whole; that of others as it is."""
    own = width / shape_of(item)
    return min(max(height, own * _KEPT_WHOLE), own / _KEPT_WHOLE) if is_panorama(item) else height


def crop_to(shape: float, frame: float, focus: tuple[float, float] = MIDDLE) -> Crop:
    """Return the part of a picture of one shape (width over height) that fills a frame of another.

    As little as possible is cut, and the point that matters is as near to the middle as the picture lets it be.
    """
    if abs(frame / shape - 1) < _SIGHT:
        return WHOLE
    if frame > shape:
        share = shape / frame
        return Crop(0.0, min(max(focus[1] - share / 2, 0.0), 1 - share), 1.0, share)
    share = frame / shape
    return Crop(min(max(focus[0] - share / 2, 0.0), 1 - share), 0.0, share, 1.0)


def image_box(item: ContentItem, setting: Setting, frame: tuple[float, float, float, float]) -> ImageBox:
    """Return the frame (x, y, w, h in mm) of a photo, filled by cropping as little as it takes."""
    x, y, w, h = frame
    crop = crop_to(shape_of(item), w / h, item.focus) if item.path else WHOLE
    note = setting.words["unreadable" if item.path else "missing"]
    pixels = (item.width, item.height) if item.path else (0, 0)
    return ImageBox(x, y, w, h, item.photo, item.path, crop, item.spoken, note, pixels=pixels, focus=item.focus)


def captioned(cell: Cell, setting: Setting, width: float) -> Cell:
    """Return the cell with its caption broken to a width in mm, and the height that takes.

    A caption that would take the page from its photos is shortened, its credit is not.
    """
    return fitted_caption(setting, cell, width, setting.tall * MOST)


def caption_box(cell: Cell, photo: int, setting: Setting, at: tuple[float, float, float]) -> list[Box]:
    """Return the caption beneath a frame whose lower left corner and width are `at` (x, y, w in mm)."""
    if not cell.lines:
        return []
    height = setting.height(cell.lines)
    x, y, w = at
    return [TextBox(x, y + cell.caption - height, w, height, cell.lines, photo=photo, role=Role.CAPTION)]


def section_starts(content: Content) -> tuple[int, ...]:
    """Return for each section the number of its first photo among all of them."""
    return tuple(accumulate([len(section.items) for section in content.sections], initial=0))[:-1]


def heading_boxes(heading: Heading, setting: Setting, y: float) -> list[Box]:
    """Return a heading with its rule above; its upper edge is at `y` mm."""
    colours, unit = setting.template.colours, setting.paper.type
    x, y = setting.left + heading.x, y + _ABOVE * unit
    return [
        RuleBox(x, y + (_THICK - _THIN) * unit, heading.w, _THIN * unit, colours["hair"]),
        RuleBox(x, y, min(14 * unit, heading.w), _THICK * unit, colours["accent"]),
        TextBox(x, y + _UNDER_RULE * unit, heading.w, setting.height(heading.lines), heading.lines, role=Role.HEADING),
    ]


def headings_above(band: Band, setting: Setting, starts: Sequence[int]) -> Band:
    """Return the band with the headings of sections whose first photo is in it; `starts` has those photos' numbers."""
    tiles = [(cell.item, column.x, column.w) for column in band.columns for cell in column.cells]
    headings, head = headings_over(tiles, setting, starts)
    return band.headed(headings, head)


def headings_over(
    tiles: Sequence[tuple[int, float, float]], setting: Setting, starts: Sequence[int]
) -> tuple[tuple[Heading, ...], float]:
    """Return the headings of sections that begin among some frames, and the height they take in mm.

    Args:
        tiles: Number, left edge and width in mm of each photo's frame.
        setting: The document.
        starts: Number of the first photo of each section.
    """
    numbers = [number for number, _, _ in tiles]
    sections = [
        (section.heading, starts[i], starts[i] + len(section.items))
        for i, section in enumerate(setting.content.sections)
        if section.heading and section.items and starts[i] in numbers
    ]
    spans = [(heading, *_span(tiles, setting, start, stop)) for heading, start, stop in sections]
    lines = _heading_lines([(heading, w) for heading, _, w in spans], setting)
    if not lines:
        return (), 0.0
    headings = tuple(Heading(x, w, each) for (_, x, w), each in zip(spans, lines, strict=True))
    tallest = max(setting.height(heading.lines) for heading in headings)
    return headings, tallest + (_ABOVE + _UNDER_RULE + _UNDER_HEADING) * setting.paper.type


def _span(tiles: Sequence[tuple[int, float, float]], setting: Setting, start: int, stop: int) -> tuple[float, float]:
    own = [(x, x + w) for number, x, w in tiles if start <= number < stop]
    if len(own) == len(tiles):
        return 0.0, setting.width
    x = min(left for left, _ in own)
    return x, max(right for _, right in own) - x


def _heading_lines(headings: Sequence[tuple[tuple[str, ...], float]], setting: Setting) -> list[tuple[Line, ...]]:
    """Set headings that stand beside each other alike: in one line each if all fit, else line by line as written."""
    joined = [setting.broken((Run("　".join(heading), "section"),), width) for heading, width in headings]
    if all(len(lines) == 1 for lines in joined):
        return joined
    for style in ("section", "section-small"):
        apart = [
            tuple(line for text in heading for line in setting.broken((Run(text, style),), width))
            for heading, width in headings
        ]
        if all(len(lines) == len(heading) for lines, (heading, _) in zip(apart, headings, strict=True)):
            break
    return apart
