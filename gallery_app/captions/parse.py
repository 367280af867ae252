"""A caption block to its text and its credits."""

import re
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from gallery_app.captions import words
from gallery_app.captions.dates import shot_date
from gallery_app.captions.frame import Framed, joined, unframed
from gallery_app.captions.lex import Kind, Token, lex
from gallery_app.captions.names import LIKELY, likeliness
from gallery_app.captions.nature import notes_of
from gallery_app.captions.parts import parts_of
from gallery_app.captions.step import Step
from gallery_app.captions.walk import Walked, named_bracket, walk
from gallery_app.domain.reading import CaptionReading, Scope

__all__ = ["read_caption"]

_LONGEST = 4000
"""Characters; a longer block is body text, and no credit is looked for."""
_LONGEST_BEHIND_CREDIT = 400
_SHORT = 80
_LONGEST_DATE, _LONGEST_BYLINE = 16, 30
_DROPPED_BEFORE_CREDIT = " \t\n\u3000\u00a0，,/／|｜丨—–（([【〈▲△▼▽●◆■□◎"
_ARTICLE = re.compile(
    rf"(?:^|[\s（(【/／、])(?:{'|'.join(words.ARTICLE_WORDS)})(?=[\s：:/／|｜丨）)]|图|圖)"
    r"|(?:^|[（(【/／])文(?=[\s：:/／|｜丨）)])|\s文(?=[：:/／|｜丨])"
    r"|[/／](?:文|編輯|编辑)(?=[\s）)]|$)"
)
_BYLINE = re.compile(r"^[摄攝]影\s*[|｜丨]|[报報][道導]$|^[来來]源\s*[：:|｜丨]")
"""Credits that are about an article where they stand alone."""
_ENGLISH_ARTICLE = re.compile(
    r"^(?:Written|Story|Words|Text|Reporting|Report|Reported|Article)(?: and photos?)? by\b"
    r"|^All rights reserved|^Copyright\b"
)
_STAMP = re.compile(r"^[^\s：:]{0,4}(?:时间|日期|時間)?[：:]?\s*\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?[\s\d:：]*$|^部分$")
"""When a page was published, and what else stands before the source of an article."""
_WRITTEN = re.compile(r"\s文(?=[\s）)]|$)")
"""Words to one picture where the block is short, else an article."""
_SPOKEN = re.compile(
    r"[强強][调調]|指出|表示|[认認][为為]|[获獲]悉|了解到|[据據]悉|[说說][，：,:]|提出|要求|^本[报報][讯訊]|我(?![市省县縣国國区區校])"
)
"""Verbs of body text; what a bracket holds behind them is its author."""
_DATED = re.compile(r"[（(][^（()）]{2,24}[)）][。.]?$")
_TAKEN_AT = re.compile(r"^拍?[摄攝][于於]|拍?[摄攝][于於][^，。]{2,16}[。.]?$")


def read_caption(lines: Sequence[str], known: Collection[str] = ()) -> CaptionReading:
    """Read one caption block.

    Args:
        lines: The block's lines as printed.
        known: Names that are certain: the register's, or those found in the same report.

    Returns:
        The likeliest reading; `confidence` below 1 and `alternatives` where others are possible. A block that is no
        caption has ``is_caption`` False; where it credits several pictures (``本版图片均由田正摄``, ``田正 文/图``) its
        `scope` says which. Every character of the reading comes from the block.
    """
    raw = "\n".join(lines)
    framed = unframed(lines)
    if not framed.text or len(framed.text) > _LONGEST:
        return CaptionReading(raw, is_caption=False)
    known = known if isinstance(known, AbstractSet) else frozenset(known)
    tokens: Sequence[Token] = lex(framed.text)
    walked = walk(tokens, known)
    if not walked.steps:
        tokens = _unwrapped(tokens)
        walked = walk(tokens, known)
    if walked.steps:
        return _credited(raw, framed, tokens, walked, known)
    found = _credit_first(raw, framed, tokens, known)
    if found:
        return found
    if framed.marked or (len(framed.text) < _SHORT and not _SPOKEN.search(framed.text)):
        walked = named_bracket(tokens, known, marked=framed.marked)
    return _credited(raw, framed, tokens, walked, known) if walked.steps else _uncredited(raw, framed)


