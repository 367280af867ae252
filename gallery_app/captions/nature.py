"""What kind of picture it is (无人机照片, 资料图片, AI生成): a note that credits nobody."""

import re

from gallery_app.captions import words
from gallery_app.captions.dates import shot_date

__all__ = ["notes_in", "notes_of"]

_BRACKET = re.compile(r"[（(\[【]([^（()）\[\]【】]{2,24})[)）\]】]")
_LED_IN = re.compile(
    r"^[【（(\[]?(资料图片?|資料圖片?|资料照片|資料照片|示意图|示意圖|效果图|视频截图|AI生成)[】）)\]：:]"
)


def notes_in(text: str) -> tuple[str, ...]:
    """Return the notes of a bracket's text (``7月2日摄，无人机照片``), or none when it holds anything else."""
    parts = [part.strip() for part in re.split(r"[，,、；;/]", text)]
    notes = tuple(part for part in parts if part in words.NATURE)
    others = [part for part in parts if part not in words.NATURE]
    return notes if all(shot_date(part) for part in others) else ()


def notes_of(caption: str) -> tuple[str, ...]:
    """Return the notes inside a caption: in brackets, or as the label it opens with (``资料图：``)."""
    led = _LED_IN.match(caption)
    found = [led.group(1)] if led else []
    return (*found, *(note for bracket in _BRACKET.finditer(caption) for note in notes_in(bracket.group(1))))
