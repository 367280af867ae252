"""WebP files: RIFF chunks; metadata needs the extended form, which simple files are brought into (WebP container)."""

from typing import NamedTuple

from gallery_app.metadata.containers import tiff
from gallery_app.metadata.containers.blocks import Blocks, Change, SpliceError

__all__ = ["is_webp", "read_blocks", "with_blocks"]

_XMP_FLAG, _EXIF_FLAG, _ALPHA_FLAG = 0x04, 0x08, 0x10


class _Chunk(NamedTuple):
    kind: bytes
    content: bytes

    @property
    def raw(self) -> bytes:
        size = len(self.content)
        return self.kind + size.to_bytes(4, "little") + self.content + b"\0" * (size % 2)


def is_webp(data: bytes) -> bool:
    """Return whether the bytes begin as a WebP file."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def _split(data: bytes) -> tuple[list[_Chunk], bytes]:
    """Return the chunks, and what lies behind the RIFF.

    Raises:
        SpliceError: The file breaks off.
    """
    end = 8 + int.from_bytes(data[4:8], "little")
    chunks, at = list[_Chunk](), 12
    while at + 8 <= min(end, len(data)):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + size > len(data):
            raise SpliceError("The WebP breaks off; copy it again, or write a sidecar.")
        chunks.append(_Chunk(data[at : at + 4], data[at + 8 : at + 8 + size]))
        at += 8 + size + size % 2
    if not chunks:
        raise SpliceError("The WebP breaks off; copy it again, or write a sidecar.")
    return chunks, data[max(at, end) :]


def read_blocks(data: bytes) -> Blocks:
    """Return the metadata of a WebP file; nothing where its chunks are beyond reading."""
    try:
        chunks, _ = _split(data)
    except SpliceError:
        return Blocks()
    found = {chunk.kind: chunk.content for chunk in reversed(chunks)}
    return Blocks(exif=found.get(b"EXIF", b"").removeprefix(b"Exif\0\0"), xmp=found.get(b"XMP ", b""))


def with_blocks(data: bytes, change: Change) -> bytes:
    """Return the WebP file with other metadata; IIM has no place in a WebP and is passed over.

    Raises:
        SpliceError: The file is damaged.
    """
    chunks, tail = _split(data)
    if change.exif:
        chunks = [_with_exif(chunk, change) if chunk.kind == b"EXIF" else chunk for chunk in chunks]
    if change.xmp is not None:
        chunks = _flagged(_extended(chunks))
        kept = [chunk for chunk in chunks if chunk.kind != b"XMP "]
        chunks = [*kept, _Chunk(b"XMP ", change.xmp)]
    body = b"WEBP" + b"".join(chunk.raw for chunk in chunks)
    return b"RIFF" + len(body).to_bytes(4, "little") + body + tail


def _with_exif(chunk: _Chunk, change: Change) -> _Chunk:
    texts = {tag: tiff.Value(tiff.ASCII, text) for tag, text in change.exif.items()}
    head = b"Exif\0\0" if chunk.content.startswith(b"Exif\0\0") else b""
    return _Chunk(b"EXIF", head + tiff.patched(chunk.content[len(head) :], texts))


def _flagged(chunks: list[_Chunk]) -> list[_Chunk]:
    first = chunks[0]
    return [_Chunk(first.kind, bytes([first.content[0] | _XMP_FLAG]) + first.content[1:]), *chunks[1:]]


def _extended(chunks: list[_Chunk]) -> list[_Chunk]:
    """Return the chunks with a VP8X in front, as metadata needs it."""
    first = chunks[0]
    if first.kind == b"VP8X":
        return chunks
    width, height, alpha = _measures(first)
    flags = bytes([_ALPHA_FLAG if alpha else 0, 0, 0, 0])
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return [_Chunk(b"VP8X", flags + size), *chunks]


def _measures(chunk: _Chunk) -> tuple[int, int, bool]:
    """Return width, height and transparency as the picture's own header says (RFC 6386, 9.1; WebP lossless, 3)."""
    head = chunk.content
    if chunk.kind == b"VP8L" and head[:1] == b"\x2f" and len(head) >= 5:  # noqa: PLR2004 - mark and four bytes
        bits = int.from_bytes(head[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, bool(bits >> 28 & 1)
    if chunk.kind == b"VP8 " and head[3:6] == b"\x9d\x01\x2a":
        return int.from_bytes(head[6:8], "little") & 0x3FFF, int.from_bytes(head[8:10], "little") & 0x3FFF, False
    raise SpliceError("The WebP has no picture that this program knows; write a sidecar.")
