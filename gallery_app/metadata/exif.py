"""EXIF through exifread, whose failures are many and whose maker notes are never opened."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

import exifread

from gallery_app.metadata.text import camera_name, decoded, iso_date

__all__ = ["Exif", "artists", "read_exif"]

# It reports every odd tag; what matters is said by our own sentences.
logging.getLogger("exifread").setLevel(logging.CRITICAL)

_TEXTS = {0x010E: "Image ImageDescription", 0x013B: "Image Artist", 0x8298: "Image Copyright"}


@dataclass(frozen=True, slots=True)
class Exif:
    """What EXIF says.

    Attributes:
        texts: Texts of IFD0 by tag, as they stand there.
        taken: ISO 8601, or "".
        camera: Maker and model, the maker once.
    """

    texts: Mapping[int, str] = field(default_factory=dict)
    taken: str = ""
    camera: str = ""


def read_exif(file: BinaryIO) -> Exif:
    """Return what the EXIF of an image file, or of a bare TIFF block, says; nothing where it is beyond reading."""
    try:
        # Maker notes (details) of a hostile file can claim a billion values and never end.
        tags = exifread.process_file(file, details=False)
    except Exception:  # noqa: BLE001 - real files raise a dozen kinds, from AssertionError to struct.error
        return Exif()
    return Exif(
        texts={tag: text for tag, name in _TEXTS.items() if (text := _text(tags, name))},
        taken=iso_date(_text(tags, "EXIF DateTimeOriginal") or _text(tags, "EXIF DateTimeDigitized")),
        camera=camera_name(_text(tags, "Image Make"), _text(tags, "Image Model")),
    )


def artists(text: str) -> tuple[str, ...]:
    """Return the names that one Artist text holds (EXIF 2.32, 4.6.4: separated by semicolons)."""
    return tuple(text.replace("；", ";").split(";"))


def _text(tags: Mapping[str, object], name: str) -> str:
    value = getattr(tags.get(name), "values", "")
    if isinstance(value, bytes):
        return decoded(value)
    return value.strip("\0 ") if isinstance(value, str) else ""
