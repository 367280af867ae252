"""JPEG files: a run of segments before the picture; those with metadata are exchanged, all others kept as they are."""

import hashlib
import re
from collections.abc import Iterator

from gallery_app.metadata.containers import mpf, photoshop, tiff
from gallery_app.metadata.containers.blocks import Blocks, Change, SpliceError
from gallery_app.metadata.containers.jpeg_segments import APP1, MOST, XMP, Segment, made, split

__all__ = ["ROOM", "is_jpeg", "is_whole", "read_blocks", "with_blocks"]

_APP0, _APP2, APP13 = 0xE0, 0xE2, 0xED
_EXIF = b"Exif\0\0"
_PHOTOSHOP = b"Photoshop 3.0\0"
_MPF = b"MPF\0"
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
"""How a segment with a part of a second packet begins; its name, length and the part's place follow."""
_NAMED = re.compile(rb"HasExtendedXMP\s*(?:=\s*[\"']|>)\s*([0-9A-Fa-f]{32})")
_PART = 65_400
"""Most bytes of a second packet in one segment (XMP part 3, 1.1.3.1)."""
ROOM = MOST - len(XMP)
"""Most bytes of a packet that stands alone."""
_ROOM = re.compile(rb"\s+(?=<\?xpacket end)")


def is_jpeg(data: bytes) -> bool:
    """Return whether the bytes begin as a JPEG file."""
    return data[:3] == b"\xff\xd8\xff"


def is_whole(head: bytes) -> bool:
    """Return whether the beginning of a JPEG file has all of its metadata."""
    try:
        split(head)
    except SpliceError:
        return False
    return True


def read_blocks(data: bytes) -> Blocks:
    """Return the metadata of a JPEG file; nothing where its segments are beyond reading."""
    try:
        segments, _ = split(data)
    except SpliceError:
        return Blocks()
    exif = next((s.content[len(_EXIF) :] for s in segments if s.begins(APP1, _EXIF)), b"")
    xmp = next((s.packet for s in segments if s.packet is not None), b"")
    found = photoshop.resources(_resources(segments))
    iim, digest = photoshop.content(found, photoshop.IIM), photoshop.content(found, photoshop.DIGEST)
    return Blocks(exif, xmp, iim, digest, _extended(segments, xmp))


def _extended(segments: list[Segment], packet: bytes) -> bytes:
    """Return the second packet that the first one names, where all of it is there."""
    named = _NAMED.search(packet)
    if not named:
        return b""
    head, whole, size = _EXTENSION + named[1], bytearray(), 0
    contents = (s.content[len(_EXTENSION) :] for s in segments if s.begins(APP1, head))
    parts = sorted((int.from_bytes(each[36:40]), int.from_bytes(each[32:36]), each[40:]) for each in contents)
    for at, size, part in parts:  # noqa: B007 - each says the size of all of it
        if at == len(whole):
            whole += part
    return bytes(whole) if len(whole) == size else b""


def _resources(segments: list[Segment]) -> bytes:
    """Join the Photoshop segments: a drawer may run over the end of one of them."""
    return b"".join(s.content[len(_PHOTOSHOP) :] for s in segments if s.begins(APP13, _PHOTOSHOP))


def with_blocks(data: bytes, change: Change) -> bytes:
    """Return the JPEG file with other metadata; the picture and every other segment are kept byte by byte.

    Raises:
        SpliceError: The file is damaged, or the new metadata does not fit into it.
    """
    before, picture = split(data)
    segments = before
    if change.exif:
        segments = _with_exif(segments, change)
    if change.xmp is not None:
        segments = _with_xmp(segments, change.xmp, change.extended)
    if change.iim is not None or change.digest is not None:
        segments = _with_resources(segments, change)
    segments = _pointing(segments, _to_picture(segments) - _to_picture(before))
    return b"".join([data[:2], *(segment.raw for segment in segments), picture])


