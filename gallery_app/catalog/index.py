"""The index of words, and the note of what was touched; both kept in step with every edit, in its transaction.

The index holds no text, so what it is to forget must be said to it exactly as it was. An edit's own before-images say
that: what the index knows is the state before the edit.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from string import Template
from typing import Any

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.words import COLUMNS, Words, further_of, words_of
from gallery_app.domain.task import Progress, Task
from gallery_app.search.fold import TOKENS_VERSION
from gallery_app.wording import Message

__all__ = ["Index", "chunks"]

_CHUNK = 500
_BATCH = 5000
_TOUCHED_KEPT = 100_000
_JOINED = 500
"""Pages of the index joined in one transaction, a fraction of a second."""
_SOME_CHANGES = 2
_JOIN = Template("insert into ${table} (${table}, rank) values ('merge', ?)")

_TOUCHED = """
    select id as photo from edit_touch where edit = :edit and kind = 'photo'
    union select photo from credit
        where photographer in (select id from edit_touch where edit = :edit and kind = 'photographer')
    union select photo from placement
        where section in (select row from edit_row where edit = :edit and record = 'section')
    union select photo from placement join section on section.id = placement.section
        where section.report in (select row from edit_row where edit = :edit and record = 'report')
"""
_REGISTERS = """
    select 1 from edit_row
    where edit = ? and record in ('photographer', 'photographer_alias', 'theme', 'section', 'report', 'collection')
    union all select 1 from edit_span where edit = ? limit 1
"""

_TREE_CHANGED = "select 1 from edit_row where edit = ? and record = 'theme' and image is not null limit 1"

# The texts of each column as they are now, with the row each is of; :ids is a JSON list of photos.
_NOW = """
    select id as photo, id as row, 'title' as field, title as value
    from photo where id in (select value from json_each(:ids))
    union all select id, id, 'description', description from photo where id in (select value from json_each(:ids))
    union all select photo, id, 'file', path from photo_file
        where current = 1 and photo in (select value from json_each(:ids))
    union all select photo, id, 'caption', caption from placement
        where caption is not null and photo in (select value from json_each(:ids))
    union all select photo, id, field, text from photo_field where photo in (select value from json_each(:ids))
"""
_IMAGES = """
    select record, row, image from edit_row
    where edit = ? and record in ('photo', 'photo_file', 'placement', 'photo_field')
