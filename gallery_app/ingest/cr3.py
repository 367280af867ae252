"""Canon's newer raw files, whose boxes are told in public notes only."""

from typing import BinaryIO

from gallery_app.ingest.camera_file import Raw
from gallery_app.ingest.ifds import Directory, directories
from gallery_app.metadata.containers.boxes import Box, boxes
from gallery_app.metadata.text import camera_name, decoded, iso_date

__all__ = ["read_cr3"]

_WIDE, _HIGH, _MAKE, _MODEL, _TURN, _TAKEN = 0x100, 0x101, 0x10F, 0x110, 0x112, 0x9003
_PREVIEW = b"uuid" + bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16")
_BASICS = b"uuid" + bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_JPEG_HEAD = 16
"""Bytes of a preview box before its JPEG."""
_LONGEST_TEXT = 100
_LYING = 5
_NONE = Directory({}, {}, follows=True)


def read_cr3(file: BinaryIO) -> Raw:
    """Return what such a file says.

    Raises:
        OSError: The file cannot be read.
    """
    top = {box.kind: box for box in boxes(file, 0, file.seek(0, 2))}
    movie = _parts(file, top.get(b"moov"))
    basics = _parts(file, movie.get(_BASICS))
    first, exif = (
        next(directories(file, basics[kind].start), _NONE) if kind in basics else _NONE for kind in (b"CMT1", b"CMT2")
    )
    previews = [_parts(file, top.get(_PREVIEW), 8).get(b"PRVW"), basics.get(b"THMB")]
    turned = first.one(_TURN, 1)
    orientation = turned if turned in range(1, 9) else 1
    width, height = first.one(_WIDE), first.one(_HIGH)
    return Raw(
        "CR3",
        *((height, width) if orientation >= _LYING else (width, height)),
        orientation,
        tuple((box.start + _JPEG_HEAD, box.stop - box.start - _JPEG_HEAD) for box in previews if box),
        iso_date(_text(file, exif, _TAKEN)),
        camera_name(_text(file, first, _MAKE), _text(file, first, _MODEL)),
    )


def _parts(file: BinaryIO, box: Box | None, skip: int = 0) -> dict[bytes, Box]:
    return {part.kind: part for part in boxes(file, box.start + skip, box.stop)} if box else {}


def _text(file: BinaryIO, directory: Directory, tag: int) -> str:
    at, size = directory.places.get(tag, (0, 0))
    file.seek(at)
    return decoded(file.read(min(size, _LONGEST_TEXT)).partition(b"\0")[0])
