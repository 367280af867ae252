"""What each leaf of a query tree asks SQLite, for all photos or for a stretch of their ids."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from string import Template
from typing import TypeGuard

import numpy as np

from gallery_app.catalog.bits import bits_of, bits_of_text, ids_of, union
from gallery_app.catalog.connection import Connections, Value
from gallery_app.catalog.mirror import Mirror
from gallery_app.catalog.words import ALL_MARKS, CAPTION, DESCRIPTION, FILE, INITIALS, TITLE, asked, is_exact
from gallery_app.domain.likeness import LikenessStore
from gallery_app.domain.query import (
    Field,
    Lack,
    Measure,
    Near,
    Not,
    Query,
    Range,
    Shape,
    Sort,
    State,
    Term,
    Within,
)  # fmt: skip
from gallery_app.search.fold import BREAK, fold, is_word, tokens
from gallery_app.search.likeness import is_pinyin, segments
from gallery_app.search.pinyin import ends

__all__ = ["Leaf", "Leaves", "Span", "Stretch", "soon_whole"]

Leaf = Near | Term | Range | Lack | State | Shape | Within
Stretch = tuple[int, int]
"""Ids from and up to, both included."""
Span = Stretch | list[int] | None
"""Where to look: at a stretch, or a few single photos; None for all."""

_MARKS = {Field.ANY: ALL_MARKS, Field.TITLE: TITLE, Field.DESCRIPTION: DESCRIPTION + CAPTION, Field.FILE: FILE}
_NAMED = {
    Field.ANY: (Field.PHOTOGRAPHER, Field.THEME, Field.SECTION, Field.REPORT, Field.ORGANISATION, Field.PLACE),
    Field.CREDIT: (Field.PHOTOGRAPHER, Field.ORGANISATION),
}
_MANY = 3
_RARE = {Field.PHOTOGRAPHER, Field.THEME}

_SOUNDS = Template("select group_concat(rowid) as ids from photo_reading where photo_reading match ? ${span}")
_MATCH = Template("select group_concat(rowid) as ids from photo_text where photo_text match ? ${span}")
_OF_NAMES = {
    Field.PHOTOGRAPHER: Template(
        "select group_concat(photo) as ids from credit where photographer in (select value from json_each(?)) ${span}"
    ),
    Field.THEME: Template(
        "select group_concat(photo) as ids from photo_theme where theme in (select value from json_each(?)) ${span}"
    ),
    Field.SECTION: Template(
        "select group_concat(photo) as ids from placement"
        " where ${by}section in (select value from json_each(?)) ${span}"
    ),
    Field.COLLECTION: Template(
        "select group_concat(photo) as ids from collected"
        " where ${by}collection in (select value from json_each(?)) ${span}"
    ),
    Field.REPORT: Template(
        "select group_concat(photo) as ids from placement where ${by}section in ("
        "select id from section where report in (select value from json_each(?))) ${span}"
    ),
}
_IN_COLUMNS = {Field.ORGANISATION: "organisation", Field.PLACE: "place", Field.FORMAT: "format"}
_WEEK_BEFORE = "select strftime('%Y-%m-%dT%H:%M:%S', added, '-7 days') as since from photo where id = ?"
_ADDED = "select added from photo where id = ?"
_SAME = """
    select group_concat(photo) as ids from photo_file where current = 1 and fingerprint in (
        select fingerprint from photo_file where photo = ? and current = 1 and fingerprint <> '')
