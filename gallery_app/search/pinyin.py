"""Readings of Chinese text, for sorting; never for telling people apart."""

import functools

__all__ = ["name_reading", "reading"]

# As surnames these are read otherwise than in running text.
_SURNAMES = {
    "万俟": "mo qi", "单于": "chan yu", "尉迟": "yu chi", "澹台": "tan tai", "长孙": "zhang sun", "令狐": "ling hu",
    "乜": "nie", "乐": "yue", "仇": "qiu", "任": "ren", "区": "ou", "单": "shan", "卜": "bu", "召": "shao",
    "员": "yun", "哈": "ha", "洗": "xian", "冼": "xian", "尹": "yin", "应": "ying", "折": "she", "曾": "zeng",
    "朴": "piao", "查": "zha", "柏": "bai", "盖": "ge", "祭": "zhai", "种": "chong", "秘": "bi", "繁": "po",
    "缪": "miao", "翟": "zhai", "解": "xie", "谌": "chen", "贲": "ben", "车": "che", "那": "na", "隗": "wei",
    "黑": "he", "石": "shi", "覃": "qin", "阚": "kan", "过": "guo", "华": "hua", "宁": "ning", "燕": "yan",
    "葛": "ge", "于": "yu", "洪": "hong", "纪": "ji", "费": "fei", "戴": "dai",
}  # fmt: skip


@functools.lru_cache(maxsize=4096)
def reading(text: str) -> str:
    """Return the text with every Han character as pinyin without tones, small letters, one blank between words."""
    if not _has_han(text):
        return " ".join(text.casefold().split())
    import pypinyin  # noqa: PLC0415 - takes a quarter of a second, and only writers need it

    return " ".join(" ".join(pypinyin.lazy_pinyin(text)).casefold().split())


def name_reading(name: str) -> str:
    """Return the reading of a person's name, with the surname as surnames are read: 单 shan, 仇 qiu, 曾 zeng."""
    bare = "".join(name.split()) if _has_han(name) else name
    for length in (2, 1):
        surname = _SURNAMES.get(bare[:length])
        if surname and bare:
            return f"{surname} {reading(bare[length:])}".strip()
    return reading(bare)


def _has_han(text: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff" for character in text)
