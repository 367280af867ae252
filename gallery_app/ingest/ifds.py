"""The directories of a TIFF stream, read by seeking, for the pictures that camera files hold (TIFF 6.0, section 2).

Only whole numbers are read, and never more than a camera would write: every count in a file may be a lie.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

__all__ = ["MAGICS", "Directory", "directories", "directory"]

MAGICS = frozenset((b"II*\0", b"MM\0*", b"IIRO", b"IIRS", b"MMOR", b"IIU\0"))
"""First bytes of TIFF streams and of the camera formats made like them: Olympus, Panasonic."""

_SUB, _EXIF = 0x014A, 0x8769
_WHOLE = {1: "B", 3: "H", 4: "I", 5: "II", 7: "B", 13: "I"}
_TEXT, _FRACTION = 2, 5
_SLOT = 4
_ENTRY = 12
_MOST_DIRECTORIES = 24
_MOST_ENTRIES = 1000
_MOST_VALUES = 16


@dataclass(frozen=True, slots=True)
class Directory:
    """One directory.

    Attributes:
        values: The first few whole numbers of each tag.
        places: Offset in the file, and bytes, of the values by tag, texts included.
        follows: Whether it stands in the chain of main directories.
    """

    values: Mapping[int, tuple[int, ...]]
    places: Mapping[int, tuple[int, int]]
    follows: bool

    def one(self, tag: int, otherwise: int = 0) -> int:
        """Return the first number of a tag."""
        return next(iter(self.values.get(tag, ())), otherwise)


def directories(file: BinaryIO, base: int = 0) -> Iterator[Directory]:
    """Yield the main directories of a TIFF stream that begins at `base`, their sub-directories and that of EXIF.

    Where the stream breaks off or makes no sense, nothing more comes.

    Raises:
        OSError: The file cannot be read.
    """
    file.seek(base)
    head = file.read(8)
    if head[:4] not in MAGICS:
        return
    order = "<" if head[:1] == b"I" else ">"
    waiting, seen = [(int.from_bytes(head[4:8], "little" if order == "<" else "big"), True)], set[int]()
    while waiting and len(seen) < _MOST_DIRECTORIES:
        start, follows = waiting.pop(0)
        if not start or start in seen:
            continue
        seen.add(start)
        directory, after = _directory(file, base, start, order, follows=follows)
        yield directory
        waiting += [(at, False) for tag in (_SUB, _EXIF) for at in directory.values.get(tag, ())]
        waiting += [(after, True)] if follows else []


def directory(file: BinaryIO, base: int, start: int, order: str) -> Directory:
    """Return one directory that stands somewhere else, as in the notes of a camera's maker.

    Args:
        file: The file.
        base: Where offsets in it count from.
        start: Where it begins, from `base`.
        order: "<" where the lowest byte comes first, ">" where the highest does.

    Raises:
        OSError: The file cannot be read.
    """
    return _directory(file, base, start, order, follows=False)[0] if base + start > 0 else Directory({}, {}, False)


def _directory(file: BinaryIO, base: int, start: int, order: str, *, follows: bool) -> tuple[Directory, int]:
    file.seek(base + start)
    count = int.from_bytes(file.read(2), "little" if order == "<" else "big")
    table = file.read(min(count, _MOST_ENTRIES) * _ENTRY + _SLOT)
    values: dict[int, tuple[int, ...]] = {}
    places: dict[int, tuple[int, int]] = {}
    for at in range(0, len(table) - _ENTRY - _SLOT + 1, _ENTRY):
        tag, kind, number = struct.unpack_from(order + "HHI", table, at)
        if kind not in _WHOLE and kind != _TEXT:
            continue
        form = _WHOLE.get(kind, "B")
        size = struct.calcsize(form) * number
        slot = base + start + 2 + at + 8
        (offset,) = struct.unpack_from(order + "I", table, at + 8)
        places[tag] = (slot if size <= _SLOT else base + offset, size)
        if kind != _TEXT:
            numbers = _numbers(file, places[tag][0], order + form * min(number, _MOST_VALUES))
            values[tag] = _rounded_down(numbers) if kind == _FRACTION else numbers
    after = struct.unpack_from(order + "I", table, len(table) - _SLOT)[0] if len(table) >= _SLOT else 0
    return Directory(values, places, follows), after


def _numbers(file: BinaryIO, at: int, form: str) -> tuple[int, ...]:
    file.seek(at)
    data = file.read(struct.calcsize(form))
    return struct.unpack(form, data) if len(data) == struct.calcsize(form) else ()


def _rounded_down(pairs: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(above // (below or 1) for above, below in zip(pairs[::2], pairs[1::2], strict=True))
