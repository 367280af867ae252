"""The walk over a block from its right end: one step a credit, until a step finds none."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from gallery_app.captions import words
from gallery_app.captions.bare import (
    agency_step,
    date_step,
    fragment_step,
    note_step,
    same_step,
    signed_step,
    writer_step,
)
from gallery_app.captions.dates import shot_date
from gallery_app.captions.labels import label_step
from gallery_app.captions.latin import signature_step
from gallery_app.captions.leads import with_scope
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import CLEAR, LIKELY, is_title_like, likeliness
from gallery_app.captions.nature import notes_in
from gallery_app.captions.pieces import pieces_of
from gallery_app.captions.posts import skip_blanks
from gallery_app.captions.roles import placed_step, role_step
from gallery_app.captions.step import Step
from gallery_app.domain.reading import Scope

__all__ = ["Walked", "named_bracket", "walk"]

_MOST_STEPS = 6
_BRACKET_REACH = 60
_UNSIGNED = 0.7
"""Confidence that a clear name without a role word is the photographer's."""
_LICENCES = ("CC BY", "CC-BY", "CC0", "Creative Commons", "public domain", "Public Domain")
_TITLE = 0.4
"""Below this likeliness a word is no name."""
_NAMES = frozenset({Kind.HAN, Kind.LATIN, Kind.BLANK, Kind.LIST})
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


@dataclass(frozen=True, slots=True)
class _Before:
    """What the walk has found behind the place where it stands.

    Attributes:
        anything: A credit or a note.
        credit: A credit.
        person: A credit of more than a house.
    """

    anything: bool
    credit: bool
    person: bool


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
        before = _Before(
            bool(steps),
            credit=any(step.role or step.people or step.organisations for step in steps),
            person=any(step.role not in {"", "来源"} or step.people for step in steps),
        )
        step = _step(tokens, place, known, firm=firm, before=before) if place else None
        if step is None and place and steps and not steps[-1].people:
            step = signed_step(tokens, place, known, steps[-1])
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


def _step(tokens: Sequence[Token], end: int, known: Collection[str], *, firm: bool, before: "_Before") -> Step | None:
    last = tokens[end - 1].kind
    if last is Kind.CLOSE:
        return _bracket_step(tokens, end, known)
    if last is Kind.SAME:
        return same_step(tokens, end)
    placed = placed_step(tokens, end, known, firm=firm)
    if placed or last is Kind.DATE:
        return placed or date_step(tokens, end) or label_step(tokens, end, known)
    if last in {Kind.ROLE, Kind.JOINT} or tokens[end - 1].text in {"摄", "攝"}:
        found = role_step(tokens, end, known, firm=firm)
        if found:
            return found
    return (
        label_step(tokens, end, known)
        or agency_step(tokens, end, firm=firm, before=before.anything)
        or signature_step(tokens, end, before=before.person, firm=firm)
        or note_step(tokens, end)
        or writer_step(tokens, end)
        or (None if before.credit else fragment_step(tokens, end, known))
    )


def _bracket_step(tokens: Sequence[Token], end: int, known: Collection[str]) -> Step | None:
    opening = _opening(tokens, end)
    if opening is None:
        return None
    inner = tokens[opening + 1 : end - 1]
    text = "".join(token.text for token in inner).strip()
    offset = tokens[opening].start
    notes = notes_in(text)
    if notes or text.startswith(_LICENCES):
        return Step(opening, offset, role="", notes=notes, taken=shot_date(text))
    if not opening and end == len(tokens) and _opens_with_title(inner, known):
        return None  # （夜景 王强 摄）
    walked = walk(inner, known, firm=True)
    rest = [token for token in inner if token.start < walked.end and token.kind is not Kind.BLANK]
    if walked.steps and all(token.kind in {Kind.DATE, Kind.COMMA} for token in rest):
        date = "".join(token.text for token in rest if token.kind is Kind.DATE)
        return _merged(walked.steps, opening, offset, date)
    if text and opening and tokens[opening - 1].kind is Kind.ROLE and text.endswith(words.ORGANISATION_ENDINGS):
        return Step(opening, offset, organisations=(text,), role="", weight=0.8)
    return None


def _opens_with_title(inner: Sequence[Token], known: Collection[str]) -> bool:
    """Return whether a bracket that is the whole block holds a title before its names."""
    stop = next((place for place, token in enumerate(inner) if token.kind not in _NAMES), len(inner))
    pieces = pieces_of(inner[:stop])
    if len(pieces) < 2 or any(piece.listed for piece in pieces):  # noqa: PLR2004 - title and name
        return False
    title = pieces[0].text
    titled = likeliness(title, known) < _TITLE or is_title_like(title)
    return len(title) > 1 and titled and title not in known and likeliness(pieces[-1].text, known) >= LIKELY


def named_bracket(tokens: Sequence[Token], known: Collection[str], *, marked: bool) -> Walked:
    """Read bare names in the bracket that ends a caption: ``图为施工现场（王强）``.

    Args:
        tokens: The block.
        known: Names that are certain.
        marked: The block is a caption for certain; otherwise a full stop must stand before the bracket.
    """
    nothing = Walked((), tokens[-1].end if tokens else 0)
    end = _skip(tokens, len(tokens), first=True)
    opening = _opening(tokens, end) if end and tokens[end - 1].kind is Kind.CLOSE else None
    before = skip_blanks(tokens, opening) if opening else 0
    if not opening or not before or not (marked or tokens[before - 1].kind is Kind.STOP):
        return nothing
    pieces = pieces_of(tokens[opening + 1 : end - 1])
    other = any(token.kind not in _NAMES for token in tokens[opening + 1 : end - 1])
    likely = min((likeliness(piece.text, known) for piece in pieces), default=0.0)
    placed = any(is_title_like(piece.text) and piece.text not in known for piece in pieces)  # 图为黄河（郑州段）
    if other or placed or likely < CLEAR:
        return nothing
    people = tuple(piece.name for piece in pieces)
    step = Step(opening, tokens[opening].start, people=people, role="", weight=_UNSIGNED * likely)
    return Walked((step,), step.offset)


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
