"""The orders that results are shown in: all ids of photos sorted, held in memory and kept sorted through edits."""

import json
from array import array
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from string import Template

import numpy as np
from numpy.typing import NDArray

from gallery_app.catalog.connection import Connections
from gallery_app.domain.query import Sort
from gallery_app.search.pinyin import reading

__all__ = ["Orders"]

_LAST = "\U0010fffd"
"""Sort key of what is empty: it comes last."""

_FEW = 100
"""So many changed photos are moved one by one; more are taken out together and merged in again."""

_BY_NAME = (
    "coalesce((select photographer.pinyin from credit join photographer on photographer.id = credit.photographer"
    " where credit.photo = photo.id order by credit.position limit 1), char(1114109))"
)
_BY_SECTION = (
    "coalesce((select min(printf('%012d %06d %06d', 999999999999 - report, section_position, position))"
    " from placed where placed.photo = photo.id), char(1114109))"
)
_KEYS = {
    Sort.ADDED: ("added", True),
    Sort.DATE: ("taken", True),
    Sort.TITLE: ("title", False),
    Sort.PHOTOGRAPHER: (_BY_NAME, False),
    Sort.RATING: ("rating", True),
    Sort.SECTION: (_BY_SECTION, False),
}
"""What each order compares, and whether the highest comes first; titles are compared by their reading."""

_ALL = Template("select id from photo order by ${key} ${way}, id")
_SOME = Template("select id from photo where id in (select value from json_each(?)) order by ${key} ${way}, id")
_TITLES = "select id, title from photo where id in (select value from json_each(?)) order by id"
_ONE = Template("select ${key} as key from photo where id = ?")

Key = str | int


class Orders:
    """All photos in each order that was asked for."""

    SORTS = tuple(_KEYS)
    """The orders that do not depend on what is searched for."""

    def __init__(self, link: Connections) -> None:
        """Take the connections; nothing is read yet."""
        self._link = link
        self._held: dict[Sort, array[int]] = {}
        self._ranks: dict[Sort, NDArray[np.uint32]] = {}

    def forget(self) -> None:
        """Make every order anew when it is next asked for."""
        self._held.clear()
        self._ranks.clear()

    def get(self, sort: Sort) -> "array[int] | None":
        """Return an order, if it is held."""
        return self._held.get(sort)

    def put(self, sort: Sort, data: bytes) -> "array[int]":
        """Hold an order that was kept as bytes."""
        held = self._held[sort] = array("I")
        held.frombytes(data)
        return held

    def make(self, sort: Sort) -> "array[int]":
        """Sort all photos."""
        if sort is Sort.TITLE:
            rows = self._link.rows("select id, title from photo order by id")
            keys = {row["id"]: _said(row["title"]) for row in rows}
            held = array("I", sorted(keys, key=keys.__getitem__))
        else:
            key, falling = _KEYS[sort]
            rows = self._link.rows(_ALL.substitute(key=key, way="desc" if falling else "asc"))
            held = array("I", (row["id"] for row in rows))
        self._held[sort] = held
        return held

    def few(self, sort: Sort, photos: Iterable[int]) -> list[int]:
        """Return photos in an order; where all are held in it, without reading any."""
        held = self._held.get(sort)
        if held is None:
            return self._read(sort, photos)
        numbers = np.fromiter(photos, np.int64)
        if sort not in self._ranks:
            order = np.frombuffer(held, np.uint32)
            ranks = self._ranks[sort] = np.zeros(int(order.max(initial=0)) + 1, np.uint32)
            ranks[order] = np.arange(len(order), dtype=np.uint32)
        found: list[int] = numbers[np.argsort(self._ranks[sort][numbers])].tolist()
        return found

    def _read(self, sort: Sort, photos: Iterable[int]) -> list[int]:
        ids = json.dumps(list(photos))
        if sort is Sort.TITLE:
            keys = {row["id"]: _said(row["title"]) for row in self._link.rows(_TITLES, (ids,))}
            return sorted(keys, key=keys.__getitem__)
        key, falling = _KEYS[sort]
        return [row[0] for row in self._link.rows(_SOME.substitute(key=key, way="desc" if falling else "asc"), (ids,))]

    def follow(self, photos: Sequence[int], there: AbstractSet[int], only: Sort | None = None) -> None:
        """Move changed photos to where they stand now; those not there any more go."""
        for sort in [only] if only else list(self._held):
            held = self._held[sort]
            self._ranks.pop(sort, None)
            if len(photos) > _FEW:
                self._held[sort] = self._merged(held, sort, photos, there)
                continue
            for photo in photos:
                _remove(held, photo)
            for photo in photos:
                if photo in there:
                    held.insert(self._place(held, sort, photo), photo)

    def _merged(self, held: "array[int]", sort: Sort, photos: Sequence[int], there: AbstractSet[int]) -> "array[int]":
        rest = array("I")
        rest.frombytes((numbers := np.frombuffer(held, np.uint32))[~np.isin(numbers, photos)].tobytes())
        merged = array("I")
        at = 0
        for photo in self._read(sort, sorted(there & set(photos))):
            place = self._place(rest, sort, photo)
            merged += rest[at:place]
            merged.append(photo)
            at = place
        return merged + rest[at:]

    def _place(self, held: "array[int]", sort: Sort, photo: int) -> int:
        falling = _KEYS[sort][1]
        mine = self._key(sort, photo)
        low, high = 0, len(held)
        while low < high:
            middle = (low + high) // 2
            other = self._key(sort, held[middle])
            after = other < mine if falling else other > mine  # type: ignore[operator]  # keys of one order are of one type
            if after or (other == mine and held[middle] > photo):
                high = middle
            else:
                low = middle + 1
        return low

    def _key(self, sort: Sort, photo: int) -> Key:
        row = self._link.row(_ONE.substitute(key=_KEYS[sort][0]), photo)
        key: Key = "" if row is None else row["key"]
        return _said(str(key)) if sort is Sort.TITLE else key


def _said(title: str) -> str:
    return reading(title) or _LAST


def _remove(held: "array[int]", photo: int) -> None:
    data, wanted = held.tobytes(), array("I", [photo]).tobytes()
    at = data.find(wanted)
    while at % held.itemsize and at >= 0:
        at = data.find(wanted, at + 1)
    if at >= 0:
        del held[at // held.itemsize]
