"""The language of a text, told by its characters."""

import functools
import re

from gallery_app.search.fold import simplified

__all__ = ["language_of"]

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]{2,}")
_EITHER = frozenset("乾著瞭藉徵餘於")
"""Characters that the table simplifies and that simplified texts have too, in names or in other meanings."""


@functools.cache
def _scripts() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters that only traditional and those that only simplified texts have."""
    table = simplified()
    pairs = {chr(old): chr(new) for old, new in table.items() if old != new}
    return frozenset(pairs) - _EITHER, frozenset(pairs.values()) - pairs.keys()


def language_of(text: str) -> str:
    """Return the BCP 47 tag of a text: ``zh-CN``, ``zh-Hant`` or ``en``.

    A text with more words of letters than Han characters is English; names in another script do not change that. A text
    with neither is taken for ``zh-CN``, as most of what is read here is.
    """
    signs = _HAN.findall(text)
    if len(_WORD.findall(text)) > len(signs):
        return "en"
    old, new = _scripts()
    return "zh-Hant" if sum(sign in old for sign in signs) > sum(sign in new for sign in signs) else "zh-CN"
