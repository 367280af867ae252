"""What an image file says about itself, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from gallery_app.domain.label import Label
from gallery_app.metadata.fields import Value

__all__ = ["Conflict", "Embedded", "Origin", "Reading"]


class Origin(StrEnum):
    """Where a value was found, the most trusted first."""

    SIDECAR = "sidecar"
    XMP = "xmp"
    IPTC = "iptc"
    EXIF = "exif"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Places that say different things about one field.

    Attributes:
        field: Name of the field.
        values: What each place says, the value that is taken first.
    """

    field: str
    values: tuple[tuple[Origin, Value], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One view of all that a file and its sidecar say.

    Attributes:
        values: For each field that says something, by name, what it says.
        origins: Where each of these values was found.
        conflicts: Fields on which places disagree.
        unsure: Texts were decoded without a declared character set, or against a wrong one: they may be misread.
        taken: When the shutter opened, ISO 8601 as far as it is known.
        camera: Maker and model, the maker once.
        pick: ``picked``, ``rejected`` or "", as other programs mark it.
        label: The colour that another program gave it.
        as_written: There is a sidecar that this program wrote, and nobody has changed its captions since.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    unsure: bool = False
    taken: str = ""
    camera: str = ""
    pick: str = ""
    label: Label = Label.NONE
    as_written: bool = False

    def text(self, name: str) -> str:
        """Return a field's text; "" where it says nothing."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else "; ".join(value)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list field's texts."""
        value = self.values.get(name, ())
        return (value,) if isinstance(value, str) else value

    @property
    def embedded(self) -> "Embedded":
        """The fields that an import needs."""
        title, headline, description = (self.text(name) for name in ("title", "headline", "description"))
        lists = self.texts("creators"), self.texts("keywords")
        return Embedded(title, headline, description, *lists, self.text("credit"), self.taken, self.camera)


@dataclass(frozen=True, slots=True)
class Embedded:
    """The fields of a file's metadata that an import needs; "" or () where a file says nothing.

    Attributes:
        title: IPTC Title (dc:title, IIM 2:05).
        headline: IPTC Headline (photoshop:Headline, IIM 2:105).
        description: IPTC Description (dc:description, IIM 2:120, ImageDescription); what cameras fill in is left out.
        creators: IPTC Creator (dc:creator, IIM 2:80, Artist), in order.
        keywords: IPTC Keywords (dc:subject, IIM 2:25), in order, once each.
        credit: IPTC Credit Line (photoshop:Credit, IIM 2:110).
        taken: When the shutter opened, ISO 8601 as far as it is known, such as ``2023-10-13T08:30:00`` or ``2023``.
        camera: Maker and model, the maker once.
    """

    title: str = ""
    headline: str = ""
    description: str = ""
    creators: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    credit: str = ""
    taken: str = ""
    camera: str = ""
