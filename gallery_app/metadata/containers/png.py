"""PNG files: a run of chunks; XMP is an uncompressed iTXt, EXIF an eXIf chunk (PNG 3rd edition; XMP part 3, 1.1.5)."""

import zlib
from typing import NamedTuple

from gallery_app.metadata.containers import photoshop, tiff
from gallery_app.metadata.containers.blocks import Blocks, Change, SpliceError

__all__ = ["is_png", "read_blocks", "with_blocks"]

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEYWORD = b"XML:com.adobe.xmp\0"
_TEXTS = frozenset({b"iTXt", b"zTXt", b"tEXt"})
_PROFILE = b"Raw profile type iptc\0"
_MOST = 4_000_000
"""Bytes that a compressed text may grow to."""
_PLAIN = b"\0\0\0\0"
"""Not compressed, no language, no translated keyword."""


class _Chunk(NamedTuple):
    kind: bytes
    content: bytes
    raw: bytes

    @property
    def is_profile(self) -> bool:
        return self.kind in {b"tEXt", b"zTXt"} and self.content.startswith(_PROFILE)

    @property
    def is_xmp(self) -> bool:
        return self.kind in _TEXTS and self.content.startswith(_KEYWORD)


def is_png(data: bytes) -> bool:
    """Return whether the bytes begin as a PNG file."""
    return data.startswith(_SIGNATURE)


def _split(data: bytes) -> tuple[list[_Chunk], bytes]:
    """Return the chunks up to IEND, and what lies behind it.

    Raises:
        SpliceError: The file breaks off.
    """
    chunks, at = list[_Chunk](), len(_SIGNATURE)
    while True:
        size = int.from_bytes(data[at : at + 4])
        kind = data[at + 4 : at + 8]
        stop = at + 12 + size
        if len(kind) < 4 or stop > len(data):  # noqa: PLR2004 - a chunk's name has four letters
            raise SpliceError("The PNG breaks off; copy it again, or write a sidecar.")
        chunks.append(_Chunk(kind, data[at + 8 : stop - 4], data[at:stop]))
        at = stop
        if kind == b"IEND":
            return chunks, data[at:]


def read_blocks(data: bytes) -> Blocks:
    """Return the metadata of a PNG file; nothing where its chunks are beyond reading."""
    try:
        chunks, _ = _split(data)
    except SpliceError:
        return Blocks()
    exif = next((chunk.content for chunk in chunks if chunk.kind == b"eXIf"), b"")
    resources = photoshop.resources(next((_profile(chunk) for chunk in chunks if chunk.is_profile), b""))
    return Blocks(
        exif=exif.removeprefix(b"Exif\0\0"),
        xmp=next((_packet(chunk) for chunk in chunks if chunk.is_xmp), b""),
        iim=photoshop.content(resources, photoshop.IIM),
        digest=photoshop.content(resources, photoshop.DIGEST),
    )


def _packet(chunk: _Chunk) -> bytes:
    """Return the packet; some writers took another kind of text chunk than the standard says."""
    rest = chunk.content[len(_KEYWORD) :]
    if chunk.kind == b"tEXt":
        return rest
    if chunk.kind == b"zTXt":
        return _inflated(rest[1:])
    text = rest[2:].split(b"\0", 2)[-1]
    return _inflated(text) if rest[:1] == b"\1" else text


def _profile(chunk: _Chunk) -> bytes:
    """Return what ImageMagick's text chunk says in hexadecimal digits, after its name and length."""
    text = chunk.content[len(_PROFILE) :]
    lines = (_inflated(text[1:]) if chunk.kind == b"zTXt" else text).split(b"\n")
    try:
        return bytes.fromhex(b"".join(lines[3:]).decode("ascii"))
    except ValueError:
        return b""


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MOST)
    except zlib.error:
        return b""


def with_blocks(data: bytes, change: Change) -> bytes:
    """Return the PNG file with other metadata; IIM goes where an older program has put some, and nowhere else.

    Raises:
        SpliceError: The file is damaged.
    """
    chunks, tail = _split(data)
    if change.exif:
        chunks = [_with_exif(chunk, change) if chunk.kind == b"eXIf" else chunk for chunk in chunks]
    if change.xmp is not None:
        new = _made(b"iTXt", _KEYWORD + _PLAIN + change.xmp)
        place = next((n for n, chunk in enumerate(chunks) if chunk.is_xmp), 1)
        kept = [chunk for chunk in chunks if not chunk.is_xmp]
        chunks = [*kept[:place], new, *kept[place:]]
    if change.iim is not None:
        chunks = [_with_iim(chunk, change) if chunk.is_profile else chunk for chunk in chunks]
    return _SIGNATURE + b"".join(chunk.raw for chunk in chunks) + tail


def _with_iim(chunk: _Chunk, change: Change) -> _Chunk:
    wanted = {photoshop.IIM: change.iim, photoshop.DIGEST: change.digest}
    block = photoshop.replaced(_profile(chunk), {n: c for n, c in wanted.items() if c is not None})
    digits = block.hex()
    lines = [digits[at : at + 72] for at in range(0, len(digits), 72)]
    text = f"\niptc\n{len(block):8}\n" + "\n".join(lines) + "\n"
    return _made(b"zTXt", _PROFILE + b"\0" + zlib.compress(text.encode()))


def _with_exif(chunk: _Chunk, change: Change) -> _Chunk:
    texts = {tag: tiff.Value(tiff.ASCII, text) for tag, text in change.exif.items()}
    head = b"Exif\0\0" if chunk.content.startswith(b"Exif\0\0") else b""
    return _made(b"eXIf", head + tiff.patched(chunk.content[len(head) :], texts))


def _made(kind: bytes, content: bytes) -> _Chunk:
    check = zlib.crc32(kind + content).to_bytes(4)
    return _Chunk(kind, content, len(content).to_bytes(4) + kind + content + check)
