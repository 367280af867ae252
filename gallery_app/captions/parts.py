"""The pictures of a block that numbers them: ``图①：晨练的老人。图②：老街早点铺。田正摄``."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from gallery_app.domain.reading import CaptionPart, CaptionReading

__all__ = ["parts_of"]

_NUMBER = r"[①-⑳\d一二三四五六七八九十]{1,9}"
_MARK = re.compile(
    r"(?:^|(?<=[\s。；;！!？?，,）)】、]))[（(【\[]?"
    rf"(?P<mark>[图圖]{_NUMBER}|[①-⑳]|[上下左右中大小主题題压壓][图圖])"
    r"(?:[）)】\]][：:]?|[：:．.、为為]|\s+|(?<=[①-⑳]))\s*"
)
_FEWEST = 2
_Reader = Callable[[Sequence[str], Collection[str]], CaptionReading]


def parts_of(
    text: str, known: Collection[str], read: _Reader, default: CaptionReading | None
) -> tuple[CaptionPart, ...]:
    """Return the numbered pictures of a block, none when it numbers fewer than two.

    A credit holds for its own picture and, as print sets it, for those before it that have none; unless the block
    names who took all that are not signed.

    Args:
        text: The block without its frame.
        known: Names that are certain.
        read: The reader of a caption.
        default: The credit of the pictures without one of their own (除署名外均由), None when the block has none.
    """
    marks = list(_MARK.finditer(text))
    names = [mark["mark"] for mark in marks]
    if len(marks) < _FEWEST or len(set(names)) < len(names):
        return ()
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    readings = [_read(text[mark.end() : end].strip(), known, read) for mark, end in zip(marks, ends, strict=True)]
    credited = default or readings[-1]
    for place in range(len(readings) - 1, -1, -1):
        if not _is_credited(readings[place]):
            readings[place] = _like(readings[place], credited)
        credited = default or readings[place]
    return tuple(CaptionPart(name, reading) for name, reading in zip(names, readings, strict=True))


def _read(text: str, known: Collection[str], read: _Reader) -> CaptionReading:
    reading = read([text], known)
    return reading if reading.is_caption else CaptionReading(text, is_caption=True, caption=text)


def _is_credited(reading: CaptionReading) -> bool:
    return bool(reading.photographers or reading.organisations or reading.suppliers)


def _like(reading: CaptionReading, credited: CaptionReading) -> CaptionReading:
    return replace(
        reading,
        photographers=credited.photographers,
        organisations=credited.organisations,
        suppliers=credited.suppliers,
        role=credited.role,
        confidence=min(reading.confidence, credited.confidence, 0.9),
    )