def _unwrapped(tokens: Sequence[Token]) -> Sequence[Token]:
    """Drop a bracket that wraps caption and credit together."""
    closed = len(tokens) > 2 and tokens[0].kind is Kind.OPEN and tokens[-1].kind is Kind.CLOSE  # noqa: PLR2004 - two brackets
    inner = tokens[1:-1]
    nested = any(token.kind in {Kind.OPEN, Kind.CLOSE} for token in inner)
    return inner if closed and not nested else tokens


def _uncredited(raw: str, framed: Framed) -> CaptionReading:
    taken = shot_date(framed.text)
    dated = bool(_DATED.search(framed.text)) and bool(taken)
    placed = bool(_TAKEN_AT.search(framed.text)) and len(framed.text) < _SHORT
    is_caption = (framed.marked or dated or placed) and not framed.text.endswith(("：", ":", "？", "?"))
    if not is_caption:
        return CaptionReading(raw, is_caption=False)
    caption = joined(framed.text)
    return CaptionReading(raw, True, caption, taken=taken, notes=_once(notes_of(caption)), confidence=0.8)


def _credit_first(raw: str, framed: Framed, tokens: Sequence[Token], known: Collection[str]) -> CaptionReading | None:
    """Read a block whose credit stands before the text: on a line of its own, or in a bracket that opens it."""
    ends = (place for place, token in enumerate(tokens) if token.kind in {Kind.BREAK, Kind.CLOSE})
    place = next(ends, len(tokens))
    head, rest = tokens[: place + 1], tokens[place + 1 :]
    if not rest or len(framed.text) - rest[0].start > _LONGEST_BEHIND_CREDIT:
        return None
    walked = walk(head[:-1] if head[-1].kind is Kind.BREAK else head, known)
    whole = walked.steps and walked.end == tokens[0].start and any(step.role for step in walked.steps)
    if not whole or _about_article(framed.text[: rest[0].start].strip()):
        return None
    reading = _reading(raw, framed, walked, joined(framed.text[rest[0].start :]).strip())
    return replace(reading, confidence=min(reading.confidence, 0.85))


def _credited(
    raw: str, framed: Framed, tokens: Sequence[Token], walked: Walked, known: Collection[str]
) -> CaptionReading:
    begin = tokens[0].start
    text = framed.text[begin : walked.end]
    reading = _reading(raw, framed, walked, joined(text.rstrip(_DROPPED_BEFORE_CREDIT)).strip())
    if not _is_caption(reading, framed, walked):
        return _not_caption(reading)
    reading = _with_alternatives(reading, framed.text[begin:], begin, walked.steps)
    if walked.steps[0].start == 0 and len(reading.photographers) > 1 and not reading.alternatives:
        reading = _or_titled(reading, tokens, known)
    return _with_parts(reading, framed, walked, known)


def _reading(raw: str, framed: Framed, walked: Walked, caption: str) -> CaptionReading:
    steps = walked.steps[::-1]
    role = _role(walked.steps)
    date = (
        caption
        if role and len(caption) <= _LONGEST_DATE and lex(caption)[-1:] == [Token(Kind.DATE, caption, 0)]
        else ""
    )
    return CaptionReading(
        raw,
        is_caption=True,
        caption="" if date else caption,
        photographers=_once(name for step in steps for name in step.people),
        organisations=_once(name for step in steps for name in step.organisations),
        suppliers=_once(name for step in steps for name in step.suppliers),
        role=role,
        taken=shot_date(framed.text) or next((step.taken for step in steps if step.taken), date),
        notes=_once([*notes_of(caption), *(note for step in steps for note in step.notes)]),
        confidence=round(min(step.weight for step in steps), 3),
        place=next((step.place for step in steps if step.place), ""),
        scope=next((step.scope for step in steps if step.scope is not Scope.ONE), Scope.ONE),
        except_signed=any(step.except_signed for step in steps),
    )


