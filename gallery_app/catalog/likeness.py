"""How pictures look, kept by fingerprint; photos that look alike."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from string import Template

import numpy as np

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.photo_rows import read_file
from gallery_app.catalog.text import clean
from gallery_app.domain.hamming import BITS, pairs
from gallery_app.domain.likeness import NEAR, Likeness, NearPair
from gallery_app.domain.photo import PhotoFile

__all__ = ["LikenessTable"]

_CHUNK = 1000
_UNKNOWN = """
    select photo_file.* from photo_file
    where current = 1 and missing = 0 and photo > ? and fingerprint <> '' and not exists (
        select 1 from find_likeness where find_likeness.fingerprint = photo_file.fingerprint)
    and not exists (
        select 1 from file_content
        where file = photo_file.id and file_content.fingerprint = photo_file.fingerprint
        and file_content.modified = photo_file.modified and content = '')
    order by photo limit ?
"""
_KNOWN = Template("""
    select photo, whole, "inner" from photo_file
    join find_likeness on find_likeness.fingerprint = photo_file.fingerprint
    where current = 1 and whole is not null and ${which} order by photo
""")
_ALL = _KNOWN.substitute(which="true")
_SOME = _KNOWN.substitute(which="photo in (select value from json_each(?))")
# One row of long texts is how SQLite hands out many numbers fastest. A comma stands in no fingerprint.
_CODES = """
    select group_concat(fingerprint) as prints, group_concat(whole) as wholes,
        group_concat(ifnull("inner", whole)) as inners
    from find_likeness where whole is not null
"""
_SHOWN = """
    select photo from photo_file where current = 1 and photo <> ? and fingerprint in (select value from json_each(?))
"""
_SIGN, _ROUND = 1 << BITS - 1, 1 << BITS


class LikenessTable:
    """Records in the table find_likeness."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def note(self, likenesses: Sequence[Likeness]) -> None:
        """Keep how pictures look, in one transaction."""
        with self._link.transaction():
            for each in likenesses:
                values = clean(each.fingerprint), _signed(each.whole), _signed(each.inner)
                self._link.run("insert or replace into find_likeness values (?, ?, ?)", *values)

    def unknown(self) -> Iterator[tuple[int, PhotoFile]]:
        """Yield the id and image of every photo of whose picture nothing is kept; others may be noted meanwhile."""
        last = 0
        while rows := self._link.rows(_UNKNOWN, (last, _CHUNK)):
            yield from ((row["photo"], read_file(row)) for row in rows)
            last = rows[-1]["photo"]

    def near(self, photo: int, distance: int = NEAR) -> frozenset[int]:
        """Return the ids of the other photos whose picture differs from a photo's in at most `distance` bits."""
        mine = self._known([photo]).get(photo, ())
        row = self._link.rows(_CODES)[0]
        if not mine or row["prints"] is None:
            return frozenset()
        codes = np.array([np.fromstring(row[column], np.int64, sep=",") for column in ("wholes", "inners")])
        # Of numbers with a sign, NumPy counts the bits of what is left without it.
        apart = [np.bitwise_count(codes.view(np.uint64) ^ np.uint64(code)).min(axis=0) for code in mine]
        hits = np.flatnonzero(np.min(apart, axis=0) <= distance)
        prints = row["prints"].split(",")
        found = self._link.rows(_SHOWN, (photo, json.dumps([prints[at] for at in hits])))
        return frozenset(each["photo"] for each in found)

    def near_pairs(self, distance: int = NEAR) -> tuple[NearPair, ...]:
        """Return the photos that look alike, two by two, the nearest first.

        Of photos that look the same to the last bit, each is paired with the first of them only, and that first one
        stands for them in other pairs.
        """
        at: defaultdict[int, list[int]] = defaultdict(list)
        for photo, codes in self._known().items():
            for code in codes:
                at[code].append(photo)
        found: dict[tuple[int, int], int] = {
            (photos[0], other): 0 for photos in at.values() for other in photos[1:] if other != photos[0]
        }
        for part in pairs(tuple(at), distance):
            for one, other in part:
                first, second = sorted((at[one][0], at[other][0]))
                if first != second:
                    apart = (one ^ other).bit_count()
                    found[first, second] = min(apart, found.get((first, second), BITS))
        return tuple(sorted(NearPair(apart, *two) for two, apart in found.items()))

    def between(self, photos: Sequence[tuple[int, int]]) -> tuple[int | None, ...]:
        """Return for each two photos in how many bits they differ; None where nothing is kept of one."""
        known = self._known({photo for two in photos for photo in two})
        apart = (_apart(known.get(one, ()), known.get(other, ())) for one, other in photos)
        return tuple(None if bits > BITS else bits for bits in apart)

    def _known(self, photos: Collection[int] | None = None) -> dict[int, tuple[int, ...]]:
        """Return the hashes of photos, or of every photo, as far as they have any."""
        rows = self._link.rows(_ALL) if photos is None else self._link.rows(_SOME, (json.dumps(list(photos)),))
        return {
            row["photo"]: tuple(code % _ROUND for code in (row["whole"], row["inner"]) if code is not None)
            for row in rows
        }


def _apart(some: Sequence[int], others: Sequence[int]) -> int:
    return min([(one ^ other).bit_count() for one in some for other in others], default=BITS + 1)


def _signed(code: int | None) -> int | None:
    """Return 64 bits as SQLite's integer, which has a sign."""
    return code - _ROUND if code is not None and code >= _SIGN else code
