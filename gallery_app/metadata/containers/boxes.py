"""Boxes of the ISO base media format (ISO/IEC 14496-12, 4.2): what HEIC and Canon's CR3 are made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

__all__ = ["Box", "boxes", "brands"]

_MOST = 4096
_LONG = 1
_TO_THE_END = 0
_BRANDS = 400


@dataclass(frozen=True, slots=True)
class Box:
    """One box.

    Attributes:
        kind: Its four letters; of boxes of makers' own ``uuid`` and 16 bytes.
        start: Where its content begins in the file.
        stop: Where it ends.
    """

    kind: bytes
    start: int
    stop: int

    def content(self, file: BinaryIO, most: int) -> bytes:
        """Return at most `most` bytes of its content.

        Raises:
            OSError: The file cannot be read.
        """
        file.seek(self.start)
        return file.read(min(most, self.stop - self.start))


def boxes(file: BinaryIO, start: int, stop: int) -> Iterator[Box]:
    """Yield the boxes that follow each other from `start` to `stop`; what breaks off ends them.

    Raises:
        OSError: The file cannot be read.
    """
    for _ in range(_MOST):
        file.seek(start)
        head = file.read(32)
        size, kind, at = int.from_bytes(head[:4]), head[4:8], start + 8
        if size == _LONG:
            size, at = int.from_bytes(head[8:16]), start + 16
        elif size == _TO_THE_END:
            size = stop - start
        if kind == b"uuid":
            kind, at = kind + head[at - start : at - start + 16], at + 16
        if len(head) < at - start or start + size > stop or start + size < at:
            return
        yield Box(kind, at, start + size)
        start += size
        if start >= stop:
            return


def brands(head: bytes) -> frozenset[bytes]:
    """Return what a file says it can be read as, of its first bytes; nothing for files of other kinds."""
    if head[4:8] != b"ftyp":
        return frozenset()
    stop = min(int.from_bytes(head[:4]), len(head), _BRANDS)
    return frozenset(head[at : at + 4] for at in (8, *range(16, stop, 4)))
