"""Captions that carry no credit: told by the picture beside them, or by words that say what is seen."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from gallery_app.captions.content import word_list
from gallery_app.captions.names import likeliness
from gallery_app.domain.reading import CaptionReading, LineKind
from gallery_app.reports.headings import may_head, numbered
from gallery_app.reports.marks import Mark
from gallery_app.wording import Message

__all__ = ["find_uncredited", "may_be_caption"]

_LONGEST, _LONGEST_LATIN = 60, 200
_LONGEST_TOLD = 140
"""Characters of a caption that a date opens or that is set small."""
_BESIDE, _NEAR, _GUESS = 0.8, 0.65, 0.5
"""Confidence of a caption without a credit: straight under its picture, near it, or by its words alone."""
_DATED = re.compile(r"^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?<=[年月日])[，,]")
"""How the caption of a news photo opens."""
_POSITION = re.compile(r"[（(](?:左|右|中|前排?|后排?)(?:[一二三四五六七八九\d左右起]{0,3})[）)]")
_MOMENT = re.compile(r"(?:正在|在|和|与|與|向|为|為|给|展示|介绍|查看|手持|接受|讲解|参加|参观|演示|展示|指导)")
_PICTURE_WORD = re.compile(
    r"(?:一角|全景|外景|街景|夜景|雪景|外观|外觀|鸟瞰图?|俯瞰|航拍图?|特写|合影|合照|留影|近照|旧照|老照片|剧照|海报|截图|效果图|示意图|手稿|书影)。?$"
)
_SHORTEST_SHOWN, _LONGEST_SHOWN = 6, 40
_LONGEST_DEED = 16
_OPENINGS = 3
"""A house shows itself from so many headings on."""
_BULLETED = re.compile(r"^[·•▪▫◦▲△▼▽↑↓←→☆★]\s*(?=[^\s·•]{2})")
_PHRASE = re.compile(r"^[^，。！？：；“”]{2,18}[的裡里]\S{0,10}[^，。！？：；“”了过着说]{2}。$")
_BUSY = re.compile(
    rf"^[^。！？：；“”]{{0,24}}(?:{'|'.join(map(re.escape, word_list('people')))})们?正?在[^，。！？：；“”]{{2,14}}。$"
)
_SPOKEN = re.compile(r"^[“「『\"]|[说說道问問答称稱][。，：:]|[”」]\S{0,4}[说說]|[我你您咱]|[？！]")
_PRESENT = re.compile(
    r"^[A-Z][\w.'’-]+,? (?:[\w.'’-]+,? ){0,7}?"
    r"(?:tears|holds|walks|stands|sits|plays|looks|poses|works|points|shows|speaks|watch(?:es)?|waits?|prepares?|carr(?:y|ies)"
    r"|checks?|talks?|smiles?|celebrates?|gathers?|attends?|performs?|rides?|runs?|climbs?|reads?|writes?|paints?|repairs?"
    r"|hugs?|wav(?:e|es)|greets?|examines?|inspects?|tends?|harvests?|cooks?|serves?|shakes?|listens?|leads?|march(?:es)?"
    r"|hold|walk|stand|sit|play|look|pose|work|point|show|speak|compete|practi[cs]es?|rehearses?|loads?|unloads?|picks?)"
    r" [^\"“”]{4,140}\.$"
)
"""An English caption tells the moment in the present tense."""


def find_uncredited(filled: Sequence[Mark]) -> None:
    """Mark the captions that only their place or their words tell; all but the plainest are questions."""
    for place, mark in enumerate(filled):
        if mark.kind is LineKind.PICTURE or mark.line.media:
            _beside(filled, place)
    _by_words(filled)


def _beside(filled: Sequence[Mark], place: int) -> None:
    """Mark the line below a picture, or one for each of a row of pictures."""
    picture = filled[place]
    if picture.kind is not LineKind.PICTURE:
        if _may_stand_beside(picture, picture):
            _guess_beside(picture, picture)
        return
    below = filled[place + 1 : place + 2]
    row = list(takewhile(lambda mark: mark.kind is LineKind.PICTURE, reversed(filled[: place + 1])))
    words = filled[place + 1 : place + 1 + len(row)]
    if len(row) > 1 and len(words) == len(row) and all(_may_stand_beside(w, w) for w in words):
        below = words
    for before, mark in zip([picture, *below], below, strict=False):
        if _may_stand_beside(mark, before):
            _guess_beside(mark, before)


def _may_stand_beside(mark: Mark, before: Mark) -> bool:
    if mark.kind is not LineKind.PARAGRAPH or mark.settled or mark.line.bold or not may_be_caption(mark):
        return False
    stops = mark.text[-1] in "。.！!？?"
    return not _SPOKEN.search(mark.text) and (not stops or _adjacent(mark, before))


def _adjacent(mark: Mark, before: Mark) -> bool:
    return mark.line.number <= before.line.number + 1 or mark.line.small


def _guess_beside(mark: Mark, before: Mark) -> None:
    _guess(mark, _BESIDE if _adjacent(mark, before) else _NEAR, Message.of("A short line beside a picture."))


def may_be_caption(mark: Mark) -> bool:
    """Return whether a line without a credit is short enough for a caption and no heading by its sign."""
    limit = _LONGEST_LATIN if mark.text.isascii() else _LONGEST
    if mark.line.small or _DATED.match(mark.text):
        limit = max(limit, _LONGEST_TOLD)
    return len(mark.text) <= limit and not mark.line.level and not numbered(mark.line) and mark.text[-1] not in "：:"


def _guess(mark: Mark, confidence: float, reason: Message) -> None:
    mark.caption = CaptionReading(mark.text, is_caption=True, caption=mark.text, confidence=confidence)
    mark.kind, mark.reason = LineKind.CAPTION, reason


def _by_words(filled: Sequence[Mark]) -> None:
    """Mark lines that show a person at a moment, and the odd second line where headings have one."""
    text = [mark for mark in filled if mark.kind is LineKind.PARAGRAPH]
    runs = _runs(filled)
    single = sum(len(run) == 1 for run in runs)
    if len(runs) >= _OPENINGS and 2 * single > len(runs):
        for run in runs:
            if len(run) == 2 and not _signed(run[0]) and not _signed(run[1]):  # noqa: PLR2004 - heading and caption
                _guess(run[1], _GUESS, Message.of("A second short line where the headings have one."))
    body = "".join(mark.text for mark in text if len(mark.text) > _LONGEST_SHOWN)
    for mark in text:
        if mark.kind is LineKind.PARAGRAPH and not _signed(mark) and may_be_caption(mark):
            reason = _shown(mark.text, body)
            if reason:
                _guess(mark, _GUESS, reason)
    _by_manner(filled)


def _by_manner(filled: Sequence[Mark]) -> None:
    """Mark single lines set as captions of this report are: behind a bullet, or as a phrase between paragraphs."""
    for mark in _bulleted(filled):
        _guess(mark, _GUESS, Message.of("A sign of its own opens a line between paragraphs."))
        if mark.caption:
            mark.caption = replace(mark.caption, caption=_BULLETED.sub("", mark.text))
    for place, mark in enumerate(filled):
        beside = [filled[at] for at in (place - 1, place + 1) if 0 <= at < len(filled)]
        if mark.kind is LineKind.PARAGRAPH and not mark.settled and not mark.line.bold and _is_phrase(mark, beside):
            _guess(mark, _GUESS, Message.of("A phrase between paragraphs that tells what is seen."))


def _bulleted(filled: Sequence[Mark]) -> list[Mark]:
    """Return the lines that a bullet opens, each alone; two together only where others are alone, else they list."""
    grouped = groupby(filled, key=lambda mark: mark.kind is LineKind.PARAGRAPH and bool(_BULLETED.match(mark.text)))
    runs = [list(run) for opened, run in grouped if opened]
    alone = sum(len(run) == 1 for run in runs)
    kept = [run for run in runs if len(run) == 1 or (len(run) == 2 and alone > 1)]  # noqa: PLR2004 - two pictures
    return [mark for run in kept for mark in run if not mark.settled and not mark.line.bold]


def _is_phrase(mark: Mark, beside: Sequence[Mark]) -> bool:
    """Return whether a line says what a picture shows and not what happened: 夜色中的老桥。 Paul tears a ticket."""
    among = any(other.kind is LineKind.PARAGRAPH and len(other.text) > 2 * len(mark.text) for other in beside)
    if mark.text.isascii():
        return among and bool(_PRESENT.match(mark.text)) and mark.text.count(". ") == 0
    return among and bool(_PHRASE.match(mark.text) or _BUSY.match(mark.text)) and not _SPOKEN.search(mark.text)


def _runs(filled: Sequence[Mark]) -> list[list[Mark]]:
    """Return the runs of short lines that could be headings, each followed by a paragraph."""
    runs: list[list[Mark]] = [[]]
    for mark in filled:
        if mark.kind is LineKind.PARAGRAPH and not mark.settled and may_head(mark.line):
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
    if stops and ("，" in text or len(text) > _LONGEST_DEED):
        return None  # what follows is said of stories as well: 2019年，他去了远方。
    if _DATED.match(text):
        return Message.of("A date opens it, as with a news photo.")
    for size in (3, 2):
        name, rest = text[:size], text[size:]
        # Who is named once may be a word by chance; the text of a report names its people again.
        if _MOMENT.match(rest) and likeliness(name) >= 0.9 and name in body:  # noqa: PLR2004 - a family name
            return Message.of("It shows someone whom the text names.")
    return None
