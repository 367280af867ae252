"""Stacks under an editor's hands; every change is a step of undo, and no photo is ever changed by it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.stacks import Stack
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Task
from gallery_app.errors import InputError

if TYPE_CHECKING:  # it looks at pictures, which grouping by hand does not
    from gallery_app.services.stacking import Stacking

__all__ = ["BurstsStacked", "Stacks"]


@dataclass(frozen=True, slots=True)
class BurstsStacked:
    """What came of stacking bursts.

    Attributes:
        stacks: How many stacks were made.
        photos: How many photos are in them.
        changes: What was touched.
    """

    stacks: int
    photos: int
    changes: Changes


class Stacks:
    """Putting photos of one moment on top of each other."""

    def __init__(self, catalog: Catalog, bursts: "Callable[[], Stacking]") -> None:
        """Take the catalog that keeps them, and what finds bursts."""
        self._catalog, self._bursts = catalog, bursts

    def all(self) -> tuple[Stack, ...]:
        """Return every stack."""
        return self._catalog.stacks.all()

    def group(self, photos: Sequence[int]) -> Changes:
        """Make a stack of photos; the first is on top. They leave the stacks they were in.

        Raises:
            InputError: Fewer than two photos.
        """
        if len(set(photos)) < 2:  # noqa: PLR2004 - one photo is no stack
            raise InputError("A stack needs two photos at least.")
        with self._catalog.edit(Act.STACK) as edit:
            self._catalog.stacks.put(photos)
        return edit.changes

    def ungroup(self, photos: Collection[int]) -> Changes:
        """Dissolve every stack that one of these photos is in.

        Raises:
            InputError: None of them is in a stack.
        """
        found = self._of(photos)
        with self._catalog.edit(Act.STACK) as edit:
            self._catalog.stacks.dissolve(stack.id for stack in found)
        return edit.changes

    def put_on_top(self, photo: int) -> Changes:
        """Put a photo on top of its stack; the others keep their order.

        Raises:
            InputError: It is in no stack.
        """
        (stack,) = self._of({photo})
        with self._catalog.edit(Act.STACK) as edit:
            self._catalog.stacks.arrange(stack.id, (photo, *(other for other in stack.photos if other != photo)))
        return edit.changes

    def group_bursts(self, seconds: float = 2.0) -> Task[BurstsStacked]:
        """Make a stack of each burst whose photos are in no stack yet, all as one step of undo.

        Args:
            seconds: Time from one picture of a burst to the next at most.
        """
        bursts = yield from self._bursts().stacks(seconds)
        taken = {photo for stack in self.all() for photo in stack.photos}
        fresh = [tuple(photo for photo, _path in burst.photos) for burst in bursts]
        fresh = [photos for photos in fresh if taken.isdisjoint(photos)]
        if not fresh:
            return BurstsStacked(0, 0, Changes())
        with self._catalog.edit(Act.STACK) as edit:
            for photos in fresh:
                self._catalog.stacks.put(photos)
        return BurstsStacked(len(fresh), sum(map(len, fresh)), edit.changes)

    def _of(self, photos: Collection[int]) -> list[Stack]:
        wanted = frozenset(photos)
        found = [stack for stack in self.all() if not wanted.isdisjoint(stack.photos)]
        if not found:
            raise InputError("The photo is in no stack.")
        return found
