"""What an image file says about itself, as plain values."""

from dataclasses import dataclass

__all__ = ["Embedded"]


@dataclass(frozen=True, slots=True)
class Embedded:
    """The fields of a file's EXIF, IPTC-IIM and XMP that an import needs; "" or () where a file says nothing.

    Where the three disagree, XMP goes before IIM and IIM before EXIF, as the Metadata Working Group has it.

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
