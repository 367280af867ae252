"""What a gallery shows of photos in stacks: of a closed one the top alone, of an open one all side by side."""

from array import array
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gallery_app.domain.ids import Ids
from gallery_app.domain.stacks import Stack

if TYPE_CHECKING:
    import numpy as np

    Places = np.ndarray[Any, np.dtype[np.int64]]

__all__ = ["Fold", "Folding", "Pile"]

# ruff: noqa: PLC0415 - NumPy is loaded with the first search; a window without stacks opens without it


@dataclass(frozen=True, slots=True)
class Pile:
    """What was found of a stack.

    Attributes:
        stack: The catalog's number.
        photos: Ids of its photos that were found, two at least; the first stands for all.
        opened: All are shown, not the first alone.
    """

    stack: int
    photos: tuple[int, ...]
    opened: bool


@dataclass(frozen=True, slots=True)
class Fold:
    """What is shown.

    Attributes:
        ids: The photos, in order.
        piles: For each shown photo of a stack what was found of that, by id.
        order: For each shown photo its place among what was found; None where all is shown as it was found.
        hidden: Places among what was found that are not shown, with the place of the photo that stands for each.
    """

    ids: Sequence[int]
    piles: Mapping[int, Pile] = field(default_factory=dict)
    order: "Places | None" = None
    hidden: Mapping[int, int] = field(default_factory=dict)

    def places(self, places: Mapping[int, int]) -> Mapping[int, int]:
        """Return where photos are shown, by id, from their places among what was found."""
        if self.order is None:
            return places
        import numpy as np

        shown = np.zeros(len(self.order) + len(self.hidden), np.int64)
        shown[self.order] = np.arange(len(self.order))
        return {photo: int(shown[self.hidden.get(place, place)]) for photo, place in places.items()}

    def found(self, index: int) -> int:
        """Return the place among what was found of a shown photo."""
        return index if self.order is None else int(self.order[index])


class Folding:
    """Photos that were found, and the stacks among them."""

    def __init__(self, ids: Sequence[int], stacks: Sequence[Stack]) -> None:
        """Look where the photos of stacks stand; of a million a matter of milliseconds."""
        self._ids = ids
        self._at: dict[int, int] = {}
        self._piles: list[tuple[int, tuple[int, ...]]] = []
        if not stacks or not len(ids):
            return
        import numpy as np

        stacked = np.fromiter((photo for stack in stacks for photo in stack.photos), np.int64)
        held = self._held()
        self._at = {int(held[place]): int(place) for place in np.flatnonzero(np.isin(held, stacked))}
        for stack in stacks:
            found = tuple(photo for photo in stack.photos if photo in self._at)
            if len(found) > 1:
                self._piles.append((stack.id, found))

    def again(self, stacks: Sequence[Stack]) -> "Folding":
        """Return the same photos with other stacks."""
        return Folding(self._ids, stacks)

    def fold(self, opened: Collection[int]) -> Fold:
        """Return what is shown while these stacks are open, by number. A stack stands where its first photo does."""
        if not self._piles:
            return Fold(self._ids)
        import numpy as np

        piles = [Pile(stack, photos, stack in opened) for stack, photos in self._piles]
        held, hidden = self._held(), dict[int, int]()
        alone = np.ones(len(held), bool)
        for pile in piles:
            first, *others = (self._at[photo] for photo in pile.photos)
            alone[others] = False
            hidden |= {} if pile.opened else dict.fromkeys(others, first)
        order = self._spread(np.flatnonzero(alone), [pile for pile in piles if pile.opened])
        shown = {photo: pile for pile in piles for photo in (pile.photos if pile.opened else pile.photos[:1])}
        return Fold(Ids(array("I", held[order].astype(np.uint32).tobytes())), shown, order, hidden)

    def _spread(self, order: "Places", opened: Sequence[Pile]) -> "Places":
        """Put the others of open stacks behind the first of each."""
        import numpy as np

        others = [(self._at[pile.photos[0]], self._at[photo]) for pile in opened for photo in pile.photos[1:]]
        behind = np.searchsorted(order, [first for first, _ in others], side="right")
        return np.insert(order, behind, [other for _, other in others])

    def _held(self) -> "np.ndarray[Any, np.dtype[np.uint32]]":
        import numpy as np

        if isinstance(self._ids, Ids):
            return np.frombuffer(self._ids.memory(), np.uint32)
        return np.fromiter(self._ids, np.uint32, len(self._ids))
