"""What XML cannot hold is seen, not lost in silence and never an error."""

# ruff: noqa: S314 - what is parsed was written a moment ago

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.render.clean_text import clean, closed, shortened


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_becomes_xml_and_comes_back(text: str) -> None:
    """A parser reads what was written, and as many characters as there were but for joined line ends."""
    element = ET.Element("a")
    element.text = clean(text)
    assert (ET.fromstring(ET.tostring(element, "utf-8")).text or "") == clean(text)
    assert len(clean(text)) == len(text) - text.count("\r\n")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [("日新月异 🙂", "日新月异 🙂"), ("a\r\nb\x0bc\u2028d", "a\nb\nc\nd"), ("\x00\ud800\uffff\x1b", "����")],
)
def test_only_the_unfit_is_replaced(text: str, cleaned: str) -> None:
    """Han, tabs and emoji stay; line ends are newlines; the rest is the replacement mark."""
    assert clean(text) == cleaned


def test_a_cut_is_seen() -> None:
    """A text that is too long ends in an ellipsis, one that fits stays."""
    assert (shortened("一二三四", 3), shortened("一二三", 3)) == ("一二…", "一二三")


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("日新", "日新"),
        ("a\u202eb", "a\u202eb\u202c"),
        ("a\u202eb\u202cc", "a\u202eb\u202cc"),
        ("\u2067\u202da", "\u2067\u202da\u202c\u2069"),
    ],
)
def test_a_turn_of_direction_ends_with_its_text(text: str, ended: str) -> None:
    """A credit behind a hostile title is read from its own beginning."""
    assert closed(text) == ended
