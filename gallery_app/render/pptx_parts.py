"""Parts of a presentation that every kind of slide shares: text in its fonts, described pictures, notes."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gallery_app.render.clean_text import clean, closed, shortened

# ruff: noqa: ANN401, PLC0415 - the library is heavy, so it loads late, and is hardly typed

__all__ = ["BREAK", "Box", "Type", "add_picture", "add_shape", "add_text", "align", "fill", "note", "presentation"]

Box = tuple[float, float, float, float]
"""Left, top, width and height, mm."""
BREAK = "\n"
"""A text that begins a new line of the same paragraph."""
_PROPERTY = 255
"""Characters that a document property may have (ECMA-376, part 2)."""


@dataclass(frozen=True, slots=True)
class Type:
    """How a run of text looks.

    Attributes:
        size: Points.
        colour: Six hexadecimal digits.
        latin: Font of Latin letters.
        asian: Font of Chinese characters.
        bold: It is bold.
    """

    size: float
    colour: str
    latin: str
    asian: str
    bold: bool = False


def presentation(size: tuple[float, float], title: str, authors: Sequence[str], language: str) -> Any:
    """Return an empty presentation.

    Args:
        size: Width and height of its slides, mm.
        title: Its title.
        authors: Who made it.
        language: BCP 47 tag.
    """
    from pptx import Presentation
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.util import Mm

    made: Any = Presentation()
    made.slide_width, made.slide_height = Mm(size[0]), Mm(size[1])
    known = made.core_properties
    known.title, known.author = (shortened(clean(text), _PROPERTY) for text in (title, "; ".join(authors)))
    known.language, known.last_modified_by = language, ""
    # The library's own template brings a picture of its empty slide, which file managers would show.
    package = made.part.package
    for relation in [each for each in package.iter_rels() if each.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        package.drop_rel(relation.rId)
    return made


def add_text(shape: Any, paragraphs: Sequence[Sequence[tuple[str, Type]]], pitch: float | None = None) -> Any:
    """Set paragraphs of runs into a shape, from its very edges; return its paragraphs.

    Args:
        shape: A text box or a placeholder.
        paragraphs: Texts with their looks; `BREAK` as a text begins a new line.
        pitch: Distance of base lines in points; None for that of the font.
    """
    from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
    from pptx.util import Pt

    frame = shape.text_frame
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for number, runs in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        if pitch:
            paragraph.line_spacing = Pt(pitch)
        for text, look in runs:
            if text == BREAK:
                paragraph.add_line_break()
                continue
            run = paragraph.add_run()
            run.text = closed(clean(text).replace("\n", " "))
            _dress(run, look)
    return frame.paragraphs


def _colour(code: str) -> Any:
    from pptx.dml.color import RGBColor

    make: Any = RGBColor
    return make(*bytes.fromhex(code))


def _dress(run: Any, look: Type) -> None:
    from pptx.oxml.ns import qn
    from pptx.util import Pt

    run.font.size, run.font.bold, run.font.name = Pt(look.size), look.bold, look.latin
    run.font.color.rgb = _colour(look.colour)
    properties = run.font._element  # noqa: SLF001 the library has no public way to an east asian font
    asian = properties.makeelement(qn("a:ea"), {"typeface": look.asian})
    properties.find(qn("a:latin")).addnext(asian)


def add_picture(slide: Any, data: bytes, box: Box, alt: str, *, mirrored: bool = False) -> None:
    """Add a picture with its description for readers who cannot see it."""
    from pptx.oxml.ns import qn
    from pptx.util import Mm

    element = slide.shapes.add_picture(io.BytesIO(data), *map(Mm, box)).element
    for properties in element.iter(qn("p:cNvPr")):
        properties.set("descr", clean(alt))
    if mirrored:
        element.spPr.find(qn("a:xfrm")).set("flipH", "1")


def add_shape(slide: Any, box: Box) -> Any:
    """Add a rectangle without a line and return it."""
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.oxml.ns import qn
    from pptx.util import Mm

    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Mm, box))
    shape.line.fill.background()
    # The theme's own look has a shadow.
    for look in list(shape.element.iter(qn("p:style"))):
        shape.element.remove(look)
    return shape


def align(paragraphs: Any, where: str) -> None:
    """Set paragraphs LEFT, CENTER or RIGHT."""
    from pptx.enum.text import PP_ALIGN

    for paragraph in paragraphs:
        paragraph.alignment = getattr(PP_ALIGN, where)


def fill(thing: Any, colour: str) -> None:
    """Fill a shape or a background with a colour of six hexadecimal digits."""
    thing.fill.solid()
    thing.fill.fore_color.rgb = _colour(colour)


def note(slide: Any, text: str) -> None:
    """Write what a speaker sees beneath a slide."""
    if text:
        slide.notes_slide.notes_text_frame.text = clean(text)
