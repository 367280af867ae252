"""XMP packets: a little RDF, read and changed without letting XML do anything clever (ISO 16684-1)."""

# The packet may come from a stranger: a document type is refused below, so nothing can expand or be fetched.
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

from gallery_app.metadata.fields import NAMESPACES, Field, Kind, Value
from gallery_app.metadata.languages import DEFAULT, spoken, translation
from gallery_app.metadata.terms import term_ids, terms

__all__ = ["Packet"]

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_ITEM = f"{_RDF}li"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MOST_BYTES = 4_000_000
_DEEPEST = 200
"""Elements within elements; a packet of a person has five, and a thousand would exhaust the stack."""
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_END = '\n<?xpacket end="w"?>'
_ROOM = 2048
"""Blanks at the end, in which other programs change a packet without moving what follows (part 1, 7.3.2)."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HARMLESS = re.compile(rb"<!--|<!\[CDATA\[")
"""What may begin with <! in a packet: remarks and verbatim text; anything else belongs to a document type."""
_DECLARED = re.compile(r"<\?xml\b[^>]*\?>")
_FORMS = (
    (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\0\0\0<", "utf-32-be"), (b"<\0\0\0", "utf-32-le"),
    (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\0<", "utf-16-be"), (b"<\0", "utf-16-le"),
)  # fmt: skip
_USUAL = {**NAMESPACES, "x": "adobe:ns:meta/", "rdf": _RDF[1:-1]}


class Packet:
    """A packet that was read once, for many questions."""

    def __init__(self, packet: bytes) -> None:
        """Read a packet; one that is no XML, declares a document type or is over 4 MB says nothing."""
        self._size = len(packet)
        self.empty = not packet.strip(b"\0 \r\n\t")
        self._root, self._prefixes = _tree(packet)
        self._said = {} if self._root is None else _said(self._root)

    @property
    def readable(self) -> bool:
        """Whether there is a packet, and it could be read."""
        return self._root is not None

    def texts(self, field: Field) -> tuple[str, ...]:
        """Return the values of one property, the default language first; of a translation the text in its language."""
        found = self._said.get(field.property) if self._said else None
        if found is None:
            return ()
        if field.language:
            return translation(_languages(found), field.language)
        return tuple(term_ids(found) if field.kind is Kind.TERMS else _values(found))

    def first(self, names: tuple[str, ...]) -> str:
        """Return the first value that one of several properties has, in ElementTree's notation; "" for none."""
        found = (value for name in names for value in _values(self._said.get(name)))
        return next((value for value in found if value.strip()), "")

    def edited(self, new: Mapping[Field, Value]) -> bytes | None:
        """Return the packet with other values for some properties; everything else in it is kept.

        Of a property in several languages the default text is exchanged, with every translation that said the same; of
        a translation, that one alone. A value that says nothing removes its property. Without a packet, a new one is
        made.

        Returns:
            The packet, or None when the one given cannot be read, so that changing it would lose what it says.
        """
        if self._root is None and not self.empty:
            return None
        root = _fresh() if self._root is None else self._root
        for field, value in new.items():
            _set(root, field, value)
        return _packed(root, self._prefixes, self._size)


def _fresh() -> ET.Element:
    root = ET.Element("{adobe:ns:meta/}xmpmeta")
    ET.SubElement(root, f"{_RDF}RDF")
    return root


def _tree(packet: bytes) -> tuple[ET.Element | None, dict[str, str]]:
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


def _descriptions(root: ET.Element) -> Iterator[ET.Element]:
    """Yield the elements whose children and attributes are the photo's properties."""
    for rdf in [root] if root.tag == f"{_RDF}RDF" else root.iter(f"{_RDF}RDF"):
        # A typed node stands for a description of that type (RDF/XML, 2.13).
        yield from rdf


def _said(root: ET.Element) -> dict[str, ET.Element | str]:
    """Return the first element, or attribute, of each property."""
    found: dict[str, ET.Element | str] = {}
    for description in _descriptions(root):
        for name, text in description.attrib.items():
            found.setdefault(name, text)
        for element in description:
            found.setdefault(element.tag, element)
    return found


def _values(said: ET.Element | str | None) -> list[str]:
    if said is None or isinstance(said, str):
        return [] if said is None else [said]
    items = list(said.iter(_ITEM))
    # The default language first; the others keep their order.
    items.sort(key=lambda item: item.get(_LANGUAGE, DEFAULT) != DEFAULT)
    return [item.text or "" for item in items] or [said.text or ""]


def _set(root: ET.Element, field: Field, value: Value) -> None:
    name, before = field.property, list[ET.Element | str]()
    for description in _descriptions(root):
        before += [description.attrib.pop(name)] if name in description.attrib else []
        for element in description.findall(name):
            before.append(element)
            description.remove(element)
    if field.kind is Kind.LANGUAGES:
        texts = spoken({tag: text for each in reversed(before) for tag, text in _languages(each).items()}, field, value)
        if texts:
            bag = ET.SubElement(ET.SubElement(_home(root), name), f"{_RDF}Alt")
            for tag, text in texts.items():
                ET.SubElement(bag, _ITEM, {_LANGUAGE: tag}).text = _clean(text)
    elif value:
        _fill(ET.SubElement(_home(root), name), field, value, before)


def _languages(said: ET.Element | str | None) -> dict[str, str]:
    """Return the texts of a property by language."""
    if said is None or isinstance(said, str):
        return {} if said is None else {DEFAULT: said}
    found = {item.get(_LANGUAGE, DEFAULT): item.text or "" for item in said.iter(_ITEM)}
    return found or {DEFAULT: said.text or ""}


def _home(root: ET.Element) -> ET.Element:
    """Return the description that takes new properties."""
    found = next((each for each in _descriptions(root) if each.tag == f"{_RDF}Description"), None)
    if found is not None:
        return found
    rdf = root if root.tag == f"{_RDF}RDF" else root.find(f"{_RDF}RDF")
    if rdf is None:
        rdf = ET.SubElement(root, f"{_RDF}RDF")
    return ET.SubElement(rdf, f"{_RDF}Description", {f"{_RDF}about": ""})


def _fill(element: ET.Element, field: Field, value: Value, before: Sequence[ET.Element | str]) -> None:
    items = [value] if isinstance(value, str) else list(value)
    if not field.listed:
        element.text = _clean(items[0])
        return
    bag = ET.SubElement(element, f"{_RDF}{'Seq' if field.kind is Kind.ORDERED else 'Bag'}")
    if field.kind is Kind.TERMS:
        bag.extend(terms(items, before))
        return
    for text in items:
        ET.SubElement(bag, _ITEM).text = _clean(text)


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)


def _packed(root: ET.Element, prefixes: Mapping[str, str], size: int) -> bytes:
    """Return the packet, of exactly `size` bytes if that leaves room, so that nothing behind it has to move."""
    for address, prefix in {**{address: prefix for prefix, address in _USUAL.items()}, **prefixes}.items():
        # ElementTree keeps the last word on a prefix for the whole process, so it is said anew each time.
        if prefix and not re.fullmatch(r"ns\d+", prefix) and prefix != "xml":
            ET.register_namespace(prefix, address)
    body = ET.tostring(root, encoding="unicode")
    packet = (_BEGIN + body).encode()
    blanks = size - len(packet) - len(_END)
    lines = (b"\n" + b" " * 99) * ((blanks if blanks >= 0 else _ROOM) // 100 + 1)
    return packet + lines[: blanks if blanks >= 0 else _ROOM] + _END.encode()
