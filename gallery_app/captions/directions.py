"""The words that tell a reader which picture is meant, from where the pictures really stand on the page."""

from collections.abc import Sequence
from itertools import pairwise

__all__ = ["Box", "direction_words"]

Box = tuple[float, float, float, float]
"""Left, top, width and height in mm, from the top left corner of the page."""

_FIGURE = "图"
_SLACK = 1.0
"""Millimetres that neighbours may overlap and still stand beside each other."""
_MUCH_LARGER = 1.5
_CIRCLED = 20


def direction_words(pictures: Sequence[Box], text: Box | None = None) -> tuple[str, ...]:
    """Return for each picture the word it is called by, all different: 上图, 左图, 左上图, 大图 or 图①.

    Args:
        pictures: Where the pictures stand, all on one page.
        text: Where the common caption stands; with it, pictures are first called by how they lie to the text.
    """
    if not pictures:
        return ()
    choices = [*([_beside(pictures, text)] if text else []), _lined(pictures), _cornered(pictures), _sized(pictures)]
    for words in choices:
        if words and len(set(words)) == len(pictures):
            return tuple(f"{word}{_FIGURE}" for word in words)
    return tuple(_FIGURE + _number(place) for place in _order(pictures))


def _beside(pictures: Sequence[Box], text: Box) -> list[str]:
    """Return 上 下 左 右 as the pictures lie to the text; nothing when one lies across it."""
    words = [_side(picture, text) for picture in pictures]
    return words if all(words) else []


def _side(picture: Box, text: Box) -> str:
    left, top, width, height = picture
    x, y, wide, high = text
    if top + height <= y + _SLACK:
        return "上"
    if top >= y + high - _SLACK:
        return "下"
    if left + width <= x + _SLACK:
        return "左"
    return "右" if left >= x + wide - _SLACK else ""


def _lined(pictures: Sequence[Box]) -> list[str]:
    """Return words for two or three pictures in a column or in a row."""
    for axis, words in ((1, "上中下"), (0, "左中右")):
        order = [place for _, place in sorted((picture[axis], place) for place, picture in enumerate(pictures))]
        apart = all(
            pictures[one][axis] + pictures[one][axis + 2] <= pictures[next_][axis] + _SLACK
            for one, next_ in pairwise(order)
        )
        if apart and 2 <= len(pictures) <= len(words):  # noqa: PLR2004 - one picture needs another to be above
            chosen = words if len(pictures) == len(words) else words[0] + words[-1]
            named = dict(zip(order, chosen, strict=True))
            return [named[place] for place in range(len(pictures))]
    return []


def _cornered(pictures: Sequence[Box]) -> list[str]:
    """Return words for pictures in the corners of the ground they cover together."""
    left = min(x for x, _, _, _ in pictures)
    right = max(x + width for x, _, width, _ in pictures)
    top = min(y for _, y, _, _ in pictures)
    bottom = max(y + height for _, y, _, height in pictures)
    words = []
    for x, y, width, height in pictures:
        across = _half(x, x + width, (left + right) / 2, "左右")
        down = _half(y, y + height, (top + bottom) / 2, "上下")
        words.append(across + down)
    # 右图 beside 右上图 would be either.
    clear = all(word and not any(word != other and word in other for other in words) for word in words)
    return words if clear and len(pictures) > 1 else []


def _half(start: float, end: float, middle: float, words: str) -> str:
    if end <= middle + _SLACK:
        return words[0]
    return words[1] if start >= middle - _SLACK else ""


def _sized(pictures: Sequence[Box]) -> list[str]:
    """Return 大 and 小 for two pictures of very different size."""
    if len(pictures) != 2:  # noqa: PLR2004 - a large one and a small one
        return []
    first, second = (width * height for _, _, width, height in pictures)
    if max(first, second) < _MUCH_LARGER * min(first, second):
        return []
    return ["大", "小"] if first > second else ["小", "大"]


def _order(pictures: Sequence[Box]) -> list[int]:
    """Return the number of each picture as a reader meets them: row by row, from the left."""
    waiting = sorted(range(len(pictures)), key=lambda place: (pictures[place][1], pictures[place][0]))
    read: list[int] = []
    while waiting:
        _, top, _, height = pictures[waiting[0]]
        row = [place for place in waiting if pictures[place][1] < top + height / 2]
        row = row or waiting[:1]
        read += sorted(row, key=lambda place: pictures[place][0])
        waiting = [place for place in waiting if place not in row]
    numbers = {place: number for number, place in enumerate(read, 1)}
    return [numbers[place] for place in range(len(pictures))]


def _number(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= _CIRCLED else f"({number})"
