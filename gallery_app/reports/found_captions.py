"""Captions among the lines of a report: by their credit, by the format, by the picture beside them."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from gallery_app.captions.names import likeliness
from gallery_app.captions.parse import read_caption
from gallery_app.domain.reading import CaptionReading, LineKind
from gallery_app.reports.group_credits import credits_several
from gallery_app.reports.headings import may_head, numbered
from gallery_app.reports.marks import Mark, hint_reason
from gallery_app.wording import Message

__all__ = ["find_captions", "find_uncredited"]

_CERTAIN = 0.8
_LEAST = 0.2
_CREDIT_TAIL = 60
_CREDIT_REACH = 120
_MOST_ABOVE = 2
_LONGEST_BLOCK = 200
_DATED = re.compile(r"^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?<=[年月日])[，,]")
"""How the caption of a news photo opens."""
_LONGEST_UNCREDITED = 60
_LONGEST_LATIN = 200
_BESIDE, _NEAR, _GUESS = 0.8, 0.65, 0.5
"""Confidence of a caption without a credit: straight under its picture, near it, or by its words alone."""
_FILE_NAME = re.compile(
    r"^(?:[\w\-. ]*\.(?:jpe?g|png|gif|webp|tiff?|bmp)|(?:image|img|pic|photo|图片|图像|图)[\s_\-]*\d*)$", re.IGNORECASE
)
_POSITION = re.compile(r"[（(](?:左|右|中|前排?|后排?)(?:[一二三四五六七八九\d左右起]{0,3})[）)]")
_MOMENT = re.compile(r"(?:正在|在|和|与|與|向|为|為|给|展示|介绍|查看|手持|接受|讲解|参加|参观|演示|展示|指导)")
_PICTURE_WORD = re.compile(
    r"(?:一角|全景|外景|街景|夜景|雪景|外观|外觀|鸟瞰图?|俯瞰|航拍图?|特写|合影|合照|留影|近照|旧照|老照片|剧照|海报|截图|效果图|示意图|手稿|书影)。?$"
)
_FIGURE = re.compile(
    r"^(?:[（(](?:图|圖|图片|圖片|照片)\s*[一二三四五六七八九十\d①-⑳]{1,3}[）)]"
    r"|(?:图|圖|图片|圖片|照片)\s*[一二三四五六七八九十\d①-⑳]{1,3}(?:[：:.、．]|\s))\s*\S"
)
_SHORTEST_SHOWN, _LONGEST_SHOWN = 6, 40
_OPENINGS = 3
"""A house shows itself from so many headings on."""


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
    caption = replace(read_caption([text], known), raw=text)
    if caption.is_caption:
        return caption
    if mark.line.image is not None:
        return CaptionReading(text, is_caption=True, caption=text, confidence=0.75)
    if mark.line.hint is LineKind.CAPTION:
        return CaptionReading(text, is_caption=True, caption=text, confidence=0.9)
    if _FIGURE.match(text) and _fits(mark) and not credits_several(caption):
        return CaptionReading(text, is_caption=True, caption=text, confidence=_CERTAIN)
    return caption


def _take_caption(marks: Sequence[Mark], place: int, caption: CaptionReading, known: frozenset[str]) -> None:
    mark = marks[place]
    above = [] if caption.caption else _block_above(marks, place)
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


def find_uncredited(filled: Sequence[Mark]) -> None:
    """Mark the captions that only their place or their words tell; all but the plainest are questions."""
    for place, mark in enumerate(filled):
        if mark.kind is LineKind.PICTURE or mark.line.media:
            _beside(filled, place)
    _by_words(filled)


def _beside(filled: Sequence[Mark], place: int) -> None:
    picture = filled[place]
    if picture.kind is not LineKind.PICTURE:
        below = picture
    elif place + 1 < len(filled):
        below = filled[place + 1]
    else:
        return
    if below.kind is not LineKind.PARAGRAPH or below.settled or not _fits(below):
        return
    stops = below.text[-1] in "。.！!？?"
    adjacent = below.line.number <= picture.line.number + 1 or below.line.small
    if below.line.bold or (stops and not adjacent):
        return
    _guess(below, _BESIDE if adjacent else _NEAR, Message.of("A short line beside a picture."))


def _fits(mark: Mark) -> bool:
    limit = _LONGEST_LATIN if mark.text.isascii() else _LONGEST_UNCREDITED
    return len(mark.text) <= limit and not mark.line.level and not numbered(mark.line) and mark.text[-1] not in "：:"


def _guess(mark: Mark, confidence: float, reason: Message) -> None:
    mark.caption = CaptionReading(mark.text, is_caption=True, caption=mark.text, confidence=confidence)
    mark.kind, mark.reason = LineKind.CAPTION, reason


def _by_words(filled: Sequence[Mark]) -> None:
    """Mark lines that show a person at a moment, and the odd second line where headings have one."""
    text = [mark for mark in filled if mark.kind is LineKind.PARAGRAPH]
    runs = _runs(text)
    single = sum(len(run) == 1 for run in runs)
    if len(runs) >= _OPENINGS and 2 * single > len(runs):
        for run in runs:
            if len(run) == 2 and not _signed(run[0]) and not _signed(run[1]):  # noqa: PLR2004 - heading and caption
                _guess(run[1], _GUESS, Message.of("A second short line where the headings have one."))
    body = "".join(mark.text for mark in text if len(mark.text) > _LONGEST_SHOWN)
    for mark in text:
        if mark.kind is LineKind.PARAGRAPH and not _signed(mark) and _fits(mark):
            reason = _shown(mark.text, body)
            if reason:
                _guess(mark, _GUESS, reason)


def _runs(text: Sequence[Mark]) -> list[list[Mark]]:
    """Return the runs of short lines that could be headings, each followed by a paragraph."""
    runs: list[list[Mark]] = [[]]
    for mark in text:
        if not mark.settled and may_head(mark.line):
            runs[-1].append(mark)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs[:-1] if run]


def _signed(mark: Mark) -> bool:
    return mark.settled or mark.line.bold or mark.line.level > 0 or numbered(mark.line)


def _shown(text: str, body: str) -> Message | None:
    """Return why a short line reads as a caption, or None where it does not.

    Args:
        text: The line.
        body: The long paragraphs of the report, in which people are named.
    """
    stops = sum(map(text.count, "。！？；：“"))
    if not _SHORTEST_SHOWN <= len(text) <= _LONGEST_SHOWN or stops > 1 or (stops and text[-1] != "。"):
        return None
    if _POSITION.search(text):
        return Message.of("It says where in the picture someone stands.")
    if _PICTURE_WORD.search(text):
        return Message.of("It names a kind of picture.")
    if stops:
        return None  # what follows is said of stories as well: 2019年，他去了远方。
    if _DATED.match(text):
        return Message.of("A date opens it, as with a news photo.")
    for size in (3, 2):
        name, rest = text[:size], text[size:]
        # Who is named once may be a word by chance; the text of a report names its people again.
        if _MOMENT.match(rest) and likeliness(name) >= 0.9 and name in body:  # noqa: PLR2004 - a family name
            return Message.of("It shows someone whom the text names.")
    return None
