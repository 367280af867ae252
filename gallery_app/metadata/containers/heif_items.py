"""The items of a HEIF file: what each is, and where its bytes lie (ISO/IEC 14496-12, 8.11)."""

import struct
from typing import BinaryIO

from gallery_app.metadata.containers.boxes import Box, boxes

__all__ = ["MOST_ITEMS", "item_bytes", "item_kinds", "item_places"]

MOST_ITEMS = 10_000
"""More items no camera writes; a burst of tiles has some hundreds."""
_MOST_EXIF = 4_000_000


def item_kinds(file: BinaryIO, box: Box) -> dict[int, bytes]:
    """Return the four letters of each item (14496-12, 8.11.6)."""
    wide = box.content(file, 1) != b"\0"
    kinds = {}
    for entry in boxes(file, box.start + (8 if wide else 6), box.stop):
        data = entry.content(file, 64)
        if entry.kind == b"infe" and data[:1] in {b"\2", b"\3"}:
            at = 8 if data[0] == 2 else 10  # noqa: PLR2004 - version 2 numbers items with two bytes
            kinds[int.from_bytes(data[4 : at - 2])] = data[at : at + 4]
    return kinds


def item_places(data: bytes) -> dict[int, list[tuple[int, int, int]]]:
    """Return of each item where its parts lie: how they are counted, offset, bytes (14496-12, 8.11.3)."""
    version, sizes = data[0], (data[4] >> 4, data[4] & 15, data[5] >> 4, data[5] & 15 if data[0] else 0)
    offset_size, length_size, base_size, index_size = sizes
    if not (sizes[0] or sizes[1]):
        raise struct.error  # parts without a place take no room, so a lie about their number would never end
    wide = version > 1
    at = 6
    places: dict[int, list[tuple[int, int, int]]] = {}

    def number(size: int) -> int:
        nonlocal at
        at += size
        if at > len(data):
            raise struct.error
        return int.from_bytes(data[at - size : at])

    for _ in range(min(number(4 if wide else 2), MOST_ITEMS)):
        item = number(4 if wide else 2)
        method = number(2) & 15 if version else 0
        number(2)
        base = number(base_size)
        for _ in range(number(2)):
            number(index_size)
            places.setdefault(item, []).append((method, base + number(offset_size), number(length_size)))
    return places


def item_bytes(file: BinaryIO, extents: list[tuple[int, int, int]], idat: Box | None) -> bytes:
    """Return the bytes of an item, put together from its parts; nothing where they lie elsewhere or are too many."""
    data = b""
    for method, offset, length in extents:
        if method > 1 or len(data) + length > _MOST_EXIF:
            return b""
        file.seek(offset + (idat.start if method and idat else 0))
        data += file.read(length)
    return data
