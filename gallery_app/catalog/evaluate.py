"""A query tree as a set of photos: each condition once, kept and brought up to date, then joined in memory."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from gallery_app.catalog.bits import mask
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.leaves import Leaf, Leaves, Span, soon_whole
from gallery_app.catalog.mirror import Mirror
from gallery_app.domain.query import And, Everything, Not, Or, Query, State

__all__ = ["Evaluator"]

_KEPT = 256
"""Conditions whose answer is kept; of a million photos they take at most 32 MB."""

_OTHERS_MATTER = {State.DUPLICATE, State.RECENT}
"""These change for a photo when another photo changes."""


@dataclass(frozen=True, slots=True)
class _Kept:
    seq: int
    bits: int


class Evaluator:
    """Evaluates queries against the state that `mirror` holds; the caller holds its lock."""

    def __init__(self, link: Connections, mirror: Mirror) -> None:
        """Take the connections and what is held in memory."""
        self._mirror = mirror
        self._leaves = Leaves(link, mirror)
        self._kept: OrderedDict[Leaf, _Kept] = OrderedDict()

    def bits(self, query: Query, span: Span = None) -> int:
        """Return the photos a query matches, of all or of a stretch of ids."""
        return self._bits(query, span) & self._universe(span)

    def knows(self, query: Query) -> bool:
        """Return whether every condition's answer is kept."""
        match query:
            case And(items) | Or(items):
                return all(self.knows(item) for item in items)
            case Not(item):
                return self.knows(item)
            case Everything():
                return True
            case _:
                return query in self._kept

    def _universe(self, span: Span) -> int:
        return self._mirror.alive if span is None else self._mirror.alive & mask(*span)

    def _bits(self, query: Query, span: Span) -> int:
        match query:
            case Everything():
                return self._universe(span)
            case Not(item):
                return self._universe(span) & ~self._bits(item, span)
            case And(items):
                return self._all_of(items, span)
            case Or(items):
                return self._any_of(items, span)
            case _:
                return self._leaf(query, span)

    def _all_of(self, items: Sequence[Query], span: Span) -> int:
        bits = self._universe(span)
        # What excludes comes last, when there may be nothing left to exclude from.
        for item in sorted(items, key=lambda item: isinstance(item, Not)):
            if not bits:
                break
            bits &= self._bits(item, span)
        return bits

    def _any_of(self, items: Sequence[Query], span: Span) -> int:
        bits = 0
        for item in items:
            bits |= self._bits(item, span)
        return bits

    def _leaf(self, leaf: Leaf, span: Span) -> int:
        kept = self._kept.get(leaf)
        if kept is None:
            span = None if soon_whole(leaf) else span
            bits = self._leaves.bits(leaf, span)
            if span is None:
                self._keep(leaf, bits)
            return bits
        self._kept.move_to_end(leaf)
        if kept.seq != self._mirror.seq:
            bits = self._caught_up(leaf, kept)
            self._keep(leaf, bits)
            return bits
        return kept.bits

    def _keep(self, leaf: Leaf, bits: int) -> None:
        self._kept[leaf] = _Kept(self._mirror.seq, bits)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

    def _caught_up(self, leaf: Leaf, kept: _Kept) -> int:
        touched = None if leaf in _OTHERS_MATTER else self._mirror.touched_since(kept.seq)
        if touched is None:
            return self._leaves.bits(leaf)
        bits = kept.bits
        for photo in touched:
            one = 1 << photo
            bits = bits & ~one | self._leaves.bits(leaf, (photo, photo)) & one
        return bits
