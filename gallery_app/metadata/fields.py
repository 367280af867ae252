"""The fields of a photo's metadata as one table: what they are called, and where EXIF, IPTC-IIM and XMP keep them.

Source: IPTC Photo Metadata Standard 2025.1 (Core 1.5, Extension 1.9); IIM 4.2 for data sets and their limits;
GB 45438-2025 for the AIGC label; digiKam and Lightroom for keywords in levels.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from gallery_app.errors import InputError
from gallery_app.paths import resources_folder

__all__ = ["LANGUAGES", "NAMESPACES", "Field", "Kind", "Value", "every_field", "field", "fields"]

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


LANGUAGES = {"en": ("英文", "English"), "zh": ("中文", "Chinese")}
"""The languages in which a text may be said again beside the main one, by what follows a field's name: title.en."""


class Kind(StrEnum):
    """What a field's value is, in XMP's words."""

    TEXT = "text"
    LANGUAGES = "lang"
    ORDERED = "seq"
    UNORDERED = "bag"
    DATE = "date"
    TERMS = "terms"


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
        language: Which translation of the property it is; "" for the property itself.
    """

    name: str
    zh: str
    en: str
    xmp: str
    kind: Kind
    iim: tuple[int, int] | None = None
    bytes: int = 0
    exif: int | None = None
    language: str = ""

    @property
    def listed(self) -> bool:
        """Whether it has several values."""
        return self.kind in {Kind.ORDERED, Kind.UNORDERED, Kind.TERMS}

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


@cache
def every_field() -> Mapping[str, Field]:
    """Return every field by name, each followed by its translations: ``title``, ``title.en``, ``title.zh``."""
    found: dict[str, Field] = {}
    for each in fields():
        found[each.name] = each
        for code, (zh, en) in LANGUAGES.items() if each.kind is Kind.LANGUAGES else ():
            name, names = f"{each.name}.{code}", (f"{each.zh}({zh})", f"{each.en} ({en})")
            found[name] = replace(
                each, name=name, zh=names[0], en=names[1], iim=None, bytes=0, exif=None, language=code
            )
    return found


def field(name: str) -> Field:
    """Return one field.

    Raises:
        InputError: There is none of that name.
    """
    found = every_field().get(name)
    if found is None:
        known = ", ".join(each.name for each in fields())
        raise InputError("There is no metadata field {name}; the fields are {known}.", name=name, known=known)
    return found
