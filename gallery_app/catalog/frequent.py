"""Which characters, and pairs of them, very many photos have."""

import contextlib
import sqlite3
from collections.abc import Iterator

from gallery_app.catalog.words import DESCRIPTION
from gallery_app.search.fold import is_word

__all__ = ["words_counted"]

_PAIR = 2


@contextlib.contextmanager
def words_counted(connection: sqlite3.Connection, least: int) -> Iterator[tuple[str, ...]]:
    """Give the characters and pairs that at least so many descriptions have; needs the connection that writes."""
    connection.execute("create virtual table temp.photo_counts using fts5vocab(main, photo_text, row)")
    try:
        rows = connection.execute("select term from temp.photo_counts where doc >= ?", (least,)).fetchall()
        terms = [term[1:] for (term,) in rows if term[0] == DESCRIPTION]
        yield tuple(term for term in terms if len(term) <= _PAIR and not any(map(is_word, term)))
    finally:
        connection.execute("drop table temp.photo_counts")
