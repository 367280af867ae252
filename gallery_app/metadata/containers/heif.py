"""What a HEIC file says about its picture without unpacking it (ISO/IEC 23008-12; the boxes of 14496-12, 8.11)."""

import struct
from dataclasses import dataclass
from typing import BinaryIO

from gallery_app.metadata.containers.boxes import Box, boxes, brands
from gallery_app.metadata.containers.heif_items import MOST_ITEMS, item_bytes, item_kinds, item_places

__all__ = ["Heif", "is_heif", "read_heif"]

_BRANDS = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"))
_OTHERS = frozenset((b"avif", b"avis", b"crx "))
_MOST_META = 4_000_000
_TURNS = {(0, None): 1, (1, None): 8, (2, None): 3, (3, None): 6, (0, 0): 4, (0, 1): 2, (1, 0): 5, (1, 1): 7,
          (2, 0): 2, (2, 1): 4, (3, 0): 7, (3, 1): 5}  # fmt: skip
"""EXIF orientation by quarters turned to the left (irot) and the axis mirrored on after that (imir)."""
_LYING = 5


@dataclass(frozen=True, slots=True)
class Heif:
    """The picture of a file that it names as the main one.

    Attributes:
        width: Pixels as shown.
        height: Pixels as shown.
        orientation: How the stored picture is turned to be shown, as EXIF orientation; readers do it themselves.
        exif: A TIFF stream, or b"".
        xmp: An XMP packet, or b"".
    """

    width: int
    height: int
    orientation: int
    exif: bytes
    xmp: bytes


def is_heif(head: bytes) -> bool:
    """Return whether a file that begins with these bytes is HEIC or HEIF, and not AVIF or a camera's raw file."""
    names = brands(head)
    return bool(names & _BRANDS) and not names & _OTHERS


def read_heif(file: BinaryIO) -> Heif | None:
    """Return what the file says, or None where it is beyond reading.

    Raises:
        OSError: The file cannot be read.
    """
    stop = file.seek(0, 2)
    meta = next((box for box in boxes(file, 0, stop) if box.kind == b"meta"), None)
    if meta is None or meta.stop - meta.start > _MOST_META:
        return None
    parts = {box.kind: box for box in boxes(file, meta.start + 4, meta.stop)}
    try:
        return _main(file, parts)
    except (struct.error, KeyError):
        return None


def _main(file: BinaryIO, parts: dict[bytes, Box]) -> Heif:
    primary = _data(file, parts[b"pitm"])
    item = int.from_bytes(primary[4:6] if primary[0] == 0 else primary[4:8])
    width, height, orientation = _shape(file, parts[b"iprp"], item)
    if orientation >= _LYING:
        width, height = height, width
    kinds = item_kinds(file, parts[b"iinf"]) if b"iinf" in parts else {}
    places = item_places(_data(file, parts[b"iloc"])) if b"iloc" in parts else {}
    found = {
        kind: item_bytes(file, places[number], parts.get(b"idat")) for number, kind in kinds.items() if number in places
    }
    exif = found.get(b"Exif", b"")
    skip = int.from_bytes(exif[:4]) + 4 if exif else 0  # ISO/IEC 23008-12, A.2.1
    return Heif(width, height, orientation, exif[skip:].removeprefix(b"Exif\0\0"), found.get(b"mime", b""))


def _data(file: BinaryIO, box: Box) -> bytes:
    return box.content(file, _MOST_META)


def _shape(file: BinaryIO, box: Box, item: int) -> tuple[int, int, int]:
    """Return the size before turning, and the orientation, of an item's properties (23008-12, 9.3)."""
    parts = {each.kind: each for each in boxes(file, box.start, box.stop)}
    properties = list(boxes(file, parts[b"ipco"].start, parts[b"ipco"].stop))
    width = height = quarters = 0
    mirror: int | None = None
    for number in _associated(_data(file, parts[b"ipma"]), item):
        if not 0 < number <= len(properties):
            continue
        one = properties[number - 1]
        data = one.content(file, 12)
        if one.kind == b"ispe":
            width, height = struct.unpack_from(">II", data, 4)
        elif one.kind == b"irot":
            quarters = data[0] & 3
        elif one.kind == b"imir":
            mirror = data[0] & 1
    return width, height, _TURNS[quarters, mirror]


def _associated(data: bytes, item: int) -> list[int]:
    version, wide = data[0], data[3] & 1
    (count,), at = struct.unpack_from(">I", data, 4), 8
    for _ in range(min(count, MOST_ITEMS)):
        number, links = struct.unpack_from(">IB" if version else ">HB", data, at)
        at += 5 if version else 3
        form = ">" + ("H" if wide else "B") * links
        values = struct.unpack_from(form, data, at)
        if number == item:
            return [value & (0x7FFF if wide else 0x7F) for value in values]
        at += struct.calcsize(form)
    return []
