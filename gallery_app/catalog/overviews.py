"""Counting what chosen photos say, by the thousand; nothing of a photo but its values is read."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from string import Template
from typing import Any, TypeVar

from gallery_app.catalog.connection import Connections
from gallery_app.domain.credit import Credit
from gallery_app.domain.overview import MOST_DIFFERENT, TEXTS, Overview, Tally, Use, tally
from gallery_app.domain.task import Progress, Task
from gallery_app.wording import Message

__all__ = ["overview"]

T = TypeVar("T")

_STEP = 2000
# The names come from this module's own code; values are always bound.
_COUNT = Template("select $value as value, count(*) as count from $table where $photo in $asked group by 1")
_ASKED = "(select value from json_each(?))"
_TEXT = {name: _COUNT.substitute(value=name, table="photo", photo="id", asked=_ASKED) for name in TEXTS}
_THEMES = _COUNT.substitute(value="theme", table="photo_theme", photo="photo", asked=_ASKED)
_USES = _COUNT.substitute(value="section", table="placement", photo="photo", asked=_ASKED)
_MARKS = """
    select rating, pick, coalesce(label, '') as label, count(*) as count
    from photo where id in (select value from json_each(?)) group by 1, 2, 3
"""
_FURTHER = """
    select field, text, count(*) as count from photo_field where photo in (select value from json_each(?)) group by 1, 2
"""
_CREDITS = """
    select photographer, role, organisation, count(distinct photo) as count
    from credit where photo in (select value from json_each(?)) group by 1, 2, 3
"""
_HOUSES = """
    select organisation as value, count(distinct photo) as count
    from credit where organisation <> '' and photo in (select value from json_each(?)) group by 1
"""
_CALLED = "select id, name from photographer where id in (select value from json_each(?))"
_TERMS = "select id, name from theme where id in (select value from json_each(?))"
_PLACES = """
    select section.id, section.report, section.heading, report.headline
    from section join report on report.id = section.report where section.id in (select value from json_each(?))
"""


def overview(link: Connections, photos: Sequence[int]) -> Task[Overview]:
    """Count what photos say, step by step; ids that are not known are passed over."""
    counting = _Counting(link)
    for start in range(0, len(photos), _STEP):
        yield Progress(start, len(photos), Message.of("Counting what the photos say"))
        counting.add(photos[start : start + _STEP])
    return counting.result()


class _Counting:
    """Counts by the numbers of registers; they get their names at the end, only those that are told."""

    def __init__(self, link: Connections) -> None:
        self._link = link
        self._texts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._marks: dict[str, Counter[Any]] = {"rating": Counter(), "pick": Counter(), "label": Counter()}
        self._credits: Counter[tuple[int | None, str, str]] = Counter()
        self._lists: dict[str, Counter[Any]] = {_HOUSES: Counter(), _THEMES: Counter(), _USES: Counter()}
        self._photos = 0

    def add(self, photos: Sequence[int]) -> None:
        asked = (json.dumps(list(photos)),)
        for row in self._link.rows(_MARKS, asked):
            self._photos += row["count"]
            for name, counts in self._marks.items():
                counts[row[name]] += row["count"]
        for name, sql in _TEXT.items():
            # What differs from photo to photo is not counted to its end: a million titles would be held in memory.
            if len(self._texts[name]) <= MOST_DIFFERENT:
                _add(self._texts[name], self._link.rows(sql, asked))
        for row in self._link.rows(_FURTHER, asked):
            if len(self._texts[row["field"]]) <= MOST_DIFFERENT:
                self._texts[row["field"]][row["text"]] += row["count"]
        for row in self._link.rows(_CREDITS, asked):
            self._credits[row["photographer"], row["role"], row["organisation"]] += row["count"]
        for sql, counts in self._lists.items():
            _add(counts, self._link.rows(sql, asked))

    def result(self) -> Overview:
        for name, texts in self._texts.items():
            blank = self._photos - texts.total()
            if name not in TEXTS and blank and len(texts) <= MOST_DIFFERENT:
                texts[""] = blank
        return Overview(
            photos=self._photos,
            texts={name: tally(texts) for name, texts in self._texts.items()},
            credits=self._credited(),
            themes=self._named(_TERMS, _THEMES, lambda row: str(row["name"])),
            organisations=_most(self._lists[_HOUSES]),
            ratings=tally(self._marks["rating"]),
            picks=tally(self._marks["pick"]),
            labels=tally(self._marks["label"]),
            uses=self._named(_PLACES, _USES, _use),
        )

    def _credited(self) -> Tally[Credit]:
        told = _most(self._credits)
        rows = self._rows(_CALLED, [person for (person, _, _), _ in told.values if person is not None])
        names: dict[int | None, str] = {number: row["name"] for number, row in rows.items()}
        known = (((names.get(person, ""), role, house), count) for (person, role, house), count in told.values)
        return Tally(tuple((Credit(*credit), count) for credit, count in known), told.different)

    def _named(self, sql: str, counted: str, named: Callable[[sqlite3.Row], T]) -> Tally[T]:
        told = _most(self._lists[counted])
        rows = self._rows(sql, [number for number, _ in told.values])
        known = [(number, count) for number, count in told.values if number in rows]
        return Tally(tuple((named(rows[number]), count) for number, count in known), told.different)

    def _rows(self, sql: str, numbers: Sequence[int]) -> dict[int, sqlite3.Row]:
        return {row["id"]: row for row in self._link.rows(sql, (json.dumps(numbers),))}


def _most(counts: Counter[Any]) -> Tally[Any]:
    """Return the most frequent of however many values of a register there are."""
    return Tally(tally(dict(counts.most_common(MOST_DIFFERENT))).values, len(counts))


def _add(counts: Counter[Any], rows: Sequence[sqlite3.Row]) -> None:
    for row in rows:
        counts[row["value"]] += row["count"]


def _use(row: sqlite3.Row) -> Use:
    return Use(row["report"], row["id"], row["headline"], next(iter(row["heading"].splitlines()), ""))
