"""Answers to searches."""

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import numpy as np

from gallery_app.catalog.bits import bits_of, flags_of, ids_of
from gallery_app.catalog.certain import PART, Certain
from gallery_app.catalog.certain import packed as exceptions_packed
from gallery_app.catalog.columns import COLUMNS
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.evaluate import Evaluator
from gallery_app.catalog.facets import Tallies
from gallery_app.catalog.mirror import Mirror
from gallery_app.catalog.narrow import narrowed
from gallery_app.catalog.orders import Orders
from gallery_app.catalog.packing import packed
from gallery_app.catalog.text import clean
from gallery_app.domain.counts import Facets
from gallery_app.domain.ids import Ids
from gallery_app.domain.likeness import LikenessStore
from gallery_app.domain.query import And, Field, Found, Query, Sort, Within
from gallery_app.domain.task import Progress, Task
from gallery_app.wording import Message

__all__ = ["Find"]

_FEW, _RARE = 1500, 32
"""So many matches, if they are one photo in so many, are sorted on the spot; more are picked from the order of all."""

_FIRST_LOOK = 4096
_SPREAD = 8
_MARGIN = 1.3
_FAR = 4
"""A stretch longer than one in so many is not looked through alone."""
_STRETCH = 32_768
_ASKED = 100
"""Searches that are remembered."""