def _role(steps: Sequence[Step]) -> str:
    """Return the role printed with a person, else the last one printed."""
    printed = [step.role for step in steps if step.role]
    personal = [step.role for step in steps if step.people and step.role]
    return next(iter(personal or printed), "")


def _is_caption(reading: CaptionReading, framed: Framed, walked: Walked) -> bool:
    """Tell a caption from a byline, a credit of several pictures and mere brackets."""
    credit = framed.text[walked.end :]
    if reading.scope in {Scope.ALL, Scope.ABOVE, Scope.BELOW}:
        return bool(reading.caption) and framed.marked
    if any(step.joint for step in walked.steps):
        reported = credit.rstrip("。.）) ").endswith(("报道", "報道", "報導"))
        return bool(reading.caption) and (framed.marked or reported or "图为" in reading.caption)
    if (
        _ARTICLE.search(credit)
        or _ENGLISH_ARTICLE.search(reading.caption)
        or _names_only(reading.caption)
        or (reading.role in {"来源", "网络"} and _STAMP.search(reading.caption))
        or (not reading.caption and _BYLINE.search(credit))
        or _ARTICLE.search(reading.caption[-12:])
    ):
        return False
    if _WRITTEN.search(credit):
        return 0 < len(reading.caption) < _SHORT
    return bool(reading.role) or bool(reading.caption)


def _names_only(caption: str) -> bool:
    """Return whether what is left of a block is a byline: ``本报记者 王强`` before ``摄影 李明``."""
    tokens = lex(caption) if len(caption) <= _LONGEST_BYLINE else []
    if not tokens or tokens[0].kind is not Kind.POST:
        return False
    rest = [token.text for token in tokens if token.kind not in {Kind.POST, Kind.BLANK, Kind.LIST}]
    return all(likeliness(text) >= LIKELY or text == "文" for text in rest)


def _about_article(credit: str) -> bool:
    return bool(_ARTICLE.search(credit) or _BYLINE.search(credit))


def _not_caption(reading: CaptionReading) -> CaptionReading:
    """Keep only who took the pictures, and which, of a block that is no caption."""
    several = reading.scope is not Scope.ONE or reading.photographers
    if not several:
        return CaptionReading(reading.raw, is_caption=False)
    scope = reading.scope if reading.scope is not Scope.ONE else Scope.ALL
    return replace(reading, is_caption=False, caption="", notes=(), taken="", scope=scope)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


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


def _or_titled(reading: CaptionReading, tokens: Sequence[Token], known: Collection[str]) -> CaptionReading:
    """Add the reading that takes the first name in a bracket that is the whole block for a title: （石桥 王强 摄）."""
    inner = _unwrapped(tokens)
    walked = walk(inner, known) if inner is not tokens else Walked((), 0)
    first = reading.photographers[0]
    step = walked.steps[0] if len(walked.steps) == 1 else None
    cut = next((c for c in (step.others if step else ()) if first not in c.names), None)
    names = step.people if step and first not in step.people else cut.names if cut else ()
    if not names or first in known or names != reading.photographers[1:]:
        return reading
    doubt = 1 - max(min(likeliness(first), 0.97), reading.confidence - 0.2)
    other = replace(reading, caption=first, photographers=names, confidence=round(doubt, 3))
    return replace(reading, confidence=round(min(reading.confidence, 1 - doubt), 3), alternatives=(other,))


def _with_parts(reading: CaptionReading, framed: Framed, walked: Walked, known: Collection[str]) -> CaptionReading:
    """Add the pictures of a block that numbers them."""
    general = next((step for step in walked.steps if step.except_signed), None)
    text = framed.text[: general.offset] if general else framed.text
    default = _reading(reading.raw, framed, Walked((general,), 0), "") if general else None
    parts = parts_of(text, known, read_caption, default)
    if not parts:
        return reading
    if not any(part.reading.caption for part in parts):  # 图①③ 田正 摄；图② 谢健 摄
        reading = replace(reading, is_caption=False, caption="", scope=Scope.ALL)
    readings = (*(part.reading for part in parts), reading)
    return replace(
        reading,
        photographers=_once(name for one in readings for name in one.photographers),
        organisations=_once(name for one in readings for name in one.organisations),
        parts=parts,
    )
