"""Which photos need not be read to know that they say a phrase: those that have its pairs and are no exception."""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from gallery_app.catalog.bits import bits_of, union
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.mirror import Mirror
from gallery_app.catalog.threes import Exceptions, exceptions, frequent_threes
from gallery_app.catalog.words import LONGEST
from gallery_app.domain.task import Progress, Task
from gallery_app.wording import Message

__all__ = ["PART", "Certain", "packed"]

PART = "exceptions"
"""What the exceptions are kept as."""

_FREQUENT, _WORTH_KNOWING = 64, 5000
"""Three characters that one photo in so many says, and at least so many photos, are known."""

_STEP = 1000
_SAMPLES = 20
_MOST_UNSURE = 5000
_TEXTS = """
    select id as photo, title as text from photo where id between :first and :last and title <> ''
    union all select id, description from photo where id between :first and :last and description <> ''
    union all select photo, text from photo_field where photo between :first and :last
    union all select photo, caption from placement where caption is not null and photo between :first and :last
    union all select photo, path from photo_file where current = 1 and photo between :first and :last
"""


class Certain:
    """The exceptions, made when the catalog is tended and kept with it."""

    def __init__(self, link: Connections, mirror: Mirror) -> None:
        """Take the connections and what is held in memory; nothing is read yet."""
        self._link = link
        self._mirror = mirror
        self._held: Exceptions = {}
        self._unsure = 0
        self._kept = -1

    def doubtful(self, phrase: Sequence[str]) -> int | None:
        """Return of photos that have all pairs of a phrase those to be read all the same; None for all of them."""
        if len(phrase) > LONGEST or any(len(token) > 1 for token in phrase):
            return None
        stored = self._mirror.touched_since_kept()
        if stored is None or len(stored) > _MOST_UNSURE:
            return None
        self._read()
        threes = {one + two + three for (one, two), (_, three) in pairwise(pairwise(phrase))}
        if not threes or not threes <= self._held.keys():
            return None
        return union([self._unsure, bits_of(stored), *(bits_of(self._held[three]) for three in threes)])

    def ready(self) -> None:
        """Read the exceptions, which is done by itself when they are first needed."""
        self._read()

    def _read(self) -> None:
        if self._kept == self._mirror.kept:
            return
        self._kept, self._held = self._mirror.kept, {}
        stored = self._mirror.part(PART)
        if stored is None:
            return
        head, _, data = stored[0].partition(b"\n")
        known = json.loads(head)
        self._unsure = bits_of(known["unsure"])
        numbers = np.frombuffer(data, np.uint32)
        starts = np.cumsum([0, *known["sizes"]])
        for three, start, end in zip(known["threes"], starts[:-1], starts[1:], strict=True):
            self._held[three] = numbers[start:end]

    def made(self) -> Task[tuple[int, Exceptions]]:
        """Find the exceptions anew, step by step; return them with how far in `find_touched` they were known."""
        with self._mirror.lock:
            self._mirror.follow()
            seq, count, size = self._mirror.seq, self._mirror.alive.bit_count(), self._mirror.alive.bit_length()
        least = max(count // _FREQUENT, _WORTH_KNOWING)
        threes = self._threes(size, least / count) if count > least else []
        found: dict[str, list[np.ndarray[tuple[int], np.dtype[np.uint32]]]] = {three: [] for three in threes}
        if threes:
            for step, part in enumerate(exceptions(threes, self._parts(size))):
                yield Progress(step * _STEP, size, Message.of("Keeping what searches need for the next start"))
                for three, photos in part.items():
                    found[three].append(photos)
        return seq, {three: np.concatenate([np.zeros(0, np.uint32), *parts]) for three, parts in found.items()}

    def _parts(self, size: int) -> Iterator[list[tuple[int, str]]]:
        for first in range(0, size, _STEP):
            if texts := self._texts(first):
                yield texts

    def _texts(self, first: int) -> list[tuple[int, str]]:
        rows = self._link.rows(_TEXTS, {"first": first, "last": first + _STEP - 1})
        return [(row["photo"], row["text"]) for row in rows]

    def _threes(self, size: int, share: float) -> list[str]:
        """Return the threes that are frequent in samples from all over the catalog."""
        starts = range(0, size, max(size // _SAMPLES, _STEP))
        texts = [text for first in starts for text in self._texts(first)]
        sampled = len({photo for photo, _ in texts})
        return frequent_threes([text for _, text in texts], max(int(share * sampled), 1)) if texts else []


def packed(found: Exceptions, unsure: Sequence[int]) -> bytes:
    """Return exceptions as bytes, with photos that were changed while they were found."""
    head = {"threes": list(found), "sizes": [len(photos) for photos in found.values()], "unsure": list(unsure)}
    data = b"".join(photos.tobytes() for photos in found.values())
    return json.dumps(head, ensure_ascii=False).encode() + b"\n" + data
