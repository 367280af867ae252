"""Sentences and their languages."""

import json
from pathlib import Path

from gallery_app.wording import Message, Wording


def test_message_speaks_english_by_itself() -> None:
    """A message is its template filled in."""
    assert str(Message.of("{n} photos in {place}", n=3, place="A")) == "3 photos in A"


def test_wording_translates_messages_within(tmp_path: Path) -> None:
    """A value that is a message is said in the same language."""
    table = {"{what} failed": "{what}失败", "Import": "导入"}
    (tmp_path / "zh-CN.json").write_text(json.dumps(table), "utf-8")
    message = Message.of("{what} failed", what=Message.of("Import"))

    assert Wording.load("zh-CN", tmp_path).say(message) == "导入失败"
    assert Wording.load("en", tmp_path).say(message) == "Import failed"
