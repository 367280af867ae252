"""Captions among the lines of a report: by their credit, by their number, by the format."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from gallery_app.captions.parse import read_caption
from gallery_app.domain.reading import CaptionReading, LineKind
from gallery_app.reports.bylines import read_byline
from gallery_app.reports.furniture import furniture
from gallery_app.reports.group_credits import credits_several, general_credit
from gallery_app.reports.marks import Mark, hint_reason
from gallery_app.reports.uncredited import may_be_caption

__all__ = ["find_captions"]

_CERTAIN = 0.8
_LEAST = 0.2
_CREDIT_TAIL = 60
_CREDIT_REACH = 120
_MOST_ABOVE = 2
_LONGEST_BLOCK = 200
_PHRASE = 25
_DATED = re.compile(r"^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?<=[年月日])[，,]")
"""How the caption of a news photo opens."""
_WROTE = re.compile(
    r"^[（(]?(?:(?:By|BY|(?:Text|Story|Words|Written|Reporting) by) [A-Z]"
    r"|(?:来源|撰稿|供稿|供稿人|采写|文字|撰文|执笔|采访|口述|整理)\s*[：:|｜])"
)
"""How a line about the text opens, which has no picture's credit even where it reads like one."""
_FILE_NAME = re.compile(
    r"^(?:[\w\-. ]*\.(?:jpe?g|png|gif|webp|tiff?|bmp)|(?:image|img|pic|photo|图片|图像|图)[\s_\-]*\d*)$", re.IGNORECASE
)
_FIGURE = re.compile(
    r"^(?:[（(](?:图|圖|图片|圖片|照片)\s*[一二三四五六七八九十\d①-⑳]{1,3}[）)]"
    r"|(?:图|圖|图片|圖片|照片)\s*[一二三四五六七八九十\d①-⑳]{1,3}(?:[：:.、．]|\s))\s*\S"
)


def find_captions(filled: Sequence[Mark], known: frozenset[str], fixed: Collection[int]) -> None:
    """Mark the captions that carry a credit, a marker, or the format's own sign.

    Captions are read twice: names that the first reading finds with certainty help the second.
    """
    marks = [mark for mark in filled if _readable(mark)]
    read = {mark.text: _read(mark, known) for mark in marks if not _special(mark)}
    first = [_read(mark, known) if _special(mark) else read[mark.text] for mark in marks]
    sure = (caption for caption in first if caption.is_caption and caption.confidence >= _CERTAIN)
    found = {name for caption in sure for name in caption.photographers} - known
    names, sizes = known | found, set(map(len, found))
    for place, mark in enumerate(marks):
        settled = first[place].is_caption and first[place].confidence == 1.0
        again = not settled and _holds(mark.text, found, sizes)
        caption = _read(mark, names) if again else first[place]
        mark.credit = caption if credits_several(caption) else None
        if caption.is_caption and caption.confidence >= _LEAST:
            _take_caption(marks, place, caption, names)
            if mark.line.hint is LineKind.CAPTION:
                mark.reason = hint_reason(mark.line, fixed)
    _drop_alternatives(filled)


def _special(mark: Mark) -> bool:
    """Return whether more than its words decides what a line is, so that equal lines may differ."""
    return mark.line.image is not None or mark.line.hint is not None or mark.line.level > 0


def _holds(text: str, names: Collection[str], sizes: Collection[int]) -> bool:
    """Return whether the end of a text, where credits stand, holds one of the names, which have these lengths."""
    tail = "".join(text[-_CREDIT_REACH:].split())
    return any(tail[start : start + size] in names for size in sizes for start in range(len(tail)))


def _readable(mark: Mark) -> bool:
    """Return whether a line may be a caption: open text, or a picture with words of its own."""
    if mark.kind is LineKind.PICTURE:
        return bool(mark.line.image) and not _FILE_NAME.match(mark.line.image or "")
    return mark.kind is LineKind.PARAGRAPH and not mark.settled and mark.line.hint is not LineKind.BYLINE


