"""A query tree as it would be typed; `parse_query` reads it back as the same tree."""

import re

from gallery_app.domain.label import LABEL_NAMES, Label
from gallery_app.domain.query import (
    And,
    Everything,
    Field,
    Lack,
    Near,
    Not,
    Or,
    Query,
    Range,
    Shape,
    State,
    Term,
    Within,
)
from gallery_app.search.grammar import FIELD_NAMES, MEASURE_NAMES, NEAR_NAMES, OR_WORDS, STATE_NAMES, STATES

__all__ = ["format_query"]

_PLAIN = re.compile(r"\w+")


def format_query(query: Query) -> str:
    """Return the search in the words of the search box; "" for everything."""
    return "" if isinstance(query, Everything) else _shown(query)


def _shown(query: Query) -> str:
    match query:
        case Term():
            return _term(query)
        case Everything():
            return "*"
        case And(items) | Or(items):
            return _several(items, query)
        case Not(item):
            return f"-{_single(item)}"
        case Range():
            return _range(query)
        case Lack() | State() | Shape():
            return STATE_NAMES[query][0]
        case Near(photo):
            return f"{NEAR_NAMES[0]}:{photo}"
        case Within(collection=int(collection)):
            return f"{FIELD_NAMES[Field.COLLECTION][0]}:#{collection}"
        case Within(report, section):
            field, number = (Field.REPORT, report) if section is None else (Field.SECTION, section)
            return f"{FIELD_NAMES[field][0]}:#{number}"


def _several(items: tuple[Query, ...], query: Query) -> str:
    if not items:
        return "*" if isinstance(query, And) else "-*"
    if len(items) == 1:
        return _shown(items[0])
    if isinstance(query, And):
        return " ".join(_single(item) for item in items)
    return f" {OR_WORDS[0]} ".join(_choice(item) for item in items)


def _single(query: Query) -> str:
    return f"({_shown(query)})" if isinstance(query, And | Or) else _shown(query)


def _choice(query: Query) -> str:
    return f"({_shown(query)})" if isinstance(query, Or) else _shown(query)


def _term(term: Term) -> str:
    if term.field is Field.LABEL:
        return f"{FIELD_NAMES[term.field][0]}:{LABEL_NAMES[Label(term.text)][0]}"
    plain = _PLAIN.fullmatch(term.text) and term.text not in OR_WORDS and term.text.casefold() not in STATES
    text = term.text if plain else '"{}"'.format(term.text.replace('"', '""'))
    if term.field is Field.ANY and not term.exact:
        return text
    return "{}:{}{}".format(FIELD_NAMES[term.field][0], "=" if term.exact else "", text)


def _range(query: Range) -> str:
    low, high = ("" if bound is None else str(bound) for bound in (query.low, query.high))
    return f"{MEASURE_NAMES[query.measure][0]}:{low if low == high else f'{low}..{high}'}"
