"""The blocks of metadata an image file carries, whatever its format, and what should become of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gallery_app.errors import FileError

__all__ = ["Blocks", "Change", "SpliceError"]


@dataclass(frozen=True, slots=True)
class Blocks:
    """Metadata as it lies in a file.

    Attributes:
        exif: A TIFF stream (EXIF 2.32, 4.5), or b"".
        xmp: An XMP packet (ISO 16684-1), or b"".
        iim: IPTC-IIM data sets (IIM 4.2), or b"".
        digest: MD5 of the IIM block when XMP was last brought in step with it (Photoshop resource 0x0425), or b"".
        extended: The second packet that the XMP of a JPEG names (XMP part 3, 1.1.3.1), or b"".
    """

    exif: bytes = b""
    xmp: bytes = b""
    iim: bytes = b""
    digest: bytes = b""
    extended: bytes = b""


@dataclass(frozen=True, slots=True)
class Change:
    """Blocks to be put into a file; what is None stays as it is.

    Attributes:
        xmp: The new packet.
        extended: The new second packet, for a JPEG; b"" takes away the one there is.
        iim: The new data sets.
        digest: The new digest.
        exif: New texts of IFD0, by tag; other bytes of the EXIF are kept, none is moved.
    """

    xmp: bytes | None = None
    extended: bytes | None = None
    iim: bytes | None = None
    digest: bytes | None = None
    exif: Mapping[int, bytes] = field(default_factory=dict)


class SpliceError(FileError):
    """A file whose structure is too odd to be changed safely; the message says what is odd."""
