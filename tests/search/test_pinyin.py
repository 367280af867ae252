"""Readings."""

import pytest

from gallery_app.search.pinyin import name_reading, reading


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
