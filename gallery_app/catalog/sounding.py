"""Titles in pinyin."""

from collections.abc import Sequence
from string import Template

from gallery_app.catalog.bits import bits_of_text
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.spans import Span, limited
from gallery_app.catalog.words import INITIALS
from gallery_app.search.likeness import segments
from gallery_app.search.pinyin import ends

__all__ = ["Sounding"]

_SOUNDS = Template("select group_concat(rowid) as ids from photo_reading where photo_reading match ? ${span}")
_ANY = "select 1 from photo_reading where photo_reading match ? limit 1"

Way = tuple[str, ...]


class Sounding:
    """Answers letters that may be the pinyin of a title."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def bits(self, letters: str, span: Span) -> int:
        """Return the photos whose title these letters are the initials or the pinyin of."""
        asked = [f'"{INITIALS}{letters}"*']
        # The last syllable may still be typed; its endings are named, for FTS5 would gather them first.
        asked += [_phrase((*way[:-1], last)) for way in self._said(segments(letters)) for last in ends(way[-1])]
        sql = _SOUNDS.substitute(span=limited("rowid", span))
        return bits_of_text(self._link.rows(sql, (" OR ".join(asked),))[0]["ids"])

    def _said(self, ways: Sequence[Way]) -> list[Way]:
        """Leave out the ways to part letters into syllables that no title begins to go: most of many there are."""
        known: dict[Way, bool] = {(): True}
        return [way for way in ways if len(way) < 2 or self._begun(way[:-1], known)]  # noqa: PLR2004  nothing before the last

    def _begun(self, way: Way, known: dict[Way, bool]) -> bool:
        if way not in known:
            known[way] = self._begun(way[:-1], known) and bool(self._link.rows(_ANY, (_phrase(way),)))
        return known[way]


def _phrase(way: Way) -> str:
    return '"{}"'.format(" ".join(way))
