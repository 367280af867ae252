"""The language of a text."""

import pytest

from gallery_app.search.language import language_of


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("攀“高”不止步 从“新”再出发", "zh-CN"),
        ("河灣晨光：國際攝影展開幕", "zh-Hant"),
        ("Morning on the river, by 李明", "en"),
        ("高新区举办 Robot World Cup", "zh-CN"),
        ("著名的乾隆", "zh-CN"),
        ("", "zh-CN"),
        ("2023 — 10", "zh-CN"),
    ],
)
def test_characters_tell_the_language(text: str, tag: str) -> None:
    """Words of letters, simplified and traditional characters tell; a few foreign words do not."""
    assert language_of(text) == tag
