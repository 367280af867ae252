"""The frame of a block: what leads it in or wraps it and is no part of caption or credit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Framed", "joined", "unframed"]

_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_BLANKS = re.compile(r"&(?:nbsp|ensp|emsp|#160|#12288);|[\ufe0f\ufeff\u200b-\u200d\u2060]")
_BULLETS = re.compile(r"^[\s▲△▼▽↑↓←→●◆■□◇◎○★☆·•*#>]+(?=\S|$)")
_ARROWS = frozenset("▲△▼▽↑↓←→")
_SQUARE = re.compile(r"^口(?=\s|本报|本刊|记者|通讯员|文\s?[/／]|[^\s，。]{2,4}\s*[图文摄][/／]?[文图])")
"""The character 口 where it stands for a bullet; 口罩 is a word."""
_DROPPED_LABEL = re.compile(r"^(?:[（(](?:图片说明|圖片說明)[）)]|(?:图注|圖注|图说|圖說|图片说明|圖片說明)[：:])\s*")
_KEPT_LABEL = re.compile(
    r"^(?:图为|圖為|图[一二三四五六七八九十\d①-⑳]*[：:]|[【（(\[]?(?:资料图|資料圖)片?[】）)\]：:]"
    r"|[（(]?[上下左右大小题題][图圖][）)]?(?:[：:]|为|為|是))|[。！？]\s?[图圖][为為]"
)
_SITE_WORDS = re.compile(r"\s*(?:hide|toggle) caption$|(?:^|(?<=\n))Image caption,?\s+")
"""Words for the reader of a page beside its pictures."""
_CJK = r"\u2e80-\u9fff\uff00-\uffef\u3000-\u303f"
_CHINESE_BREAK = re.compile(rf"(?<=[{_CJK}])\n|\n(?=[{_CJK}])")


@dataclass(frozen=True, slots=True)
class Framed:
    """A block without its frame.

    Attributes:
        text: The rest, lines joined by a line feed.
        marked: The frame says that this is a caption.
    """

    text: str
    marked: bool


def unframed(lines: Sequence[str]) -> Framed:
    """Take mark-up, bullets and labels such as 图注： off a block."""
    text = "\n".join(line.strip() for line in lines if line.strip())
    stripped = _SITE_WORDS.sub("", _BLANKS.sub(" ", _TAGS.sub("", text)).strip())
    arrows = stripped[:1] in _ARROWS and len(stripped) < 200  # noqa: PLR2004 - a paragraph
    stripped = _BULLETS.sub("", _SQUARE.sub("", stripped))
    label = _DROPPED_LABEL.match(stripped)
    if label:
        return Framed(stripped[label.end() :], marked=True)
    return Framed(stripped, marked=arrows or bool(_KEPT_LABEL.search(stripped)))


def joined(text: str) -> str:
    """Join the lines of a caption: Chinese without a blank, else with one."""
    return _CHINESE_BREAK.sub("", text).replace("\n", " ")
