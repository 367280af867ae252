"""New values for chosen fields of a file's metadata; every other byte stays, and the result is read back before use."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from gallery_app.errors import FileError
from gallery_app.metadata.containers import tiff
from gallery_app.metadata.containers.blocks import Blocks, Change, SpliceError
from gallery_app.metadata.containers.open import holds_iim, packet_room, read_blocks, with_blocks
from gallery_app.metadata.extended import parted
from gallery_app.metadata.facts import Origin
from gallery_app.metadata.fields import Field, Kind, Value, every_field, field
from gallery_app.metadata.iim import Edited, edited, read_iim
from gallery_app.metadata.packets import least_size
from gallery_app.metadata.read import read_bytes
from gallery_app.metadata.selection import colour_number
from gallery_app.metadata.stamp import stamped
from gallery_app.metadata.xmp import Packet

__all__ = ["Legacy", "Written", "written", "written_sidecar"]


class Legacy(StrEnum):
    """Whether IIM and the texts of EXIF are kept beside XMP."""

    ALWAYS = "always"
    IF_PRESENT = "if-present"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Written:
    """A file with new metadata, not yet on the disk.

    Attributes:
        data: Its bytes; the very ones given when nothing changed.
        changed: They are others than those given.
        cut: Names of the fields whose IIM ends early, for IIM counts bytes; XMP has all of the text.
    """

    data: bytes
    changed: bool = True
    cut: tuple[str, ...] = ()


def written(data: bytes, new: Mapping[str, Value], legacy: Legacy = Legacy.IF_PRESENT) -> Written:
    """Return a JPEG, PNG, WebP or TIFF file with other values for some fields.

    XMP is always written; IIM, and description, artist and copyright of EXIF, are brought in step as `legacy` says.

    Args:
        data: The whole file.
        new: Values by field name; one that says nothing removes the field.
        legacy: Whether the older places are written too.

    Raises:
        FileError: The file's structure does not allow it, or the result did not read back the same; the file is
            not to be changed then.
        InputError: A field is not known.
    """
    chosen = _chosen(new)
    blocks = read_blocks(data)
    if _says(data, new) and legacy is not Legacy.ALWAYS and blocks and _matching(Packet(blocks.xmp), chosen):
        return Written(data, changed=False)
    if blocks is None:
        raise SpliceError("Captions are not written into files of this format; a sidecar takes them.")
    xmp, extended = _xmp(blocks, chosen, packet_room(data))
    if xmp is None:
        raise SpliceError("Its XMP cannot be read, and writing would lose what it says; a sidecar takes the caption.")
    iim = _iim(blocks, chosen, legacy, holds=holds_iim(data))
    noted = iim is not None and bool(blocks.digest)
    digest = hashlib.md5(iim.block, usedforsecurity=False).digest() if iim and noted else None
    change = Change(xmp, extended, iim.block if iim else None, digest, _exif_texts(blocks, chosen, legacy))
    result = with_blocks(data, change)
    _check(result, chosen)
    return Written(result, cut=tuple(each.name for each in iim.cut) if iim else ())


def _says(data: bytes, new: Mapping[str, Value]) -> bool:
    """Whether a file says all this already, in every place that it uses."""
    found = read_bytes(data)
    disputed = {conflict.field for conflict in found.conflicts}
    return all(
        found.values.get(name) == value and found.origins[name] is Origin.XMP and name not in disputed
        for name, value in new.items()
    )


def _chosen(new: Mapping[str, Value]) -> dict[Field, Value]:
    """Return the fields to be written, with what other programs keep beside them."""
    return {field(name): value for name, value in new.items()} | colour_number(new)


def _matching(packet: Packet, chosen: Mapping[Field, Value]) -> bool:
    """Whether a packet says what other programs keep beside the fields, as the fields do."""
    beside = (each for each in chosen if each.name not in every_field())
    return all("".join(packet.texts(each)) == chosen[each] for each in beside)


def _xmp(blocks: Blocks, chosen: Mapping[Field, Value], room: int) -> tuple[bytes | None, bytes | None]:
    """Return the new packet, and a second one where it takes one; None where that stays as it is.

    Args:
        blocks: What the file says.
        chosen: The new values.
        room: Most bytes of a packet; 0 for any number.
    """
    packet, second = Packet(blocks.xmp).edited(chosen), Packet(blocks.extended)
    said_there = any(second.texts(each) for each in chosen)
    if packet is None or (_fits(packet, room) and not said_there) or (blocks.extended and not second.readable):
        return packet, None
    whole = Packet(blocks.xmp, blocks.extended).edited(chosen) or packet
    return (whole, b"") if _fits(whole, room) else parted(whole, room)


def _fits(packet: bytes, room: int) -> bool:
    return not room or least_size(packet) <= room


def _iim(blocks: Blocks, chosen: Mapping[Field, Value], legacy: Legacy, *, holds: bool) -> Edited | None:
    """Return the IIM block in step, or None where none is to be written."""
    wanted = bool(blocks.iim) or (legacy is Legacy.ALWAYS and holds)
    if not wanted or legacy is Legacy.NEVER or not any(each.iim for each in chosen):
        return None
    if not read_iim(blocks.iim).whole:
        raise SpliceError(
            "Its IPTC block is damaged, and writing would lose a part of it; a sidecar takes the caption."
        )
    return edited(blocks.iim, chosen)


def _exif_texts(blocks: Blocks, chosen: Mapping[Field, Value], legacy: Legacy) -> dict[int, bytes]:
    """Return the new texts of EXIF, for tags it has, or for all where they are always written."""
    if legacy is Legacy.NEVER:
        return {}
    present = tiff.values(blocks.exif, [each.exif for each in chosen if each.exif])
    texts = {
        each.exif: "; ".join(value) if isinstance(value, tuple) else value
        for each, value in chosen.items()
        if each.exif and (each.exif in present or (legacy is Legacy.ALWAYS and value))
    }
    return {tag: text.encode() + b"\0" for tag, text in texts.items()}


def written_sidecar(packet: bytes, new: Mapping[str, Value]) -> bytes:
    """Return a sidecar with other values for some fields; b"" makes a new one.

    Raises:
        FileError: The sidecar cannot be read, so that writing would lose what it says.
        InputError: A field is not known.
    """
    chosen = _chosen(new)
    made = Packet(packet).edited(chosen)
    if made is None:
        raise SpliceError("The sidecar is no XMP that can be read; move it away to have a new one made.")
    _check_packet(Packet(made), chosen)
    return stamped(made)


def _check(data: bytes, chosen: Mapping[Field, Value]) -> None:
    blocks = read_blocks(data)
    if blocks is None:
        raise FileError("The picture with its new caption did not read back; it is left as it was.")
    _check_packet(Packet(blocks.xmp, blocks.extended), chosen)


def _check_packet(packet: Packet, chosen: Mapping[Field, Value]) -> None:
    for each, value in chosen.items():
        found = packet.texts(each)
        if each.kind is Kind.LANGUAGES:
            found = found[:1]
        wanted = (value,) if isinstance(value, str) else value
        if tuple(map(_seen, found)) != tuple(map(_seen, filter(None, wanted))):
            raise FileError("The field {field} did not read back as it was written.", field=each.name)


def _seen(text: str) -> str:
    # XML turns every line end into one, and has no place for control characters.
    return "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c >= " " or c in "\n\t")
