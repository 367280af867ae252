"""A caption block to its text and its credits."""

import re
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from gallery_app.captions import words
from gallery_app.captions.dates import shot_date
from gallery_app.captions.frame import Framed, joined, unframed
from gallery_app.captions.lex import Kind, Token, lex
from gallery_app.captions.step import Step
from gallery_app.captions.walk import Walked, walk
from gallery_app.domain.reading import CaptionReading

__all__ = ["read_caption"]

_LONGEST = 4000
"""Characters; a longer block is body text, and no credit is looked for."""
_DROPPED_BEFORE_CREDIT = " \t\n\u3000\u00a0，,/／|｜丨—–（([【"
_ARTICLE = re.compile(
    rf"(?:^|[\s（(【/／])(?:{'|'.join(words.ARTICLE_WORDS)})(?=[\s：:/／|）)]|图|圖)|[/／](?:文|編輯|编辑)(?=[\s）)]|$)"
)
_GROUP = re.compile(r"(?:本版|本文|本组|以上|除署名|均由|均为|均為).{0,12}$")
_DATED = re.compile(r"[（(][^（()）]{2,14}[摄攝][）)][。.]?$")


def read_caption(lines: Sequence[str], known: Collection[str] = ()) -> CaptionReading:
    """Read one caption block.

    Args:
        lines: The block's lines as printed.
        known: Names that are certain: the register's, or those found in the same report.

    Returns:
        The likeliest reading; `confidence` below 1 and `alternatives` where others are possible. A block that is no
        caption has ``is_caption`` False. Every character of the reading comes from the block.
    """
    raw = "\n".join(lines)
    framed = unframed(lines)
    if not framed.text or len(framed.text) > _LONGEST:
        return CaptionReading(raw, is_caption=False)
    known = known if isinstance(known, AbstractSet) else frozenset(known)
    tokens = lex(framed.text)
    walked = walk(tokens, known)
    if not walked.steps:
        tokens = _unwrapped(tokens)
        walked = walk(tokens, known)
    if not walked.steps:
        return _uncredited(raw, framed)
    return _credited(raw, framed, tokens, walked)


def _unwrapped(tokens: list[Token]) -> list[Token]:
    """Drop a bracket that wraps caption and credit together."""
    closed = len(tokens) > 2 and tokens[0].kind is Kind.OPEN and tokens[-1].kind is Kind.CLOSE  # noqa: PLR2004 - two brackets
    inner = tokens[1:-1]
    nested = any(token.kind in {Kind.OPEN, Kind.CLOSE} for token in inner)
    return inner if closed and not nested else tokens


def _uncredited(raw: str, framed: Framed) -> CaptionReading:
    dated = bool(_DATED.search(framed.text)) and bool(shot_date(framed.text))
    is_caption = (framed.marked or dated) and not framed.text.endswith(("：", ":"))
    if not is_caption:
        return CaptionReading(raw, is_caption=False)
    return CaptionReading(raw, True, joined(framed.text), taken=shot_date(framed.text), confidence=0.8)


def _credited(raw: str, framed: Framed, tokens: Sequence[Token], walked: Walked) -> CaptionReading:
    begin = tokens[0].start
    text = framed.text[begin : walked.end]
    steps = walked.steps[::-1]
    credit = framed.text[walked.end :]
    role = _role(walked.steps)
    caption = joined(text.rstrip(_DROPPED_BEFORE_CREDIT)).strip()
    date = caption if role and lex(caption)[-1:] == [Token(Kind.DATE, caption, 0)] else ""
    reading = CaptionReading(
        raw,
        is_caption=_is_caption(caption, credit, role),
        caption="" if date else caption,
        photographers=_once(name for step in steps for name in step.people),
        organisations=_once(name for step in steps for name in step.organisations),
        suppliers=_once(name for step in steps for name in step.suppliers),
        role=role,
        taken=shot_date(framed.text) or next((step.taken for step in steps if step.taken), date),
        notes=_once([*_notes(caption), *(note for step in steps for note in step.notes)]),
        confidence=round(min(step.weight for step in steps), 3),
    )
    return _with_alternatives(reading, framed.text[begin:], begin, steps)


def _role(steps: Sequence[Step]) -> str:
    """Return the role printed with a person, else the last one printed."""
    printed = [step.role for step in steps if step.role]
    personal = [step.role for step in steps if step.people and step.role]
    return next(iter(personal or printed), "")


def _is_caption(caption: str, credit: str, role: str) -> bool:
    """Tell a caption from a byline, a note on the whole article and mere brackets."""
    if _ARTICLE.search(credit) or _ARTICLE.search(caption[-12:]) or _GROUP.search(caption + credit[:12]):
        return False
    return bool(role) or len(caption) > 0


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _notes(caption: str) -> list[str]:
    found = re.search(r"[（(]([^（()）]{2,8})[）)][。.]?$", caption)
    return [found.group(1)] if found and found.group(1) in words.NATURE else []


def _with_alternatives(reading: CaptionReading, text: str, begin: int, steps: Sequence[Step]) -> CaptionReading:
    others = [choice for step in steps for choice in step.others if len(step.people) and len(steps) == 1]
    if not others:
        return reading
    alternatives = tuple(
        replace(
            reading,
            caption=joined(text[: choice.start - begin].rstrip(_DROPPED_BEFORE_CREDIT)).strip(),
            photographers=choice.names,
            confidence=round(min(choice.weight, 1 - reading.confidence), 3),
        )
        for choice in others
    )
    return replace(reading, alternatives=alternatives)
