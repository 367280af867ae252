"""How a Word document looks: its paper, its styles."""

from typing import TYPE_CHECKING, Any

from gallery_app.render.captions import fonts_of

if TYPE_CHECKING:
    from docx.document import Document

# ruff: noqa: ANN401, PLC0415 - the library is heavy, so it loads late, and is hardly typed

__all__ = ["BYLINE", "CREDIT", "dress"]

BYLINE, CREDIT = "Byline", "Credit"
_LATIN, _LATIN_SANS = "Times New Roman", "Arial"
_DARK, _GREY, _ACCENT = "1B1B1D", "66666C", "C43A31"

# Style, display face, size in points, bold, colour, space before and after in points, line pitch.
_LOOKS: tuple[tuple[str, bool, float, bool, str, float, float, float], ...] = (
    ("Normal", False, 11, False, _DARK, 0, 0, 1.5),
    ("Title", True, 24, True, _DARK, 6, 4, 1.25),
    ("Subtitle", False, 14, False, _GREY, 0, 4, 1.3),
    (BYLINE, True, 9.5, False, _GREY, 2, 14, 1.3),
    ("Heading 1", True, 15, True, _DARK, 22, 8, 1.3),
    ("Body Text", False, 11, False, _DARK, 0, 6, 1.6),
    ("Figure", True, 10, False, _GREY, 10, 3, 1.0),
    ("Caption", True, 9.5, False, _DARK, 0, 8, 1.35),
    ("Between", True, 2, False, _GREY, 0, 0, 1.0),
    ("Table Text", True, 9, False, _DARK, 2, 2, 1.25),
    ("Header", True, 8.5, False, _GREY, 0, 0, 1.0),
    ("Footer", True, 8.5, False, _GREY, 0, 0, 1.0),
)


def dress(document: "Document", language: str) -> None:
    """Set paper, margins, language and styles of an empty document."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(22)
    page.top_margin, page.bottom_margin = Mm(24), Mm(22)
    styles: Any = document.styles
    for name in (BYLINE, "Figure", "Between", "Table Text"):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    credit = styles.add_style(CREDIT, WD_STYLE_TYPE.CHARACTER)
    credit.font.color.rgb = _colour(_GREY)
    for look in _LOOKS:
        _style(styles[look[0]], look, language)
    styles["Figure"].paragraph_format.keep_with_next = True
    styles["Caption"].paragraph_format.keep_together = True
    if language.startswith("zh"):
        styles["Body Text"].paragraph_format.first_line_indent = Pt(22)
    chinese = language.startswith("zh")
    for tag in styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), "en-US" if chinese else language)
        # It chooses the forms of Chinese characters, which may stand in a document of any language.
        tag.set(qn("w:eastAsia"), language if chinese else "zh-CN")
    for name in ("Title", "Subtitle"):
        _unadorned(styles[name])


def _unadorned(style: Any) -> None:
    """Take away the rule and the wide letters of the library's own template."""
    from docx.oxml.ns import qn

    letters = style.element.get_or_add_rPr()
    for ornament in [*style.element.iter(qn("w:pBdr")), *letters.findall(qn("w:spacing"))]:
        ornament.getparent().remove(ornament)


def _colour(code: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(code)


def _style(style: Any, look: tuple[str, bool, float, bool, str, float, float, float], language: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    _, display, size, bold, colour, before, after, pitch = look
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = _colour(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # A theme's font would win over a named one.
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]
    latin = _LATIN_SANS if display else _LATIN
    for script, font in (("ascii", latin), ("hAnsi", latin), ("eastAsia", fonts_of(language)[display])):
        fonts.set(qn(f"w:{script}"), font)
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(before), Pt(after), pitch
