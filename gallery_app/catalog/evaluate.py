"""A query tree as a set of photos: each condition once, kept and brought up to date, then joined in memory.

What must hold together is looked for together: words in one question to the index, or where few photos are left, by
reading these.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from gallery_app.catalog.bits import mask, union
from gallery_app.catalog.certain import Certain
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.leaves import Leaf, Leaves, soon_whole
from gallery_app.catalog.mirror import Mirror
from gallery_app.catalog.spans import Stretch
from gallery_app.domain.likeness import LikenessStore
from gallery_app.domain.query import And, Everything, Near, Not, Or, Query, State, Term

__all__ = ["Evaluator"]

_KEPT = 256
"""Queries whose answer is kept; of a million photos they take at most 32 MB."""

_KEPT_LOOSE = 32
"""Phrases whose photos with all their pairs are kept."""

_FEW = 5000
"""Of so few photos the names are looked at one by one, rather than all photos with such a name."""

_VERY_FEW = 200
"""So few photos are read for a phrase, without looking for its pairs."""

_OTHERS_MATTER = {State.DUPLICATE, State.RECENT}
"""These change for a photo when another photo changes."""


@dataclass(frozen=True, slots=True)
class _Kept:
    seq: int
    bits: int


@dataclass(frozen=True, slots=True)
class _Loose:
    """What a phrase may be found in: photos with a name it stands in, and photos with all its pairs."""

    seq: int
    named: int
    having: int


class Evaluator:
    """Evaluates queries against the state that `mirror` holds; the caller holds its lock."""

    def __init__(self, link: Connections, mirror: Mirror, certain: Certain, likeness: LikenessStore) -> None:
        """Take the connections, what is held in memory or known for certain, and what knows how images look."""
        self._mirror = mirror
        self._leaves = Leaves(link, mirror, certain, likeness)
        self._kept: OrderedDict[Query, _Kept] = OrderedDict()
        self._loose: dict[tuple[Term, Stretch | None], _Loose] = {}

    def bits(self, query: Query, span: Stretch | None = None) -> int:
        """Return the photos a query matches, of all or of a stretch of ids."""
        return self._bits(query, span) & self._universe(span)

    def knows(self, query: Query) -> bool:
        """Return whether the answer is kept, or can be joined from kept ones."""
        if query in self._kept:
            return True
        match query:
            case And(items) | Or(items):
                return all(self.knows(item) for item in items)
            case Not(item):
                return self.knows(item)
            case Everything():
                return True
            case _:
                return False

    def _universe(self, span: Stretch | None) -> int:
        return self._mirror.alive if span is None else self._mirror.alive & mask(*span)

    def _bits(self, query: Query, span: Stretch | None) -> int:
        match query:
            case Everything():
                return self._universe(span)
            case Not(item):
                return self._universe(span) & ~self._bits(item, span)
            case Or(items):
                return self._any_of(items, span)
            case _:
                return self._answer(query, span)

    def _all_of(self, items: Sequence[Query], span: Stretch | None) -> int:
        bits = self._universe(span)
        items = list(dict.fromkeys(items))
        worded = [item for item in items if item not in self._kept and self._leaves.in_one_question(item)]
        if len(worded) > 1 and any(isinstance(item, Term) for item in worded):
            bits &= self._leaves.together(worded, span)
            items = [item for item in items if item not in worded]
        loose: list[Query] = []
        for item in sorted(items, key=self._dearness):
            if not bits:
                break
            if bits.bit_count() <= _VERY_FEW:
                bits &= self._among(item, bits, span)
            elif isinstance(item, Not) and self._leaves.is_loose(item.item) and item.item not in self._kept:
                loose.append(item)
            elif self._leaves.is_loose(item) and item not in self._kept:
                loose.append(item)
                bits &= union(self._loosely(item, span))
            else:
                bits &= self._among(item, bits, span)
        # Last comes what has to be read, in as few photos as are left; what excludes leaves fewer.
        for item in sorted(loose, key=lambda each: not isinstance(each, Not)):
            bits &= self._exactly(item, bits, span)
        return bits

    def _loosely(self, term: Term, span: Stretch | None) -> tuple[int, int]:
        kept = self._loose.get((term, None)) or self._loose.get((term, span))
        if kept is None or kept.seq != self._mirror.seq:
            if len(self._loose) >= _KEPT_LOOSE:
                self._loose.clear()
            kept = self._loose[term, span] = _Loose(self._mirror.seq, *self._leaves.loose(term, span))
        return kept.named, kept.having

    def _exactly(self, item: Query, bits: int, span: Stretch | None) -> int:
        """Return which of some photos a phrase, or what excludes one, holds for."""
        term = item.item if isinstance(item, Not) else item
        if not isinstance(term, Term) or not bits:
            return bits
        named, having = self._loosely(term, span)
        found = bits & named | self._leaves.confirmed(term, bits & having & ~named)
        return bits & ~found if isinstance(item, Not) else found

    def _dearness(self, item: Query) -> tuple[int, int]:
        """What is known or quickly found comes first, long phrases before short ones, what excludes last."""
        match item:
            case Not():
                return (3, 0)
            case Term(text=text) if not self.knows(item) and not soon_whole(item):
                return (2, -len(text))
            case _:
                return (int(not self.knows(item)), 0)

    def _among(self, item: Query, bits: int, span: Stretch | None) -> int:
        term = item.item if isinstance(item, Not) else item
        if bits.bit_count() > _FEW or self.knows(term) or not self._leaves.can_be_read(term):
            return self._bits(item, span)
        found = self._leaves.among(term, bits, span)
        return bits & ~found if isinstance(item, Not) else found

    def _any_of(self, items: Sequence[Query], span: Stretch | None) -> int:
        bits = 0
        for item in items:
            bits |= self._bits(item, span)
        return bits

    def _answer(self, query: And | Leaf, span: Stretch | None) -> int:
        kept = self._kept.get(query)
        if kept is None:
            span = None if soon_whole(query) else span
            bits = self._found(query, span)
            if span is None:
                self._keep(query, bits)
            return bits
        self._kept.move_to_end(query)
        if kept.seq != self._mirror.seq:
            bits = self._caught_up(query, kept)
            self._keep(query, bits)
            return bits
        return kept.bits

    def _found(self, query: And | Leaf, span: Stretch | None) -> int:
        if isinstance(query, And):
            return self._all_of(query.items, span)
        if self._leaves.is_loose(query):
            return self._exactly(query, self._universe(span) & union(self._loosely(query, span)), span)
        return self._leaves.bits(query, span)

    def _keep(self, query: Query, bits: int) -> None:
        self._kept[query] = _Kept(self._mirror.seq, bits)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

    def _caught_up(self, query: And | Leaf, kept: _Kept) -> int:
        touched = None if _others_matter(query) else self._mirror.touched_since(kept.seq)
        if touched is None:
            return self._found(query, None)
        bits = kept.bits
        for photo in touched:
            one = 1 << photo
            bits = bits & ~one | self._found(query, (photo, photo)) & one
        return bits


def _others_matter(query: Query) -> bool:
    match query:
        case And(items) | Or(items):
            return any(map(_others_matter, items))
        case Not(item):
            return _others_matter(item)
        case _:
            return isinstance(query, Near) or query in _OTHERS_MATTER
