"""Collections: photos that an editor has put together, in an order of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

__all__ = ["Collection", "CollectionStore", "HasCollections"]


@dataclass(frozen=True, slots=True)
class Collection:
    """One collection.

    Attributes:
        id: The catalog's number.
        name: What the editor calls it.
        photos: How many photos are in it.
    """

    id: int
    name: str
    photos: int = 0


class CollectionStore(Protocol):
    """Collections and what is in them; writing needs an open edit."""

    def all(self) -> tuple[Collection, ...]:
        """Return every collection, in the order of the side bar."""

    def add(self, name: str) -> int:
        """Store a new one at the end; return its id."""

    def rename(self, collection: int, name: str) -> None:
        """Give one another name."""

    def remove(self, collection: int) -> None:
        """Remove one; its photos stay in the catalog."""

    def photos(self, collection: int) -> tuple[int, ...]:
        """Return the ids of its photos, in its order."""

    def fill(self, collection: int, photos: Sequence[int]) -> None:
        """Put exactly these photos into it, in this order; ids that are not in the catalog are passed over."""


class HasCollections(Protocol):
    """A catalog that keeps collections."""

    @property
    def collections(self) -> CollectionStore:
        """Collections."""
