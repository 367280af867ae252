"""One reading of a picture's EXIF, IPTC-IIM and XMP together."""

import io
import warnings
from pathlib import Path
from typing import NamedTuple

from PIL import Image, TiffImagePlugin

from gallery_app.metadata.exif import read_exif
from gallery_app.metadata.facts import Embedded
from gallery_app.metadata.iim import read_iim
from gallery_app.metadata.xmp import read_xmp

__all__ = ["FORMATS", "read_metadata"]

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "AVIF", "GIF", "BMP", "JPEG2000")
"""Pillow's names of the formats whose files may be opened at all."""

_IIM_RESOURCE = 0x0404
_IIM_TIFF_TAG = TiffImagePlugin.IPTC_NAA_CHUNK


def read_metadata(path: Path) -> Embedded:
    """Return what a picture file says about itself; nothing where it says nothing or cannot be read.

    Only headers are read. A hostile file may still take long or much memory: see `ingest.decode`.

    Raises:
        OSError: The file cannot be opened.
    """
    with path.open("rb") as file:
        exif = read_exif(file)
    blocks = _blocks(path)
    if exif == Embedded():
        # exifread does not know every place where a format may keep its EXIF; Pillow finds those.
        exif = read_exif(io.BytesIO(blocks.exif.removeprefix(b"Exif\0\0")))
    xmp, iim = read_xmp(blocks.xmp), read_iim(blocks.iim)
    return Embedded(
        title=xmp.title or iim.title,
        headline=xmp.headline or iim.headline,
        description=xmp.description or iim.description or exif.description,
        creators=xmp.creators or iim.creators or exif.creators,
        keywords=xmp.keywords or iim.keywords,
        credit=xmp.credit or iim.credit,
        taken=exif.taken or xmp.taken or iim.taken,
        camera=exif.camera,
    )


class _Blocks(NamedTuple):
    """Metadata as it lies in a file, each b"" for none."""

    exif: bytes = b""
    xmp: bytes = b""
    iim: bytes = b""


def _blocks(path: Path) -> _Blocks:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(path, formats=FORMATS) as image:
                return _Blocks(_bytes(image.info.get("exif")), _bytes(image.info.get("xmp")), _iim_block(image))
        except Exception:  # noqa: BLE001 - a broken header fails in as many ways as there are formats
            return _Blocks()


def _iim_block(image: Image.Image) -> bytes:
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        value = image.tag_v2.get(_IIM_TIFF_TAG)
        return _bytes(value[0] if isinstance(value, tuple) and value else value)
    resources = image.info.get("photoshop")
    return _bytes(resources.get(_IIM_RESOURCE)) if isinstance(resources, dict) else b""


def _bytes(value: object) -> bytes:
    if isinstance(value, str):
        return value.encode()
    return value if isinstance(value, bytes) else b""
