"""A composed document: pages of flat boxes in millimetres, from the top left corner of the trimmed page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import count

__all__ = ["MIDDLE", "WHOLE", "Align", "Box", "Crop", "Face", "Guide", "ImageBox", "Line", "Page", "Role", "RuleBox"]
__all__ += ["Run", "Scene", "Styles", "TextBox", "TextStyle"]


class Face(StrEnum):
    """A kind of typeface; the renderer finds a font of this machine for it."""

    SERIF = "serif"
    SANS = "sans"


class Align(StrEnum):
    """Where the lines of a text box begin; a filled line is justified in any case."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


class Role(StrEnum):
    """What a text is on its page; formats that have named styles or parts of their own go by it."""

    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    NUMBER = "number"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a run of text looks.

    Attributes:
        face: Kind of typeface.
        size: Type size, in points.
        weight: 100 to 900; 400 is regular, 700 bold.
        pitch: Distance of base lines, in ems of `size`.
        colour: Cyan, magenta, yellow and black, each 0 to 100.
        level: Heading level for outlines and screen readers; 0 is plain text.
        whole: A run is kept on one line, as a name must be, unless it is wider than the line.
        indent: How far the first line of a paragraph is moved in, in ems of `size`.
    """

    face: Face
    size: float
    weight: int = 400
    pitch: float = 1.5
    colour: tuple[float, float, float, float] = (0, 0, 0, 100)
    level: int = 0
    whole: bool = False
    indent: float = 0.0


Styles = Mapping[str, TextStyle]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style.

    Attributes:
        text: The characters, literally.
        style: Name of the style.
    """

    text: str
    style: str


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line.

    Attributes:
        runs: Its text.
        ends: It ends a paragraph.
        justified: It is spread to the full width.
    """

    runs: tuple[Run, ...]
    ends: bool = True
    justified: bool = False


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of a picture that shows, in fractions 0 to 1 of the upright picture's width and height."""

    x: float = 0.0
    y: float = 0.0
    w: float = 1.0
    h: float = 1.0


WHOLE = Crop()
"""Nothing is cut off."""
MIDDLE = (0.5, 0.5)
"""The focal point of a picture of which nobody said what matters in it."""


@dataclass(frozen=True, slots=True)
class ImageBox:
    """A picture's frame.

    Attributes:
        x: Left edge, mm.
        y: Upper edge, mm.
        w: Width, mm.
        h: Height, mm.
        photo: Id of the photo.
        path: Absolute path, or None: the frame stands for a picture that is still to come.
        crop: The part that shows.
        alt: Alternative text.
        note: What the frame says when no picture can be shown in it.
        key: Number of the box, given once and kept through every edit; 0 before it has one.
        locked: It keeps its place when the rest is composed anew.
        pixels: Width and height of the upright picture; (0, 0) while there is none.
        focus: The point that must stay in sight, in fractions of the upright picture's width and height.
        mirrored: It is shown with left and right exchanged.
        number: The number that stands on it and in its caption, or 0.
    """

    x: float
    y: float
    w: float
    h: float
    photo: int
    path: str | None = None
    crop: Crop = WHOLE
    alt: str = ""
    note: str = ""
    key: int = 0
    locked: bool = False
    pixels: tuple[int, int] = (0, 0)
    focus: tuple[float, float] = MIDDLE
    mirrored: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class TextBox:
    """Lines of text, already broken.

    Attributes:
        x: Left edge, mm.
        y: Upper edge, mm.
        w: Width, mm.
        h: Height, mm.
        lines: The printed lines.
        align: Where lines begin.
        photo: Id of the photo it is the caption of, or None.
        role: What the text is.
        key: Number of the box, given once and kept through every edit; 0 before it has one.
        locked: It keeps its place when the rest is composed anew.
        frame: Key of the picture's frame it is the caption of, or 0.
        live: It follows the catalog; a text that was edited on the page does not.
    """

    x: float
    y: float
    w: float
    h: float
    lines: tuple[Line, ...]
    align: Align = Align.LEFT
    photo: int | None = None
    role: Role = Role.BODY
    key: int = 0
    locked: bool = False
    frame: int = 0
    live: bool = True

    @property
    def text(self) -> str:
        """The text, one paragraph a line."""
        parts = ["".join(r.text for r in line.runs) + ("\n" if line.ends else "") for line in self.lines]
        return "".join(parts).removesuffix("\n")


@dataclass(frozen=True, slots=True)
class RuleBox:
    """A filled bar.

    Attributes:
        x: Left edge, mm.
        y: Upper edge, mm.
        w: Width, mm.
        h: Thickness, mm.
        colour: Cyan, magenta, yellow and black, each 0 to 100.
        key: Number of the box, given once and kept through every edit; 0 before it has one.
        locked: It keeps its place when the rest is composed anew.
    """

    x: float
    y: float
    w: float
    h: float
    colour: tuple[float, float, float, float] = (0, 0, 0, 100)
    key: int = 0
    locked: bool = False


Box = ImageBox | TextBox | RuleBox


@dataclass(frozen=True, slots=True)
class Guide:
    """A line that helps to align and is never printed.

    Attributes:
        at: Distance from the left or upper edge of the trimmed page, mm.
        upright: The line runs from top to bottom, so `at` is an x.
        fold: The sheet is folded here: nothing that matters may lie on it.
    """

    at: float
    upright: bool
    fold: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page, or two facing ones as one sheet.

    Attributes:
        width: Trimmed width, mm.
        height: Trimmed height, mm.
        items: Boxes in reading order; later ones lie above.
        guides: Edges of the type area and of its columns, and the fold of a sheet of two pages.
    """

    width: float
    height: float
    items: tuple[Box, ...] = ()
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole document.

    Attributes:
        pages: In order.
        styles: Every style its runs name.
        title: Title of the document, for its properties.
        authors: Who made the pictures and the text, for its properties.
        language: BCP 47 tag.
        bleed: How far boxes at the page's edge reach beyond it, mm; print cuts it off.
        issue: Publication and date as its pages print them; "" for neither.
    """

    pages: tuple[Page, ...] = ()
    styles: Styles = field(default_factory=dict)
    title: str = ""
    authors: tuple[str, ...] = ()
    language: str = "zh-CN"
    bleed: float = 0.0
    issue: str = ""

    @property
    def images(self) -> tuple[ImageBox, ...]:
        """Every picture frame, in order."""
        return tuple(item for page in self.pages for item in page.items if isinstance(item, ImageBox))

    def numbered(self) -> "Scene":
        """Return the scene with a key for every box that has none, and captions tied to the frames before them."""
        taken = {box.key for page in self.pages for box in page.items}
        fresh = (key for key in count(1) if key not in taken)
        return replace(self, pages=tuple(_keyed(page, fresh) for page in self.pages))


def _keyed(page: Page, fresh: Iterator[int]) -> Page:
    frames: dict[int | None, int] = {}
    items = list[Box]()
    for item in page.items:
        box = item if item.key else replace(item, key=next(fresh))
        if isinstance(box, ImageBox):
            frames[box.photo] = box.key
        elif isinstance(box, TextBox) and box.photo is not None and not box.frame:
            box = replace(box, frame=frames.get(box.photo, 0))
        items.append(box)
    return replace(page, items=tuple(items))
