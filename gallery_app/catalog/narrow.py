"""A query looked at in one field only, for the order by relevance."""

from gallery_app.domain.query import And, Field, Or, Query, Term

__all__ = ["narrowed"]


def narrowed(query: Query, field: Field) -> Query:
    """Return the query with words that may stand anywhere looked for in one field only."""
    match query:
        case Term(Field.ANY, text, exact):
            return Term(field, text, exact)
        case And(items):
            return And(tuple(narrowed(item, field) for item in items))
        case Or(items):
            return Or(tuple(narrowed(item, field) for item in items))
        case _:
            return query
