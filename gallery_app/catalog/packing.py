"""Numbers as few bytes."""

import zlib

import numpy as np

from gallery_app.catalog.bits import bits_of, flags_of

__all__ = ["packed", "packed_gaps", "unpacked", "unpacked_gaps"]

_FAR = 255


def packed(data: bytes) -> bytes:
    """Pack 32-bit numbers: their bytes of equal weight are put together, which packs far better."""
    whole = len(data) & ~3
    return zlib.compress(b"".join([*(data[weight:whole:4] for weight in range(4)), data[whole:]]), 6)


def unpacked(data: bytes) -> bytes:
    """Return what `packed` packed."""
    spread = zlib.decompress(data)
    whole = len(spread) & ~3
    quarter = whole // 4
    numbers = bytearray(spread)
    for weight in range(4):
        numbers[weight:whole:4] = spread[weight * quarter : (weight + 1) * quarter]
    return bytes(numbers)


def packed_gaps(bits: int) -> bytes:
    """Pack a set by the gaps between its ids, a byte each; a gap of 255 means that no id is there yet."""
    ids = np.flatnonzero(flags_of(bits))
    gaps = np.diff(ids, prepend=0)
    further = gaps // _FAR
    codes = np.full(len(ids) + int(further.sum()), _FAR, np.uint8)
    codes[np.arange(len(ids)) + np.cumsum(further)] = gaps % _FAR
    return codes.tobytes()


def unpacked_gaps(data: bytes) -> int:
    """Return the set that `packed_gaps` packed."""
    codes = np.frombuffer(data, np.uint8)
    return bits_of(np.cumsum(codes, dtype=np.int64)[codes < _FAR])
