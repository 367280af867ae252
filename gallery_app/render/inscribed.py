"""What goes into a package for a photo, as the one who knows its caption gives it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gallery_app.layout.content import ContentItem
from gallery_app.wording import Message

__all__ = ["Inscribe", "Inscribed", "as_it_is"]


@dataclass(frozen=True, slots=True)
class Inscribed:
    """A photo with its caption.

    Attributes:
        data: Its bytes, or the very file.
        sidecar: XMP for a file of its own beside it, where the photo's format takes none; b"" for no such file.
        note: What the editor should know of it, such as a text that older programs will see cut.
    """

    data: bytes | Path
    sidecar: bytes = b""
    note: Message | None = None


Inscribe = Callable[[ContentItem, "bytes | Path"], Inscribed]
"""Writes caption and credit into a copy: a JPEG in memory, or a file, which itself stays as it is.

Raises `FileError` where the file cannot be read."""


def as_it_is(_item: ContentItem, data: bytes | Path) -> Inscribed:
    """Write nothing."""
    return Inscribed(data)
