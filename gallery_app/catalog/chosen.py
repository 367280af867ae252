"""Photos whose values are to be counted."""

import functools
from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter

from gallery_app.catalog.bits import flags_of, ids_of

__all__ = ["Chosen"]


class Chosen:
    """Photos to count the values of, or where they are more than half of all, those that are not.

    Attributes:
        bits: The chosen photos.
        size: How many they are.
        all: Whether every photo is chosen.
        inverted: Whether `picked` gives what was not chosen.
    """

    def __init__(self, bits: int, alive: int) -> None:
        """Take the chosen photos and all there are, which contain them."""
        everyone = alive.bit_count()
        self.bits = bits
        self.size = bits.bit_count()
        self.all = self.size == everyone
        self.inverted = self.size * 2 > everyone
        self._fewer = alive & ~bits if self.inverted else bits

    def picks(self, photo: int) -> bool:
        """Return whether a photo is among these."""
        return bool(self._flags[photo : photo + 1] == b"\1")

    @functools.cached_property
    def _flags(self) -> bytes:
        return flags_of(self._fewer)

    def picked(self, codes: Sequence[int]) -> Iterable[int]:
        """Return the codes of these photos."""
        return self._picker(codes)

    @functools.cached_property
    def _picker(self) -> Callable[[Sequence[int]], Iterable[int]]:
        ids = ids_of(self._fewer)
        return itemgetter(*ids) if len(ids) > 1 else lambda codes: [codes[photo] for photo in ids]
