"""Where the small pictures lie that a file carries beside its own: thumbnails of EXIF, previews of cameras."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from gallery_app.ingest.heif import is_heif, read_heif
from gallery_app.ingest.ifds import directories
from gallery_app.ingest.raw import read_raw

__all__ = ["Carried", "carried"]

_JPEG, _JPEG_SIZE, _TURN = 0x201, 0x202, 0x112
_APP1, _APP2, _SCAN, _END = 0xE1, 0xE2, 0xDA, 0xD9
_FRAMES = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
_MOST_SEGMENTS = 200
_MOST_BYTES = 32_000_000
_MOST_PLACES = 8
_INDEX, _ENTRY, _LARGE_THUMBNAIL = 0xB002, 16, 0x01
_PHOTOSHOP_THUMBNAIL, _THUMBNAIL_HEAD = 1036, 28


@dataclass(frozen=True, slots=True)
class Carried:
    """The JPEGs that one file carries.

    Attributes:
        jpegs: Their bytes; what is none by its first bytes is left out.
        orientation: EXIF orientation of them, unless they have their own.
        size: Pixels of the file's own picture as stored, or (0, 0) when that is not known.
    """

    jpegs: tuple[bytes, ...]
    orientation: int = 1
    size: tuple[int, int] = (0, 0)


def carried(file: BinaryIO) -> Carried:
    """Return what a file carries; nothing where it is of a kind that carries none, or breaks off.

    Raises:
        OSError: The file cannot be read.
    """
    file.seek(0)
    head = file.read(400)
    if head[:2] == b"\xff\xd8":
        return _in_jpeg(file)
    if head[:4] == b"8BPS":
        return Carried(
            _read(file, _in_photoshop(file, head)), 1, (int.from_bytes(head[18:22]), int.from_bytes(head[14:18]))
        )
    if is_heif(head):
        heif = read_heif(file)
        if heif is None:
            return Carried(())
        # EXIF stands as the camera held it, and the thumbnail with it: its own orientation counts.
        stream = BytesIO(heif.exif)
        places, orientation = _in_exif(stream, 0)
        return Carried(_read(stream, places), orientation)
    raw = read_raw(file)
    return Carried(_read(file, raw.previews), raw.orientation) if raw else Carried(())


def _read(file: BinaryIO, places: Iterator[tuple[int, int]] | tuple[tuple[int, int], ...]) -> tuple[bytes, ...]:
    found = []
    for _, (at, size) in zip(range(_MOST_PLACES), places, strict=False):
        if not 0 < size <= _MOST_BYTES:
            continue
        file.seek(at)
        data = file.read(size)
        if data[:3] == b"\xff\xd8\xff":
            found.append(data)
    return tuple(found)


def _in_jpeg(file: BinaryIO) -> Carried:
    places, orientation, size = list[tuple[int, int]](), 1, (0, 0)
    at = 2
    for _ in range(_MOST_SEGMENTS):
        file.seek(at)
        head = file.read(20)
        if len(head) < 4 or head[0] != 0xFF or head[1] in {_SCAN, _END}:  # noqa: PLR2004 - marker and length
            break
        if head[1] == _APP1 and head[4:10] == b"Exif\0\0":
            more, orientation = _in_exif(file, at + 10)
            places += more
        elif head[1] == _APP2 and head[4:8] == b"MPF\0":
            places += _in_index(file, at + 8)
        elif head[1] in _FRAMES:
            size = int.from_bytes(head[7:9]), int.from_bytes(head[5:7])
        at += 1 if head[1] == 0xFF else 2 + int.from_bytes(head[2:4])  # noqa: PLR2004 - fill bytes
    return Carried(_read(file, tuple(places)), orientation, size)


def _in_exif(file: BinaryIO, base: int) -> tuple[tuple[tuple[int, int], ...], int]:
    """Return the place of the thumbnail, and the orientation (EXIF 2.32, 4.5.4 and 4.6.4)."""
    places, orientation = [], 1
    for number, each in enumerate(directories(file, base)):
        if not number:
            orientation = each.one(_TURN, 1)
        if each.one(_JPEG) and each.one(_JPEG_SIZE):
            places.append((base + each.one(_JPEG), each.one(_JPEG_SIZE)))
    return tuple(places), orientation if orientation in range(1, 9) else 1


def _in_index(file: BinaryIO, base: int) -> Iterator[tuple[int, int]]:
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


def _in_photoshop(file: BinaryIO, head: bytes) -> Iterator[tuple[int, int]]:
    """Yield the place of the thumbnail among the resources (Adobe Photoshop File Formats, Image Resources)."""
    at = 30 + int.from_bytes(head[26:30])
    file.seek(at)
    at, stop = at + 4, at + 4 + int.from_bytes(file.read(4))
    for _ in range(_MOST_SEGMENTS):
        file.seek(at)
        lead = file.read(7)
        if at >= stop or lead[:4] != b"8BIM":
            return
        name = (lead[6] + 2) // 2 * 2
        file.seek(at + 6 + name)
        size = int.from_bytes(file.read(4))
        at += 10 + name
        if int.from_bytes(lead[4:6]) == _PHOTOSHOP_THUMBNAIL:
            yield at + _THUMBNAIL_HEAD, size - _THUMBNAIL_HEAD
        at += (size + 1) // 2 * 2
