"""A readable headline for the photos of a search, or none where the search is not something to read."""

from collections.abc import Iterable, Iterator, Sequence

from gallery_app.domain.photo import Photo
from gallery_app.domain.query import And, Everything, Field, Query, Term
from gallery_app.domain.stores import Catalog
from gallery_app.search.parse import parse_query

__all__ = ["headline_of"]

_MOST = 2
"""Names that a headline joins; a search with more is a filter, not a subject."""
_CREDITED = frozenset({Field.PHOTOGRAPHER, Field.CREDIT})
_NAMED = frozenset({Field.THEME, Field.SECTION, Field.REPORT, Field.PLACE, Field.ORGANISATION, Field.COLLECTION})


def headline_of(catalog: Catalog, typed: str, photos: Sequence[Photo], language: str) -> str:
    """Return a headline for what a search found; "" where nothing sensible is known.

    A saved search gives its name, a photographer 田正摄影作品 or “Photographs by …”, a theme, section, report, place
    or organisation its name, plain words themselves. Conditions such as dates and stars name nothing.

    Args:
        catalog: Where searches are saved.
        typed: The search as typed.
        photos: What it found.
        language: BCP 47 tag of the page.
    """
    query, words = parse_query(typed), " ".join(typed.split())
    if not words or isinstance(query, Everything):
        return ""
    saved = (each.name for each in catalog.searches.all() if " ".join(each.text.split()) == words)
    if name := next(saved, ""):
        return name
    chinese = language.startswith("zh")
    terms = [term for term in _terms(query) if term.field in _CREDITED | _NAMED | {Field.ANY}]
    names = [name for term in terms if (name := _meant(term, photos))]
    if not names or len(names) < len(terms) or len(names) > _MOST:
        return ""
    people = [name for term, name in zip(terms, names, strict=True) if term.field in _CREDITED]
    others = [name for term, name in zip(terms, names, strict=True) if term.field not in _CREDITED]
    works = [_works(people, chinese=chinese)] if people else []
    return (" · " if chinese else ", ").join([*others, *works])


def _works(people: Sequence[str], *, chinese: bool) -> str:
    return "、".join(people) + "摄影作品" if chinese else "Photographs by " + " and ".join(people)


def _terms(query: Query) -> Iterator[Term]:
    """Yield the words that every photo found has to have."""
    match query:
        case Term():
            yield query
        case And(items):
            for item in items:
                yield from _terms(item)


def _meant(term: Term, photos: Sequence[Photo]) -> str:
    """Return the name that a term stands for, which may have been typed in part or as pinyin; "" for none."""
    if term.field is Field.ANY or term.field in _NAMED - {Field.THEME, Field.SECTION}:
        return term.text
    known = [frozenset(_values(term.field, photo)) for photo in photos]
    if any(term.text in each for each in known):
        return term.text
    shared = frozenset.intersection(*known) if known else frozenset[str]()
    return next(iter(shared)) if len(shared) == 1 else ""


def _values(field: Field, photo: Photo) -> Iterable[str]:
    if field is Field.THEME:
        return photo.themes
    if field is Field.SECTION:
        return (placement.heading for placement in photo.placements)
    return photo.photographers
