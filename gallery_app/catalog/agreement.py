"""Does the index of words agree with the records?"""

import contextlib
import sqlite3
from collections.abc import Iterator

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.index import Index, chunks

__all__ = ["differing"]

_STEP = 5000

# The same tables again, made to be compared with.
_TOKENS = "tokenize = 'unicode61 remove_diacritics 2'"
_EXPECTED = (
    f"create virtual table temp.photo_text_expected using fts5(words, content = '', detail = none, {_TOKENS})",
    f"create virtual table temp.photo_reading_expected using fts5(reading, content = '', {_TOKENS})",
)
_INSERT = (
    "insert into temp.photo_text_expected (rowid, words) values (?, ?)",
    "insert into temp.photo_reading_expected (rowid, reading) values (?, ?)",
)
_DROP = ("drop table temp.photo_text_expected", "drop table temp.photo_reading_expected")


def differing(link: Connections, index: Index) -> int:
    """Return for how many photos the index says something else than the records; needs an open transaction."""
    connection = link.writer.conn
    found: dict[int, int] = {}
    for table in ("photo_text", "photo_reading"):
        with _vocabulary(connection, "main", table):
            _add_up(connection, found)
    photos = [row["id"] for row in link.rows("select id from photo order by id")]
    for start in range(0, len(photos), _STEP):
        for sql in _EXPECTED:
            connection.execute(sql)
        try:
            for ids in chunks(photos[start : start + _STEP]):
                expected = index.words(ids)
                for column, sql in enumerate(_INSERT):
                    connection.executemany(sql, ((photo, words[column]) for photo, words in expected.items()))
            for table in ("photo_text_expected", "photo_reading_expected"):
                with _vocabulary(connection, "temp", table):
                    _add_up(connection, found)
        finally:
            for sql in _DROP:
                connection.execute(sql)
    return sum(left != 0 for left in found.values())


@contextlib.contextmanager
def _vocabulary(connection: sqlite3.Connection, schema: str, table: str) -> Iterator[None]:
    connection.execute(f"create virtual table temp.photo_words using fts5vocab({schema}, {table}, instance)")
    try:
        yield
    finally:
        connection.execute("drop table temp.photo_words")


def _add_up(connection: sqlite3.Connection, found: dict[int, int]) -> None:
    """Add for each photo the hashes of its words, each with column and place; equal sums cancel out."""
    for term, photo, column, at in connection.execute('select term, doc, col, "offset" from temp.photo_words'):
        found[photo] = found.get(photo, 0) ^ hash((term, column, at))
