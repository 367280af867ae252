"""Cameras' other colours: photos in Adobe RGB that say so in EXIF alone, without a profile."""

import struct
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["adobe_profile", "told_profile"]

# DCF 2.0, 4.5.2: photos in the optional colour space carry R03 and leave Exif's ColorSpace uncalibrated.
_INTEROPERABILITY, _INDEX, _OPTIONAL = 0xA005, 0x0001, "R03"
_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
"""Red, green and blue of Adobe RGB (1998), 4.3.2, adapted to D50."""
_GAMMA = 563 / 256


def told_profile(image: "Image.Image") -> bytes | None:
    """Return the profile that a file without one names in its EXIF, or None."""
    if image.mode != "RGB" or not image.info.get("exif"):
        return None
    index = image.getexif().get_ifd(_INTEROPERABILITY).get(_INDEX)
    return adobe_profile() if str(index).strip("\0 ") == _OPTIONAL else None


@lru_cache(maxsize=1)
def adobe_profile() -> bytes:
    """Return a profile with the primaries, white and curve of Adobe RGB (1998), as ICC.1:2001-04 writes it."""
    curve = b"curv" + bytes(4) + struct.pack(">IH2x", 1, round(_GAMMA * 256))
    tags = [
        (b"desc", b"desc" + bytes(4) + struct.pack(">I", 14) + b"RGB (as R03)\0\0" + bytes(78)),
        (b"cprt", b"text" + bytes(4) + b"No rights reserved.\0"),
        (b"wtpt", _xyz(_WHITE)),
        *zip((b"rXYZ", b"gXYZ", b"bXYZ"), map(_xyz, _PRIMARIES), strict=True),
        *((name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")),
    ]
    at, index, body = 132 + 12 * len(tags), struct.pack(">I", len(tags)), b""
    for name, data in tags:
        index += struct.pack(">4sII", name, at + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = struct.pack(">I4xI4s4s4s12x4s", at + len(body), 0x02400000, b"mntr", b"RGB ", b"XYZ ", b"acsp")
    white = _xyz(_WHITE)[8:]
    return head.ljust(68, b"\0") + white.ljust(60, b"\0") + index + body


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))