class Find:
    """Searches in the index, which follows the records when an edit is closed, not while it is open."""

    def __init__(self, link: Connections, likeness: LikenessStore) -> None:
        """Take the connections and what knows how pictures look."""
        self._link = link
        self.mirror = Mirror(link)
        self.certain = Certain(link, self.mirror)
        self._evaluator = Evaluator(link, self.mirror, self.certain, likeness)
        self._has_read = False
        self._facets = Tallies(link, self.mirror)

    def find(self, query: Query, sort: Sort = Sort.ADDED, limit: int | None = None, offset: int = 0) -> Found:
        """Return how many photos match and a window of their ids; no limit means all of them.

        Newest, latest and best rated come first, names and titles by pinyin, sections in reading order of the newest
        report; what has none of it comes last. Relevance puts matches in titles before those in descriptions, and both
        before those in headings and names, the newest first.
        """
        with self.mirror.lock:
            self.mirror.follow()
            bits = self._evaluator.bits(query)
            return Found(bits.bit_count(), Ids(self._window(query, bits, sort, limit, offset)))

    def first(self, query: Query, sort: Sort = Sort.ADDED, limit: int = 200) -> tuple[int, ...]:
        """Return the first ids alone, which needs no look at all matches where there are many."""
        with self.mirror.lock:
            self.mirror.follow()
            if sort in Orders.SORTS and not self._evaluator.knows(query):
                found = self._looked_up(query, sort, limit)
                if found is not None:
                    return found
            return tuple(self._window(query, self._evaluator.bits(query), sort, limit, 0))

    def count(self, query: Query) -> int:
        """Return how many photos match."""
        with self.mirror.lock:
            self.mirror.follow()
            return self._evaluator.bits(query).bit_count()

    def facets(self, query: Query) -> Facets:
        """Return the values among the matches with how many have them, field by field, the most frequent first.

        A wider theme counts the photos of its narrower ones; a section goes by its first heading line.
        """
        with self.mirror.lock:
            self.mirror.follow()
            return self._facets.of(self._evaluator.bits(query))

    def themes(self, query: Query) -> tuple[int, Mapping[str, int]]:
        """Return how many photos match and how many of them have each theme; a wider one counts its narrower ones."""
        with self.mirror.lock:
            self.mirror.follow()
            bits = self._evaluator.bits(query)
            return bits.bit_count(), self._facets.themes(bits)

    def names(self, field: Field) -> Mapping[str, int]:
        """Return the spellings in a field with how many photos have each; for a theme with those below it."""
        with self.mirror.lock:
            self.mirror.follow()
            return self._facets.named(field)

    def read(self) -> Task[None]:
        """Read what searches ask for in any case, one thing in each step; other searches get their turn between."""
        for step in self._steps() if not self._has_read else ():
            with self.mirror.lock:
                self.mirror.follow()
                step()
            yield Progress(0, 0, Message.of("Reading what searches need"))
        self._has_read = True

    def _steps(self) -> Iterator[Callable[[], object]]:
        yield from (partial(self.mirror.column, name) for name in COLUMNS)
        yield from (partial(self.mirror.order, sort) for sort in (Sort.ADDED, Sort.DATE))
        yield self.certain.ready
        names = self.mirror.names.ready()
        yield from (partial(next, names, None) for _ in range(self.mirror.names.THINGS))

    def keep(self) -> Task[None]:
        """Store in the file what searches need after the next start, and what they are quicker with."""
        known, exceptions = yield from self.certain.made()
        step = Progress(0, 0, Message.of("Keeping what searches need for the next start"))
        yield step
        with self.mirror.lock:
            parts = self.mirror.parts()
            seq, count, unsure = self.mirror.seq, self.mirror.alive.bit_count(), self.mirror.touched_after(known)
        if exceptions and unsure is not None:
            parts[PART] = exceptions_packed(exceptions, unsure)
        kept = dict[str, bytes]()
        for name, data in parts.items():
            kept[name] = packed(data)
            yield step
        for name, data in self.mirror.words.parts(count):
            kept[name] = data
            yield step
        # All that takes its time is done: edits wait for the writing alone.
        with self._link.transaction(), self.mirror.lock:
            self.mirror.keep(seq, kept)

    def remember(self, text: str) -> None:
        """Keep a search that was asked for; not a step of undo."""
        with self._link.transaction():
            self._link.run("delete from find_asked where text = ?", clean(text))
            self._link.run("insert into find_asked (text) values (?)", clean(text))
            self._link.run("delete from find_asked where id <= (select max(id) from find_asked) - ?", _ASKED)

    def asked(self, limit: int) -> Sequence[str]:
        """Return the searches asked for last, newest first, once each."""
        rows = self._link.rows("select text from find_asked order by id desc limit ?", (limit,))
        return tuple(row["text"] for row in rows)

    def section_counts(self) -> Mapping[int, int]:
        """Return for each section id how many photos stand in it."""
        rows = self._link.rows("select section, count(*) as photos from placement group by section")
        return {row["section"]: row["photos"] for row in rows}

    def _looked_up(self, query: Query, sort: Sort, limit: int) -> tuple[int, ...] | None:
        """Look at ever longer stretches of the order; None when matches are so rare that all are found as quickly."""
        order = np.frombuffer(self.mirror.order(sort), np.uint32)
        found: list[int] = []
        at, size = 0, _FIRST_LOOK
        while at < len(order) and len(found) < limit:
            part = order[at : at + size]
            low, high = int(part.min()), int(part.max())
            if high - low > _SPREAD * size:
                return None
            flags = flags_of(self._evaluator.bits(query, (low, high)) >> low, high - low + 1)
            found += part[flags[part - low]].tolist()
            at += size
            # As far again as the rest of the page should lie, and a little more.
            size = int((limit - len(found)) * at * _MARGIN / max(len(found), 1))
            if size > len(order) // _FAR and at < len(order) and len(found) < limit:
                return None
        return tuple(found[:limit])

    def _window(self, query: Query, bits: int, sort: Sort, limit: int | None, offset: int) -> Sequence[int]:
        end = None if limit is None else offset + limit
        if sort is Sort.RELEVANCE:
            return self._by_relevance(query, bits)[offset:end]
        if sort is Sort.MANUAL:
            return self._by_hand(query, bits)[offset:end]
        return self._sorted(bits, sort, end)[offset:]

    def _sorted(self, bits: int, sort: Sort, end: int | None) -> "list[int] | array[int]":
        if bits.bit_count() <= min(_FEW, self.mirror.alive.bit_count() // _RARE):
            return self.mirror.few(sort, ids_of(bits))[:end]
        order = np.frombuffer(self.mirror.order(sort), np.uint32)
        flags = flags_of(bits, self.mirror.alive.bit_length())
        found = array("I")
        # Stretch by stretch: inside one call no other thread of the program would get its turn.
        for at in range(0, len(order), _STRETCH):
            part = order[at : at + _STRETCH]
            found.frombytes(part[flags[part]].tobytes())
            if end is not None and len(found) >= end:
                break
        return found[:end]

    def _by_hand(self, query: Query, bits: int) -> tuple[int, ...]:
        """Return photos in the order of the first collection that is looked into; others follow by section."""
        collection = _collection_of(query)
        rows = self._link.rows("select photo from collected where collection = ? order by position, id", (collection,))
        placed = [row["photo"] for row in rows if bits >> row["photo"] & 1]
        rest = bits & ~bits_of(placed)
        return (*placed, *(self._sorted(rest, Sort.SECTION, None) if rest else ()))

    def _by_relevance(self, query: Query, bits: int) -> tuple[int, ...]:
        titled = bits & self._evaluator.bits(narrowed(query, Field.TITLE))
        described = bits & self._evaluator.bits(narrowed(query, Field.DESCRIPTION)) & ~titled
        groups = (titled, described, bits & ~titled & ~described)
        return tuple(photo for group in groups for photo in self._sorted(group, Sort.ADDED, None))


def _collection_of(query: Query) -> int | None:
    """Return the id of the first collection that a query looks into; None for none."""
    match query:
        case Within(collection=collection):
            return collection
        case And(items):
            return next((found for item in items if (found := _collection_of(item)) is not None), None)
        case _:
            return None
