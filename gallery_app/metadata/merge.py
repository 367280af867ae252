"""One view of what several places say: XMP first, with the Metadata Working Group's rules for stale copies.

Source: MWG Guidelines for Handling Image Metadata 2.0, chapter 3, as ExifTool's MWG module codes them. Unlike MWG,
EXIF goes last: cameras fill its ImageDescription with their own names.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from gallery_app.metadata.exif import Exif, artists
from gallery_app.metadata.facts import Conflict, Origin, Reading
from gallery_app.metadata.fields import Field, Kind, Value, every_field
from gallery_app.metadata.iim import Iim
from gallery_app.metadata.selection import label_of, pick_of
from gallery_app.metadata.stamp import is_as_written
from gallery_app.metadata.text import iso_date, spoken, unique
from gallery_app.metadata.xmp import Packet

__all__ = ["Sources", "merged"]

_SHOT = ("{http://ns.adobe.com/exif/1.0/}DateTimeOriginal", "{http://ns.adobe.com/photoshop/1.0/}DateCreated")
_EDGE = 3
"""Bytes by which a text may end before the IIM limit, because no character is cut."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What there is to be merged.

    Attributes:
        sidecar: XMP of the sidecar.
        xmp: XMP of the file.
        iim: The IIM block as text.
        exif: The EXIF.
        block: The IIM block, for its digest.
        digest: The digest of the IIM block that XMP was in step with, or b"".
    """

    sidecar: Packet
    xmp: Packet
    iim: Iim
    exif: Exif
    block: bytes = b""
    digest: bytes = b""


def merged(sources: Sources) -> Reading:
    """Return one view of all places, with every disagreement between them."""
    values, origins, conflicts = dict[str, Value](), dict[str, Origin](), list[Conflict]()
    for field in every_field().values():
        said = _said(field, sources)
        if not said:
            continue
        origin, value = _trusted(field, said, sources)
        values[field.name], origins[field.name] = value, origin
        others = tuple((o, v) for o, v in said.items() if o is not origin)
        if any(not _agree(field, value, other) for _, other in others):
            conflicts.append(Conflict(field.name, ((origin, value), *others)))
    exif = sources.exif
    taken = exif.taken or iso_date(_shot(sources)) or str(values.get("date", ""))
    packets = sources.sidecar, sources.xmp
    return Reading(
        values, origins, tuple(conflicts), sources.iim.unsure, taken, exif.camera,
        pick=pick_of(packets), label=label_of(packets), as_written=is_as_written(sources.sidecar),
    )  # fmt: skip


def _shot(sources: Sources) -> str:
    return sources.sidecar.first(_SHOT) or sources.xmp.first(_SHOT)


def _said(field: Field, sources: Sources) -> Mapping[Origin, Value]:
    """Return what each place says, the most trusted first."""
    found = {
        Origin.SIDECAR: sources.sidecar.texts(field),
        Origin.XMP: sources.xmp.texts(field),
        Origin.IPTC: sources.iim.texts(field),
        Origin.EXIF: _exif(field, sources.exif),
    }
    said = {origin: _value(field, each) for origin, each in found.items()}
    return {origin: value for origin, value in said.items() if value}


def _exif(field: Field, exif: Exif) -> tuple[str, ...]:
    if field.kind is Kind.DATE:
        return (exif.taken,)
    text = exif.texts.get(field.exif, "") if field.exif else ""
    return artists(text) if field.listed else (text,)


def _value(field: Field, found: tuple[str, ...]) -> Value:
    if field.listed:
        return unique(spoken(text) for text in found) if field.name == "creators" else unique(found)
    text = spoken(found[0]) if found else ""
    return iso_date(text) if field.kind is Kind.DATE else text


def _trusted(field: Field, said: Mapping[Origin, Value], sources: Sources) -> tuple[Origin, Value]:
    origin, value = next(iter(said.items()))
    if origin is Origin.XMP and Origin.IPTC in said and _iim_is_newer(sources):
        newer = said[Origin.IPTC]
        if not _cut(field, newer, value):
            return Origin.IPTC, newer
    return origin, value


def _iim_is_newer(sources: Sources) -> bool:
    """Whether a program that knows no XMP changed the IIM: it no longer has the digest noted for it."""
    # A digest of zeros says that nobody has computed it.
    return (
        bool(sources.digest.strip(b"\0"))
        and hashlib.md5(sources.block, usedforsecurity=False).digest() != sources.digest
    )


def _agree(field: Field, one: Value, other: Value) -> bool:
    if field.kind is Kind.DATE:
        # One place may know the day only, another the second.
        return str(one).startswith(str(other)) or str(other).startswith(str(one))
    if _plain(field, one) == _plain(field, other):
        return True
    return _cut(field, one, other) or _cut(field, other, one)


def _plain(field: Field, value: Value) -> object:
    if isinstance(value, str):
        return " ".join(value.split())
    folded = [" ".join(text.split()) for text in value]
    return sorted(folded) if field.kind is Kind.UNORDERED else folded


def _cut(field: Field, short: Value, whole: Value) -> bool:
    """Whether one value is the other, cut at the limit of IIM."""
    if isinstance(short, tuple) and isinstance(whole, tuple):
        return len(short) == len(whole) and all(_text_cut(field, s, w) for s, w in zip(short, whole, strict=True))
    return isinstance(short, str) and isinstance(whole, str) and _text_cut(field, short, whole)


def _text_cut(field: Field, short: str, whole: str) -> bool:
    return short == whole or (
        bool(field.bytes) and whole.startswith(short) and field.bytes - _EDGE <= len(short.encode()) <= field.bytes
    )
