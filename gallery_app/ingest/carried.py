"""Which small pictures a file carries beside its own: thumbnails of EXIF, previews of cameras and of Photoshop."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from gallery_app.ingest.jpeg_carried import Place, in_exif, in_jpeg
from gallery_app.ingest.raw import read_raw
from gallery_app.metadata.containers.heif import is_heif, read_heif

__all__ = ["Carried", "carried"]

_HEAD = 400
_MOST_RESOURCES = 200
_MOST_PLACES = 8
_MOST_BYTES = 32_000_000
_PHOTOSHOP_THUMBNAIL, _THUMBNAIL_HEAD = 1036, 28


@dataclass(frozen=True, slots=True)
class Carried:
    """The JPEGs that one file carries.

    Attributes:
        file: What they are in.
        places: Offset and bytes of each; what is no JPEG by its first bytes is left out.
        orientation: EXIF orientation of them, unless they have their own.
        size: Pixels of the file's own picture as stored, or (0, 0) when that is not known.
    """

    file: BinaryIO
    places: tuple[Place, ...]
    orientation: int = 1
    size: tuple[int, int] = (0, 0)


def carried(file: BinaryIO) -> Carried:
    """Return what an open file carries; nothing where it is of a kind that carries none, or breaks off.

    Raises:
        OSError: The file cannot be read.
    """
    file.seek(0)
    head = file.read(_HEAD)
    if head[:2] == b"\xff\xd8":
        places, turned, size = in_jpeg(file)
        return Carried(file, _sound(file, places), turned, size)
    if head[:4] == b"8BPS":
        size = int.from_bytes(head[18:22]), int.from_bytes(head[14:18])
        return Carried(file, _sound(file, tuple(_in_photoshop(file, head))), 1, size)
    if is_heif(head):
        # EXIF stands as the camera held it, and the thumbnail with it: its own orientation counts.
        heif = read_heif(file)
        stream = BytesIO(heif.exif if heif else b"")
        places, turned = in_exif(stream, 0)
        return Carried(stream, _sound(stream, places), turned)
    raw = read_raw(file)
    return Carried(file, _sound(file, raw.previews), raw.orientation) if raw else Carried(file, ())


def _sound(file: BinaryIO, places: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(place for place in places[:_MOST_PLACES] if 0 < place[1] <= _MOST_BYTES and _is_jpeg(file, place[0]))


def _is_jpeg(file: BinaryIO, at: int) -> bool:
    file.seek(at)
    return file.read(3) == b"\xff\xd8\xff"


def _in_photoshop(file: BinaryIO, head: bytes) -> Iterator[Place]:
    """Yield the place of the thumbnail among the resources (Adobe Photoshop File Formats, Image Resources)."""
    at = 30 + int.from_bytes(head[26:30])
    file.seek(at)
    at, stop = at + 4, at + 4 + int.from_bytes(file.read(4))
    for _ in range(_MOST_RESOURCES):
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
