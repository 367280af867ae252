"""What is derived from the records for finding and sorting, kept in step with every edit."""

import json
import re
from collections.abc import Callable, Iterator, Sequence

from gallery_app.catalog.connection import Connections
from gallery_app.search.fold import TOKENS_VERSION, tokens
from gallery_app.search.pinyin import reading

__all__ = ["LAST", "VALUE", "Index", "marked"]

VALUE = "\ue001"
"""Token before and after each value in an indexed field, so that a whole value can be asked for."""

LAST = "\U0010fffd"
"""Sort key of what is empty: it comes last."""

_CHUNK = 500

_AFFECTED = """
    select id from edit_touch where edit = :edit and kind = 'photo'
    union select photo from credit
        where photographer in (select id from edit_touch where edit = :edit and kind = 'photographer')
    union select photo from photo_theme where theme in (
        select theme from theme_within
        where wider in (select row from edit_row where edit = :edit and record = 'theme'))
    union select photo from placement
        where section in (select row from edit_row where edit = :edit and record = 'section')
    union select photo from placement join section on section.id = placement.section
        where section.report in (select row from edit_row where edit = :edit and record = 'report')
"""

# For every indexed field, the values it has; :ids is a JSON list of photos.
_VALUES = {
    "title": "select id as photo, title as value from photo where id in (select value from json_each(:ids))",
    "description": """
        select id as photo, description as value from photo where id in (select value from json_each(:ids))
    """,
    "photographer": """
        select credit.photo, photographer.name as value
        from credit join photographer on photographer.id = credit.photographer
        where credit.photo in (select value from json_each(:ids))
        union all
        select credit.photo, photographer_alias.name
        from credit join photographer_alias on photographer_alias.photographer = credit.photographer
        where credit.photo in (select value from json_each(:ids))
    """,
    "theme": """
        select distinct photo_theme.photo, theme.name as value
        from photo_theme join theme_within using (theme) join theme on theme.id = theme_within.wider
        where photo_theme.photo in (select value from json_each(:ids))
    """,
    "section": """
        select photo, case heading when '' then '导语' || char(10) || 'lead' else heading end as value
        from placed where photo in (select value from json_each(:ids))
    """,
    "report": """
        select photo, headline as value from placed where photo in (select value from json_each(:ids))
    """,
    "organisation": """
        select photo, organisation as value from credit where photo in (select value from json_each(:ids))
    """,
    "place": "select id as photo, place as value from photo where id in (select value from json_each(:ids))",
    "file": """
        select photo, path as value from photo_file
        where current = 1 and photo in (select value from json_each(:ids))
    """,
    "caption": """
        select photo, caption as value from placement
        where caption is not null and photo in (select value from json_each(:ids))
    """,
}

_ORDER = """
    select photo.id, photo.added, photo.taken, photo.title, photo.rating,
        (select photographer.pinyin from credit join photographer on photographer.id = credit.photographer
            where credit.photo = photo.id order by credit.position limit 1) as photographer,
        (select min(printf('%012d %06d %06d', 999999999999 - report, section_position, position))
            from placed where placed.photo = photo.id) as section
    from photo where photo.id in (select value from json_each(:ids)) order by photo.id
"""


def _alone(value: str) -> list[str]:
    return [value]


def _lines(value: str) -> list[str]:
    lines = value.splitlines()
    return [*lines, value] if len(lines) > 1 else lines


def _file_name(value: str) -> list[str]:
    return [re.split(r"[/\\]", value)[-1]]


_PARTS: dict[str, Callable[[str], list[str]]] = {"section": _lines, "file": _file_name}


def marked(values: Sequence[str]) -> str:
    """Return the indexed form of a field's values; "" when there is nothing to find."""
    worded = dict.fromkeys(" ".join(tokens(value)) for value in values)
    texts = [text for text in worded if text]
    return f" {VALUE} ".join(["", *texts, ""]).strip() if texts else ""


class Index:
    """The full-text table and the sort keys."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def current(self) -> bool:
        """Return whether the index was made by this version of the tokenizer."""
        row = self._link.row("select value from catalog_meta where name = 'tokens'")
        return row is not None and row["value"] == TOKENS_VERSION

    def follow(self, edit: int) -> None:
        """Bring the index in step with what an edit, or its undoing, touched."""
        self._refresh([row["id"] for row in self._link.rows(_AFFECTED, {"edit": edit})])

    def rebuild(self) -> None:
        """Make the whole index anew; needs an open transaction."""
        # The table's own "delete" trusts the index that may be the very thing to repair.
        self._link.run("delete from photo_text_content")
        self._link.run("insert into photo_text (photo_text) values ('rebuild')")
        self._link.run("delete from photo_order")
        self._refresh(self._photos())
        self._link.run("update catalog_meta set value = ? where name = 'tokens'", TOKENS_VERSION)

    def differing(self) -> int:
        """Return for how many photos the index says something else than the records."""
        photos = self._photos()
        known = self._link.rows("select rowid as id from photo_text union select photo from photo_order")
        wrong = len({row["id"] for row in known} - set(photos))
        for ids in _chunks(photos):
            texts, orders = self._texts(ids), self._orders(ids)
            wrong += sum(self._stored(photo) != (texts[photo], orders[photo]) for photo in json.loads(ids))
        return wrong

    def _photos(self) -> list[int]:
        return [row["id"] for row in self._link.rows("select id from photo order by id")]

    def _stored(self, photo: int) -> tuple[tuple[object, ...], tuple[object, ...]]:
        text = self._link.row("select * from photo_text where rowid = ?", photo)
        order = self._link.row("select * from photo_order where photo = ?", photo)
        return tuple(text or ()), tuple(order or ())

    def _refresh(self, photos: Sequence[int]) -> None:
        write = self._link.writer.conn.executemany
        for ids in _chunks(photos):
            self._link.run("delete from photo_text where rowid in (select value from json_each(?))", ids)
            self._link.run("delete from photo_order where photo in (select value from json_each(?))", ids)
            orders = self._orders(ids)
            texts = self._texts(ids)
            write(
                "insert into photo_text (rowid, title, description, photographer, theme, section, report,"
                " organisation, place, file, caption) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(photo, *texts[photo]) for photo in orders],
            )
            write("insert into photo_order values (?, ?, ?, ?, ?, ?, ?)", list(orders.values()))

    def _texts(self, ids: str) -> dict[int, tuple[str, ...]]:
        values: dict[int, dict[str, list[str]]] = {photo: {} for photo in json.loads(ids)}
        for field, sql in _VALUES.items():
            parts = _PARTS.get(field, _alone)
            for row in self._link.rows(sql, {"ids": ids}):
                values[row["photo"]].setdefault(field, []).extend(parts(row["value"]))
        return {photo: tuple(marked(fields.get(f, [])) for f in _VALUES) for photo, fields in values.items()}

    def _orders(self, ids: str) -> dict[int, tuple[str | int, ...]]:
        return {
            row["id"]: (
                row["id"], row["added"], row["taken"], reading(row["title"]) or LAST, row["photographer"] or LAST,
                row["rating"], row["section"] or LAST,
            )
            for row in self._link.rows(_ORDER, {"ids": ids})
        }  # fmt: skip


def _chunks(photos: Sequence[int]) -> Iterator[str]:
    for start in range(0, len(photos), _CHUNK):
        yield json.dumps(photos[start : start + _CHUNK])
