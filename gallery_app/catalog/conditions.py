"""A query tree as an SQL condition on the column `photo` of `photo_order`."""

from string import Template

from gallery_app.catalog.connection import Value
from gallery_app.catalog.index import VALUE
from gallery_app.domain.query import And, Everything, Field, Lack, Not, Or, Query, State, Term, Within
from gallery_app.search.fold import is_word, tokens

__all__ = ["Condition", "condition"]

Condition = tuple[str, tuple[Value, ...]]
"""SQL and the values bound in it."""

_COLUMNS = {
    Field.TITLE: ("title",),
    Field.DESCRIPTION: ("description", "caption"),
    Field.PHOTOGRAPHER: ("photographer",),
    Field.THEME: ("theme",),
    Field.SECTION: ("section",),
    Field.REPORT: ("report",),
    Field.ORGANISATION: ("organisation",),
    Field.PLACE: ("place",),
    Field.FILE: ("file",),
}
_EVERY = tuple(column for columns in _COLUMNS.values() for column in columns)
_LACKS = {
    Lack.CREDIT: "photo not in (select photo from credit)",
    Lack.DESCRIPTION: "photo in (select id from photo where description = '')",
    Lack.FILE: "photo not in (select photo from photo_file where current = 1)",
    Lack.USE: "photo not in (select photo from placement)",
}
_STATES = {
    State.PICKED: "photo in (select id from photo where pick = 'picked')",
    # Recent is what came in the last week in which anything came.
    State.RECENT: "added >= (select strftime('%Y-%m-%dT%H:%M:%S', max(added), '-7 days') from photo_order)",
}
_MATCH = "photo in (select rowid from photo_text where photo_text match ?)"
_MATCH_WHOLE = Template("photo in (select rowid from photo_text where photo_text match ? and (${whole}))")
_PLACED = "photo in (select photo from placement join section on section.id = section where {where})"
_NONE = "false"


def condition(query: Query) -> Condition:
    """Return the condition that holds for the photos a query matches."""
    words = _match(query)
    if words is not None:
        return _MATCH, (words,)
    match query:
        case Everything():
            return "true", ()
        case Term():
            return _whole(query)
        case Not(item):
            sql, values = condition(item)
            return f"not ({sql})", values
        case And(items):
            return _all_of(items)
        case Or(items):
            return _joined(" or ", [condition(item) for item in items], _NONE)
        case Lack():
            return _LACKS[query], ()
        case State():
            return _STATES[query], ()
        case Within(report, section):
            return _within(report, section)


def _within(report: int | None, section: int | None) -> Condition:
    column, value = ("section.report", report) if section is None else ("section.id", section)
    return _PLACED.format(where=f"{column} = ?"), (value,)


def _all_of(items: tuple[Query, ...]) -> Condition:
    # The index answers several words at once much faster than one by one.
    words = tuple(item for item in items if _match(item) is not None)
    others = [condition(item) for item in items if _match(item) is None]
    together = [condition(And(words))] if words else []
    return _joined(" and ", together + others, "true")


def _joined(word: str, parts: list[Condition], empty: str) -> Condition:
    sql = word.join(f"({sql})" for sql, _ in parts) or empty
    return sql, tuple(value for _, values in parts for value in values)


def _match(query: Query) -> str | None:
    """Return the query in the language of FTS5, or None where that cannot say it."""
    match query:
        case Term(field, text, exact=False):
            words = tokens(text)
            return _phrase(field, words) if words else None
        case And(items) | Or(items) if items:
            parts = [_match(item) for item in items]
            word = " AND " if isinstance(query, And) else " OR "
            return None if None in parts else word.join(f"({part})" for part in parts)
        case _:
            return None


def _phrase(field: Field, words: tuple[str, ...]) -> str:
    phrase = '"{}"'.format(" ".join(words)) + ("*" if is_word(words[-1]) else "")
    return phrase if field is Field.ANY else "{{{}}} : {}".format(" ".join(_COLUMNS[field]), phrase)


def _whole(term: Term) -> Condition:
    words = tokens(term.text)
    if not words:
        return _NONE, ()
    columns = _COLUMNS.get(term.field, _EVERY)
    value = f"{VALUE} {' '.join(words)} {VALUE}"
    whole = " or ".join(f"instr({column}, ?)" for column in columns)
    sql = _MATCH_WHOLE.substitute(whole=whole)
    return sql, (_phrase(term.field, words).rstrip("*"), *[value] * len(columns))
