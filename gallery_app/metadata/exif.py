"""EXIF through exifread, whose failures are many and whose maker notes are never opened."""

import logging
from collections.abc import Mapping
from typing import BinaryIO

import exifread

from gallery_app.metadata.facts import Embedded
from gallery_app.metadata.text import camera_name, decoded, iso_date, spoken, unique

__all__ = ["read_exif"]

# It reports every odd tag; what matters is said by our own sentences.
logging.getLogger("exifread").setLevel(logging.CRITICAL)


def read_exif(file: BinaryIO) -> Embedded:
    """Return what the EXIF of an image file, or of a bare TIFF block, says; nothing where it is beyond reading."""
    try:
        # Maker notes (details) of a hostile file can claim a billion values and never end.
        tags = exifread.process_file(file, details=False)
    except Exception:  # noqa: BLE001 - real files raise a dozen kinds, from AssertionError to struct.error
        return Embedded()
    artists = _text(tags, "Image Artist").replace("；", ";").split(";")
    return Embedded(
        description=spoken(_text(tags, "Image ImageDescription")),
        creators=unique(map(spoken, artists)),
        taken=iso_date(_text(tags, "EXIF DateTimeOriginal") or _text(tags, "EXIF DateTimeDigitized")),
        camera=camera_name(_text(tags, "Image Make"), _text(tags, "Image Model")),
    )


def _text(tags: Mapping[str, object], name: str) -> str:
    value = getattr(tags.get(name), "values", "")
    if isinstance(value, bytes):
        return decoded(value)
    return value.strip("\0 ") if isinstance(value, str) else ""
