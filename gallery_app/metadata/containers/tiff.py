"""TIFF streams, as files and inside other formats as EXIF: tags of IFD0 get new values without moving a byte.

New values, and where tags are added a new IFD0, are appended; only the pointers to them change. So every offset in the
stream, those hidden in maker notes included, stays true (TIFF 6.0, section 2; BigTIFF as libtiff writes it).
"""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from gallery_app.metadata.containers import photoshop
from gallery_app.metadata.containers.blocks import Blocks, Change, SpliceError

__all__ = ["ASCII", "BYTE", "EMPTY", "UNDEFINED", "Value", "is_tiff", "patched", "read_blocks", "values", "with_blocks"]

BYTE, ASCII, UNDEFINED, _LONG = 1, 2, 7, 4
_XMP, _IIM, _PHOTOSHOP = 700, 33723, 34377
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_MOST_ENTRIES = 4096
_MOST_BYTES = 0xFFFFFFFF
"""The farthest a classic TIFF can point."""

EMPTY = b"MM\0*\0\0\0\x08\0\0\0\0\0\0"
"""A stream whose IFD0 has no entry yet."""


@dataclass(frozen=True, slots=True)
class Value:
    """A tag's value.

    Attributes:
        kind: TIFF field type.
        data: Its bytes, in the stream's byte order.
    """

    kind: int
    data: bytes


@dataclass(frozen=True, slots=True)
class _Form:
    """How a stream writes its numbers: byte order, and the sizes of classic TIFF or BigTIFF."""

    order: str
    big: bool

    @property
    def entry(self) -> struct.Struct:
        return struct.Struct(self.order + ("HHQ8s" if self.big else "HHI4s"))

    @property
    def count(self) -> struct.Struct:
        return struct.Struct(self.order + ("Q" if self.big else "H"))

    @property
    def offset(self) -> struct.Struct:
        return struct.Struct(self.order + ("Q" if self.big else "I"))

    @property
    def first(self) -> int:
        """Where the offset of IFD0 stands."""
        return 8 if self.big else 4


@dataclass(frozen=True, slots=True)
class _Entry:
    tag: int
    kind: int
    count: int
    field: bytes
    at: int

    @property
    def size(self) -> int:
        return self.count * _SIZES.get(self.kind, 0)