def _read(mark: Mark, known: frozenset[str]) -> CaptionReading:
    text = mark.line.image if mark.line.image is not None else mark.text
    caption = _told(text, known)
    if _WROTE.match(text) and mark.line.image is None and mark.line.hint is not LineKind.CAPTION:
        return CaptionReading(text, is_caption=False)
    if caption.is_caption:
        return caption
    if mark.line.image is not None:
        return CaptionReading(text, is_caption=True, caption=text, confidence=0.75)
    if mark.line.hint is LineKind.CAPTION:
        return CaptionReading(text, is_caption=True, caption=text, confidence=0.9)
    if _FIGURE.match(text) and may_be_caption(mark) and not credits_several(caption):
        return CaptionReading(text, is_caption=True, caption=text, confidence=_CERTAIN)
    return caption


@lru_cache(maxsize=8_000)
def _told(text: str, known: frozenset[str]) -> CaptionReading:
    """Read one line; an editor who corrects a line of a long report does not wait for all the others again."""
    return replace(read_caption([text], known), raw=text)


def _take_caption(marks: Sequence[Mark], place: int, caption: CaptionReading, known: frozenset[str]) -> None:
    mark = marks[place]
    above = [] if caption.caption or _speaks_for_all(marks, place) else _block_above(marks, place)
    if above:
        whole = read_caption([*(line.text for line in above), mark.text], known)
        if whole.is_caption and whole.photographers == caption.photographers:
            for line in above:
                line.caption = None
                line.take(LineKind.CAPTION, "Its credit stands on the next line.")
            caption = whole
    mark.caption = replace(caption, raw=caption.raw.strip())
    credit = _credited(caption)
    if credit:
        mark.take(LineKind.CAPTION, "It ends in a credit: {credit}.", credit=credit)
    elif mark.line.image is not None:
        mark.take(LineKind.CAPTION, "The words that the document gives its picture.")
    else:
        mark.take(LineKind.CAPTION, "Its opening marks a caption: {start}.", start=mark.text[:4])


def _speaks_for_all(marks: Sequence[Mark], place: int) -> bool:
    """Return whether a labelled credit stands under the last sentence of the text and not under a caption."""
    above = marks[place - 1].text if place else ""
    last = all(read_byline(mark.text) is not None or furniture(mark.text) for mark in marks[place + 1 :])
    labelled = general_credit(marks[place].text) and len(above) > _PHRASE and above[-1] in "。.！？”"
    return bool(labelled) and last and not _DATED.match(above)


def _block_above(marks: Sequence[Mark], place: int) -> list[Mark]:
    """Return the lines of text that a credit on its own line belongs to, with no empty line between."""
    block: list[Mark] = []
    for above in reversed(marks[max(0, place - _MOST_ABOVE - 1) : place]):
        if not _adjoins(above, block[0] if block else marks[place]):
            break
        block.insert(0, above)
    if len(block) <= _MOST_ABOVE and sum(len(line.text) for line in block) <= _LONGEST_BLOCK:
        opens = bool(block) and bool(_DATED.match(block[0].text))
        if opens or len(block) > 1 or all(len(line.text) <= _CREDIT_TAIL for line in block):
            return block
    last = block[-1:]
    return last if last and len(last[0].text) <= _CREDIT_TAIL else []


def _adjoins(above: Mark, below: Mark) -> bool:
    uncredited = above.caption is not None and not _credited(above.caption)
    return (
        above.line.number == below.line.number - 1
        and (above.kind is LineKind.PARAGRAPH or uncredited)
        and above.line.image is None
        and not above.line.level
        and read_byline(above.text) is None
        and furniture(above.text) is None
    )


def _credited(caption: CaptionReading) -> str:
    named = (*caption.photographers, *caption.suppliers, *caption.organisations)
    return "、".join(named) or caption.role


def _drop_alternatives(filled: Sequence[Mark]) -> None:
    """Let a picture's own words give way to the caption that stands beside it."""
    for place, mark in enumerate(filled):
        below = filled[place + 1] if place + 1 < len(filled) else None
        captioned = below is not None and below.caption is not None and below.line.image is None
        if mark.line.image is not None and mark.caption and captioned:
            mark.caption = None
            mark.take(LineKind.PICTURE, "A picture of the document.")
