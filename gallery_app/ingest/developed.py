"""What the second pass over a picture gives."""

from dataclasses import dataclass

__all__ = ["CARRIED", "LARGE", "SMALL", "Developed"]

CARRIED = 0
"""The edge under which the small picture that a file carries is kept, whatever its size: it is there first."""

SMALL, LARGE = 256, 1024
"""Longer edges of the previews that every photo gets, in pixels: a grid cell and a screen."""


@dataclass(frozen=True, slots=True)
class Developed:
    """One picture, read to its end.

    Attributes:
        fingerprint: Quick fingerprint of the file that was read.
        content: Hash of all its bytes, 64 hexadecimal digits.
        large: Upright JPEG in sRGB, at most `LARGE` pixels on its longer edge.
        small: The same, at most `SMALL` pixels.
        likeness: Perceptual hash, 64 bits; 0 where there is too little to see.
        inner: The same within bars or a border around the picture; None without any.
    """

    fingerprint: str
    content: str
    large: bytes
    small: bytes
    likeness: int
    inner: int | None
