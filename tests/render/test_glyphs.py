"""Signs that can and cannot be printed here."""

from gallery_app.render.glyphs import lacking


def test_what_newspapers_print_is_there() -> None:
    """Chinese, Latin, marks and blanks have glyphs, or need none."""
    assert lacking("日新月异 ABC，。《》“”——…\u3000\u200b\n", "serif") == ""


def test_a_sign_of_no_font_is_named_once() -> None:
    """A private sign, and one that Unicode has not given away, cannot be printed."""
    assert lacking("图\ue123说\ue123\U000fabcd", "sans") == "\ue123\U000fabcd"
