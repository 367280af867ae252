"""Code replacements while one types."""

from gallery_app.ui.models.code_typing import Expansion, expansion


def replaced(text: str) -> str:
    """Know one code."""
    return {"=hu=": "胡玲", "\\hu#2\\": "胡玲（左）"}.get(text, text)


def test_a_closed_code_is_expanded() -> None:
    """The second mark closes the nearest one before it."""
    assert expansion("球员=hu=", 6, replaced) == Expansion(2, 6, "胡玲")
    assert expansion("\\hu#2\\进球", 6, replaced) == Expansion(0, 6, "胡玲（左）")


def test_what_is_no_code_stays() -> None:
    """An open mark, an unknown code, and a mark that is not where one types."""
    assert expansion("=hu", 3, replaced) is None
    assert expansion("1=1=", 4, replaced) is None
    assert expansion("=hu=", 2, replaced) is None
    assert expansion("", 0, replaced) is None
