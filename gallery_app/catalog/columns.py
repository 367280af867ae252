"""The values of each photo, held in memory so that values among many results are counted in milliseconds.

Equal values share one number. A column holds these numbers by photo id in lanes: the first value of every photo in the
first lane, the second in the second, and what few photos have beyond the last lane beside them.

What a lane has beyond the last photo is room for those to come.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from string import Template

import numpy as np
from numpy.typing import NDArray

from gallery_app.catalog.bits import bits_of, bits_of_flags
from gallery_app.catalog.chosen import Chosen

__all__ = ["COLUMNS", "Column", "between", "listed"]

Codes = NDArray[np.uint32]
"""Places in the list of values, 0 for none."""

_LANES = 4
_COMPARED = 6
"""So many values are compared one by one, more are looked up."""

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
    # Sections by their numbers: those of one heading are many.
    "placed": Template("select photo, section as value from placement where ${photos}"),
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
    "label": Template(
        "select photo, label as value from (select id as photo, label from photo) where label is not null and ${photos}"
    ),
    "format": Template("select photo, format as value from photo_file where current = 1 and ${photos}"),
}
"""The columns and what fills them, a row for each value of a photo; ${photos} limits the column `photo`."""

_ROOM = 2000
"""So many photos more than there are have room."""


def between(first: int, last: int) -> str:
    """Return the condition for photos with ids from `first` to `last`."""
    return f"photo between {first:d} and {last:d}"


def listed(photos: Sequence[int]) -> str:
    """Return the condition for these photos."""
    return "photo in ({})".format(", ".join(f"{photo:d}" for photo in photos))


def _empty() -> Codes:
    return np.zeros(0, dtype=np.uint32)


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
    lanes: list[Codes] = field(default_factory=lambda: [_empty()])
    rest: dict[int, list[int]] = field(default_factory=dict)
    counts: list[int] = field(default_factory=lambda: [0])
    _places: dict[str, int] = field(default_factory=lambda: {"": 0})

    def grow(self, size: int) -> None:
        """Make room for photos with ids below `size`."""
        if size > len(self.lanes[0]):
            more = np.zeros(size + _ROOM - len(self.lanes[0]), dtype=np.uint32)
            self.lanes = [np.concatenate((lane, more)) for lane in self.lanes]

    def add(self, photo: int, value: str) -> None:
        """Give a photo one more value; one it has already counts once."""
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
            lane = np.zeros_like(self.lanes[0])
            self.lanes.append(lane)
        lane[photo] = code
        self.counts[code] += 1

    def _add_rest(self, photo: int, code: int) -> None:
        rest = self.rest.setdefault(photo, [])
        if code not in rest:
            rest.append(code)
            self.counts[code] += 1

    def fill(self, rows: Sequence[tuple[int, str]]) -> None:
        """Give many photos, none of which has any value yet, the first of theirs; the others one by one."""
        if not rows:
            return
        firsts = dict(reversed(rows))
        codes = [self._place(value) for value in firsts.values()]
        self.lanes[0][list(firsts)] = codes
        for code, count in enumerate(np.bincount(codes, minlength=1).tolist()):
            self.counts[code] += count
        if len(firsts) < len(rows):
            for photo, value in rows:
                self.add(photo, value)

    def set(self, photo: int, values: Iterable[str]) -> None:
        """Set the values of one photo."""
        codes = [int(lane[photo]) for lane in self.lanes]
        for code in (*codes, *self.rest.pop(photo, ())):
            self.counts[code] -= code > 0
        for lane in self.lanes:
            lane[photo] = 0
        for value in values:
            self.add(photo, value)

    def _place(self, value: str) -> int:
        code = self._places.get(value)
        if code is None:
            code = self._places[value] = len(self.values)
            self.values.append(value)
            self.counts.append(0)
        return code

    def bits(self, values: Iterable[str], span: tuple[int, int] | list[int] | None = None) -> int:
        """Return the photos that have one of these values, at least those in a stretch of ids, or those listed."""
        codes = [code for value in values if (code := self._places.get(value))]
        if not codes:
            return 0
        rest = bits_of([photo for photo, more in self.rest.items() if not set(codes).isdisjoint(more)])
        match span:
            case None:
                return rest | bits_of_flags(self._with(codes, slice(None)))
            case (first, last):
                return rest | bits_of_flags(self._with(codes, slice(first, last + 1))) << first
            case _:
                photos = np.array(span, dtype=np.int64)
                return rest | bits_of(photos[self._with(codes, photos)])

    def _with(self, codes: Sequence[int], photos: "slice | NDArray[np.int64]") -> NDArray[np.bool_]:
        """Return for each of these photos whether it has one of these values in a lane."""
        wanted = np.zeros(len(self.values), dtype=np.bool_)
        wanted[codes] = True
        found = np.zeros(len(self.lanes[0][photos]), dtype=np.bool_)
        for lane in self.lanes:
            held = lane[photos]
            if len(codes) > _COMPARED:
                found |= wanted[held]
            else:
                for code in codes:
                    found |= held == code
        return found

    def count(self, chosen: Chosen) -> NDArray[np.int64]:
        """Return for each of the values how many of the chosen photos have it; 0 for the first, which is none."""
        counts = np.array(self.counts, dtype=np.int64)
        if not chosen.all:
            picked = self._picked(chosen)
            counts = counts - picked if chosen.inverted else picked
        counts[0] = 0
        return counts

    def _picked(self, chosen: Chosen) -> NDArray[np.int64]:
        counted = np.zeros(len(self.values), dtype=np.int64)
        for lane in self.lanes:
            counted += np.bincount(lane[chosen.ids], minlength=len(self.values))
        for photo, rest in self.rest.items():
            if chosen.picks(photo):
                counted[rest] += 1
        return counted

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
        lanes = [np.frombuffer(tail[at : at + size], np.uint32).copy() for at in range(0, len(tail), size or 1)]
        column = cls(known["values"], lanes or [_empty()], dict(known["rest"]), known["counts"])
        column._places = {value: code for code, value in enumerate(column.values)}
        return column
