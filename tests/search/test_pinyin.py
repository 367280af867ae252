"""Readings."""

import pytest

from gallery_app.search.likeness import is_pinyin, segments, sounds_like
from gallery_app.search.pinyin import name_reading, reading, sounded, syllables


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("田正", "tian zheng"), ("严　冰", "yan bing"), ("单田芳", "shan tian fang"), ("仇英", "qiu ying"),
        ("解小明", "xie xiao ming"), ("曾国藩", "zeng guo fan"), ("查良镛", "zha liang yong"), ("区伯", "ou bo"),
        ("朴槿惠", "piao jin hui"), ("盖叫天", "ge jiao tian"), ("尉迟恭", "yu chi gong"), ("单", "shan"),
        ("John  Smith", "john smith"), ("", ""),
    ],
)  # fmt: skip
def test_a_surname_is_read_as_surnames_are(name: str, expected: str) -> None:
    """The rest of the name as in running text; blanks inside a Chinese name do not part it."""
    assert name_reading(name) == expected


def test_a_text_is_read_as_a_text() -> None:
    """No surname is looked for, and Latin words stay."""
    assert reading("单位 NEWS 重庆") == "dan wei news chong qing"
    assert reading("Plain TEXT") == "plain text"


@pytest.mark.parametrize(
    ("letters", "like"),
    [
        ("gaoxin", (0, 2)),
        ("xinye", (1, 3)),
        ("yej", (2, 4)),
        ("gxyj", (0, 4)),
        ("gx", (0, 2)),
        ("xy", None),
        ("in", None),
    ],
)
def test_a_text_sounds_like_its_pinyin(letters: str, like: tuple[int, int] | None) -> None:
    """Whole from any character on, initials from the beginning."""
    assert sounds_like(syllables("高新夜景"), letters) == like


def test_letters_are_parted_in_every_way() -> None:
    """西安 and 先 are both typed xian; long nonsense is refused quickly."""
    assert {("xian",), ("xi", "an")} <= set(segments("xian"))
    assert segments("x" * 100) == ()
    assert len(segments("xian" * 12)) == 16


def test_only_letters_are_pinyin() -> None:
    """Blanks and apostrophes part syllables; one letter says nothing."""
    assert [is_pinyin(text) for text in ("Xi'an", "gao xin", "x", "夜jing", "a1", "x" * 500)] == [
        "xian",
        "gaoxin",
        "",
        "",
        "",
        "",
    ]


def test_syllables_have_their_places() -> None:
    """Words read otherwise than their characters too; a ligature has no places."""
    assert sounded("在重庆2023") == (("zai", 0, 1), ("chong", 1, 2), ("qing", 2, 3), ("2023", 3, 7))
    assert sounded("ﬁ夜") == ()
