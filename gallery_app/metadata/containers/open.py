"""One door to every container: the format is told from the bytes, never from the name."""

from collections.abc import Callable
from typing import NamedTuple

from gallery_app.metadata.containers import jpeg, png, psd, tiff, webp
from gallery_app.metadata.containers.blocks import Blocks, Change, SpliceError

__all__ = ["holds_iim", "packet_room", "read_blocks", "takes_metadata", "with_blocks"]


class _Container(NamedTuple):
    begins: Callable[[bytes], bool]
    read: Callable[[bytes], Blocks]
    splice: Callable[[bytes, Change], bytes]
    iim: bool
    room: int = 0


_CONTAINERS = (
    _Container(jpeg.is_jpeg, jpeg.read_blocks, jpeg.with_blocks, iim=True, room=jpeg.ROOM),
    _Container(png.is_png, png.read_blocks, png.with_blocks, iim=False),
    _Container(webp.is_webp, webp.read_blocks, webp.with_blocks, iim=False),
    _Container(tiff.is_tiff, tiff.read_blocks, tiff.with_blocks, iim=True),
    _Container(psd.is_psd, psd.read_blocks, psd.with_blocks, iim=True),
)


def _container(data: bytes) -> _Container | None:
    return next((each for each in _CONTAINERS if each.begins(data)), None)


def takes_metadata(data: bytes) -> bool:
    """Return whether metadata can be put into a file that begins with these bytes."""
    return _container(data) is not None


def holds_iim(data: bytes) -> bool:
    """Return whether the format of these bytes has a place for IPTC-IIM."""
    container = _container(data)
    return container is not None and container.iim


def packet_room(data: bytes) -> int:
    """Return the most bytes of an XMP packet in the format of these bytes, 0 for any number; more take a second one."""
    container = _container(data)
    return container.room if container else 0


def read_blocks(data: bytes) -> Blocks | None:
    """Return the metadata of a JPEG, PNG, WebP or TIFF file, or None for other formats."""
    container = _container(data)
    return None if container is None else container.read(data)


def with_blocks(data: bytes, change: Change) -> bytes:
    """Return the file with other metadata; no byte that is not metadata changes.

    Raises:
        SpliceError: The format takes none, or the file is damaged.
    """
    container = _container(data)
    if container is None:
        raise SpliceError("Captions are not written into files of this format; a sidecar takes them.")
    return container.splice(data, change)
