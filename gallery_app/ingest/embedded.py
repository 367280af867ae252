"""The small picture that a file carries, upright, long before its own picture could be unpacked."""

import io
from pathlib import Path

from PIL import Image, ImageStat

from gallery_app.ingest.carried import Carried, carried
from gallery_app.ingest.pixels import LYING, UPRIGHT, own_orientation

__all__ = ["embedded_picture", "embedded_preview", "embedded_size"]

_QUALITY = 85
_MOST_PIXELS = 60_000_000
_ENOUGH = 0.9
"""A picture this near to the wanted edge is as good as a larger one."""
_ALIKE = 0.02
"""Shapes that differ less are the same: thumbnails are rounded to whole pixels."""
_BLACK = 24
"""Mean brightness of the bars that cameras put beside a thumbnail of another shape."""


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
    found = _carried(source)
    sizes = [(max(size), data) for data in found.jpegs if (size := _size(data))]
    large = sorted((each for each in sizes if each[0] >= edge * _ENOUGH), key=lambda each: each[0])
    small = sorted((each for each in sizes if each[0] < edge * _ENOUGH), key=lambda each: -each[0])
    unpacked = (_unpacked(data, found, edge) for _, data in (*large, *small))
    return next((picture for picture in unpacked if picture), None)


def embedded_size(source: Path | bytes) -> tuple[int, int] | None:
    """Return width and height of the largest picture that a file carries, upright, in pixels; None where there is none.

    Raises:
        OSError: The file cannot be read.
    """
    found = _carried(source)
    largest = max((size for data in found.jpegs if (size := _size(data))), default=None)
    return largest[::-1] if largest and found.orientation >= LYING else largest


def _carried(source: Path | bytes) -> Carried:
    if isinstance(source, bytes):
        return carried(io.BytesIO(source))
    with source.open("rb") as file:
        return carried(file)


def _size(data: bytes) -> tuple[int, int] | None:
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            wide, high = image.size
    except Exception:  # noqa: BLE001 - what a file claims to be a preview fails in as many ways as there are bytes
        return None
    return (wide, high) if wide * high <= _MOST_PIXELS else None


def _unpacked(data: bytes, found: Carried, edge: int) -> Image.Image | None:
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            turned = own_orientation(image) or found.orientation
            image.draft("RGB", (edge, edge))
            whole = _same_part(image.convert("RGB"), found.size)
    except Exception:  # noqa: BLE001 - the same
        return None
    if whole is None:
        return None
    whole.thumbnail((edge, edge), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return whole.transpose(UPRIGHT[turned]) if turned in UPRIGHT else whole


def _same_part(image: Image.Image, size: tuple[int, int]) -> Image.Image | None:
    """Return the picture without the bars that fill it to another shape, or None if what is beyond is no bar."""
    if not all(size):
        return image
    wide, high = image.size
    shape = size[0] / size[1]
    if abs(wide / high / shape - 1) <= _ALIKE:
        return image
    inner_wide, inner_high = min(wide, round(high * shape)), min(high, round(wide / shape))
    if not inner_wide or not inner_high:
        return None
    left, top = (wide - inner_wide) // 2, (high - inner_high) // 2
    bars = ((0, 0, left or wide, top or high), (wide - left if left else 0, high - top if top else 0, wide, high))
    if any(max(ImageStat.Stat(image.crop(bar)).mean) > _BLACK for bar in bars):
        return None
    # The edge of a bar bleeds into the picture by a pixel.
    return image.crop((left + bool(left), top + bool(top), wide - left - bool(left), high - top - bool(top)))
