"""Where cameras keep a larger preview than EXIF's thumbnail: in the notes of their makers (EXIF 2.32, tag 0x927C).

The makers publish no description; these places are common knowledge. What is found is believed only if it is a JPEG.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from gallery_app.ingest.ifds import Directory, directory

__all__ = ["in_maker_note"]

_JPEG, _JPEG_SIZE = 0x201, 0x202
_HEAD = 18


@dataclass(frozen=True, slots=True)
class _Note:
    """How the notes of one maker are laid out.

    Attributes:
        head: First bytes.
        start: Bytes from the beginning of the note to its directory.
        order: Where in the note its byte order stands; None where it is that of the file.
        base: Bytes from the beginning of the note to where its offsets count from; None for the file's own TIFF stream.
        within: Tag of the directory within that has the preview; None where it is in the first.
        tags: Tags of its offset and of its bytes.
    """

    head: bytes
    start: int
    order: int | None
    base: int | None
    within: int | None
    tags: tuple[int, int]


_NOTES = (
    _Note(b"Nikon\0\2", 18, 10, 10, 0x0011, (_JPEG, _JPEG_SIZE)),
    _Note(b"OLYMPUS\0", 12, 8, 0, 0x2020, (0x0101, 0x0102)),
    _Note(b"OM SYSTEM\0", 16, 12, 0, 0x2020, (0x0101, 0x0102)),
    _Note(b"OLYMP\0", 8, None, None, 0x2020, (0x0101, 0x0102)),
    _Note(b"AOC\0", 6, 4, None, None, (0x0004, 0x0003)),
    _Note(b"PENTAX \0", 10, 8, 0, None, (0x0004, 0x0003)),
    _Note(b"QVC\0", 6, None, None, None, (0x0004, 0x0003)),
    _Note(b"", 0, None, None, None, (0x0088, 0x0089)),  # Minolta, whose notes begin with their directory
)


def in_maker_note(file: BinaryIO, stream: int, at: int) -> Iterator[tuple[int, int]]:
    """Yield the place of the preview in a maker's note: offset in the file, and bytes.

    Args:
        file: The file.
        stream: Where its TIFF stream begins.
        at: Where the note begins.

    Raises:
        OSError: The file cannot be read.
    """
    file.seek(stream)
    own = file.read(1)
    file.seek(at)
    head = file.read(_HEAD)
    note = next(each for each in _NOTES if head.startswith(each.head))
    order = "<" if (head[note.order : note.order + 1] if note.order is not None else own) == b"I" else ">"
    base = stream if note.base is None else at + note.base
    found = directory(file, base, at + note.start - base, order)
    if note.within is not None:
        found = directory(file, base, _inner(found, note.within, base), order)
    start, size = (found.one(tag) for tag in note.tags)
    if start and size:
        yield base + start, size


def _inner(found: Directory, tag: int, base: int) -> int:
    """Return where a directory within begins: its offset, or in older cameras the directory itself as bytes."""
    place, size = found.places.get(tag, (0, 0))
    return found.one(tag) if size == 4 else place - base  # noqa: PLR2004 - one offset
