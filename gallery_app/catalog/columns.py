"""The values of each photo, held in memory so that values among many results are counted in milliseconds.

Equal values share one number. A column holds these numbers by photo id in lanes: the first value of every photo in the
first lane, the second in the second, and what few photos have beyond the last lane beside them.

Counting goes through a view of each lane: a tuple of numbers that exist once each, which are picked in a quarter of the
time an array takes to make them, and which the garbage collector passes over. Photos changed since are put right after.
"""

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress, repeat
from string import Template

from gallery_app.catalog.bits import bits_of, union
from gallery_app.catalog.chosen import Chosen

__all__ = ["COLUMNS", "Column", "between", "listed"]

_LANES = 4

COLUMNS: dict[str, Template] = {
    "photographer": Template(
        "select photo, photographer as value from credit where photographer is not null and ${photos}"
    ),
    # With all wider terms, so that a photo counts once for a term above two of its own.
    "theme": Template(
        "select photo, wider as value from photo_theme join theme_within using (theme) where ${photos} order by photo"
    ),
    "report": Template("select photo, headline as value from placed where headline <> '' and ${photos}"),
    "section": Template(
        "select photo, substr(heading, 1, instr(heading || char(10), char(10)) - 1) as value"
        " from placed where heading <> '' and ${photos}"
    ),
    "organisation": Template("select photo, organisation as value from credit where organisation <> '' and ${photos}"),
    "place": Template(
        "select photo, place as value from (select id as photo, place from photo) where place <> '' and ${photos}"
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
"""The columns and what fills them, a row for each value of a photo; ${photos} limits the column `photo`."""

_FEW_VALUES = 48
_WORTH_BITS = 1500
_KEPT_BITS = 256
_BYTE = 256
_FEW_STALE = 2000
_ROOM = 2000
"""So many photos may be added before a view is made anew."""


def between(first: int, last: int) -> str:
    """Return the condition for photos with ids from `first` to `last`."""
    return f"photo between {first:d} and {last:d}"


def listed(photos: Sequence[int]) -> str:
    """Return the condition for these photos."""
    return "photo in ({})".format(", ".join(f"{photo:d}" for photo in photos))


@dataclass(slots=True)
class Column:
    """The values of one kind.

    Attributes:
        values: Every value there is or was; the first stands for none.
        lanes: In each lane, for every photo id the place of one of its values in `values`.
        rest: The places of what photos have beyond the last lane.
        counts: How many photos have each value.
    """

    values: list[str] = field(default_factory=lambda: [""])
    lanes: "list[array[int]]" = field(default_factory=lambda: [array("I")])
    rest: dict[int, list[int]] = field(default_factory=dict)
    counts: list[int] = field(default_factory=lambda: [0])
    _places: dict[str, int] = field(default_factory=lambda: {"": 0})
    _bits: dict[int, int] = field(default_factory=dict)
    _views: list[tuple[int, ...]] = field(default_factory=list)
    _stale: set[int] = field(default_factory=set)

    def grow(self, size: int) -> None:
        """Make room for photos with ids below `size`."""
        for lane in self.lanes:
            if size > len(lane):
                lane.frombytes(bytes(lane.itemsize * (size - len(lane))))

    def add(self, photo: int, value: str) -> None:
        """Give a photo one more value; one it has already counts once."""
        code = self._places.get(value)
        if code is None:
            code = self._place(value)
        for lane in self.lanes:
            held = lane[photo]
            if held == code:
                return
            if not held:
                break
        else:
            if len(self.lanes) == _LANES:
                self._add_rest(photo, code)
                return
            lane = array("I", bytes(4 * len(self.lanes[0])))
            self.lanes.append(lane)
        lane[photo] = code
        self.counts[code] += 1

    def _add_rest(self, photo: int, code: int) -> None:
        rest = self.rest.setdefault(photo, [])
        if code not in rest:
            rest.append(code)
            self.counts[code] += 1

    def set(self, photo: int, values: Iterable[str]) -> None:
        """Set the values of one photo."""
        self._stale.add(photo)
        for lane in self.lanes:
            self._lose(lane[photo], photo)
            lane[photo] = 0
        for code in self.rest.pop(photo, ()):
            self._lose(code, photo)
        for value in values:
            self.add(photo, value)
            code = self._places[value]
            if code in self._bits:
                self._bits[code] |= 1 << photo

    def _lose(self, code: int, photo: int) -> None:
        if code:
            self.counts[code] -= 1
            if code in self._bits:
                self._bits[code] &= ~(1 << photo)

    def _place(self, value: str) -> int:
        code = self._places[value] = len(self.values)
        self.values.append(value)
        self.counts.append(0)
        return code

    def bits(self, values: Iterable[str], span: tuple[int, int] | list[int] | None = None) -> int:
        """Return the photos that have one of these values, at least those in a stretch of ids, or those listed."""
        codes = [code for value in values if (code := self._places.get(value))]
        missing = [code for code in codes if code not in self._bits]
        if missing and span:
            photos = range(span[0], span[1] + 1) if isinstance(span, tuple) else span
            return self._in_stretch(codes, photos)
        if missing:
            if len(self._bits) > _KEPT_BITS:
                self._bits.clear()
                missing = codes
            self._find_bits(missing)
        whole = 0
        for code in codes:
            whole |= self._bits[code]
        return whole

    def _in_stretch(self, codes: Sequence[int], photos: Sequence[int]) -> int:
        wanted = set(codes)
        found = [photo for photo, rest in self.rest.items() if not wanted.isdisjoint(rest)]
        for lane in self.lanes:
            part = lane[photos.start : photos.stop] if isinstance(photos, range) else [lane[photo] for photo in photos]
            found += compress(photos, map(wanted.__contains__, part))
        return bits_of(found)

    def _find_bits(self, codes: Sequence[int]) -> None:
        if len(self.values) <= _BYTE:
            self._find_bits_in_bytes(codes)
        else:
            self._find_bits_one_by_one(codes)
        for photo, rest in self.rest.items():
            for code in self._bits.keys() & rest:
                self._bits[code] |= 1 << photo

    def _find_bits_in_bytes(self, codes: Sequence[int]) -> None:
        lanes = [bytes(reversed(lane)) for lane in self.lanes if lane]
        for code in codes:
            digits = bytes(ord("1" if other == code else "0") for other in range(_BYTE))
            self._bits[code] = union(int(lane.translate(digits), 2) for lane in lanes)

    def _find_bits_one_by_one(self, codes: Sequence[int]) -> None:
        found: dict[int, list[int]] = {code: [] for code in codes}
        wanted = bytes(bytearray(code in found for code in range(len(self.values))))
        for lane in self.lanes:
            for photo in compress(range(len(lane)), map(wanted.__getitem__, lane)):
                found[lane[photo]].append(photo)
        self._bits.update({code: bits_of(photos) for code, photos in found.items()})

    def count(self, chosen: Chosen) -> Mapping[str, int]:
        """Return how many of the chosen photos have each value."""
        self._see()
        few = len(self.values) <= _FEW_VALUES and chosen.size > _WORTH_BITS * len(self.values)
        if few:
            self.bits(self.values)
        if chosen.all:
            counted: Mapping[int, int] = dict(enumerate(self.counts))
        elif few:
            counted = {code: (bits & chosen.bits).bit_count() for code, bits in self._bits.items()}
        elif chosen.inverted:
            rest = self._picked(chosen)
            counted = {code: n - rest[code] for code, n in enumerate(self.counts)}
        else:
            counted = self._picked(chosen)
        return {self.values[code]: n for code, n in counted.items() if code and n}

    def _picked(self, chosen: Chosen) -> Counter[int]:
        counted: Counter[int] = Counter()
        for view in self._views:
            counted.update(filter(None, chosen.picked(view)))
        for photo in filter(chosen.picks, self._stale):
            counted.subtract(view[photo] for view in self._views)
            counted.update(lane[photo] for lane in self.lanes)
        for photo, rest in self.rest.items():
            if chosen.picks(photo):
                counted.update(rest)
        return counted

    def _see(self) -> None:
        """Make the views anew where they do not reach, or too much has changed."""
        size = len(self.lanes[0])
        if len(self._views) == len(self.lanes) and size <= len(self._views[0]) and len(self._stale) < _FEW_STALE:
            return
        codes = tuple(range(len(self.values)))
        self._views = [(*map(codes.__getitem__, lane), *repeat(0, _ROOM)) for lane in self.lanes]
        self._stale.clear()

    def packed(self) -> bytes:
        """Return the column as bytes."""
        head = {"values": self.values, "counts": self.counts, "lanes": len(self.lanes), "rest": list(self.rest.items())}
        return b"\n".join(
            [json.dumps(head, ensure_ascii=False).encode(), b"".join(lane.tobytes() for lane in self.lanes)]
        )

    @classmethod
    def unpacked(cls, data: bytes) -> "Column":
        """Return the column that `packed` made bytes of."""
        head, _, tail = data.partition(b"\n")
        known = json.loads(head)
        size = len(tail) // known["lanes"]
        lanes = [array("I", tail[at : at + size]) for at in range(0, len(tail), size)] if size else [array("I")]
        column = cls(known["values"], lanes, dict(known["rest"]), known["counts"])
        column._places = {value: code for code, value in enumerate(column.values)}
        return column
