"""What a picture may say about itself when it leaves the house: who made it and whose it is, and what made it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from gallery_app.metadata.read import read_metadata

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["PROGRAM", "Owed", "owed", "packet", "stripped"]

PROGRAM = "图说 Tushuo"
"""Name under which files say what made them."""

# Exif 2.3, 4.6.4: tags of the first directory.
_ORIENTATION, _ARTIST, _COPYRIGHT = 0x0112, 0x013B, 0x8298
_INLINE = 4


@dataclass(frozen=True, slots=True)
class Owed:
    """The makers and the rights of a picture, which go wherever it goes.

    Attributes:
        creators: Who made it.
        credit: Who supplied it.
        rights: The copyright notice.
    """

    creators: tuple[str, ...] = ()
    credit: str = ""
    rights: str = ""

    @property
    def options(self) -> Mapping[str, bytes]:
        """Options of Pillow's JPEG writer that put them in as EXIF and XMP, and keep it from copying any note."""
        told = {"exif": _exif(self, 1), "xmp": packet(self)} if self != Owed() else {"exif": b"", "xmp": b""}
        return told | {"comment": b""}


def owed(path: Path, image: "Image.Image") -> Owed:
    """Return what a picture file says about its makers and rights.

    Args:
        path: The file.
        image: The same, opened.
    """
    # Of a TIFF file, whose own tags these are, Pillow names none of them. A picture without a format was unpacked by
    # another reader, which keeps no notes.
    named = not image.format or image.format == "TIFF"
    if not named and not any(image.info.get(block) for block in ("exif", "xmp", "photoshop")):
        return Owed()
    said = read_metadata(path)
    return Owed(said.texts("creators"), said.text("credit"), said.text("copyright"))


def packet(of: Owed, title: str = "", tool: str = "") -> bytes:
    """Return makers and rights, and what made it, as an XMP packet (ISO 16684-1) in Dublin Core and IPTC Core."""
    creators = "".join(f"<rdf:li>{_xml(name)}</rdf:li>" for name in of.creators)
    parts = [
        f"<dc:title>{_alternative(title)}</dc:title>" if title else "",
        f"<dc:creator><rdf:Seq>{creators}</rdf:Seq></dc:creator>" if creators else "",
        f"<dc:rights>{_alternative(of.rights)}</dc:rights>" if of.rights else "",
        f"<photoshop:Credit>{_xml(of.credit)}</photoshop:Credit>" if of.credit else "",
        f"<xmp:CreatorTool>{_xml(tool)}</xmp:CreatorTool>" if tool else "",
    ]
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f'{"".join(parts)}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _alternative(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_xml(text)}</rdf:li></rdf:Alt>'


def _xml(text: str) -> str:
    # XML 1.0, 2.2: most control characters cannot be written at all.
    return escape("".join(c for c in text if c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff"))


def _exif(of: Owed, orientation: int) -> bytes:
    from PIL import Image  # noqa: PLC0415 heavy, and most commands draw nothing

    exif = Image.Exif()
    if orientation != 1:
        exif[_ORIENTATION] = orientation
    # Pillow writes a bytes value as it is; UTF-8 is what every reader tries first.
    for tag, text in ((_ARTIST, "; ".join(of.creators)), (_COPYRIGHT, of.rights)):
        if text:
            # Up to four bytes lie in the entry itself, where some readers look for the place of the text instead.
            exif[tag] = text.encode().ljust(_INLINE, b"\0")
    return exif.tobytes()


def stripped(data: bytes, of: Owed, orientation: int) -> bytes:
    """Return a JPEG with its very pixels and only what showing it needs, and its makers and rights.

    Place, camera, serial numbers, faces, thumbnails and editing history lie in the segments that are left behind.

    Args:
        data: The file.
        of: Makers and rights, written anew.
        orientation: EXIF orientation, 1 to 8, that is written back.
    """
    told = b""
    if of != Owed() or orientation != 1:
        told = _app1(_exif(of, orientation))
    if of != Owed():
        told += _app1(b"http://ns.adobe.com/xap/1.0/\0" + packet(of))
    segments = list(_segments(data))
    # JFIF demands that its own segment is the first.
    front = [segment for marker, segment in segments if marker == _APP0 and segment[4:8] == b"JFIF"][:1]
    rest = [segment for marker, segment in segments if _shows(marker, segment)]
    return b"".join([b"\xff\xd8", *front, told, *rest])


def _app1(body: bytes) -> bytes:
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body


_APP0, _APP2, _APP14, _APP15, _COMMENT, _SCAN, _END = 0xE0, 0xE2, 0xEE, 0xEF, 0xFE, 0xDA, 0xD9
_MARKER = re.compile(rb"\xff([^\x00\xd0-\xd7\xff])")
"""A marker inside or behind entropy-coded data (ITU-T T.81, B.1.1.2); restart marks belong to the data."""


def _shows(marker: int, segment: bytes) -> bool:
    if marker == _APP2:
        return segment[4:].startswith(b"ICC_PROFILE")
    return marker == _APP14 or not (_APP0 <= marker <= _APP15 or marker == _COMMENT)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and bytes of every segment after the start mark, a scan with its data; the end mark is the last.

    What stands behind the end mark is no picture: cameras keep previews and films there.
    """
    at = 2
    while found := _MARKER.search(data, at):
        at, marker = found.start(), found[1][0]
        if marker == _END:
            break
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _SCAN:
            following = _MARKER.search(data, end)
            end = following.start() if following else len(data)
        yield marker, data[at:end]
        at = max(end, at + 2)
    yield _END, b"\xff\xd9"
