"""Many 64-bit codes side by side in one long number, whose bits are counted all at once."""

from functools import cache
from typing import NamedTuple

__all__ = ["BYTES", "Lanes", "eight", "lanes_for"]

BYTES = 8
"""Bytes of a lane."""
_LOW = 0x7F


class Lanes(NamedTuple):
    """Masks for so many codes side by side."""

    width: int
    twos: int
    fours: int
    bytes: int
    low: int
    ones: int
    flag: int

    def farther(self, bits: int, distance: int) -> int:
        """Return a number that has `flag` set in each lane with more than `distance` bits."""
        bits -= bits >> 1 & self.twos
        bits = (bits & self.fours) + (bits >> 2 & self.fours)
        bits = bits + (bits >> 4) & self.bytes
        bits += bits >> 8
        bits += bits >> 16
        bits += bits >> 32
        return (bits & self.low) + self.ones * (_LOW - distance) & self.flag


@cache
def lanes_for(count: int) -> Lanes:
    """Return the masks for so many codes."""
    masks = (0x5555555555555555, 0x3333333333333333, 0x0F0F0F0F0F0F0F0F, _LOW, 1, 0x80)
    return Lanes(count, *(int.from_bytes(eight(mask) * count, "little") for mask in masks))


def eight(code: int) -> bytes:
    """Return a code as one lane."""
    return code.to_bytes(BYTES, "little")
