"""What each leaf of a query tree asks SQLite, for all photos or for a stretch of their ids."""

import json
from collections.abc import Sequence
from string import Template
from typing import TypeGuard

from gallery_app.catalog.bits import bits_of_text, ids_of, union
from gallery_app.catalog.certain import Certain
from gallery_app.catalog.confirming import Confirming
from gallery_app.catalog.connection import Connections, Value
from gallery_app.catalog.measures import Measures
from gallery_app.catalog.mirror import Mirror
from gallery_app.catalog.sounding import Sounding
from gallery_app.catalog.spans import Span, Stretch, limited
from gallery_app.catalog.states import States
from gallery_app.catalog.words import ALL_MARKS, CAPTION, DESCRIPTION, FILE, TITLE, asked, is_exact, parts_of
from gallery_app.domain.likeness import LikenessStore
from gallery_app.domain.query import Field, Lack, Measure, Near, Not, Query, Range, Shape, State, Term, Within
from gallery_app.search.fold import tokens
from gallery_app.search.likeness import is_pinyin, segments

__all__ = ["Leaf", "Leaves", "soon_whole"]

Leaf = Near | Term | Range | Lack | State | Shape | Within
"""A condition that is no other conditions joined."""

_MARKS = {Field.ANY: ALL_MARKS, Field.TITLE: TITLE, Field.DESCRIPTION: DESCRIPTION + CAPTION, Field.FILE: FILE}
_NAMED = {
    Field.ANY: (Field.PHOTOGRAPHER, Field.THEME, Field.SECTION, Field.REPORT, Field.ORGANISATION, Field.PLACE),
    Field.CREDIT: (Field.PHOTOGRAPHER, Field.ORGANISATION),
}
_MANY = 3
_MANY_READ = 300
"""So few photos are read at once, without asking which of them need it."""
_FEW_READ = 50
"""So few photos are read rather than asking the index for a word or a pair."""
_NARROW = 5000
_RARE = {Field.PHOTOGRAPHER, Field.THEME}

_MATCH = Template("select group_concat(rowid) as ids from photo_text where photo_text match ? ${span}")
_OF_NAMES = {
    Field.PHOTOGRAPHER: Template(
        "select group_concat(photo) as ids from credit where photographer in (select value from json_each(?)) ${span}"
    ),
    Field.THEME: Template(
        "select group_concat(photo) as ids from photo_theme where theme in (select value from json_each(?)) ${span}"
    ),
    Field.COLLECTION: Template(
        "select group_concat(photo) as ids from collected"
        " where ${by}collection in (select value from json_each(?)) ${span}"
    ),
}
_SECTIONS_OF = "select id from section where report in (select value from json_each(?))"
_IN_COLUMNS = {
    Field.ORGANISATION: "organisation", Field.PLACE: "place", Field.FORMAT: "format",
    Field.REPORT: "placed", Field.SECTION: "placed",
}  # fmt: skip


