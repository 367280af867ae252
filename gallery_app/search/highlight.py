"""Where a text matches a search, in the text as it stands, whatever script or pinyin the search was typed in."""

import re
from collections.abc import Iterable, Iterator, Sequence

from gallery_app.domain.query import And, Field, Or, Query, Term
from gallery_app.search.fold import BREAK, is_word, tokens
from gallery_app.search.likeness import is_pinyin, sounds_like
from gallery_app.search.pinyin import name_readings, sounded

__all__ = ["highlight"]

_PIECE = re.compile(r"\d+|[^\W\d_]+|.", re.DOTALL)
_HAN = re.compile(r"([\u2e80-\u2fdf\u3005-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")
_SOUNDED = {Field.TITLE, Field.PHOTOGRAPHER, Field.THEME, Field.PLACE}
_WIDER = {Field.ANY: frozenset(Field), Field.CREDIT: frozenset({Field.PHOTOGRAPHER, Field.ORGANISATION})}

Span = tuple[int, int]


def highlight(query: Query, field: Field, text: str) -> tuple[Span, ...]:
    """Return what of a field's text made a photo match: from and up to, in characters, in order, never overlapping.

    What a search excludes marks nothing.
    """
    placed = _placed(text)
    found: list[Span] = []
    for term in _terms(query):
        if field is term.field or field in _WIDER.get(term.field, ()):
            found += _phrases(placed, term)
            if not term.exact and field in _SOUNDED:
                found += _sounding(text, is_pinyin(term.text), field)
    return tuple(_joined(sorted(found)))


def _terms(query: Query) -> Iterator[Term]:
    match query:
        case Term():
            yield query
        case And(items) | Or(items):
            for item in items:
                yield from _terms(item)


def _placed(text: str) -> list[tuple[str, Span]]:
    """Return the tokens of a text with where they stand."""
    placed: list[tuple[str, Span]] = []
    for piece in _PIECE.finditer(text):
        at = piece.start()
        for part in filter(None, _HAN.split(piece[0])):
            # Punctuation is a token only between others; one that ends up at an end does no harm here.
            found = tokens(part) or (() if part.isspace() or (placed and placed[-1][0] == BREAK) else (BREAK,))
            placed += [(token, (at, at + len(part))) for token in found]
            at += len(part)
    return placed


def _phrases(placed: Sequence[tuple[str, Span]], term: Term) -> Iterator[Span]:
    phrase = tokens(term.text)
    if not phrase:
        return
    *whole, last = phrase
    going_on = is_word(last) and not term.exact
    words = [token for token, _ in placed]
    for start in range(len(words) - len(whole)):
        end = start + len(whole)
        if words[start:end] == whole and (words[end].startswith(last) if going_on else words[end] == last):
            first, (from_, to) = placed[start][1][0], placed[end][1]
            unfinished = len(words[end]) == to - from_
            yield first, from_ + len(last) if unfinished else to


def _sounding(text: str, letters: str, field: Field) -> Iterator[Span]:
    if not letters:
        return
    places = sounded(text)
    said = tuple(syllable for syllable, _, _ in places)
    readings = (*name_readings(text), said) if field is Field.PHOTOGRAPHER else (said,)
    for reading in readings:
        like = sounds_like(reading, letters) if len(reading) == len(places) else None
        if like:
            yield places[like[0]][1], places[like[1] - 1][2]
            return


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    start = end = -1
    for from_, to in spans:
        if from_ > end:
            if end > start:
                yield start, end
            start, end = from_, to
        end = max(end, to)
    if end > start:
        yield start, end
