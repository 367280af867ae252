"""XMP packets between bytes and elements (ISO 16684-1): read without letting XML do anything clever, and joined."""

# The packet may come from a stranger: a document type is refused below, so nothing can expand or be fetched.
import io
import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from gallery_app.metadata.fields import NAMESPACES

__all__ = ["RDF", "descriptions", "home", "least_size", "packed", "serial", "tree"]

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
"""Namespace of RDF in ElementTree's notation."""
_MOST_BYTES = 4_000_000
_DEEPEST = 200
"""Elements within elements; a packet of a person has five, and a thousand would exhaust the stack."""
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_END = '\n<?xpacket end="w"?>'
_ROOM = 2048
"""Blanks at the end, in which other programs change a packet without moving what follows (part 1, 7.3.2)."""
_HARMLESS = re.compile(rb"<!--|<!\[CDATA\[")
"""What may begin with <! in a packet: remarks and verbatim text; anything else belongs to a document type."""
_BLANKS = re.compile(rb"\s+(?=<\?xpacket end)")
_DECLARED = re.compile(r"<\?xml\b[^>]*\?>")
_FORMS = (
    (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\0\0\0<", "utf-32-be"), (b"<\0\0\0", "utf-32-le"),
    (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\0<", "utf-16-be"), (b"<\0", "utf-16-le"),
)  # fmt: skip
_USUAL = {
    **NAMESPACES,
    "x": "adobe:ns:meta/",
    "rdf": RDF[1:-1],
    "xmpNote": "http://ns.adobe.com/xmp/note/",
}


def tree(packet: bytes) -> tuple[ET.Element | None, dict[str, str]]:
    """Return the packet's root and its prefixes, or None."""
    plain = _utf8(packet)
    if not plain or len(plain) > _MOST_BYTES or b"<!" in _HARMLESS.sub(b"", plain):
        return None, {}
    prefixes, root, depth = dict[str, str](), None, 0
    try:
        for event, value in ET.iterparse(io.BytesIO(plain), ("start", "end", "start-ns")):  # noqa: S314 - see the import
            if event == "start-ns":
                prefix, address = value
                prefixes.setdefault(address, prefix)
            else:
                root = value if root is None else root
                depth += 1 if event == "start" else -1
                if depth > _DEEPEST:
                    return None, {}
    except (ET.ParseError, ValueError, LookupError):
        return None, {}
    return root, prefixes


def _utf8(packet: bytes) -> bytes:
    """Return the packet in UTF-8, whichever Unicode form it came in, so that no document type can hide."""
    for mark, form in _FORMS:
        if packet.startswith(mark):
            packet = _DECLARED.sub("", packet.decode(form, errors="replace")).encode()
    packet = packet.strip(b"\0 \r\n\t")
    return b"" if b"\0" in packet else packet


def descriptions(root: ET.Element) -> Iterator[ET.Element]:
    """Yield the elements whose children and attributes are the photo's properties."""
    for rdf in [root] if root.tag == f"{RDF}RDF" else root.iter(f"{RDF}RDF"):
        # A typed node stands for a description of that type (RDF/XML, 2.13).
        yield from rdf


def home(root: ET.Element) -> ET.Element:
    """Return the description that takes new properties."""
    found = next((each for each in descriptions(root) if each.tag == f"{RDF}Description"), None)
    if found is not None:
        return found
    rdf = root if root.tag == f"{RDF}RDF" else root.find(f"{RDF}RDF")
    if rdf is None:
        rdf = ET.SubElement(root, f"{RDF}RDF")
    return ET.SubElement(rdf, f"{RDF}Description", {f"{RDF}about": ""})


def serial(root: ET.Element, prefixes: Mapping[str, str]) -> bytes:
    """Return elements as text in UTF-8, their namespaces under the prefixes they came with, or the usual ones."""
    for address, prefix in {**{address: prefix for prefix, address in _USUAL.items()}, **prefixes}.items():
        # ElementTree keeps the last word on a prefix for the whole process, so it is said anew each time.
        if prefix and not re.fullmatch(r"ns\d+", prefix) and prefix != "xml":
            ET.register_namespace(prefix, address)
    return ET.tostring(root, encoding="unicode").encode()


def least_size(packet: bytes) -> int:
    """Return how many bytes a packet takes without the blanks at its end."""
    return len(_BLANKS.sub(b"", packet))


def packed(root: ET.Element, prefixes: Mapping[str, str], size: int) -> bytes:
    """Return the packet, of exactly `size` bytes if that leaves room, so that nothing behind it has to move."""
    packet = _BEGIN.encode() + serial(root, prefixes)
    blanks = size - len(packet) - len(_END)
    lines = (b"\n" + b" " * 99) * ((blanks if blanks >= 0 else _ROOM) // 100 + 1)
    return packet + lines[: blanks if blanks >= 0 else _ROOM] + _END.encode()
