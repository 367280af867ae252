"""XMP packets: a little RDF, read without letting XML do anything clever."""

# The packet may come from a stranger: a document type is refused below, so nothing can expand or be fetched.
from xml.etree import ElementTree as ET

from gallery_app.metadata.facts import Embedded
from gallery_app.metadata.text import iso_date, spoken, unique

__all__ = ["read_xmp"]

_DC = "{http://purl.org/dc/elements/1.1/}"
_EXIF = "{http://ns.adobe.com/exif/1.0/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MOST_BYTES = 4_000_000


def read_xmp(packet: bytes) -> Embedded:
    """Return what an XMP packet says; nothing where it is no XML, declares a document type or is over 4 MB."""
    root = _tree(packet)
    if root is None:
        return Embedded()
    taken = _first(root, f"{_EXIF}DateTimeOriginal") or _first(root, f"{_PHOTOSHOP}DateCreated")
    return Embedded(
        title=_first(root, f"{_DC}title"),
        headline=_first(root, f"{_PHOTOSHOP}Headline"),
        description=_first(root, f"{_DC}description"),
        creators=unique(map(spoken, _values(root, f"{_DC}creator"))),
        keywords=unique(_values(root, f"{_DC}subject")),
        credit=_first(root, f"{_PHOTOSHOP}Credit"),
        taken=iso_date(taken),
    )


def _tree(packet: bytes) -> ET.Element | None:
    packet = packet.strip(b"\0 \r\n\t")
    # A zero byte means UTF-16 or 32, in which a document type could hide.
    if len(packet) > _MOST_BYTES or b"<!" in packet.replace(b"<!--", b"") or b"\0" in packet:
        return None
    try:
        return ET.fromstring(packet)  # noqa: S314 - see the import
    except (ET.ParseError, ValueError, LookupError):
        return None


def _first(root: ET.Element, name: str) -> str:
    return spoken(next(iter(_values(root, name)), ""))


def _values(root: ET.Element, name: str) -> list[str]:
    for element in root.iter():
        if element.tag == name:
            items = list(element.iter(f"{_RDF}li"))
            # The default language first; the others keep their order.
            items.sort(key=lambda item: item.get(_LANGUAGE, "x-default") != "x-default")
            return [item.text or "" for item in items] or [element.text or ""]
        if name in element.attrib:
            return [element.attrib[name]]
    return []
