"""Photos whose values are to be counted."""

import functools

import numpy as np

from gallery_app.catalog.bits import Flags, Ids, flags_of

__all__ = ["Chosen"]


class Chosen:
    """Photos to count the values of, or where they are more than half of all, those that are not.

    Attributes:
        all: Whether every photo is chosen.
        inverted: Whether `ids` are those not chosen.
    """

    def __init__(self, bits: int, alive: int) -> None:
        """Take the chosen photos and all there are, which contain them."""
        everyone = alive.bit_count()
        size = bits.bit_count()
        self.all = size == everyone
        self.inverted = size * 2 > everyone
        self._flags: Flags = flags_of(alive & ~bits if self.inverted else bits, alive.bit_length())

    def picks(self, photo: int) -> bool:
        """Return whether a photo is among `ids`."""
        return bool(self._flags[photo])

    @functools.cached_property
    def ids(self) -> Ids:
        """The photos to look at."""
        return np.flatnonzero(self._flags)
