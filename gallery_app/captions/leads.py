"""What leads up to a credit: a label, 图片由, and what widens it to several pictures (本版图片均由)."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from gallery_app.captions import words
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import LIKELY, likeliness
from gallery_app.captions.posts import skip_blanks
from gallery_app.captions.step import Step
from gallery_app.domain.reading import Scope

__all__ = ["ends_credit", "with_label", "with_scope"]

_MARKS = frozenset({Kind.COLON, Kind.SLASH})
_BETWEEN = frozenset({Kind.BLANK, Kind.BREAK, Kind.COMMA, *_MARKS})
_PARTS = frozenset({Kind.SCOPE, Kind.EXCEPT, Kind.BY})
_WORK = frozenset({Kind.ROLE, Kind.LABEL, Kind.JOINT, Kind.BY, Kind.EXCEPT})
_EACH = frozenset("均皆都")
_PICTURES = ("图", "圖", "片", "影")


def with_label(tokens: Sequence[Token], step: Step) -> Step:
    """Take in a label or 图片由 that only leads up to the names: ``图／記者林志儒攝``."""
    start = skip_blanks(tokens, step.start)
    if start and tokens[start - 1].kind is Kind.BY:
        return _from(tokens, step, start - 1)
    if start > 1 and tokens[start - 1].kind in _MARKS:
        before = skip_blanks(tokens, start - 1)
        if before and tokens[before - 1].kind is Kind.LABEL and not ends_credit(tokens, before - 1):
            return _from(tokens, step, before - 1)
    return step


def ends_credit(tokens: Sequence[Token], place: int, known: Collection[str] = ()) -> bool:
    """Return whether 摄 with a slash behind it ends a credit and leads none: ``龚瑶 摄 / 新华社``."""
    before = skip_blanks(tokens, place)
    named = 0 < before < place and likeliness(tokens[before - 1].text, known) >= LIKELY
    return named and len(tokens[place].text) == 1


def with_scope(tokens: Sequence[Token], step: Step) -> Step:
    """Take in what says that a credit holds for several pictures."""
    parts: list[Token] = [tokens[step.start]] if tokens[step.start].kind is Kind.BY else []
    start = place = step.start
    while place and _leads(tokens, place):
        place -= 1
        if tokens[place].kind in _PARTS:
            parts.append(tokens[place])
            start = place
    scope = _scope(parts)
    if scope is Scope.ONE:
        return step
    excepted = any(part.kind is Kind.EXCEPT for part in parts)
    return replace(_from(tokens, step, start), scope=scope, except_signed=excepted)


def _leads(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place - 1]
    if token.kind is Kind.SCOPE and not token.text.endswith(_PICTURES):
        # 本版 alone may be any word; close before 摄影 or 除署名外 it is about pictures.
        return place < len(tokens) and tokens[place].kind in _WORK
    return token.kind in _BETWEEN or token.kind in _PARTS


def _scope(parts: Sequence[Token]) -> Scope:
    for part in parts:
        if part.kind is Kind.SCOPE:
            word = next(word for word in sorted(words.GROUPS, key=len, reverse=True) if part.text.startswith(word))
            return Scope(words.GROUPS[word])
    each = any(part.kind is Kind.EXCEPT or _EACH & set(part.text) for part in parts)
    return Scope.ALL if each else Scope.ONE


def _from(tokens: Sequence[Token], step: Step, start: int) -> Step:
    return replace(step, start=start, offset=tokens[start].start)
