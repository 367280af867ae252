"""Which part of a search the cursor stands in, for completion."""

import re
from dataclasses import dataclass

from gallery_app.domain.query import Field, Measure
from gallery_app.search.grammar import FIELDS, MEASURES

__all__ = ["Spot", "spot"]

_NAMED = re.compile(r"[-－]*([^\W\d_]+)[ \u3000]?[:：]([=＝]?)")
_STARTS = "(（-－"


@dataclass(frozen=True, slots=True)
class Spot:
    """What is being typed.

    Attributes:
        start: Where in the search it begins, counted in characters from 0.
        end: Where it ends, not included; the cursor.
        text: What stands there so far, without quotation marks.
        field: The field or measure it is looked for in, None for a word of its own.
    """

    start: int
    end: int
    text: str
    field: Field | Measure | None


def spot(text: str, cursor: int) -> Spot:
    """Return the word before the cursor, and the field it belongs to; quotation marks may hold blanks."""
    start = field_end = 0
    field: Field | Measure | None = None
    at, quoted = 0, False
    while at < cursor:
        named = None if quoted else _NAMED.match(text, at) if at == start else None
        if named and named.end() <= cursor and (known := _known(named[1])) is not None:
            field, at = known, named.end()
            field_end = at
            continue
        character = text[at]
        if character in '"“”「」':
            quoted = not quoted
        elif not quoted and (character.isspace() or character in "()（）"):
            start, field = at + 1, None
        elif at == start and character in _STARTS:
            start = at + 1
        at += 1
    begin = field_end if field is not None else start
    return Spot(begin, cursor, text[begin:cursor].strip('"“”「」'), field)


def _known(name: str) -> Field | Measure | None:
    return FIELDS.get(name.casefold()) or MEASURES.get(name.casefold())