def _to_picture(segments: list[Segment]) -> int:
    """Return how many bytes lie between the index of further pictures and the first picture; 0 without an index."""
    place = next((n for n, segment in enumerate(segments) if segment.begins(_APP2, _MPF)), len(segments))
    return sum(len(segment.raw) for segment in segments[place + 1 :])


def _pointing(segments: list[Segment], moved: int) -> list[Segment]:
    """Return the segments with an index that still finds the further pictures, which lie `moved` bytes farther."""
    if not moved:
        return segments
    return [
        made(_APP2, _MPF + mpf.moved(segment.content[len(_MPF) :], moved)) if segment.begins(_APP2, _MPF) else segment
        for segment in segments
    ]


def _with_exif(segments: list[Segment], change: Change) -> list[Segment]:
    texts = {tag: tiff.Value(tiff.ASCII, text) for tag, text in change.exif.items()}
    done, result = False, list[Segment]()
    for segment in segments:
        if not done and segment.begins(APP1, _EXIF):
            stream = tiff.patched(segment.content[len(_EXIF) :], texts)
            result.append(made(APP1, _EXIF + stream))
            done = True
        else:
            result.append(segment)
    if done:
        return result
    fresh = tiff.patched(tiff.EMPTY, texts)
    return _inserted(segments, [made(APP1, _EXIF + fresh)], after_exif=False)


def _with_xmp(segments: list[Segment], packet: bytes, extended: bytes | None) -> list[Segment]:
    # Room for other programs is given up before a packet is refused (XMP part 3, 1.1.3: 65,502 bytes).
    over = max(0, len(XMP) + len(packet) - MOST)
    new = made(APP1, XMP + (_ROOM.sub(lambda room: room[0][: max(0, len(room[0]) - over)], packet) if over else packet))
    # A second main packet would contradict the first; extended packets have another head.
    if extended is None:
        return _exchanged(segments, [s.packet is not None for s in segments], [new])
    old = [s.packet is not None or s.begins(APP1, _EXTENSION) for s in segments]
    return _exchanged(segments, old, [new, *_parts(extended)])


def _parts(extended: bytes) -> Iterator[Segment]:
    name = hashlib.md5(extended, usedforsecurity=False).hexdigest().upper().encode()
    for at in range(0, len(extended), _PART):
        place = len(extended).to_bytes(4) + at.to_bytes(4)
        yield made(APP1, _EXTENSION + name + place + extended[at : at + _PART])


def _with_resources(segments: list[Segment], change: Change) -> list[Segment]:
    wanted = {photoshop.IIM: change.iim, photoshop.DIGEST: change.digest}
    block = photoshop.replaced(_resources(segments), {n: c for n, c in wanted.items() if c is not None})
    room = MOST - len(_PHOTOSHOP)
    pieces = [block[at : at + room] for at in range(0, len(block), room)]
    old = [s.begins(APP13, _PHOTOSHOP) for s in segments]
    return _exchanged(segments, old, [made(APP13, _PHOTOSHOP + piece) for piece in pieces])


def _exchanged(segments: list[Segment], old: list[bool], new: list[Segment]) -> list[Segment]:
    """Put new segments where the first of the old ones is, and drop those."""
    places = [n for n, gone in enumerate(old) if gone]
    if not places:
        return _inserted(segments, new, after_exif=True)
    kept = [segment for n, segment in enumerate(segments) if n not in places]
    return [*kept[: places[0]], *new, *kept[places[0] :]]


def _inserted(segments: list[Segment], new: list[Segment], *, after_exif: bool) -> list[Segment]:
    """Put segments behind JFIF's, and behind EXIF's where asked: both want to come first."""
    at = 0
    while at < len(segments) and (segments[at].marker == _APP0 or (after_exif and segments[at].begins(APP1, _EXIF))):
        at += 1
    return [*segments[:at], *new, *segments[at:]]
