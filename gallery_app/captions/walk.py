"""The walk over a block from its right end: one step a credit, until a step finds none."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from gallery_app.captions import words
from gallery_app.captions.dates import shot_date
from gallery_app.captions.labels import label_step
from gallery_app.captions.latin import signature_step
from gallery_app.captions.leads import with_scope
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import LIKELY, likeliness
from gallery_app.captions.nature import notes_in
from gallery_app.captions.parties import pieces_before, pieces_of
from gallery_app.captions.posts import skip_blanks
from gallery_app.captions.roles import PLATFORMS, placed_step, role_step
from gallery_app.captions.step import Step
from gallery_app.domain.reading import Scope

__all__ = ["Walked", "walk"]

_MOST_STEPS = 6
_CLEAR = 0.75
_CLOSING = frozenset({Kind.STOP, Kind.OPEN, Kind.CLOSE, Kind.SLASH})
_BRACKET_REACH = 60
_OUTLETS = ("社", "网", "網", "日报", "日報", "晚报", "晚報", "电视台", "電視台", "新闻", "新聞")
_FRAGMENT = frozenset({Kind.LIST, Kind.HAN, Kind.LATIN, Kind.AGENCY, Kind.BLANK, Kind.ROLE})
_LONGEST_FRAGMENT = 14
_PICTURES = re.compile(r"(?<=.)(?:[图圖]片|照片|相片|截[图圖]|[影视][片频]截[图圖])$")
_SKIPPED = frozenset({Kind.BLANK, Kind.BREAK, Kind.COMMA, Kind.SLASH, Kind.LIST})


@dataclass(frozen=True, slots=True)
class Walked:
    """What the walk found.

    Attributes:
        steps: Credits from right to left.
        end: Offset where the caption's own text ends.
    """

    steps: tuple[Step, ...]
    end: int


def walk(tokens: Sequence[Token], known: Collection[str], *, firm: bool = False) -> Walked:
    """Walk left over the credits of a block.

    Args:
        tokens: The block.
        known: Names that are certain.
        firm: The tokens stand in a bracket of their own, so no title is among them.
    """
    steps: list[Step] = []
    end = len(tokens)
    while len(steps) < _MOST_STEPS:
        place = _skip(tokens, end, first=not any(step.role for step in steps))
        step = _step(tokens, place, known, firm=firm, before=bool(steps)) if place else None
        if step is None and place and steps and not steps[-1].people:
            step = _signed_step(tokens, place, known, steps[-1])
        if step is None:
            break
        if step.offset == tokens[step.start].start:
            step = with_scope(tokens, step)
        steps.append(step)
        end = step.start
        if end < len(tokens) and step.offset != tokens[end].start:
            break
    if not steps:
        return Walked((), tokens[-1].end if tokens else 0)
    return Walked(tuple(steps), steps[-1].offset)


def _skip(tokens: Sequence[Token], end: int, *, first: bool) -> int:
    while end and (tokens[end - 1].kind in _SKIPPED or (first and _loose(tokens, end))):
        end -= 1
    return end


def _loose(tokens: Sequence[Token], end: int) -> bool:
    """Return whether the token before `end` is a full stop, or a bracket that nothing opens."""
    kind = tokens[end - 1].kind
    return kind is Kind.STOP or (kind is Kind.CLOSE and _opening(tokens, end) is None)


def _step(tokens: Sequence[Token], end: int, known: Collection[str], *, firm: bool, before: bool) -> Step | None:
    last = tokens[end - 1].kind
    if last is Kind.CLOSE:
        return _bracket_step(tokens, end, known)
    if last is Kind.SAME:
        return _same_step(tokens, end)
    placed = placed_step(tokens, end, known, firm=firm)
    if placed or last is Kind.DATE:
        return placed or _date_step(tokens, end) or label_step(tokens, end, known)
    if last in {Kind.ROLE, Kind.JOINT} or tokens[end - 1].text in {"摄", "攝"}:
        found = role_step(tokens, end, known, firm=firm)
        if found:
            return found
    return (
        label_step(tokens, end, known)
        or _agency_step(tokens, end, firm=firm, before=before)
        or signature_step(tokens, end, before=before, firm=firm)
        or _note_step(tokens, end)
        or (None if before else _fragment_step(tokens, end, known))
    )


def _signed_step(tokens: Sequence[Token], end: int, known: Collection[str], agency: Step) -> Step | None:
    """Read names that a slash or bracket parts from their agency: ``王强 / 视觉中国``, ``王强（视觉中国）``."""
    parted = any(token.kind in {Kind.SLASH, Kind.OPEN} for token in tokens[end : agency.start + 1])
    if not parted or not agency.organisations or agency.role not in {"", "来源"}:
        return None
    pieces, left = pieces_before(tokens, end)
    first = len(pieces)
    while first and (first == len(pieces) or pieces[first].listed) and likeliness(pieces[first - 1].text, known) >= LIKELY:
        first -= 1
    names = pieces[first:]
    if not names or names[0].listed:
        return None
    before = skip_blanks(tokens, left)
    closed = not first and (not before or tokens[before - 1].kind in _CLOSING)
    clear = first and (len(names) > 1 or likeliness(names[0].text, known) >= _CLEAR)
    if not closed and not clear:
        return None
    start = next(place for place in range(left, end) if tokens[place].start == names[0].start)
    weight = 0.85 * min(likeliness(piece.text, known) for piece in names)
    people = tuple(piece.name for piece in names)
    return Step(start, names[0].start, people=people, role="", weight=weight)


def _bracket_step(tokens: Sequence[Token], end: int, known: Collection[str]) -> Step | None:
    opening = _opening(tokens, end)
    if opening is None:
        return None
    inner = tokens[opening + 1 : end - 1]
    text = "".join(token.text for token in inner).strip()
    offset = tokens[opening].start
    notes = notes_in(text)
    if notes:
        return Step(opening, offset, role="", notes=notes, taken=shot_date(text))
    walked = walk(inner, known, firm=True)
    rest = [token for token in inner if token.start < walked.end and token.kind is not Kind.BLANK]
    if walked.steps and all(token.kind in {Kind.DATE, Kind.COMMA} for token in rest):
        date = "".join(token.text for token in rest if token.kind is Kind.DATE)
        return _merged(walked.steps, opening, offset, date)
    if text and opening and tokens[opening - 1].kind is Kind.ROLE and text.endswith(words.ORGANISATION_ENDINGS):
        return Step(opening, offset, organisations=(text,), role="", weight=0.8)
    return None


def _same_step(tokens: Sequence[Token], end: int) -> Step:
    """Read 下同, which makes the credit before it hold for the pictures that follow."""
    start = end - 1
    while start and (tokens[start - 1].kind in _SKIPPED or tokens[start - 1].text == "-"):
        start -= 1
    return Step(start, tokens[start].start, role="", scope=Scope.FOLLOWING)


def _note_step(tokens: Sequence[Token], end: int) -> Step | None:
    """Read the nature of the picture where it stands apart without a bracket: ``未来之城 AI生成``."""
    start = end - 1
    while start and tokens[start - 1].kind in {Kind.HAN, Kind.LATIN, Kind.ROLE, Kind.LABEL}:
        start -= 1
    text = "".join(token.text for token in tokens[start:end])
    apart = start and tokens[start - 1].kind in {Kind.BLANK, Kind.BREAK, Kind.STOP, Kind.COMMA}
    return Step(start, tokens[start].start, role="", notes=(text,), weight=0.85) if apart and text in words.NATURE else None


def _date_step(tokens: Sequence[Token], end: int) -> Step | None:
    """Read a date behind a credit: ``（圖／記者陳明安攝，2017.02.17）``."""
    place = _skip(tokens, end - 1, first=False)
    if not place or tokens[place - 1].kind is not Kind.ROLE:
        return None
    return Step(end - 1, tokens[end - 1].start, role="", taken=tokens[end - 1].text)


def _opening(tokens: Sequence[Token], end: int) -> int | None:
    depth = 1
    for place in range(end - 2, max(-1, end - _BRACKET_REACH), -1):
        depth += (tokens[place].kind is Kind.CLOSE) - (tokens[place].kind is Kind.OPEN)
        if not depth:
            return place
    return None


def _merged(steps: Sequence[Step], start: int, offset: int, date: str) -> Step:
    in_order = steps[::-1]
    return Step(
        start,
        offset,
        people=tuple(name for step in in_order for name in step.people),
        organisations=tuple(name for step in in_order for name in step.organisations),
        suppliers=tuple(name for step in in_order for name in step.suppliers),
        role=next((step.role for step in steps if step.role), ""),
        notes=tuple(note for step in in_order for note in step.notes),
        taken=date or next((step.taken for step in steps if step.taken), ""),
        place=next((step.place for step in steps if step.place), ""),
        weight=min(step.weight for step in steps),
        scope=next((step.scope for step in steps if step.scope is not Scope.ONE), Scope.ONE),
        except_signed=any(step.except_signed for step in steps),
        joint=any(step.joint for step in steps),
    )


def _agency_step(tokens: Sequence[Token], end: int, *, firm: bool, before: bool) -> Step | None:
    token = tokens[end - 1]
    if token.kind is not Kind.AGENCY:
        return None
    place = skip_blanks(tokens, end - 1)
    left = tokens[end - 2].kind if end > 1 else None
    if place and tokens[place - 1].kind is Kind.SLASH:
        left = Kind.SLASH
    alone = {Kind.STOP, Kind.BREAK, Kind.SLASH, Kind.CLOSE}
    accompanied = alone | {Kind.BLANK, Kind.LIST, Kind.ROLE, Kind.COLON, None}
    chained = left is Kind.BLANK and tokens[end - 3].kind is Kind.ROLE if end > 2 else False  # noqa: PLR2004 - ROLE, blank, agency
    if token.text in words.LIBRARIES:
        alone |= {Kind.BLANK}  # 现场 视觉中国
    if not chained and left not in (accompanied if before or firm else alone):
        return None
    labelled = place > 0 and tokens[place - 1].kind is Kind.ROLE and place < end - 1
    start = place - 1 if labelled and words.ROLES[tokens[place - 1].text] == "图" else end - 1
    return Step(start, tokens[start].start, organisations=(token.text,), role="来源", weight=0.85)


def _fragment_step(tokens: Sequence[Token], end: int, known: Collection[str]) -> Step | None:
    """Read what stands behind the last full stop and has none itself: ``。政府新聞網``, ``。維基百科圖片``, ``。王强``."""
    start = end
    while start and tokens[start - 1].kind in _FRAGMENT:
        start -= 1
    mark = tokens[start - 1].kind if start else None
    start = _first_word(tokens, start)
    text = "".join(token.text for token in tokens[start:end])
    if mark not in {Kind.STOP, Kind.SLASH} or not 2 <= len(text) <= _LONGEST_FRAGMENT:  # noqa: PLR2004 - the shortest name
        return None
    pictures = _PICTURES.search(text)
    house = text[: pictures.start()] if pictures else text
    platform = tokens[end - 1].text.lower() in PLATFORMS and end - start > 1
    if pictures or platform or house.endswith((*_OUTLETS, *words.SOURCE_ENDINGS)):
        return Step(start, tokens[start].start, organisations=(house,), role="来源", weight=0.65)
    chinese = mark is Kind.STOP and any(token.kind is Kind.HAN for token in tokens[max(0, start - 4) : start])
    pieces = pieces_of(tokens[start:end])
    likely = min((likeliness(piece.text, known) for piece in pieces), default=0.0)
    listed = all(piece.listed for piece in pieces[1:])
    if not chinese or likely < _CLEAR or not listed:
        return None
    people = tuple(piece.name for piece in pieces)
    return Step(start, tokens[start].start, people=people, role="", weight=0.7 * likely)


def _first_word(tokens: Sequence[Token], place: int) -> int:
    while place < len(tokens) and tokens[place].kind is Kind.BLANK:
        place += 1
    return place
