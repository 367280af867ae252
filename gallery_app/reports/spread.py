"""A caption block that numbers its pictures, as one caption a picture: ``图①：晨练的老人。图②：老街早点铺。田正摄``."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from gallery_app.captions.parse import read_caption
from gallery_app.captions.parts import parts_of
from gallery_app.domain.reading import CaptionPart, CaptionReading

__all__ = ["figures", "spread"]

_ONE_PICTURE = "拼版"
"""A picture put together of several has one record; its text may still say 左图 and 右图."""
_FIGURE = r"[①-⑳]|\d{1,2}|[一二三四五六七八九十]{1,3}"
_BRACKETED = re.compile(rf"[（(](?P<mark>[图圖](?:{_FIGURE}))[）)]")
_FIGURES = re.compile(_FIGURE)
_OPENING = "（([【〔▲△▼●■◆"
_JOINTS = "，,、；; "
_STOPS = "。；，、;,"
_DIGITS = {character: place for place, character in enumerate("一二三四五六七八九", 1)}
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Piece:
    """One picture's part of a block.

    Attributes:
        start: Where it begins in the block as printed.
        reading: Its text and credit.
    """

    start: int
    reading: CaptionReading


def spread(block: CaptionReading) -> tuple[CaptionReading, ...]:
    """Return a caption for each picture that a block numbers, or the block itself.

    What was printed is divided among them: the `raw` of all, put together, is that of the block but for blanks. Where
    no picture has a credit of its own, each has that of the block.
    """
    if _ONE_PICTURE in block.raw or not block.is_caption:
        return (block,)
    pieces = _before(block) or _bracketed(block)
    if len(pieces) < _FEWEST:
        return (block,)
    starts = [0, *(piece.start for piece in pieces[1:]), len(block.raw)]
    signed = any(_credited(piece.reading) for piece in pieces)
    return tuple(
        _single(piece.reading, block.raw[start:end], block, signed=signed)
        for piece, (start, end) in zip(pieces, pairwise(starts), strict=True)
    )


def figures(text: str) -> tuple[int, ...]:
    """Return the numbers of pictures in a mark such as 图①③, 图一 or 图12."""
    return tuple(_number(found.group()) for found in _FIGURES.finditer(text))


def _number(figure: str) -> int:
    if "①" <= figure <= "⑳":
        return ord(figure) - ord("①") + 1
    if figure.isdecimal():
        return int(figure)
    tens, ten, ones = figure.rpartition("十")
    return _DIGITS.get(ones, 0) + (10 * _DIGITS.get(tens, 1) if ten else 0)


def _before(block: CaptionReading) -> list[_Piece]:
    """Return the pictures whose marks stand before their texts, as the grammar of captions reads them."""
    parts = block.parts or parts_of(block.caption, (), read_caption, None)
    found: list[_Piece] = []
    reached = 0
    for part in parts if any(part.reading.caption for part in parts) else ():
        start = _start(block.raw, part, reached)
        if start < 0:
            return []
        found.append(_Piece(start, part.reading))
        reached = block.raw.index(part.mark, start) + len(part.mark)
    return found


def _start(raw: str, part: CaptionPart, reached: int) -> int:
    """Return where a part begins as printed: at its mark, or the bracket that opens before it; -1 for nowhere."""
    opening = part.reading.raw.split("\n", 1)[0]
    text = raw.find(opening, reached)
    start = raw.rfind(part.mark, reached, text) if text >= 0 else raw.find(part.mark, reached)
    while start > reached and raw[start - 1] in _OPENING:
        start -= 1
    return start


def _bracketed(block: CaptionReading) -> list[_Piece]:
    """Return the pictures whose marks stand in brackets, behind their texts (``晨练（图一）。``) or before them."""
    marks = list(_BRACKETED.finditer(block.caption))
    numbers = [figures(mark["mark"])[0] for mark in marks]
    if len(marks) < _FEWEST or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return []
    ahead = marks[0].start() == 0
    starts = [mark.start() if ahead else _past_stop(block.caption, mark.end()) for mark in marks]
    bounds = [*starts, len(block.caption)] if ahead else [0, *starts[:-1], len(block.caption)]
    texts = [_BRACKETED.sub("", block.caption[start:end]).strip(_JOINTS) for start, end in pairwise(bounds)]
    if not block.raw.startswith(block.caption) or not all(texts):
        return []  # a frame or a joint of lines stands between: no place in the one is a place in the other
    plain = replace(block, alternatives=(), parts=(), photographers=(), organisations=(), suppliers=(), role="")
    return [_Piece(start, replace(plain, caption=text)) for start, text in zip(bounds, texts, strict=False)]


def _past_stop(text: str, place: int) -> int:
    return place + 1 if text[place : place + 1] in set(_STOPS) else place


def _single(reading: CaptionReading, raw: str, block: CaptionReading, *, signed: bool) -> CaptionReading:
    single = replace(reading, raw=raw.strip(), is_caption=True, caption=reading.caption.rstrip(_JOINTS))
    if signed:
        return single
    return replace(
        single,
        photographers=block.photographers,
        organisations=block.organisations,
        suppliers=block.suppliers,
        role=block.role,
        confidence=min(block.confidence, single.confidence),
    )


def _credited(reading: CaptionReading) -> bool:
    return bool(reading.photographers or reading.organisations or reading.suppliers or reading.role)
