"""A perceptual hash: how a picture looks, in 64 bits.

The signs of its 64 slowest waves against their median (a cosine transform, ISO/IEC 10918-1, A.3.3, of 32 × 32 greys).
The edges count less than the middle, so that a picture that was cropped by a few hundredths stays near to itself.
"""

import math
from functools import cache
from operator import mul

from PIL import Image, ImageStat

__all__ = ["inner_phash", "phash"]

_SIDE = 32
_WAVES = 8
_EDGE = 0.2
"""Weight of the outermost pixels against those in the middle."""
_FLAT = 3.0
"""Greys whose spread (standard deviation, of 255) is less say nothing: an empty page, a black frame."""
_SLACK = 8
"""Greys by which a bar of one colour may vary after compression."""
_PURE, _WRITTEN = 0.9, 0.2
"""Share of a bar's lines that its colour takes at least: where nothing is written, and where something is."""
_DEEPEST = 1 / 3
_LEAST = 0.4
"""Share of the picture that is left at least within bars."""
_PARTS = 4
_UPWARDS = (None, Image.Transpose.FLIP_TOP_BOTTOM, Image.Transpose.TRANSPOSE, Image.Transpose.ROTATE_90)
"""What brings each edge to the top: the upper, the lower, the left, the right one."""


def phash(image: Image.Image) -> int:
    """Return how a picture looks: copies of it differ in few of the 64 bits, different pictures in about half of them.

    It takes less than a millisecond for a preview.

    Args:
        image: An upright picture of any size and mode; small is enough.

    Returns:
        A number of 64 bits; 0 where there is too little to see.
    """
    grey = image.convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX)
    if ImageStat.Stat(grey).stddev[0] < _FLAT:
        return 0
    values = grey.tobytes()
    mean = sum(values) / len(values)
    waves, sums = _waves()
    lines = [values[at : at + _SIDE] for at in range(0, len(values), _SIDE)]
    across = [[sum(map(mul, line, wave)) for line in lines] for wave in waves]
    strengths = [
        sum(map(mul, column, wave)) - mean * sums[i] * sums[j]
        for i, column in enumerate(across)
        for j, wave in enumerate(waves)
    ]
    middle = sorted(strengths)[len(strengths) // 2]
    code = 0
    for number, strength in enumerate(strengths):
        # Neighbours go to different parts of the number, so that no part of it is alike for many pictures.
        part, at = number % _PARTS, number // _PARTS
        code |= (strength > middle) << part * (len(strengths) // _PARTS) + at
    return code


def inner_phash(image: Image.Image) -> int | None:
    """Return how a picture looks within the bars or border of one colour that were put around it, or None without any.

    A bar may have a caption written on it.
    """
    box = _within(image.convert("L"))
    if box is None:
        return None
    return phash(image.crop(box)) or None


@cache
def _waves() -> tuple[list[list[float]], list[float]]:
    weights = [_EDGE + (1 - _EDGE) * math.sin(math.pi * (x + 0.5) / _SIDE) for x in range(_SIDE)]
    waves = [
        [weight * math.cos(math.pi * (2 * x + 1) * wave / (2 * _SIDE)) for x, weight in enumerate(weights)]
        for wave in range(_WAVES)
    ]
    return waves, [sum(wave) for wave in waves]


def _within(grey: Image.Image) -> tuple[int, int, int, int] | None:
    wide, high = grey.size
    edges = (0, 0, wide, 1), (0, high - 1, wide, high), (0, 0, 1, high), (wide - 1, 0, wide, high)
    top, bottom, left, right = (
        # Few pictures have a bar, so most are done with after their edges.
        _depth(grey.transpose(way) if way is not None else grey) if _share(grey, edge)[0] >= _PURE else 0
        for edge, way in zip(edges, _UPWARDS, strict=True)
    )
    if not (top or bottom or left or right):
        return None
    # The last line of a bar is half picture.
    box = left + bool(left), top + bool(top), wide - right - bool(right), high - bottom - bool(bottom)
    share = (box[2] - box[0]) * (box[3] - box[1]) / (wide * high)
    return box if box[2] > box[0] and box[3] > box[1] and share >= _LEAST else None


def _depth(grey: Image.Image) -> int:
    """Return how many lines from the top on belong to a bar of one colour."""
    wide, high = grey.size
    depth, colour = 0, _share(grey, (0, 0, wide, 1))[1]
    for line in range(int(high * _DEEPEST)):
        share, _ = _share(grey, (0, line, wide, line + 1), colour)
        if share < (_WRITTEN if depth else _PURE):
            break
        if share >= _PURE:
            depth = line + 1
    return depth


def _share(grey: Image.Image, box: tuple[int, int, int, int], colour: int | None = None) -> tuple[float, int]:
    """Return how much of a line a colour takes, and that colour: the most frequent one unless another is given."""
    counts = grey.crop(box).histogram()
    grey_of = max(range(256), key=counts.__getitem__) if colour is None else colour
    return sum(counts[max(0, grey_of - _SLACK) : grey_of + _SLACK + 1]) / sum(counts), grey_of
