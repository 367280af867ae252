"""Counts of values among results, of which few are ever looked at."""

from collections.abc import Iterator, Mapping, Sequence
from typing import overload

from gallery_app.domain.query import Aspect, Facet, Field

__all__ = ["Counts", "Facets"]


class Counts(Sequence[Facet]):
    """The values of one field, the most frequent first; a `Facet` is made of one when it is looked at."""

    __slots__ = ("_counts", "_field", "_names")

    def __init__(self, field: Field | Aspect, names: Sequence[str], counts: Sequence[int]) -> None:
        """Take values and how many have each, side by side and in their order."""
        self._field, self._names, self._counts = field, names, counts

    def __len__(self) -> int:
        """Return how many values there are."""
        return len(self._names)

    @overload
    def __getitem__(self, at: int) -> Facet: ...
    @overload
    def __getitem__(self, at: slice) -> "Counts": ...
    def __getitem__(self, at: int | slice) -> "Facet | Counts":
        """Return one of them, or a stretch."""
        if isinstance(at, slice):
            return Counts(self._field, self._names[at], self._counts[at])
        return Facet(self._field, self._names[at], self._counts[at])

    def __iter__(self) -> Iterator[Facet]:
        """Yield one after the other."""
        return (Facet(self._field, name, count) for name, count in zip(self._names, self._counts, strict=True))

    def mapping(self) -> Mapping[str, int]:
        """Return how many have each value."""
        return dict(zip(self._names, self._counts, strict=True))


class Facets(Sequence[Facet]):
    """The values of all fields, field by field. Equal to every sequence of the same facets.

    Attributes:
        fields: For each field that has any value its counts.
    """

    __slots__ = ("fields",)

    def __init__(self, fields: Mapping[Field | Aspect, Counts] | None = None) -> None:
        """Take the counts of each field, in their order."""
        self.fields: Mapping[Field | Aspect, Counts] = fields or {}

    def __len__(self) -> int:
        """Return how many values there are in all fields."""
        return sum(map(len, self.fields.values()))

    @overload
    def __getitem__(self, at: int) -> Facet: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Facet, ...]: ...
    def __getitem__(self, at: int | slice) -> Facet | tuple[Facet, ...]:
        """Return one of them, or a stretch."""
        return tuple(self)[at]

    def __iter__(self) -> Iterator[Facet]:
        """Yield field after field."""
        return (facet for counts in self.fields.values() for facet in counts)

    def __eq__(self, other: object) -> bool:
        """Return whether another sequence has the same facets in the same order."""
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        """Return what tuples of the same facets hash to."""
        return hash(tuple(self))
