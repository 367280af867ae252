"""XMP that is more than a JPEG's segment holds: its largest properties in a second packet (XMP part 3, 1.1.3.1)."""

import hashlib
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from gallery_app.metadata.packets import RDF, descriptions, home, packed, serial, tree

__all__ = ["joined", "parted"]

_NOTE = "{http://ns.adobe.com/xmp/note/}HasExtendedXMP"
"""Names the second packet: the MD5 of its bytes in capital hexadecimal digits."""


def joined(packet: bytes, extended: bytes) -> tuple[ET.Element | None, Mapping[str, str]]:
    """Return the elements of both packets as those of one, and their prefixes; those of the first where they differ."""
    root, prefixes = tree(packet)
    other, further = tree(extended)
    if root is None or other is None:
        return root, prefixes
    known = {name for each in descriptions(root) for name in (*each.attrib, *(child.tag for child in each))}
    _forget(root)
    place = home(root)
    for each in descriptions(other):
        for name, text in each.attrib.items():
            if name not in known:
                place.set(name, text)
        place.extend(child for child in each if child.tag not in known)
    return root, {**further, **prefixes}


def parted(packet: bytes, room: int) -> tuple[bytes, bytes]:
    """Return a packet of at most `room` bytes that names a second one, and that, with the largest properties.

    Where no moving of properties makes it short enough it stays longer.
    """
    root, prefixes = tree(packet)
    if root is None:
        return packet, b""
    _forget(root)
    rest = ET.Element("{adobe:ns:meta/}xmpmeta")
    place = ET.SubElement(ET.SubElement(rest, f"{RDF}RDF"), f"{RDF}Description", {f"{RDF}about": ""})
    note = "0" * 32
    sizes = [
        (len(serial(child, prefixes)), number, each, child)
        for each in descriptions(root)
        for number, child in enumerate(each)
    ]
    for _, _, each, child in sorted(sizes, key=lambda size: size[:2], reverse=True):
        each.remove(child)
        place.append(child)
        home(root).set(_NOTE, note)
        if len(packed(root, prefixes, 1)) <= room:
            break
    extended = serial(rest, prefixes)
    home(root).set(_NOTE, hashlib.md5(extended, usedforsecurity=False).hexdigest().upper())
    return packed(root, prefixes, 1), extended


def _forget(root: ET.Element) -> None:
    """Take the name of a second packet out of the first one."""
    for each in descriptions(root):
        each.attrib.pop(_NOTE, None)
        for child in each.findall(_NOTE):
            each.remove(child)
