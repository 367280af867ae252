"""XMP packets: a little RDF, read and changed without letting XML do anything clever (ISO 16684-1)."""

import re
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from gallery_app.metadata.extended import joined
from gallery_app.metadata.fields import Field, Kind, Value
from gallery_app.metadata.languages import DEFAULT, spoken, translation
from gallery_app.metadata.packets import RDF, descriptions, home, packed, tree
from gallery_app.metadata.terms import term_ids, terms

__all__ = ["Packet"]

_ITEM = f"{RDF}li"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Packet:
    """A packet that was read once, for many questions."""

    def __init__(self, packet: bytes, extended: bytes = b"") -> None:
        """Read a packet; one that is no XML, declares a document type or is over 4 MB says nothing.

        Args:
            packet: The packet.
            extended: What its file says beside it, because a JPEG's segment holds no more (XMP part 3, 1.1.3.1).
        """
        self._size = 0 if extended else len(packet)
        self.empty = not packet.strip(b"\0 \r\n\t")
        self._root, self._prefixes = joined(packet, extended) if extended else tree(packet)
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
        return packed(root, self._prefixes, self._size)


def _fresh() -> ET.Element:
    root = ET.Element("{adobe:ns:meta/}xmpmeta")
    ET.SubElement(root, f"{RDF}RDF")
    return root


def _said(root: ET.Element) -> dict[str, ET.Element | str]:
    """Return the first element, or attribute, of each property."""
    found: dict[str, ET.Element | str] = {}
    for description in descriptions(root):
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
    for description in descriptions(root):
        before += [description.attrib.pop(name)] if name in description.attrib else []
        for element in description.findall(name):
            before.append(element)
            description.remove(element)
    if field.kind is Kind.LANGUAGES:
        texts = spoken({tag: text for each in reversed(before) for tag, text in _languages(each).items()}, field, value)
        if texts:
            bag = ET.SubElement(ET.SubElement(home(root), name), f"{RDF}Alt")
            for tag, text in texts.items():
                ET.SubElement(bag, _ITEM, {_LANGUAGE: tag}).text = _clean(text)
    elif value:
        _fill(ET.SubElement(home(root), name), field, value, before)


def _languages(said: ET.Element | str | None) -> dict[str, str]:
    """Return the texts of a property by language."""
    if said is None or isinstance(said, str):
        return {} if said is None else {DEFAULT: said}
    found = {item.get(_LANGUAGE, DEFAULT): item.text or "" for item in said.iter(_ITEM)}
    return found or {DEFAULT: said.text or ""}


def _fill(element: ET.Element, field: Field, value: Value, before: Sequence[ET.Element | str]) -> None:
    items = [value] if isinstance(value, str) else list(value)
    if not field.listed:
        element.text = _clean(items[0])
        return
    bag = ET.SubElement(element, f"{RDF}{'Seq' if field.kind is Kind.ORDERED else 'Bag'}")
    if field.kind is Kind.TERMS:
        bag.extend(terms(items, before))
        return
    for text in items:
        ET.SubElement(bag, _ITEM).text = _clean(text)


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)
