"""Columns that line up with Chinese in them."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.cli.table import columns, padded, shortened, width, wrapped


def test_han_characters_take_two_places() -> None:
    """Han and full-width marks count two, a combining accent none."""
    assert (width("田正 ab"), width("，"), width("e\u0301")) == (7, 2, 1)


def test_columns_line_up() -> None:
    """The second column begins at the same place in every line."""
    lines = columns([("田正", "甲"), ("ab", "乙")], ("Name", "What"))

    assert [width(line[: line.index(cell)]) for line, cell in zip(lines, ("What", "甲", "乙"), strict=True)] == [
        6,
        6,
        6,
    ]


def test_figures_stand_on_the_right() -> None:
    """A column of whole numbers is set flush right under its head."""
    assert columns([(1, "a"), (100, "b")], ("Id", "x")) == [" Id  x", "  1  a", "100  b"]


def test_nothing_is_an_empty_cell() -> None:
    """None leaves the cell empty."""
    assert columns([(None, "a")], ("n", "x")) == ["n  x", "   a"]


@given(st.text(), st.integers(1, 40))
def test_shortened_text_fits(text: str, places: int) -> None:
    """Whatever the text, it is one line that fits."""
    short = shortened(text, places)

    assert width(short) <= places
    assert len(short.splitlines()) <= 1


@given(st.text(alphabet="ab田正", max_size=10), st.integers(0, 30))
def test_padded_text_fills_its_places(text: str, places: int) -> None:
    """Padding never cuts, and reaches the width asked for."""
    assert width(padded(text, places)) == max(places, width(text))


def test_chinese_is_broken_behind_its_marks() -> None:
    """No line is wider than asked, begins with a closing mark, or parts a date at its hyphen."""
    assert wrapped("字段如“摄影：”“主题：”；日期：2023-10..2024", 16) == [
        "字段如“摄影：”",
        "“主题：”；日期：",
        "2023-10..2024",
    ]


@given(st.text())
def test_wrapping_loses_nothing(text: str) -> None:
    """All words are there, in their order."""
    assert " ".join(" ".join(wrapped(text, 10)).split()).replace(" ", "") == "".join(text.split())
