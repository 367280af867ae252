"""Chinese needs Chinese fonts."""

from typing import Any

import pytest

from gallery_app.errors import UserError
from gallery_app.render import fonts


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
