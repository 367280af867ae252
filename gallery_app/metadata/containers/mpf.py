"""The index of a JPEG with several pictures: it counts from itself to each of them (CIPA DC-007, 5.2)."""

import struct

from gallery_app.metadata.containers import tiff

__all__ = ["moved"]

_ENTRIES = 0xB002
_ENTRY = 16
_OFFSET = 8


def moved(index: bytes, by: int) -> bytes:
    """Return the index for pictures that lie `by` bytes farther from it; the first one has no offset."""
    entries = tiff.values(index, (_ENTRIES,)).get(_ENTRIES, b"")
    place = index.find(entries) if entries else -1
    if place < 0:
        return index
    number = struct.Struct("<I" if index[:2] == b"II" else ">I")
    out = bytearray(index)
    for at in range(place + _OFFSET, place + len(entries) - 4, _ENTRY):
        (offset,) = number.unpack_from(out, at)
        if offset:
            number.pack_into(out, at, offset + by)
    return bytes(out)
