"""One value for each photo, held in memory so that values among many results are counted in milliseconds.

A value is a text as SQL gives it: the ids of a photo's photographers, say, with commas between them. Equal texts share
one number, and the column is an array of these numbers by photo id.
"""

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import itemgetter
from string import Template

from gallery_app.catalog.bits import bits_of, flags_of, ids_of

__all__ = ["COLUMNS", "Chosen", "Column", "between", "listed"]

SEPARATOR = "\x1f"
"""Between several texts in one value."""

COLUMNS: dict[str, Template] = {
    "photographer": Template(
        "select photo, group_concat(photographer) as value from credit"
        " where photographer is not null and ${photos} group by photo"
    ),
    "theme": Template("select photo, group_concat(theme) as value from photo_theme where ${photos} group by photo"),
    "section": Template("select photo, group_concat(section) as value from placement where ${photos} group by photo"),
    "organisation": Template(
        "select photo, group_concat(organisation, char(31)) as value from credit"
        " where organisation <> '' and ${photos} group by photo"
    ),
    "month": Template(
        "select id as photo, substr(taken, 1, 7) as value from (select id as photo, * from photo)"
        " where taken <> '' and ${photos}"
    ),
    "rating": Template(
        "select photo, rating as value from (select id as photo, rating from photo) where rating > 0 and ${photos}"
    ),
    # Nearly as high as wide is a square to the eye, and to a grid of frames.
    "shape": Template(
        "select photo, case when width > height * 1.03 then 'landscape' when height > width * 1.03 then 'portrait'"
        " else 'square' end as value from photo_file where current = 1 and width > 0 and height > 0 and ${photos}"
    ),
    "format": Template("select photo, format as value from photo_file where current = 1 and ${photos}"),
}
"""The columns and what fills them; ${photos} limits the column `photo`."""

_FEW_VALUES = 48
_WORTH_BITS = 1500


def between(first: int, last: int) -> str:
    """Return the condition for photos with ids from `first` to `last`."""
    return f"photo between {first:d} and {last:d}"


def listed(photos: Sequence[int]) -> str:
    """Return the condition for these photos."""
    return "photo in ({})".format(", ".join(f"{photo:d}" for photo in photos))


class Chosen:
    """Photos to count the values of, or where they are more than half of all, those that are not.

    Attributes:
        bits: The chosen photos.
        size: How many they are.
        all: Whether every photo is chosen.
        inverted: Whether `picked` gives what was not chosen.
    """

    def __init__(self, bits: int, alive: int) -> None:
        """Take the chosen photos and all there are, which contain them."""
        everyone = alive.bit_count()
        self.bits = bits
        self.size = bits.bit_count()
        self.all = self.size == everyone
        self.inverted = self.size * 2 > everyone
        fewer = alive & ~bits if self.inverted else bits
        self._ids: Sequence[int] = ()
        self._flags = b""
        if fewer.bit_count() * 4 > fewer.bit_length():
            self._flags = flags_of(fewer)
        else:
            self._ids = ids_of(fewer)

    def picked(self, codes: "array[int]") -> Iterable[int]:
        """Return the codes of these photos."""
        if self._flags:
            return compress(codes, self._flags)
        return itemgetter(*self._ids)(codes) if len(self._ids) > 1 else [codes[photo] for photo in self._ids]


@dataclass(slots=True)
class Column:
    """The values of one kind.

    Attributes:
        values: Every value there is or was; the first stands for none.
        codes: For each photo id the place of its value in `values`.
        counts: How many photos have each value.
    """

    values: list[str] = field(default_factory=lambda: [""])
    codes: "array[int]" = field(default_factory=lambda: array("I"))
    counts: list[int] = field(default_factory=lambda: [0])
    _places: dict[str, int] = field(default_factory=lambda: {"": 0})
    _bits: dict[int, int] = field(default_factory=dict)

    def grow(self, size: int) -> None:
        """Make room for photos with ids below `size`."""
        if size > len(self.codes):
            self.codes.frombytes(bytes(self.codes.itemsize * (size - len(self.codes))))

    def fill(self, rows: Iterable[tuple[int, object]]) -> None:
        """Set the values of photos that have none yet."""
        places, codes = self._places, self.codes
        for photo, value in rows:
            code = places.get(str(value))
            codes[photo] = self._place(str(value)) if code is None else code
        self._bits.clear()

    def set(self, photo: int, value: str) -> None:
        """Set the value of one photo."""
        old, new = self.codes[photo], self._place(value)
        if old == new:
            return
        self.codes[photo] = new
        self.counts[old] -= 1
        self.counts[new] += 1
        for code in {old, new} & self._bits.keys():
            self._bits[code] ^= 1 << photo

    def recount(self) -> None:
        """Count every value anew, after `fill`."""
        counted = Counter(self.codes)
        self.counts = [counted[code] for code in range(len(self.values))]

    def _place(self, value: str) -> int:
        code = self._places.get(value)
        if code is None:
            code = self._places[value] = len(self.values)
            self.values.append(value)
            self.counts.append(0)
        return code

    def bits(self, values: Iterable[str]) -> int:
        """Return the photos that have one of these values."""
        codes = [code for value in values if (code := self._places.get(value))]
        missing = [code for code in codes if code not in self._bits]
        if missing:
            self._find_bits(missing)
        whole = 0
        for code in codes:
            whole |= self._bits[code]
        return whole

    def _find_bits(self, codes: Sequence[int]) -> None:
        found: dict[int, list[int]] = {code: [] for code in codes}
        wanted = bytes(bytearray(code in found for code in range(len(self.values))))
        photos = compress(range(len(self.codes)), map(wanted.__getitem__, self.codes))
        for photo in photos:
            found[self.codes[photo]].append(photo)
        self._bits.update({code: bits_of(photos) for code, photos in found.items()})

    def count(self, chosen: "Chosen") -> Mapping[str, int]:
        """Return how many of the chosen photos have each value."""
        if chosen.all:
            counted: Mapping[int, int] = dict(enumerate(self.counts))
        elif len(self.values) <= _FEW_VALUES and chosen.size > _WORTH_BITS * len(self.values):
            self.bits(self.values)
            counted = {code: (bits & chosen.bits).bit_count() for code, bits in self._bits.items()}
        elif chosen.inverted:
            rest = Counter(chosen.picked(self.codes))
            counted = {code: n - rest[code] for code, n in enumerate(self.counts)}
        else:
            counted = Counter(chosen.picked(self.codes))
        return {self.values[code]: n for code, n in counted.items() if code and n}

    def packed(self) -> bytes:
        """Return the column as bytes."""
        return json.dumps(self.values, ensure_ascii=False).encode() + b"\n" + self.codes.tobytes()

    @classmethod
    def unpacked(cls, data: bytes) -> "Column":
        """Return the column that `packed` made bytes of."""
        head, _, tail = data.partition(b"\n")
        column = cls(json.loads(head))
        column.codes.frombytes(tail)
        column._places = {value: code for code, value in enumerate(column.values)}
        column.recount()
        return column
