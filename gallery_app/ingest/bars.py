"""Bars of one colour beside a picture: those of a caption or a border, and those that fill a thumbnail's shape."""

from PIL import Image, ImageStat

__all__ = ["same_part", "within_bars"]

_SLACK = 8
"""Greys by which a bar of one colour may vary after compression."""
_PURE, _WRITTEN = 0.9, 0.2
"""Share of a bar's lines that its colour takes at least: where nothing is written, and where something is."""
_DEEPEST = 1 / 3
_LEAST = 0.4
"""Share of the picture that is left at least within bars."""
_UPWARDS = (None, Image.Transpose.FLIP_TOP_BOTTOM, Image.Transpose.TRANSPOSE, Image.Transpose.ROTATE_90)
"""What brings each edge to the top: the upper, the lower, the left, the right one."""
_ALIKE = 0.02
"""Shapes that differ less are the same: thumbnails are rounded to whole pixels."""
_BLACK = 24
"""Mean brightness of the bars that cameras put beside a thumbnail of another shape."""


def same_part(image: Image.Image, size: tuple[int, int]) -> Image.Image | None:
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


def within_bars(grey: Image.Image) -> tuple[int, int, int, int] | None:
    """Return the part of a picture in grey that bars or a border leave, or None where there are none."""
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
