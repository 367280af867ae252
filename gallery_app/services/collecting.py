"""Collections under an editor's hands; every change is a step of undo, and no photo is ever changed by it."""

from collections.abc import Sequence

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.collecting import Collection
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError

__all__ = ["Collecting"]


class Collecting:
    """Putting photos together by hand."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog that keeps them."""
        self._catalog = catalog

    def all(self) -> tuple[Collection, ...]:
        """Return every collection with how many photos are in it."""
        return self._catalog.collections.all()

    def photos(self, collection: int) -> tuple[int, ...]:
        """Return the ids of a collection's photos, in its order."""
        return self._catalog.collections.photos(collection)

    def make(self, name: str, photos: Sequence[int] = ()) -> tuple[int, Changes]:
        """Make a collection of photos; return its id and what changed.

        Raises:
            InputError: It has no name, or the name is taken.
        """
        named = self._checked(name)
        with self._catalog.edit(Act.EDIT) as edit:
            collection = self._catalog.collections.add(named)
            self._catalog.collections.fill(collection, photos)
        return collection, edit.changes

    def rename(self, collection: int, name: str) -> Changes:
        """Give a collection another name.

        Raises:
            InputError: It is not known, has no name, or the name is taken.
        """
        self._find(collection)
        named = self._checked(name, collection)
        with self._catalog.edit(Act.EDIT) as edit:
            self._catalog.collections.rename(collection, named)
        return edit.changes

    def remove(self, collection: int) -> Changes:
        """Remove a collection; its photos stay where they are.

        Raises:
            InputError: It is not known.
        """
        self._find(collection)
        with self._catalog.edit(Act.REMOVE) as edit:
            self._catalog.collections.remove(collection)
        return edit.changes

    def add(self, collection: int, photos: Sequence[int]) -> Changes:
        """Put photos at the end of a collection; those in it already stay where they stand.

        Raises:
            InputError: It is not known.
        """
        there = self.photos(collection)
        return self._fill(collection, (*there, *photos))

    def take_out(self, collection: int, photos: Sequence[int]) -> Changes:
        """Take photos out of a collection.

        Raises:
            InputError: It is not known.
        """
        gone = frozenset(photos)
        return self._fill(collection, [photo for photo in self.photos(collection) if photo not in gone])

    def arrange(self, collection: int, photos: Sequence[int], before: int | None = None) -> Changes:
        """Put photos of a collection, or new ones, before another; None puts them at its end.

        Raises:
            InputError: It is not known.
        """
        moved = tuple(dict.fromkeys(photos))
        there = self.photos(collection)
        rest = [photo for photo in there if photo not in frozenset(moved)]
        if before in moved:
            # Dropped on one of themselves: they gather there, before the next that stays.
            before = next((photo for photo in there[there.index(before) :] if photo in frozenset(rest)), None)
        place = rest.index(before) if before in rest else len(rest)
        return self._fill(collection, (*rest[:place], *moved, *rest[place:]))

    def _fill(self, collection: int, photos: Sequence[int]) -> Changes:
        self._find(collection)
        with self._catalog.edit(Act.EDIT) as edit:
            self._catalog.collections.fill(collection, photos)
        return edit.changes

    def _find(self, collection: int) -> Collection:
        found = next((known for known in self.all() if known.id == collection), None)
        if found is None:
            raise InputError("There is no collection {id}.", id=collection)
        return found

    def _checked(self, name: str, collection: int = 0) -> str:
        named = name.strip()
        if not named:
            raise InputError("A collection needs a name.")
        if any(known.name == named and known.id != collection for known in self.all()):
            raise InputError("There is a collection {name} already.", name=named)
        return named
