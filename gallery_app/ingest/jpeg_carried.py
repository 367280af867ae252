"""Where small pictures lie in a JPEG: in EXIF, in the notes of the camera's maker, in a multi-picture index."""

from collections.abc import Iterator
from typing import BinaryIO

from gallery_app.ingest.ifds import directories
from gallery_app.ingest.maker_notes import in_maker_note

__all__ = ["Place", "in_exif", "in_jpeg"]

Place = tuple[int, int]
"""Offset in the file, and bytes."""

_JPEG, _JPEG_SIZE, _TURN, _NOTE = 0x201, 0x202, 0x112, 0x927C
_APP1, _APP2, _SCAN, _END = 0xE1, 0xE2, 0xDA, 0xD9
_FRAMES = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
_MOST_SEGMENTS = 200
_INDEX, _ENTRY, _LARGE_THUMBNAIL = 0xB002, 16, 0x01


def in_jpeg(file: BinaryIO) -> tuple[tuple[Place, ...], int, tuple[int, int]]:
    """Return the places of small pictures in a JPEG, its orientation, and its size as stored, (0, 0) if it breaks off.

    Raises:
        OSError: The file cannot be read.
    """
    places, orientation, size = list[Place](), 1, (0, 0)
    at = 2
    for _ in range(_MOST_SEGMENTS):
        file.seek(at)
        head = file.read(20)
        if len(head) < 4 or head[0] != 0xFF or head[1] in {_SCAN, _END}:  # noqa: PLR2004 - marker and length
            break
        if head[1] == _APP1 and head[4:10] == b"Exif\0\0":
            more, orientation = in_exif(file, at + 10)
            places += more
        elif head[1] == _APP2 and head[4:8] == b"MPF\0":
            places += _in_index(file, at + 8)
        elif head[1] in _FRAMES:
            size = int.from_bytes(head[7:9]), int.from_bytes(head[5:7])
        at += 1 if head[1] == 0xFF else 2 + int.from_bytes(head[2:4])  # noqa: PLR2004 - fill bytes
    return tuple(places), orientation, size


def in_exif(file: BinaryIO, base: int) -> tuple[tuple[Place, ...], int]:
    """Return the places of the thumbnail and the maker's preview, and the orientation (EXIF 2.32, 4.5.4, 4.6.4)."""
    places, orientation = [], 1
    for number, each in enumerate(directories(file, base)):
        if not number:
            orientation = each.one(_TURN, 1)
        if each.one(_JPEG) and each.one(_JPEG_SIZE):
            places.append((base + each.one(_JPEG), each.one(_JPEG_SIZE)))
        if _NOTE in each.places:
            places += in_maker_note(file, base, each.places[_NOTE][0])
    return tuple(places), orientation if orientation in range(1, 9) else 1


def _in_index(file: BinaryIO, base: int) -> Iterator[Place]:
    """Yield the places of large thumbnails; other pictures of the index are other photos (CIPA DC-007, 5.2.3)."""
    first = next(directories(file, base), None)
    at, size = first.places.get(_INDEX, (0, 0)) if first else (0, 0)
    file.seek(base)
    order = "little" if file.read(1) == b"I" else "big"
    file.seek(at)
    table = file.read(min(size, _MOST_SEGMENTS * _ENTRY))
    for entry in range(0, len(table) - _ENTRY + 1, _ENTRY):
        kind, length, offset = (
            int.from_bytes(table[entry + part : entry + part + 4], "little" if order == "little" else "big")
            for part in (0, 4, 8)
        )
        if kind >> 16 & 0xFF == _LARGE_THUMBNAIL and offset:
            yield base + offset, length
