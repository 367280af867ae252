"""Photos whose values are to be counted."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import itemgetter

from gallery_app.catalog.bits import flags_of, ids_of

__all__ = ["Chosen"]

_STRETCH = 65_536


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
        fewer = alive & ~bits if self.inverted else bits
        self._fewer, self._length = fewer, fewer.bit_length()
        self._ids: Sequence[int] = ()
        self._flags = b""
        if fewer.bit_count() * 4 > fewer.bit_length():
            self._flags = flags_of(fewer)
        else:
            self._ids = ids_of(fewer)

    def picks(self, photo: int) -> bool:
        """Return whether a photo is among these."""
        if photo >= self._length:
            return False
        return bool(self._fewer >> photo & 1)

    def picked(self, codes: "array[int]") -> Iterator[Iterable[int]]:
        """Yield the codes of these photos by the stretch; between two of them other threads get their turn."""
        if self._flags:
            for at in range(0, len(self._flags), _STRETCH):
                yield compress(codes[at : at + _STRETCH], self._flags[at : at + _STRETCH])
        for at in range(0, len(self._ids), _STRETCH):
            part = self._ids[at : at + _STRETCH]
            yield itemgetter(*part)(codes) if len(part) > 1 else [codes[part[0]]]