def is_tiff(data: bytes) -> bool:
    """Return whether the bytes begin as a TIFF stream."""
    return data[:4] in {b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"}


def _form(data: bytes) -> _Form:
    if not is_tiff(data):
        raise SpliceError("Its EXIF is in no known form; write a sidecar.")
    return _Form("<" if data[:2] == b"II" else ">", data[2:4] in {b"+\0", b"\0+"})


def _directory(data: bytes, form: _Form) -> tuple[int, list[_Entry]]:
    """Return where IFD0 begins and its entries.

    Raises:
        SpliceError: The stream breaks off, or its directory cannot be right.
    """
    try:
        (start,) = form.offset.unpack_from(data, form.first)
        (count,) = form.count.unpack_from(data, start)
        if count > _MOST_ENTRIES:
            raise SpliceError("Its EXIF claims {count} entries, which cannot be; write a sidecar.", count=count)
        first = start + form.count.size
        return start, [
            _Entry(*cast("tuple[int, int, int, bytes]", form.entry.unpack_from(data, at)), at)
            for at in range(first, first + count * form.entry.size, form.entry.size)
        ]
    except struct.error as error:
        raise SpliceError("Its EXIF breaks off; write a sidecar.") from error


def values(data: bytes, tags: Iterable[int]) -> dict[int, bytes]:
    """Return the bytes of those of `tags` that IFD0 has; nothing where the stream is beyond reading."""
    try:
        form = _form(data)
        _, entries = _directory(data, form)
    except SpliceError:
        return {}
    wanted = frozenset(tags)
    return {entry.tag: _bytes(data, form, entry) for entry in entries if entry.tag in wanted}


def _bytes(data: bytes, form: _Form, entry: _Entry) -> bytes:
    if entry.size <= len(entry.field):
        return entry.field[: entry.size]
    (offset,) = form.offset.unpack(entry.field)
    return data[offset : offset + entry.size]


def patched(data: bytes, new: Mapping[int, Value]) -> bytes:
    """Return the stream with new values in IFD0; tags it lacks are added.

    Raises:
        SpliceError: The stream's own structure does not allow it.
    """
    if not new:
        return data
    form = _form(data)
    start, entries = _directory(data, form)
    out = bytearray(data)
    known = {entry.tag: entry for entry in entries}
    fields = {tag: _stored(out, form, value, known.get(tag)) for tag, value in new.items()}
    for tag in new.keys() & known.keys():
        form.entry.pack_into(out, known[tag].at, tag, new[tag].kind, *fields[tag])
    if added := new.keys() - known.keys():
        packed = [form.entry.pack(tag, new[tag].kind, *fields[tag]) for tag in added]
        _extend(out, form, (start, entries), packed)
    if not form.big and len(out) > _MOST_BYTES:
        raise SpliceError("The file is as large as a TIFF can be; write a sidecar.")
    return bytes(out)


def _stored(out: bytearray, form: _Form, value: Value, old: _Entry | None) -> tuple[int, bytes]:
    """Put a value into its entry, into the place of the old one, or behind everything; return count and field."""
    count = len(value.data) // _SIZES[value.kind]
    if len(value.data) <= form.offset.size:
        return count, value.data.ljust(form.offset.size, b"\0")
    if old is not None and old.size >= len(value.data):
        (place,) = form.offset.unpack(old.field)
        out[place : place + len(value.data)] = value.data
        return count, old.field
    _align(out)
    at = len(out)
    out += value.data
    return count, form.offset.pack(at)


def _align(out: bytearray) -> None:
    # Offsets are to word boundaries (TIFF 6.0, section 2).
    if len(out) % 2:
        out.append(0)


def _extend(out: bytearray, form: _Form, old: tuple[int, list[_Entry]], added: list[bytes]) -> None:
    """Append IFD0 anew with more entries, and point to it; the old one stays, unused."""
    start, entries = old
    size = form.entry.size
    kept = [bytes(out[entry.at : entry.at + size]) for entry in entries]
    after = start + form.count.size + len(entries) * size
    rest = bytes(out[after : after + form.offset.size]).ljust(form.offset.size, b"\0")
    tag = struct.Struct(form.order + "H")
    ordered = sorted([*kept, *added], key=lambda packed: tag.unpack_from(packed)[0])
    _align(out)
    at = len(out)
    out += form.count.pack(len(ordered)) + b"".join(ordered) + rest
    form.offset.pack_into(out, form.first, at)


def read_blocks(data: bytes) -> Blocks:
    """Return the metadata of a TIFF file; the whole file is its EXIF."""
    found = values(data, (_XMP, _IIM, _PHOTOSHOP))
    resources = photoshop.resources(found.get(_PHOTOSHOP, b""))
    return Blocks(
        exif=data,
        xmp=found.get(_XMP, b""),
        iim=found.get(_IIM, b""),
        digest=photoshop.content(resources, photoshop.DIGEST),
    )


def with_blocks(data: bytes, change: Change) -> bytes:
    """Return the TIFF file with other metadata.

    Raises:
        SpliceError: The file's own structure does not allow it.
    """
    new = {tag: Value(ASCII, text) for tag, text in change.exif.items()}
    if change.xmp is not None:
        new[_XMP] = Value(BYTE, change.xmp)
    if change.iim is not None:
        # UNDEFINED, one byte a count: Adobe's LONG would need padding that IIM readers stumble over.
        new[_IIM] = Value(UNDEFINED, change.iim)
    resources = values(data, (_PHOTOSHOP,)).get(_PHOTOSHOP)
    if change.digest is not None and resources:
        new[_PHOTOSHOP] = Value(BYTE, photoshop.replaced(resources, {photoshop.DIGEST: change.digest}))
    return patched(data, new)
