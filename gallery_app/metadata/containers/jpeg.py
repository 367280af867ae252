"""JPEG files: a run of segments before the picture; those with metadata are exchanged, all others kept as they are."""

from dataclasses import dataclass

from gallery_app.metadata.containers import mpf, photoshop, tiff
from gallery_app.metadata.containers.blocks import Blocks, Change, SpliceError

__all__ = ["is_jpeg", "read_blocks", "with_blocks"]

_APP0, _APP1, _APP2, _APP13 = 0xE0, 0xE1, 0xE2, 0xED
_PICTURE = frozenset({0xD8, 0xD9, 0xDA})
"""Markers with which the picture begins: SOS; SOI and EOI stand there in files that hold none."""
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length: TEM and the restart markers (ITU-T T.81, table B.1)."""
_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_KNOWN = 22
"""Last bytes of the name by which a packet is known: ns.adobe.com/xap/1.0/ and a zero."""
_PHOTOSHOP = b"Photoshop 3.0\0"
_MPF = b"MPF\0"
_MOST = 0xFFFF - 2
"""Bytes that one segment holds."""


@dataclass(frozen=True, slots=True)
class _Segment:
    """One marker with its content; `raw` is all of it with fill bytes, as found."""

    marker: int
    content: bytes
    raw: bytes

    def begins(self, marker: int, head: bytes) -> bool:
        return self.marker == marker and self.content.startswith(head)

    @property
    def packet(self) -> bytes | None:
        """The XMP packet that it holds, or None; some writers get the beginning of its name wrong, readers agree."""
        name, mark, packet = self.content[: len(_XMP)], _XMP[-_KNOWN:], self.content[len(_XMP) :]
        return packet if self.marker == _APP1 and name.endswith(mark) else None


def is_jpeg(data: bytes) -> bool:
    """Return whether the bytes begin as a JPEG file."""
    return data[:3] == b"\xff\xd8\xff"


def _split(data: bytes) -> tuple[list[_Segment], bytes]:
    """Return the segments before the picture, and everything from there to the end of the file.

    Raises:
        SpliceError: The file breaks off, or has bytes between its segments.
    """
    segments, at = list[_Segment](), 2
    while True:
        mark = at
        while data[mark : mark + 1] == b"\xff" and data[mark + 1 : mark + 2] == b"\xff":
            mark += 1  # fill bytes (T.81, B.1.1.2)
        if data[mark : mark + 1] != b"\xff" or mark + 2 > len(data):
            raise SpliceError("The JPEG is damaged before its picture begins; write a sidecar.")
        marker = data[mark + 1]
        if marker in _PICTURE:
            return segments, data[at:]
        stop = mark + 2
        if marker not in _BARE:
            size = int.from_bytes(data[mark + 2 : mark + 4])
            stop = mark + 2 + size
            if size < 2 or stop > len(data):  # noqa: PLR2004 - a length counts its own two bytes
                raise SpliceError("The JPEG is damaged before its picture begins; write a sidecar.")
        segments.append(_Segment(marker, data[mark + 4 : stop], data[at:stop]))
        at = stop


def read_blocks(data: bytes) -> Blocks:
    """Return the metadata of a JPEG file; nothing where its segments are beyond reading."""
    try:
        segments, _ = _split(data)
    except SpliceError:
        return Blocks()
    exif = next((s.content[len(_EXIF) :] for s in segments if s.begins(_APP1, _EXIF)), b"")
    xmp = next((s.packet for s in segments if s.packet is not None), b"")
    found = photoshop.resources(_resources(segments))
    return Blocks(exif, xmp, photoshop.content(found, photoshop.IIM), photoshop.content(found, photoshop.DIGEST))


def _resources(segments: list[_Segment]) -> bytes:
    """Join the Photoshop segments: a drawer may run over the end of one of them."""
    return b"".join(s.content[len(_PHOTOSHOP) :] for s in segments if s.begins(_APP13, _PHOTOSHOP))


def with_blocks(data: bytes, change: Change) -> bytes:
    """Return the JPEG file with other metadata; the picture and every other segment are kept byte by byte.

    Raises:
        SpliceError: The file is damaged, or the new metadata does not fit into it.
    """
    before, picture = _split(data)
    segments = before
    if change.exif:
        segments = _with_exif(segments, change)
    if change.xmp is not None:
        segments = _with_xmp(segments, change.xmp)
    if change.iim is not None or change.digest is not None:
        segments = _with_resources(segments, change)
    segments = _pointing(segments, _to_picture(segments) - _to_picture(before))
    return data[:2] + b"".join(segment.raw for segment in segments) + picture


def _to_picture(segments: list[_Segment]) -> int:
    """Return how many bytes lie between the index of further pictures and the first picture; 0 without an index."""
    place = next((n for n, segment in enumerate(segments) if segment.begins(_APP2, _MPF)), len(segments))
    return sum(len(segment.raw) for segment in segments[place + 1 :])


def _pointing(segments: list[_Segment], moved: int) -> list[_Segment]:
    """Return the segments with an index that still finds the further pictures, which lie `moved` bytes farther."""
    if not moved:
        return segments
    return [
        _made(_APP2, _MPF + mpf.moved(segment.content[len(_MPF) :], moved)) if segment.begins(_APP2, _MPF) else segment
        for segment in segments
    ]


def _made(marker: int, content: bytes) -> _Segment:
    if len(content) > _MOST:
        raise SpliceError("The text is too long for a JPEG, whose metadata blocks hold 64 KB; write a sidecar.")
    return _Segment(marker, content, bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2) + content)


def _with_exif(segments: list[_Segment], change: Change) -> list[_Segment]:
    texts = {tag: tiff.Value(tiff.ASCII, text) for tag, text in change.exif.items()}
    done, result = False, list[_Segment]()
    for segment in segments:
        if not done and segment.begins(_APP1, _EXIF):
            stream = tiff.patched(segment.content[len(_EXIF) :], texts)
            result.append(_made(_APP1, _EXIF + stream))
            done = True
        else:
            result.append(segment)
    if done:
        return result
    fresh = tiff.patched(tiff.EMPTY, texts)
    return _inserted(segments, [_made(_APP1, _EXIF + fresh)], after_exif=False)


def _with_xmp(segments: list[_Segment], packet: bytes) -> list[_Segment]:
    new = _made(_APP1, _XMP + packet)
    # A second main packet would contradict the first; extended packets have another head and stay.
    return _exchanged(segments, [s.packet is not None for s in segments], [new])


def _with_resources(segments: list[_Segment], change: Change) -> list[_Segment]:
    wanted = {photoshop.IIM: change.iim, photoshop.DIGEST: change.digest}
    block = photoshop.replaced(_resources(segments), {n: c for n, c in wanted.items() if c is not None})
    room = _MOST - len(_PHOTOSHOP)
    pieces = [block[at : at + room] for at in range(0, len(block), room)]
    old = [s.begins(_APP13, _PHOTOSHOP) for s in segments]
    return _exchanged(segments, old, [_made(_APP13, _PHOTOSHOP + piece) for piece in pieces])


def _exchanged(segments: list[_Segment], old: list[bool], new: list[_Segment]) -> list[_Segment]:
    """Put new segments where the first of the old ones is, and drop those."""
    places = [n for n, gone in enumerate(old) if gone]
    if not places:
        return _inserted(segments, new, after_exif=True)
    kept = [segment for n, segment in enumerate(segments) if n not in places]
    return [*kept[: places[0]], *new, *kept[places[0] :]]


def _inserted(segments: list[_Segment], new: list[_Segment], *, after_exif: bool) -> list[_Segment]:
    """Put segments behind JFIF's, and behind EXIF's where asked: both want to come first."""
    at = 0
    while at < len(segments) and (segments[at].marker == _APP0 or (after_exif and segments[at].begins(_APP1, _EXIF))):
        at += 1
    return [*segments[:at], *new, *segments[at:]]
