"""The characters of a credit line."""

import json

import pytest

from gallery_app.captions import words
from gallery_app.captions.script import in_traditional, is_traditional
from gallery_app.paths import resources_folder


@pytest.mark.parametrize(
    ("text", "traditional"),
    [("莊曉彤攝", True), ("田正 摄", False), ("晨光 王立", False), ("", False), ("Photo by Ann Lee", False)],
)
def test_script_of_a_text(text: str, traditional: bool) -> None:  # noqa: FBT001 - a column of the table
    """The script with more characters of its own is the text's; none means simplified."""
    assert is_traditional(text) is traditional


def test_words_of_credits_in_both_scripts() -> None:
    """Every simplified role that is also listed in traditional characters becomes one that is listed."""
    assert in_traditional("本版图片均由、资料图片、供图、摄、发") == "本版圖片均由、資料圖片、供圖、攝、發"
    assert {in_traditional(role) for role in ("摄", "图", "供图", "资料", "制图", "截图", "发")} <= set(words.ROLES)


def test_the_table_runs_in_step() -> None:
    """Each character has one counterpart, and none is its own."""
    table = json.loads((resources_folder() / "captions" / "script.json").read_text("utf-8"))
    assert len(set(table["from"])) == len(table["from"]) == len(table["to"])
    assert all(old != new for old, new in zip(table["from"], table["to"], strict=True))