"""
_RECORD = {"title": "photo", "description": "photo", "file": "photo_file", "caption": "placement"}
"""Which table each column comes from; every other field is a row of photo_field."""

Text = tuple[int, int, str, str]
"""Number of a photo, of the row, the column, and what stands there."""
Texts = dict[int, dict[str, list[str]]]
"""The texts of each photo by column."""

_NOTHING: Words = ("",) * len(COLUMNS)


class Index:
    """The full-text table and the list of what was touched."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def current(self) -> bool:
        """Return whether the whole index was made by this version of the tokenizer."""
        return self._meta("tokens") == TOKENS_VERSION and not self._meta("indexed")

    def _meta(self, name: str) -> str:
        row = self._link.row("select value from catalog_meta where name = ?", name)
        return "" if row is None else str(row["value"])

    def follow(self, edit: int) -> None:
        """Bring the index in step with what an edit, or its undoing, touched."""
        touched = [row["photo"] for row in self._link.rows(_TOUCHED, {"edit": edit})]
        replaced, old = self._replaced(edit)
        for ids in chunks(touched):
            now = [tuple(row) for row in self._link.rows(_NOW, {"ids": ids})]
            kept = [text for text in now if (_RECORD.get(text[2], "photo_field"), text[1]) not in replaced]
            before = [text for photo in json.loads(ids) for text in old.get(photo, ())]
            self._exchange(_gathered([*kept, *before]), _gathered(now))
        self.touch([*([0] if self._link.row(_REGISTERS, edit, edit) else []), *touched])
        if self._link.row(_TREE_CHANGED, edit):
            self.unsettle()

    def touch(self, photos: Sequence[int]) -> None:
        """Note that photos, or with 0 a register, are not what they were."""
        write = self._link.writer.conn
        write.executemany("insert into find_touched (photo) values (?)", [(photo,) for photo in photos])
        write.execute("delete from find_touched where seq <= (select max(seq) from find_touched) - ?", (_TOUCHED_KEPT,))

    def unsettle(self) -> None:
        """Note that so much has changed that everything held in memory is to be made anew."""
        self.touch([0])
        # A gap in the numbers cannot be followed.
        self._link.run("update sqlite_sequence set seq = seq + 1 where name = 'find_touched'")

    def leave(self, first: int, last: int) -> None:
        """Forget the photos with ids from `first` to `last`, which are still as the index knows them."""
        end = min(last, self._end())
        rows = self._link.rows("select id from photo where id between ? and ?", (first, end))
        for ids in chunks([row["id"] for row in rows]):
            self._forget(list(self.words(ids).items()))

    def _replaced(self, edit: int) -> tuple[set[tuple[str, int]], dict[int, list[Text]]]:
        """Return the rows an edit touched, by table, and for each photo what stood in them before."""
        rows: set[tuple[str, int]] = set()
        texts: dict[int, list[Text]] = {}
        for record, row, image in self._link.rows(_IMAGES, (edit,)):
            rows.add((record, row))
            if image is not None:
                for photo, field, value in _pictured(record, json.loads(image)):
                    texts.setdefault(photo, []).append((photo, row, field, value))
        return rows, texts

    def _exchange(self, old: Texts, new: Texts) -> None:
        # While the index is being made anew, photos beyond its end are taken in when it comes to them.
        end = self._end()
        changed = [photo for photo in {**old, **new} if photo <= end and old.get(photo) != new.get(photo)]
        before = {photo: _words(old.get(photo, {})) for photo in changed}
        after = {photo: _words(new.get(photo, {})) for photo in changed}
        # An edit changes few of a photo's words, and only these are written.
        gone = {photo: _beyond(before[photo], after[photo]) for photo in changed}
        come = {photo: _beyond(after[photo], before[photo]) for photo in changed}
        self._forget([(photo, words) for photo, words in gone.items() if words != _NOTHING])
        self.add([(photo, words) for photo, words in come.items() if words != _NOTHING])

    def _end(self) -> int:
        if self._meta("tokens") != TOKENS_VERSION:
            return -1
        indexed = self._meta("indexed")
        return int(indexed) if indexed else 1 << 62

    def _forget(self, photos: Sequence[tuple[int, Words]]) -> None:
        self._link.writer.conn.executemany(
            "insert into photo_text (photo_text, rowid, words) values ('delete', ?, ?)",
            [(photo, words[0]) for photo, words in photos],
        )
        self._link.writer.conn.executemany(
            "insert into photo_reading (photo_reading, rowid, reading) values ('delete', ?, ?)",
            [(photo, words[-1]) for photo, words in photos if words[-1]],
        )

    def add(self, photos: Iterable[tuple[int, Words]]) -> None:
        """Take in photos the index knows nothing of yet."""
        readings: list[tuple[int, str]] = []
        self._link.writer.conn.executemany(
            "insert into photo_text (rowid, words) values (?, ?)",
            _parted(photos, readings),
        )
        self._link.writer.conn.executemany("insert into photo_reading (rowid, reading) values (?, ?)", readings)

    def rebuild(self) -> None:
        """Make the whole index anew; needs an open transaction."""
        self.begin()
        while self.go_on():
            pass

    def begin(self) -> None:
        """Empty the index, to be filled by `go_on`; needs an open transaction."""
        self._link.run("insert into photo_text (photo_text) values ('delete-all')")
        self._link.run("insert into photo_reading (photo_reading) values ('delete-all')")
        self._link.run("update catalog_meta set value = ? where name = 'tokens'", TOKENS_VERSION)
        self._link.run("update catalog_meta set value = '0' where name = 'indexed'")
        self._link.run("delete from find_part")
        self.touch([0])

    def go_on(self) -> bool:
        """Take in the next photos and return whether there may be more; needs an open transaction."""
        rows = self._link.rows("select id from photo where id > ? order by id limit ?", (self._end(), _BATCH))
        photos = [row["id"] for row in rows]
        for ids in chunks(photos):
            self.add((photo, words) for photo, words in self.words(ids).items() if words != _NOTHING)
        self._link.run(
            "update catalog_meta set value = ? where name = 'indexed'", str(photos[-1]) if len(photos) == _BATCH else ""
        )
        self.touch([0])
        return len(photos) == _BATCH

    def tend(self) -> Task[None]:
        """Make an outdated index anew in short transactions, so that editing goes on meanwhile."""
        if self.current():
            return
        total = int(self._link.rows("select count(*) as photos from photo")[0]["photos"])
        done = 0
        if self._meta("tokens") != TOKENS_VERSION:
            with self._link.transaction():
                self.begin()
        more = True
        while more:
            yield Progress(min(done, total), total, Message.of("Making the search index"))
            with self._link.transaction():
                more = self.go_on()
            done += _BATCH

    def join(self) -> Task[None]:
        """Join the parts the index was written in, in short transactions: one part is looked into many times faster."""
        for table in ("photo_text", "photo_reading"):
            # SQLite, FTS5, "merge": a negative number begins, positive ones go on until less than two rows change.
            pages = -_JOINED
            changed = _SOME_CHANGES
            while changed >= _SOME_CHANGES:
                yield Progress(0, 0, Message.of("Making the search index"))
                with self._link.transaction():
                    before = self._link.writer.conn.total_changes
                    self._link.run(_JOIN.substitute(table=table), pages)
                    changed = self._link.writer.conn.total_changes - before
                pages = _JOINED

    def words(self, ids: str) -> dict[int, Words]:
        """Return what the index is to hold of photos; `ids` is a JSON list."""
        texts = _gathered(tuple(row) for row in self._link.rows(_NOW, {"ids": ids}))
        return {photo: _words(values) for photo, values in texts.items()}


