"""The segments of a JPEG file up to its picture (ITU-T T.81, annex B)."""

from dataclasses import dataclass

from gallery_app.metadata.containers.blocks import SpliceError

__all__ = ["APP1", "MOST", "XMP", "Segment", "made", "split"]

APP1 = 0xE1
XMP = b"http://ns.adobe.com/xap/1.0/\0"
"""How a segment with an XMP packet begins (XMP part 3, 1.1.3)."""
MOST = 0xFFFF - 2
"""Bytes that one segment holds."""

_PICTURE = frozenset({0xD8, 0xD9, 0xDA})
"""Markers with which the picture begins: SOS; SOI and EOI stand there in files that hold none."""
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length: TEM and the restart markers (table B.1)."""
_KNOWN = 22
"""Last bytes of the name by which a packet is known: ns.adobe.com/xap/1.0/ and a zero."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One marker with its content.

    Attributes:
        marker: The marker's second byte.
        content: What follows its length.
        raw: All of it with fill bytes, as found.
    """

    marker: int
    content: bytes
    raw: bytes

    def begins(self, marker: int, head: bytes) -> bool:
        """Return whether it has this marker and its content begins so."""
        return self.marker == marker and self.content.startswith(head)

    @property
    def packet(self) -> bytes | None:
        """The XMP packet that it holds, or None; some writers get the beginning of its name wrong, readers agree."""
        name, mark, packet = self.content[: len(XMP)], XMP[-_KNOWN:], self.content[len(XMP) :]
        return packet if self.marker == APP1 and name.endswith(mark) else None


def split(data: bytes) -> tuple[list[Segment], memoryview]:
    """Return the segments before the picture, and everything from there to the end of the file, not copied.

    Raises:
        SpliceError: The file breaks off, or has bytes between its segments.
    """
    segments, at = list[Segment](), 2
    while True:
        mark = at
        while data[mark : mark + 1] == b"\xff" and data[mark + 1 : mark + 2] == b"\xff":
            mark += 1  # fill bytes (T.81, B.1.1.2)
        if data[mark : mark + 1] != b"\xff" or mark + 2 > len(data):
            raise SpliceError("The JPEG is damaged before its picture begins; write a sidecar.")
        marker = data[mark + 1]
        if marker in _PICTURE:
            return segments, memoryview(data)[at:]
        stop = mark + 2
        if marker not in _BARE:
            size = int.from_bytes(data[mark + 2 : mark + 4])
            stop = mark + 2 + size
            if size < 2 or stop > len(data):  # noqa: PLR2004 - a length counts its own two bytes
                raise SpliceError("The JPEG is damaged before its picture begins; write a sidecar.")
        segments.append(Segment(marker, data[mark + 4 : stop], data[at:stop]))
        at = stop


def made(marker: int, content: bytes) -> Segment:
    """Return a new segment.

    Raises:
        SpliceError: Its content is longer than a segment can be.
    """
    if len(content) > MOST:
        raise SpliceError("The text is too long for a JPEG, whose metadata blocks hold 64 KB; write a sidecar.")
    return Segment(marker, content, bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2) + content)
