"""Which characters a credit is printed in: a report in traditional ones credits 攝 and 供圖, not 摄 and 供图."""

import functools
import json

from gallery_app.paths import resources_folder

__all__ = ["in_traditional", "is_traditional"]


@functools.cache
def _signs() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters that only traditional texts have, and those that only simplified ones have."""
    table = json.loads((resources_folder() / "search" / "t2s.json").read_text("utf-8"))
    old, new = frozenset(table["from"]), frozenset(table["to"])
    return old - new, new - old


@functools.cache
def _table() -> dict[int, int]:
    table = json.loads((resources_folder() / "captions" / "script.json").read_text("utf-8"))
    return str.maketrans(table["from"], table["to"])


@functools.lru_cache(maxsize=4096)
def is_traditional(text: str) -> bool:
    """Return whether a text has more traditional characters than simplified ones; one with neither is simplified."""
    if text.isascii():
        return False
    old, new = _signs()
    return sum(sign in old for sign in text) > sum(sign in new for sign in text)


def in_traditional(words: str) -> str:
    """Return words of a credit line (摄, 资料图片, 本版图片均由) in traditional characters; names are left to print."""
    return words.translate(_table())