def _pictured(record: str, image: dict[str, Any]) -> Iterator[tuple[int, str, str]]:
    """Yield photo, column and text of what a row held."""
    match record:
        case "photo":
            yield image["id"], "title", image["title"]
            yield image["id"], "description", image["description"]
        case "photo_file" if image["current"]:
            yield image["photo"], "file", image["path"]
        case "placement" if image["caption"] is not None:
            yield image["photo"], "caption", image["caption"]
        case "photo_field":
            yield image["photo"], image["field"], image["text"]


def _parted(photos: Iterable[tuple[int, Words]], readings: list[tuple[int, str]]) -> Iterator[tuple[int | str, ...]]:
    """Yield what the one table holds, leaving aside what the other does."""
    for photo, words in photos:
        if words[-1]:
            readings.append((photo, words[-1]))
        yield photo, words[0]


def _gathered(texts: Iterable[Text]) -> Texts:
    """Return the texts by photo and column, those of several rows in the order of the rows."""
    values: Texts = {}
    for photo, _, field, value in sorted(texts):
        values.setdefault(photo, {}).setdefault(field, []).append(value)
    return values


def _words(texts: dict[str, list[str]]) -> Words:
    further: dict[str, list[str]] = {"title": [], "description": []}
    for field in sorted(texts.keys() - _RECORD.keys()):
        for text in texts[field]:
            further.get(further_of(field, text), []).append(text)
    return words_of(
        "".join(texts.get("title", ())),
        "".join(texts.get("description", ())),
        texts.get("file", ()),
        texts.get("caption", ()),
        titles=further["title"],
        others=further["description"],
    )


def _beyond(words: Words, others: Words) -> Words:
    """Return of what the index holds of a photo that which it does not hold of it otherwise."""
    text, other = words[0].split(" "), frozenset(others[0].split(" "))
    return " ".join(word for word in text if word not in other), "" if words[1] == others[1] else words[1]


def chunks(photos: Sequence[int]) -> Iterator[str]:
    """Yield ids as JSON lists that SQLite takes at once."""
    for start in range(0, len(photos), _CHUNK):
        yield json.dumps(photos[start : start + _CHUNK])
