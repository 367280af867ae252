"""Terms of vocabularies in XMP: a bag of structures, each with a term's address and its names (IPTC CV-Term)."""

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from gallery_app.metadata.fields import NAMESPACES
from gallery_app.metadata.topics import SCHEME, topic_address, topic_code, topics

__all__ = ["term_ids", "terms"]

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_EXT = f"{{{NAMESPACES['Iptc4xmpExt']}}}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def term_ids(said: ET.Element | str | None) -> list[str]:
    """Return the terms of a property: media topics by code, others by what they say of themselves."""
    return [term for item in _items(said) if (term := _id(item))]


def _items(said: ET.Element | str | None) -> Iterator[ET.Element]:
    if said is None or isinstance(said, str):
        return
    for bag in said:
        yield from bag.findall(f"{_RDF}li")


def _id(item: ET.Element) -> str:
    name = f"{_EXT}CvTermId"
    # A structure's fields are its elements or attributes, or those of a description in it (RDF/XML, 2.11 and 2.5).
    for holder in (item, *item.findall(f"{_RDF}Description")):
        text = holder.findtext(name) or holder.get(name) or ""
        if text.strip():
            return topic_code(text.strip()) or text
    return ""


def terms(wanted: Sequence[str], before: Sequence[ET.Element | str]) -> Iterator[ET.Element]:
    """Yield the structures of terms: those that were there as they were, others made anew."""
    known = {_id(item): item for said in before for item in _items(said)}
    # What does not say which term it is belongs to others.
    yield from (item for said in before for item in _items(said) if not _id(item))
    for term in dict.fromkeys(wanted):
        yield known[term] if term in known else _made(term)


def _made(term: str) -> ET.Element:
    item = ET.Element(f"{_RDF}li", {f"{_RDF}parseType": "Resource"})
    if term.startswith("medtop:"):
        ET.SubElement(item, f"{_EXT}CvId").text = SCHEME
    ET.SubElement(item, f"{_EXT}CvTermId").text = topic_address(term)
    if topic := topics().get(term):
        names = ET.SubElement(ET.SubElement(item, f"{_EXT}CvTermName"), f"{_RDF}Alt")
        for tag, name in (("x-default", topic.en), ("en-GB", topic.en), ("zh-CN", topic.zh)):
            ET.SubElement(names, f"{_RDF}li", {_LANGUAGE: tag}).text = name
    return item
