"""The small picture that a file carries, upright, long before its own picture could be unpacked."""

import io
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from gallery_app.ingest.bars import same_part
from gallery_app.ingest.carried import Carried, carried
from gallery_app.ingest.pixels import LYING, UPRIGHT, own_orientation
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.read import read_bytes

__all__ = ["embedded_picture", "embedded_preview", "embedded_reading", "embedded_size"]

_QUALITY = 85
_MOST_PIXELS = 60_000_000
_HEAD = 128 * 1024
"""Bytes of a JPEG in which its size stands, after two full segments of notes."""
_ENOUGH = 0.9
"""A picture this near to the wanted edge is as good as a larger one."""


def embedded_preview(source: Path | bytes, edge: int = 320) -> bytes | None:
    """Return the best small picture that a file carries, as a JPEG that is upright; None where there is none to trust.

    The smallest one that reaches `edge` is taken, or else the largest. One that shows another part of the picture, as
    programs leave it behind when they crop, is not believed. Nothing else of the file is read, so it takes
    milliseconds, whatever the size of the file.

    Args:
        source: An image file, or the bytes of one.
        edge: Pixels wanted on the longer side; the answer may have fewer, and never many more.

    Raises:
        OSError: The file cannot be read.
    """
    picture = embedded_picture(source, edge)
    if picture is None:
        return None
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def embedded_picture(source: Path | bytes, edge: int) -> Image.Image | None:
    """Return the same unpacked, in RGB, at most `edge` pixels on its longer side.

    Raises:
        OSError: The file cannot be read.
    """
    with _opened(source) as file:
        found = carried(file)
        sizes = [(max(size), place) for place in found.places if (size := _size(found, place))]
        large = sorted(each for each in sizes if each[0] >= edge * _ENOUGH)
        small = sorted((each for each in sizes if each[0] < edge * _ENOUGH), reverse=True)
        unpacked = (_unpacked(found, place, edge) for _, place in (*large, *small))
        return next((picture for picture in unpacked if picture), None)


def embedded_size(path: Path) -> tuple[int, int] | None:
    """Return width and height of the largest picture that a file carries, upright, in pixels; None where there is none.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        found = carried(file)
        largest = max((size for place in found.places if (size := _size(found, place))), default=None)
    return largest[::-1] if largest and found.orientation >= LYING else largest


def embedded_reading(path: Path) -> Reading:
    """Return what the largest picture that a file carries says about itself.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        found = carried(file)
        place = max(found.places, key=lambda each: each[1], default=(0, 0))
        return read_bytes(_bytes(found, place, place[1]))


def _opened(source: Path | bytes) -> BinaryIO:
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")


def _bytes(found: Carried, place: tuple[int, int], most: int) -> bytes:
    found.file.seek(place[0])
    return found.file.read(min(place[1], most))


def _size(found: Carried, place: tuple[int, int]) -> tuple[int, int] | None:
    try:
        with Image.open(io.BytesIO(_bytes(found, place, _HEAD)), formats=("JPEG",)) as image:
            wide, high = image.size
    except Exception:  # noqa: BLE001 - what a file claims to be a preview fails in as many ways as there are bytes
        return None
    return (wide, high) if wide * high <= _MOST_PIXELS else None


def _unpacked(found: Carried, place: tuple[int, int], edge: int) -> Image.Image | None:
    try:
        with Image.open(io.BytesIO(_bytes(found, place, place[1])), formats=("JPEG",)) as image:
            turned = own_orientation(image) or found.orientation
            image.draft("RGB", (edge, edge))
            whole = same_part(image.convert("RGB"), found.size)
    except Exception:  # noqa: BLE001 - the same
        return None
    if whole is None:
        return None
    whole.thumbnail((edge, edge), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return whole.transpose(UPRIGHT[turned]) if turned in UPRIGHT else whole
