"""One reading of a picture's EXIF, IPTC-IIM, XMP and sidecar together."""

import io
import warnings
from pathlib import Path
from typing import BinaryIO

from gallery_app.metadata.containers.blocks import Blocks
from gallery_app.metadata.containers.heif import is_heif, read_heif
from gallery_app.metadata.containers.jpeg import is_jpeg, is_whole
from gallery_app.metadata.containers.open import read_blocks, takes_metadata
from gallery_app.metadata.exif import Exif, read_exif
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.iim import read_iim
from gallery_app.metadata.merge import Sources, merged
from gallery_app.metadata.sidecar import sidecar_of
from gallery_app.metadata.xmp import Packet

__all__ = ["FORMATS", "read_bytes", "read_metadata"]

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "AVIF", "GIF", "BMP", "JPEG2000", "PSD")
"""Pillow's names of the formats whose files may be opened at all."""

_HEAD = 400
_JPEG_HEAD = 1 << 19
"""Bytes in which a JPEG file nearly always has all of its metadata."""


def read_metadata(path: Path) -> Reading:
    """Return what a picture file and its sidecar say; nothing where they say nothing or cannot be read.

    A hostile file may take long or much memory: see `ingest.decode`.

    Raises:
        OSError: The file cannot be opened.
    """
    if path.suffix.lower() == ".xmp":
        return _reading(Blocks(), Exif(), path.read_bytes())
    with path.open("rb") as file:
        head = file.read(_HEAD)
        heif = read_heif(file) if is_heif(head) else None
        file.seek(0)
        known = takes_metadata(head) and not heif
        data = _enough(file) if known else b""
        # Most cameras' EXIF lies whole in the block; other formats may keep it where only exifread looks.
        file.seek(0)
        exif = Exif() if is_jpeg(data) else read_exif(file)
    if heif:
        blocks: Blocks | None = Blocks(exif=heif.exif, xmp=heif.xmp)
    else:
        blocks = read_blocks(data) if known else _pillow_blocks(path)
    sidecar = sidecar_of(path)
    return _reading(blocks or Blocks(), exif, sidecar.read_bytes() if sidecar else b"")


def _enough(file: BinaryIO) -> bytes:
    """Return as much of a file as its metadata is in: of a JPEG the beginning."""
    head = file.read(_JPEG_HEAD)
    return head if is_jpeg(head) and is_whole(head) else head + file.read()


def read_bytes(data: bytes, packet: bytes = b"") -> Reading:
    """Return what the bytes of a JPEG, PNG, WebP or TIFF file, and of a sidecar, say."""
    return _reading(read_blocks(data) or Blocks(), Exif(), packet)


def _reading(blocks: Blocks, exif: Exif, sidecar: bytes) -> Reading:
    if exif == Exif() and blocks.exif:
        # exifread does not know every place where a format may keep its EXIF.
        exif = read_exif(io.BytesIO(blocks.exif))
    xmp = Packet(sidecar), Packet(blocks.xmp, blocks.extended)
    return merged(Sources(*xmp, read_iim(blocks.iim), exif, blocks.iim, blocks.digest))


def _pillow_blocks(path: Path) -> Blocks:
    """Return the blocks of formats whose containers only Pillow opens."""
    from PIL import Image  # noqa: PLC0415 - slow to import, and most files never need it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(path, formats=FORMATS) as image:
                exif = _bytes(image.info.get("exif")).removeprefix(b"Exif\0\0")
                return Blocks(exif=exif, xmp=_bytes(image.info.get("xmp")))
        except Exception:  # noqa: BLE001 - a broken header fails in as many ways as there are formats
            return Blocks()


def _bytes(value: object) -> bytes:
    if isinstance(value, str):
        return value.encode()
    return value if isinstance(value, bytes) else b""
