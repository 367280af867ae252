"""The photos of words and pairs that very many photos have, kept with the catalog: the index is slow to say them."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence

from gallery_app.catalog.bits import bits_of, bits_of_text
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.frequent import words_counted
from gallery_app.catalog.packing import packed_gaps, unpacked_gaps
from gallery_app.catalog.words import ALL_MARKS, asked

__all__ = ["KeptWords"]

_FREQUENT = 32
"""A character, or a pair, that one photo in so many has is kept with its photos."""
_DENSE = 8
"""What one photo in so many has is kept as bits, what fewer have as gaps between them."""
_WORTH_KEEPING = 5000
_LOOKED_AT_AGAIN = 300
_UNPACKED = 32
"""Words whose photos are held in memory; of a million photos they take at most 4 MB."""

_WITH_WORD = "select group_concat(rowid) as ids from photo_text where photo_text match ?"
_SET, _GAPS = "set ", "gaps "
"""Before a word, the name of the set of its photos: one bit for each, or the gaps between them."""
_NAMES = "select name from find_part where name glob 'set *' or name glob 'gaps *'"
_HEAD = 8
_AS_OF = "select substr(data, 1, 8) as as_of from find_part where name = 'alive'"
"""What all parts begin with, which were kept at once, be it by another program."""


class KeptWords:
    """The words and their photos; whoever asks holds the lock of the mirror."""

    def __init__(self, link: Connections, touched: Callable[[], Sequence[int] | None]) -> None:
        """Take the connections, and what tells the photos touched since all this was kept."""
        self._link = link
        self._touched = touched
        self._names: dict[str, str] | None = None
        self._unpacked: OrderedDict[str, int] = OrderedDict()
        self._as_of = b""

    def forget(self) -> None:
        """Ask the file again."""
        self._names = None

    def parts(self, count: int) -> Iterator[tuple[str, bytes]]:
        """Yield what is to be kept of a catalog with so many photos, which may be edited meanwhile."""
        least = count // _FREQUENT
        if least < _WORTH_KEEPING:
            return
        for word in words_counted(self._link.path, least):
            bits = bits_of_text(self._link.rows(_WITH_WORD, (asked(ALL_MARKS, tuple(word)),))[0]["ids"])
            if bits.bit_count() * _DENSE > count:
                yield f"{_SET}{word}", bits.to_bytes(bits.bit_length() // 8 + 1, "little")
            else:
                yield f"{_GAPS}{word}", packed_gaps(bits)

    def has(self, word: str) -> bool:
        """Return whether a word is kept with its photos."""
        return word in self._known()

    def _known(self) -> dict[str, str]:
        """Return the name of the part that has a word's photos, by word."""
        if self._names is None:
            self._names = {row["name"].partition(" ")[2]: row["name"] for row in self._link.rows(_NAMES)}
        return self._names

    def photos(self, word: str) -> tuple[int, int] | None:
        """Return the photos of a frequent word as they were, and those to look at again; None for other words."""
        name = self._known().get(word)
        touched = self._touched() if name is not None else None
        if name is None or touched is None or len(touched) > _LOOKED_AT_AGAIN:
            return None
        bits = self._bits(name)
        return None if bits is None else (bits, bits_of(touched))

    def _bits(self, name: str) -> int | None:
        row = self._link.row(_AS_OF)
        as_of = bytes(row["as_of"]) if row is not None else b""
        if as_of != self._as_of:
            self._unpacked.clear()
            self._as_of = as_of
        if name not in self._unpacked:
            row = self._link.row("select data from find_part where name = ?", name)
            if row is None:
                return None
            data = row["data"][_HEAD:]
            self._unpacked[name] = unpacked_gaps(data) if name.startswith(_GAPS) else int.from_bytes(data, "little")
            if len(self._unpacked) > _UNPACKED:
                self._unpacked.popitem(last=False)
        self._unpacked.move_to_end(name)
        return self._unpacked[name]
