"""Editors are told what will not be printed as they see it."""

from typing import Any

from gallery_app.layout.scene import Face, Line, Page, Run, Scene, TextBox, TextStyle
from gallery_app.render import glyphs
from gallery_app.render.advances import TypstMeasure
from gallery_app.render.fonts import CjkFonts


def _page(text: str) -> Scene:
    style = {"plain": TextStyle(Face.SERIF, 10)}
    return Scene((Page(99, 99, (TextBox(0, 0, 9, 9, (Line((Run(text, "plain"),)),)),)),), style)


def test_a_typeface_that_is_stood_in_for_is_named(monkeypatch: Any) -> None:
    """Pages meant for 宋体 on a machine that has 黑体 alone say so."""
    monkeypatch.setattr(glyphs, "find_cjk_fonts", lambda: CjkFonts((), ("SimHei",)))
    [warning] = glyphs.font_warnings(_page("日新月异，abc"))
    assert str(warning.message) == "No 宋体 font is installed; SimHei stands in for it."


def test_characters_that_no_font_has_are_named(typst_measure: TypstMeasure) -> None:
    """A character without a glyph is told before it is printed as an empty box; rare ones that exist are not."""
    assert typst_measure
    [*_, warning] = glyphs.font_warnings(_page("日\U0003fffc昇é"))
    assert str(warning.message).endswith(": \U0003fffc")


def test_what_newspapers_print_is_there(typst_measure: TypstMeasure) -> None:
    """Chinese, Latin, marks and blanks have glyphs, or need none; what lacks one is named once."""
    assert typst_measure
    assert glyphs.lacking("日新月异 ABC，。《》“”——…\u3000\n") == ""
    assert glyphs.lacking("图\U0003fffc说\U0003fffc") == "\U0003fffc"