"""
_TAKEN = "select taken from photo where id = ?"
_MOST_STARS = 5
_ABSENT = Template("select group_concat(id) as ids from photo where ${lacks} ${span}")
_LACKS = {
    Lack.CREDIT: "not exists (select 1 from credit where photo = photo.id)",
    Lack.DESCRIPTION: "description = ''",
    Lack.FILE: "not exists (select 1 from photo_file where photo = photo.id and current = 1)",
    Lack.USE: "not exists (select 1 from placement where photo = photo.id)",
    Lack.TITLE: "title = ''",
    Lack.THEME: "not exists (select 1 from photo_theme where photo = photo.id)",
    Lack.DATE: "taken = ''",
    Lack.PLACE: "place = ''",
    State.PICKED: "pick = 'picked'",
    State.REJECTED: "pick = 'rejected'",
    State.USED: "exists (select 1 from placement where photo = photo.id)",
    State.MISSING: "id in (select photo from photo_file where current = 1 and missing = 1)",
    State.DISPUTED: "id in (select photo from find_disputed)",
    State.DUPLICATE: "id in (select photo from photo_file where current = 1 and fingerprint in ("
    "select fingerprint from photo_file where current = 1 and fingerprint <> ''"
    " group by fingerprint having count(*) > 1))",
}
_FIELDS = (Field.TITLE, Field.DESCRIPTION, Field.FILE)
_HAVING = {
    Field.ANY: "instr(title, ?2) or instr(description, ?2)",
    Field.TITLE: "instr(title, ?2)",
    Field.DESCRIPTION: "instr(description, ?2)",
}
_AS_TYPED = Template(
    "select group_concat(photo.id) as ids from json_each(?1) as each cross join photo on photo.id = each.value"
    " where ${having}"
)
_TEXTS = {
    Field.TITLE: "select id as photo, title as value from photo where id in (select value from json_each(?1))"
    " union all select photo, text from photo_field"
    " where field glob 'title.*' and photo in (select value from json_each(?1))",
    Field.DESCRIPTION: "select id as photo, description as value from photo"
    " where id in (select value from json_each(?1)) union all select photo, caption from placement"
    " where caption is not null and photo in (select value from json_each(?1))"
    " union all select photo, text from photo_field"
    " where not field glob 'title.*' and photo in (select value from json_each(?1))",
    Field.FILE: "select photo, path as value from photo_file"
    " where current = 1 and photo in (select value from json_each(?))",
}
_RANGES = {
    Measure.ADDED: ("photo", "id", "added", "added <> ''"),
    Measure.WIDTH: ("photo_file", "photo", "width", "current = 1"),
    Measure.HEIGHT: ("photo_file", "photo", "height", "current = 1"),
}
_BETWEEN = Template("select group_concat(${id}) as ids from ${table} where ${there} ${bounds} ${span}")


class Leaves:
    """Answers single conditions."""

    def __init__(self, link: Connections, mirror: Mirror, likeness: LikenessStore) -> None:
        """Take the connections, what is held in memory, and what knows how images look."""
        self._link = link
        self._likeness = likeness
        self._mirror = mirror

    def bits(self, leaf: Leaf, span: Span = None) -> int:
        """Return the photos that a condition holds for; some may be gone, some outside the stretch."""
        match leaf:
            case Term(exact=False):
                return self._containing(leaf, span)
            case Term():
                return self._whole(leaf, span)
            case Range():
                return self._range(leaf, span)
            case Near(photo):
                return self._alike(photo)
            case Shape():
                return self._mirror.column("shape").bits([leaf.value])
            case Within(collection=int(collection)):
                return self._of_names(Field.COLLECTION, [collection], span)
            case Within(report, section):
                field, number = (Field.REPORT, report) if section is None else (Field.SECTION, section)
                return self._of_names(field, [number], span)
            case State.RECENT:
                return self._recent()
            case _:
                return self._ids(_ABSENT.substitute(lacks=_LACKS[leaf], span=_span("id", span)))

    def in_one_question(self, item: Query) -> bool:
        """Return whether the index can be asked for a term, or for what excludes one, in one question with others."""
        if isinstance(item, Not):
            return self.can_be_read(item.item) and is_exact(tokens(item.item.text))
        if not isinstance(item, Term) or not self.can_be_read(item):
            return False
        phrase = tokens(item.text)
        names = (self._mirror.names.matching(field, phrase, "") for field in _names_of(item.field))
        return is_exact(phrase) and not self._frequent(item.field, phrase) and not any(names)

    def together(self, items: Sequence[Query], span: Span) -> int:
        """Return the photos that terms hold for and excluded ones do not; each must answer to `in_one_question`."""
        out = [item.item for item in items if isinstance(item, Not) and isinstance(item.item, Term)]
        within = [_asked(item) for item in items if isinstance(item, Term)]
        match = " NOT ".join([f"({' AND '.join(within)})", *map(_asked, out)])
        found = self._ids(_MATCH.substitute(span=_span("rowid", span)), match)
        return found and found & ~union(self._named(term, span) for term in out)

    def is_loose(self, item: Query) -> TypeGuard[Term]:
        """Return whether a condition is a phrase that the index does not find exactly, which `Leaves.loose` is for."""
        return self.can_be_read(item) and not is_exact(tokens(item.text))

    def loose(self, term: Term, span: Span) -> tuple[int, int]:
        """Return the photos that have a name a phrase stands in, and those that have all its pairs somewhere."""
        return self._named(term, span), self._worded(_MARKS[term.field], tokens(term.text), span)

    def confirmed(self, term: Term, bits: int) -> int:
        """Return which of some photos do have a phrase whose pairs they all have."""
        phrase = tokens(term.text)
        sure = 0
        if bits and term.field in _HAVING and not any(map(is_word, phrase)) and BREAK not in phrase:
            sql = _AS_TYPED.substitute(having=_HAVING[term.field])
            sure = self._ids(sql, json.dumps(ids_of(bits)), "".join(phrase))
        rest = bits & ~sure
        return sure | self._reading(term.field, phrase, json.dumps(ids_of(rest)), whole=False) if rest else sure

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

    def read(self, term: Term, bits: int) -> int:
        """Return which of a few photos a term holds for, by reading them; it must answer to `can_be_read`."""
        photos = ids_of(bits)
        phrase = tokens(term.text)
        return self._named(term, photos) | self._reading(term.field, phrase, json.dumps(photos), whole=False)

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
            found |= self._ids(_SOUNDS.substitute(span=_span("rowid", span)), " OR ".join(_sounding(letters)))
        return found | self._named(term, span)

    def _named(self, term: Term, span: Span) -> int:
        """Return the photos with a name, theme, heading or the like that a term holds for."""
        phrase, letters, names = tokens(term.text), is_pinyin(term.text), self._mirror.names
        return union(
            self._of_names(field, names.matching(field, phrase, letters), span) for field in _names_of(term.field)
        )

    def _frequent(self, field: Field, phrase: Sequence[str]) -> bool:
        return field is Field.ANY and is_exact(phrase) and self._mirror.is_frequent("".join(phrase))

    def _worded(self, marks: str, phrase: tuple[str, ...], span: Span) -> int:
        """Return the photos that have a phrase, or where it is no exact one, at least all pairs of it."""
        wide = span is None and marks == ALL_MARKS and is_exact(phrase)
        kept = self._mirror.word("".join(phrase)) if wide else None
        match = asked(marks, phrase)
        if kept is None:
            return self._ids(_MATCH.substitute(span=_span("rowid", span)), match)
        bits, touched = kept
        return bits & ~bits_of(touched) | self._ids(_MATCH.substitute(span=_span("rowid", list(touched))), match)

    def _of_names(self, field: Field, names: Sequence[Value], span: Span) -> int:
        if field is Field.THEME:
            names = sorted(self._mirror.names.with_narrower(int(name) for name in names if name is not None))
        if not names:
            return 0
        if field in _IN_COLUMNS or (span is not None and field in _RARE):
            return self._mirror.column(_IN_COLUMNS.get(field, field.value)).bits(map(str, names), span)
        # The plus keeps SQLite from going through all photos of the sections where few photos are asked about.
        sql = _OF_NAMES[field].substitute(span=_span("photo", span), by="" if span is None else "+")
        return self._ids(sql, json.dumps(list(names)))

    def _whole(self, term: Term, span: Span) -> int:
        phrase = tokens(term.text)
        if not phrase:
            return 0
        named = _names_of(term.field)
        found = union(self._of_names(f, self._mirror.names.spelled(f, term.text), span) for f in named)
        if term.field in _MARKS:
            match = asked(_MARKS[term.field], phrase, going_on=False)
            row = self._link.rows(_MATCH.substitute(span=_span("rowid", span)), (match,))[0]
            found |= self._reading(term.field, phrase, f"[{row['ids'] or ''}]", whole=True)
        return found

    def _reading(self, field: Field, phrase: tuple[str, ...], ids: str, *, whole: bool) -> int:
        """Return which photos of a JSON list have a text that contains the phrase, or is it."""
        holds = _being(phrase) if whole else _holding(phrase)
        photos = []
        for each in _FIELDS if field is Field.ANY else (field,):
            for text in self._link.rows(_TEXTS[each], (ids,)):
                value = text["value"].replace("\\", "/").rpartition("/")[2] if each is Field.FILE else text["value"]
                if holds(value):
                    photos.append(text["photo"])
        return bits_of(photos)

    def _alike(self, photo: int) -> int:
        """Return a photo that has an image with those that look like it, and those whose file has the same bytes."""
        if photo >= self._mirror.alive.bit_length():
            return 0
        return bits_of(sorted(self._likeness.near(photo))) | self._ids(_SAME, photo)

    def _recent(self) -> int:
        # Recent is what came in the last week in which anything came.
        order = self._mirror.order(Sort.ADDED)
        if not order:
            return 0
        since = self._link.rows(_WEEK_BEFORE, (order[0],))[0]["since"]
        end = bisect_right(order, 0, key=lambda photo: self._link.rows(_ADDED, (photo,))[0]["added"] < since)
        return bits_of(np.frombuffer(order, np.uint32)[:end])

    def _range(self, leaf: Range, span: Span) -> int:
        if leaf.measure is Measure.RATING:
            return self._rated(leaf)
        if leaf.measure is Measure.DATE:
            return self._dated(leaf)
        return self._measured(leaf, span)

    def _rated(self, leaf: Range) -> int:
        low, high = (0 if leaf.low is None else int(leaf.low)), (_MOST_STARS if leaf.high is None else int(leaf.high))
        column = self._mirror.column("rating")
        rated = column.bits(str(stars) for stars in range(max(low, 1), high + 1))
        if low > 0:
            return rated
        return rated | self._mirror.alive & ~column.bits(str(stars) for stars in range(1, _MOST_STARS + 1))

    def _dated(self, leaf: Range) -> int:
        """Return a stretch of the order by date, which runs from the latest to those without any."""
        order = self._mirror.order(Sort.DATE)

        def taken(photo: int) -> str:
            return str(self._link.rows(_TAKEN, (photo,))[0]["taken"])

        low, high = str(leaf.low or "0"), f"{leaf.high}~" if leaf.high is not None else "~"
        first = bisect_left(order, True, key=lambda photo: taken(photo) <= high)
        last = bisect_left(order, True, key=lambda photo: taken(photo) < low)
        return bits_of(np.frombuffer(order, np.uint32)[first:last])

    def _measured(self, leaf: Range, span: Span) -> int:
        table, number, column, there = _RANGES[leaf.measure]
        bounds, values = "", []
        if leaf.low is not None:
            bounds += f" and {column} >= ?"
            values.append(leaf.low)
        if leaf.high is not None:
            bounds += f" and {column} <= ?"
            # After a year or month come a hyphen, a T, or digits; all sort before the tilde.
            values.append(f"{leaf.high}~" if isinstance(leaf.high, str) else leaf.high)
        sql = _BETWEEN.substitute(id=number, table=table, there=there, bounds=bounds, span=_span(number, span))
        return self._ids(sql, *values)


def soon_whole(leaf: Query) -> bool:
    """Return whether a stretch of ids takes as long as all of them: few photos, or none to be passed over."""
    if isinstance(leaf, Range):
        return leaf.measure in {Measure.DATE, Measure.RATING}  # answered from an order, or a column
    # The places of syllables are gone through up to the next title that has them all in a row.
    return isinstance(leaf, Term) and (
        leaf.field in _RARE or any(len(w) >= _MANY for w in segments(is_pinyin(leaf.text)))
    )


def _being(phrase: tuple[str, ...]) -> Callable[[str], bool]:
    """Return what tells whether a text is a phrase and nothing else."""
    return lambda text: tokens(text) == phrase


def _holding(phrase: tuple[str, ...]) -> Callable[[str], bool]:
    """Return what tells whether a phrase stands in a text."""
    if BREAK not in phrase and not any(map(is_word, phrase)):
        # Between Han characters only blanks do not count, so the words need not be parted, which takes long.
        run = "".join(phrase)
        return lambda text: run in "".join(fold(text).split())
    wanted = " {}{}".format(" ".join(phrase), "" if is_word(phrase[-1]) else " ")
    return lambda text: wanted in " {} ".format(" ".join(tokens(text)))


def _asked(term: Term) -> str:
    """Return what FTS5 is asked for the words of a term."""
    return f"({asked(_MARKS[term.field], tokens(term.text))})"


def _names_of(field: Field) -> tuple[Field, ...]:
    return _NAMED.get(field, (field,) if field in _OF_NAMES or field in _IN_COLUMNS else ())


def _span(column: str, span: Span) -> str:
    match span:
        case None:
            return ""
        case (first, last):
            return f"and {column} between {first:d} and {last:d}"
        case _:
            return "and {} in ({})".format(column, ", ".join(f"{photo:d}" for photo in span))


def _sounding(letters: str) -> Iterator[str]:
    """Yield what FTS5 is asked for titles in pinyin, to be joined by OR."""
    yield f'"{INITIALS}{letters}"*'
    for way in segments(letters):
        # The last syllable may still be typed; its endings are named, for FTS5 would gather them first.
        for last in ends(way[-1]):
            yield '"{}"'.format(" ".join((*way[:-1], last)))
