"""Photoshop files: read only; their resources hold XMP, EXIF and IIM (Adobe Photoshop File Formats Specification)."""

from gallery_app.metadata.containers import photoshop
from gallery_app.metadata.containers.blocks import Blocks, Change, SpliceError

__all__ = ["is_psd", "read_blocks", "with_blocks"]

_HEADER = 26
_EXIF, _XMP = 0x0422, 0x0424


def is_psd(data: bytes) -> bool:
    """Return whether the bytes begin as a Photoshop file."""
    return data[:4] == b"8BPS"


def read_blocks(data: bytes) -> Blocks:
    """Return the metadata of a Photoshop file; nothing where it breaks off."""
    at = _HEADER + 4 + int.from_bytes(data[_HEADER : _HEADER + 4])
    size = int.from_bytes(data[at : at + 4])
    found = photoshop.resources(data[at + 4 : at + 4 + size])
    exif, xmp = photoshop.content(found, _EXIF), photoshop.content(found, _XMP)
    return Blocks(exif, xmp, photoshop.content(found, photoshop.IIM), photoshop.content(found, photoshop.DIGEST))


def with_blocks(_data: bytes, _change: Change) -> bytes:
    """Refuse: a layered original is not touched.

    Raises:
        SpliceError: Always.
    """
    raise SpliceError("Captions are not written into Photoshop files; a sidecar takes them.")
