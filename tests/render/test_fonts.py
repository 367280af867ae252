"""Chinese needs Chinese fonts."""

from typing import Any

import pytest

from gallery_app.errors import UserError
from gallery_app.layout.scene import Face, Line, Page, Run, Scene, TextBox, TextStyle
from gallery_app.render import fonts
from gallery_app.render.advances import TypstMeasure


class _Book:
    def __init__(self, *names: str) -> None:
        self._names = names

    def families(self) -> list[str]:
        return list(self._names)


def test_fonts_are_found_best_first(monkeypatch: Any) -> None:
    """The order is ours, not the machine's."""
    monkeypatch.setattr(fonts, "font_book", lambda: _Book("SimSun", "Microsoft YaHei", "Songti SC", "Arial"))
    assert fonts.find_cjk_fonts() == fonts.CjkFonts(("Songti SC", "SimSun"), ("Microsoft YaHei",))


def test_one_kind_stands_in_for_the_other(monkeypatch: Any) -> None:
    """A machine with one Chinese font makes pages with it."""
    monkeypatch.setattr(fonts, "font_book", lambda: _Book("SimHei"))
    assert fonts.fonts_for_pages() == {"serif": ["SimHei"], "sans": ["SimHei"]}


def test_a_machine_without_chinese_fonts_is_told_what_to_install(monkeypatch: Any) -> None:
    """No page of empty boxes is made."""
    monkeypatch.setattr(fonts, "font_book", lambda: _Book("Arial"))
    with pytest.raises(UserError, match="install Noto Sans CJK SC"):
        fonts.fonts_for_pages()


def _page(text: str) -> Scene:
    style = {"plain": TextStyle(Face.SERIF, 10)}
    return Scene((Page(99, 99, (TextBox(0, 0, 9, 9, (Line((Run(text, "plain"),)),)),)),), style)


def test_a_typeface_that_is_stood_in_for_is_named(monkeypatch: Any) -> None:
    """Pages meant for 宋体 on a machine that has 黑体 alone say so."""
    monkeypatch.setattr(fonts, "font_book", lambda: _Book("SimHei"))
    [warning] = fonts.font_warnings(_page("日新月异，abc"))
    assert str(warning.message) == "No 宋体 font is installed; SimHei stands in for it."


def test_characters_that_no_font_has_are_named(typst_measure: TypstMeasure) -> None:
    """A character without a glyph is told before it is printed as an empty box; rare ones that exist are not."""
    assert typst_measure
    [*_, warning] = fonts.font_warnings(_page("日\U0003fffc昇é"))
    assert str(warning.message).endswith(": \U0003fffc")
