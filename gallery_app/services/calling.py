"""What a name or a command may be called by somebody who types: its letters, its pinyin, the initials of that."""

from collections.abc import Iterable

from gallery_app.search.fold import fold
from gallery_app.search.pinyin import syllables

__all__ = ["callings"]


def callings(names: Iterable[str]) -> tuple[str, ...]:
    """Return every spelling under which one of the names is found, folded and without blanks.

    Of a Chinese name these are the characters (simplified), the whole pinyin and its initials.
    """
    found: dict[str, None] = {}
    for name in names:
        spoken = syllables(name)
        for spelling in (name, "".join(spoken), "".join(syllable[0] for syllable in spoken if syllable)):
            if folded := "".join(fold(spelling).split()):
                found[folded] = None
    return tuple(found)