class Leaves:
    """Answers single conditions."""

    def __init__(self, link: Connections, mirror: Mirror, certain: Certain, likeness: LikenessStore) -> None:
        """Take the connections, what is held in memory or known for certain, and what knows how images look."""
        self._link = link
        self._mirror = mirror
        self._measures = Measures(link, mirror)
        self._states = States(link, mirror, likeness)
        self._confirming = Confirming(link)
        self._certain = certain
        self._sounding = Sounding(link)

    def bits(self, leaf: Leaf, span: Span = None) -> int:
        """Return the photos that a condition holds for; some may be gone, some outside the stretch."""
        match leaf:
            case Term(Field.LABEL, text):
                return self._mirror.column("label").bits([text])
            case Term(exact=False):
                return self._containing(leaf, span)
            case Term():
                return self._whole(leaf, span)
            case Range():
                return self._measures.bits(leaf, span)
            case Shape():
                return self._mirror.column("shape").bits([leaf.value])
            case Within(collection=int(collection)):
                return self._of_names(Field.COLLECTION, [collection], span)
            case Within(report, section):
                field, number = (Field.REPORT, report) if section is None else (Field.SECTION, section)
                return self._of_names(field, [number], span)
            case _:
                return self._states.bits(leaf, span)

    def in_one_question(self, item: Query) -> bool:
        """Return whether the index can be asked for a term, or for what excludes one, in one question with others."""
        if isinstance(item, Not):
            return self._is_rare(item.item)
        if not self._is_rare(item):
            return False
        phrase = tokens(item.text)
        return not any(self._mirror.names.matching(field, phrase, "") for field in _names_of(item.field))

    def _is_rare(self, item: Query) -> TypeGuard[Term]:
        """Return whether a condition is one word or pair whose photos are not kept."""
        if not self.can_be_read(item):
            return False
        phrase = tokens(item.text)
        return is_exact(phrase) and not (item.field is Field.ANY and self._mirror.words.has("".join(phrase)))

    def together(self, items: Sequence[Query], span: Span) -> int:
        """Return the photos that terms hold for and excluded ones do not; each must answer to `in_one_question`."""
        out = [item.item for item in items if isinstance(item, Not) and isinstance(item.item, Term)]
        within = [_asked(item) for item in items if isinstance(item, Term)]
        match = " NOT ".join([f"({' AND '.join(within)})", *map(_asked, out)])
        found = self._ids(_MATCH.substitute(span=limited("rowid", span)), match)
        return found and found & ~union(self._named(term, span) for term in out)

    def is_loose(self, item: Query) -> TypeGuard[Term]:
        """Return whether a condition is a phrase that the index does not find exactly, which `Leaves.loose` is for."""
        return self.can_be_read(item) and not is_exact(tokens(item.text))

    def loose(self, term: Term, span: Span) -> tuple[int, int]:
        """Return the photos that have a name a phrase stands in, and those that have all its pairs somewhere."""
        phrase = tokens(term.text)
        named = self._named(term, span)
        if term.field is not Field.ANY or _is_narrow(span):
            return named, self._worded(_MARKS[term.field], phrase, span)
        return named, self._paired(phrase, span)

    def _paired(self, phrase: tuple[str, ...], span: Span) -> int:
        """Return the photos that have all pairs of a phrase, or more: the photos of frequent pairs are known."""
        having = self._mirror.alive
        known: set[str] = set()
        for part in parts_of(phrase):
            kept = self._mirror.words.photos(part)
            if kept is not None:
                known.add(part)
                having &= union(kept)
        if not having or known.issuperset(parts_of(phrase)):
            return having
        match = asked(ALL_MARKS, phrase, without=known)
        return having & self._ids(_MATCH.substitute(span=limited("rowid", span)), match)

    def confirmed(self, term: Term, bits: int) -> int:
        """Return which of some photos do have a phrase whose pairs they all have."""
        phrase = tokens(term.text)
        doubtful = self._certain.doubtful(phrase) if bits.bit_count() > _MANY_READ else None
        if doubtful is None:
            return self._confirming.containing(term.field, phrase, bits)
        return bits & ~doubtful | self._confirming.containing(term.field, phrase, bits & doubtful)

    @staticmethod
    def can_be_read(item: Query) -> TypeGuard[Term]:
        """Return whether a condition is one on words that stand in a photo's own texts, and no pinyin."""
        return (
            isinstance(item, Term)
            and not item.exact
            and item.field in _MARKS
            and len(tokens(item.text)) > 0
            and not is_pinyin(item.text)
        )

    def among(self, term: Term, bits: int, span: Stretch | None) -> int:
        """Return which of some photos a term holds for; it must answer to `can_be_read`.

        The names of these photos alone are looked at, and where they are few their texts are read.
        """
        phrase = tokens(term.text)
        photos = ids_of(bits)
        named = self._named(term, photos)
        if len(photos) <= _FEW_READ or not is_exact(phrase):
            return named | self._confirming.containing(term.field, phrase, bits & ~named)
        return named | bits & self._worded(_MARKS[term.field], phrase, span)

    def _ids(self, sql: str, *values: Value) -> int:
        return bits_of_text(self._link.rows(sql, values)[0]["ids"])

    def _containing(self, term: Term, span: Span) -> int:
        phrase, letters = tokens(term.text), is_pinyin(term.text)
        if not phrase:
            return 0
        found = 0
        marks = _MARKS.get(term.field, "")
        if marks:
            found = self._worded(marks, phrase, span)
            found = found if is_exact(phrase) else self.confirmed(term, found)
        if letters and TITLE in marks:
            found |= self._sounding.bits(letters, span)
        return found | self._named(term, span)

    def _named(self, term: Term, span: Span) -> int:
        """Return the photos with a name, theme, heading or the like that a term holds for."""
        phrase, letters, names = tokens(term.text), is_pinyin(term.text), self._mirror.names
        return union(
            self._of_names(field, names.matching(field, phrase, letters), span) for field in _names_of(term.field)
        )

    def _worded(self, marks: str, phrase: tuple[str, ...], span: Span) -> int:
        """Return the photos that have a phrase, or where it is no exact one, at least all pairs of it."""
        wide = not _is_narrow(span) and marks == ALL_MARKS and is_exact(phrase)
        kept = self._mirror.words.photos("".join(phrase)) if wide else None
        if kept is None:
            return self._ids(_MATCH.substitute(span=limited("rowid", span)), asked(marks, phrase))
        bits, touched = kept
        return bits & ~touched | self._confirming.containing(Field.ANY, phrase, touched)

    def _of_names(self, field: Field, names: Sequence[Value], span: Span) -> int:
        if field is Field.THEME:
            names = sorted(self._mirror.names.with_narrower(int(name) for name in names if name is not None))
        if names and field is Field.REPORT:
            names = [row["id"] for row in self._link.rows(_SECTIONS_OF, (json.dumps(list(names)),))]
        if not names:
            return 0
        if field in _IN_COLUMNS or (span is not None and field in _RARE):
            return self._mirror.column(_IN_COLUMNS.get(field, field.value)).bits(map(str, names), span)
        # The plus keeps SQLite from going through all photos of the collections where few photos are asked about.
        sql = _OF_NAMES[field].substitute(span=limited("photo", span), by="" if span is None else "+")
        return self._ids(sql, json.dumps(list(names)))

    def _whole(self, term: Term, span: Span) -> int:
        phrase = tokens(term.text)
        if not phrase:
            return 0
        named = _names_of(term.field)
        found = union(self._of_names(f, self._mirror.names.spelled(f, term.text), span) for f in named)
        if term.field in _MARKS:
            match = asked(_MARKS[term.field], phrase, going_on=False)
            having = self._ids(_MATCH.substitute(span=limited("rowid", span)), match)
            found |= self._confirming.being(term.field, phrase, having)
        return found


def soon_whole(leaf: Query) -> bool:
    """Return whether a stretch of ids takes as long as all of them: few photos, or none to be passed over."""
    if isinstance(leaf, Range):
        return leaf.measure in {Measure.DATE, Measure.RATING}  # answered from an order, or a column
    # The places of syllables are gone through up to the next title that has them all in a row.
    return isinstance(leaf, Term) and (
        leaf.field in _RARE or any(len(w) >= _MANY for w in segments(is_pinyin(leaf.text)))
    )


def _is_narrow(span: Span) -> bool:
    """Return whether it takes less to ask about so few photos than to look at all photos of a word."""
    return isinstance(span, list) or (span is not None and span[1] - span[0] < _NARROW)


def _asked(term: Term) -> str:
    """Return what FTS5 is asked for the words of a term."""
    return f"({asked(_MARKS[term.field], tokens(term.text))})"


def _names_of(field: Field) -> tuple[Field, ...]:
    return _NAMED.get(field, (field,) if field in _OF_NAMES or field in _IN_COLUMNS else ())
