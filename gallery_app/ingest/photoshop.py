"""Photoshop files of 16 bits a channel: their flattened picture, in 8 (Adobe Photoshop File Formats, file header).

Pillow reads those of 8 bits. It is shown one that says it has 8 bits and is twice as wide: of each two columns the
first are the upper bytes, which are the picture.
"""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from gallery_app.errors import FileError

__all__ = ["Photoshop", "eight_bits", "halved", "read_photoshop"]

_SIGNATURE, _HEADER, _WIDTH, _DEPTH = b"8BPS\0\1", 26, slice(18, 22), slice(22, 24)
_DEEP, _DEEPER = 16, 32


@dataclass(frozen=True, slots=True)
class Photoshop:
    """A Photoshop file of 16 bits a channel.

    Attributes:
        width: Pixels.
        height: Pixels.
    """

    width: int
    height: int


def read_photoshop(path: Path, file: BinaryIO) -> Photoshop | None:
    """Return what a Photoshop file of 16 bits says; None for every other file.

    Raises:
        FileError: It has 32 bits a channel, which are no picture before somebody has chosen how to show them.
        OSError: The file cannot be read.
    """
    file.seek(0)
    head = file.read(_HEADER)
    if len(head) < _HEADER or not head.startswith(_SIGNATURE):
        return None
    depth = int.from_bytes(head[_DEPTH])
    if depth == _DEEPER:
        raise FileError(
            "{path} is a Photoshop file of 32 bits a channel; save it with 16 or 8 bits and add that.", path=path
        )
    if depth != _DEEP:
        return None
    return Photoshop(int.from_bytes(head[_WIDTH]), int.from_bytes(head[14:18]))


def eight_bits(file: BinaryIO) -> BinaryIO:
    """Return an open Photoshop file of 16 bits as one of 8 that is twice as wide."""
    return io.BufferedReader(_EightBits(file))


def halved(image: Image.Image) -> Image.Image:
    """Return the picture in what Pillow made of `eight_bits`."""
    size = image.width // 2, image.height
    return image.transform(size, Image.Transform.AFFINE, (2, 0, -1, 0, 1, 0), Image.Resampling.NEAREST)


class _EightBits(io.RawIOBase):
    """The bytes of a file, with another header."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        file.seek(0)
        head = bytearray(file.read(_HEADER))
        head[_WIDTH] = (2 * int.from_bytes(head[_WIDTH])).to_bytes(4)
        head[_DEPTH] = (8).to_bytes(2)
        self._head, self._at = bytes(head), 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset if whence == io.SEEK_SET else self._file.seek(offset, whence)
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what BufferedReader hands over
        if self._at < _HEADER:
            data = self._head[self._at : self._at + len(buffer)]
        else:
            self._file.seek(self._at)
            data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)
