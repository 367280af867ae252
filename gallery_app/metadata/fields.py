"""The fields of a photo's metadata as one table: what they are called, and where EXIF, IPTC-IIM and XMP keep them.

Source: IPTC Photo Metadata Standard 2025.1 (Core 1.5, Extension 1.9); IIM 4.2 for data sets and their limits;
GB 45438-2025 for the AIGC label; digiKam and Lightroom for keywords in levels.
"""

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gallery_app.errors import InputError
from gallery_app.paths import resources_folder

__all__ = ["NAMESPACES", "Field", "Kind", "Value", "field", "fields"]

Value = str | tuple[str, ...]
"""A text, or the texts of a list; "" and () say nothing."""

NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "TC260": "http://www.tc260.org.cn/ns/AIGC/1.0/",
    "tushuo": "urn:tushuo:xmp:1.0/",
}


class Kind(StrEnum):
    """What a field's value is, in XMP's words."""

    TEXT = "text"
    LANGUAGES = "lang"
    ORDERED = "seq"
    UNORDERED = "bag"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        name: What code, command line and templates call it.
        zh: Its Chinese name.
        en: Its English name, as the standard has it.
        xmp: XMP property with its usual prefix.
        kind: What its value is.
        iim: Record and number of its IIM data set, or None.
        bytes: Most bytes of one IIM value; 0 without a data set.
        exif: Tag of IFD0 that says the same, or None.
    """

    name: str
    zh: str
    en: str
    xmp: str
    kind: Kind
    iim: tuple[int, int] | None = None
    bytes: int = 0
    exif: int | None = None

    @property
    def listed(self) -> bool:
        """Whether it has several values."""
        return self.kind in {Kind.ORDERED, Kind.UNORDERED}

    @property
    def property(self) -> str:
        """The XMP property in ElementTree's notation."""
        prefix, _, local = self.xmp.partition(":")
        return f"{{{NAMESPACES[prefix]}}}{local}"


@cache
def fields() -> tuple[Field, ...]:
    """Return every field, in the order forms show them."""
    data = json.loads((resources_folder() / "metadata" / "fields.json").read_text("utf-8"))
    return tuple(
        Field(**{**each, "kind": Kind(each["kind"]), "iim": tuple(each["iim"]) if "iim" in each else None})
        for each in data
    )


def field(name: str) -> Field:
    """Return one field.

    Raises:
        InputError: There is none of that name.
    """
    found = next((each for each in fields() if each.name == name), None)
    if found is None:
        known = ", ".join(each.name for each in fields())
        raise InputError("There is no metadata field {name}; the fields are {known}.", name=name, known=known)
    return found
