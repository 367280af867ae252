"""Cameras' raw files: what they are, how large their picture is, and where the JPEGs lie that they carry."""

from typing import BinaryIO

from gallery_app.ingest.camera_file import Raw
from gallery_app.ingest.cr3 import read_cr3
from gallery_app.ingest.ifds import MAGICS, Directory, directories
from gallery_app.metadata.containers.boxes import brands

__all__ = ["read_raw"]

_WIDE, _HIGH, _SQUEEZED, _KIND_OF_PIXELS, _STRIPS, _STRIP_SIZES = 0x100, 0x101, 0x103, 0x106, 0x111, 0x117
_TURN, _JPEG, _JPEG_SIZE, _JPEG_FROM_RAW = 0x112, 0x201, 0x202, 0x2E
_DNG, _CROP, _EXIF_WIDE, _EXIF_HIGH = 0xC612, 0xC620, 0xA002, 0xA003
_MOSAIC = frozenset((32803, 34892))
"""Pixels that are not a picture yet: of one colour each, or linear (TIFF/EP, DNG)."""
_AS_JPEG = frozenset((6, 7))
_MAKERS = {b"NIKON": "NEF", b"SONY": "ARW", b"PENTAX": "PEF", b"RICOH": "PEF", b"SAMSUNG": "SRW", b"Canon": "CR2"}
_BY_MAGIC = {b"IIRO": "ORF", b"IIRS": "ORF", b"MMOR": "ORF", b"IIU\0": "RW2"}
_OLDER = {b"FUJIFILMCCD-RAW": "RAF", b"\0MRM": "MRW", b"FOVb": "X3F"}
_MAKE = 0x10F
_LYING = 5


def read_raw(file: BinaryIO) -> Raw | None:
    """Return what a raw file says, or None for a file that is none.

    Raises:
        OSError: The file cannot be read.
    """
    file.seek(0)
    head = file.read(400)
    if head[:4] in MAGICS:
        return _tiff_like(file, head)
    if b"crx " in brands(head):
        return read_cr3(file)
    kind = next((name for magic, name in _OLDER.items() if head.startswith(magic)), None)
    if head[6:14] == b"HEAPCCDR":
        kind = "CRW"
    if kind == "RAF":
        place = int.from_bytes(head[84:88]), int.from_bytes(head[88:92])
        return Raw(kind, 0, 0, 1, (place,))
    return Raw(kind, 0, 0, 1, ()) if kind else None


def _tiff_like(file: BinaryIO, head: bytes) -> Raw | None:
    found = list(directories(file))
    if not found:
        return None
    kind = _kind(file, head, found)
    if kind is None:
        return None
    orientation = found[0].one(_TURN, 1)
    orientation = orientation if orientation in range(1, 9) else 1
    width, height = max((_size(each) for each in found), key=lambda size: size[0] * size[1])
    if orientation >= _LYING:
        width, height = height, width
    previews = (place for each in found for place in _jpegs(each))
    return Raw(kind, width, height, orientation, tuple(dict.fromkeys(previews)))


def _kind(file: BinaryIO, head: bytes, found: list[Directory]) -> str | None:
    if head[:4] in _BY_MAGIC:
        return _BY_MAGIC[head[:4]]
    if head[8:10] == b"CR":
        return "CR2"
    if _DNG in found[0].values:
        return "DNG"
    if not any(each.one(_KIND_OF_PIXELS) in _MOSAIC for each in found):
        return None
    file.seek(found[0].places.get(_MAKE, (0, 0))[0])
    make = file.read(16)
    return next((name for maker, name in _MAKERS.items() if make.startswith(maker)), "RAW")


def _size(each: Directory) -> tuple[int, int]:
    # A DNG says which part of its pixels is the picture; the others tell by EXIF.
    crop = each.values.get(_CROP, ())
    if len(crop) == 2 and all(crop):  # noqa: PLR2004 - width and height
        return crop[0], crop[1]
    return each.one(_EXIF_WIDE) or each.one(_WIDE), each.one(_EXIF_HIGH) or each.one(_HIGH)


def _jpegs(each: Directory) -> list[tuple[int, int]]:
    places = [each.places[_JPEG_FROM_RAW]] if _JPEG_FROM_RAW in each.places else []
    if each.one(_JPEG) and each.one(_JPEG_SIZE):
        places.append((each.one(_JPEG), each.one(_JPEG_SIZE)))
    if each.one(_SQUEEZED) in _AS_JPEG and each.one(_KIND_OF_PIXELS) not in _MOSAIC:
        strips, sizes = each.values.get(_STRIPS, ()), each.values.get(_STRIP_SIZES, ())
        if len(strips) == len(sizes) == 1:
            places.append((strips[0], sizes[0]))
    return places
