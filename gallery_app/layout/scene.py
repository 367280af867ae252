"""A composed document: pages of flat boxes in millimetres, from the top left corner of the trimmed page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["WHOLE", "Align", "Box", "Crop", "Face", "ImageBox", "Line", "Page", "RuleBox", "Run", "Scene"]
__all__ += ["Styles", "TextBox", "TextStyle"]


class Face(StrEnum):
    """A kind of typeface; the renderer finds a font of this machine for it."""

    SERIF = "serif"
    SANS = "sans"


class Align(StrEnum):
    """Where the lines of a text box begin; a filled line is justified in any case."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


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
    """

    face: Face
    size: float
    weight: int = 400
    pitch: float = 1.5
    colour: tuple[float, float, float, float] = (0, 0, 0, 100)
    level: int = 0
    whole: bool = False


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
        furniture: Repeated page furniture, which screen readers pass over.
    """

    x: float
    y: float
    w: float
    h: float
    lines: tuple[Line, ...]
    align: Align = Align.LEFT
    photo: int | None = None
    furniture: bool = False

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
    """

    x: float
    y: float
    w: float
    h: float
    colour: tuple[float, float, float, float] = (0, 0, 0, 100)


Box = ImageBox | TextBox | RuleBox


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        width: Trimmed width, mm.
        height: Trimmed height, mm.
        items: Boxes in reading order; later ones lie above.
    """

    width: float
    height: float
    items: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole document.

    Attributes:
        pages: In order.
        styles: Every style its runs name.
        title: Title of the document, for its properties.
        authors: Who made the pictures and the text, for its properties.
        language: BCP 47 tag.
    """

    pages: tuple[Page, ...] = ()
    styles: Styles = field(default_factory=dict)
    title: str = ""
    authors: tuple[str, ...] = ()
    language: str = "zh-CN"

    @property
    def images(self) -> tuple[ImageBox, ...]:
        """Every picture frame, in order."""
        return tuple(item for page in self.pages for item in page.items if isinstance(item, ImageBox))
