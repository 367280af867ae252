"""Which words of the index very many photos have."""

import contextlib
import sqlite3
from collections.abc import Iterator

from gallery_app.search.fold import BREAK, is_word

__all__ = ["words_counted"]


@contextlib.contextmanager
def words_counted(connection: sqlite3.Connection, least: int) -> Iterator[tuple[str, ...]]:
    """Give the single characters that at least so many photos have; needs the connection that writes."""
    connection.execute("create virtual table temp.photo_counts using fts5vocab(main, photo_text, row)")
    try:
        rows = connection.execute("select term from temp.photo_counts where doc >= ?", (least,)).fetchall()
        yield tuple(term for (term,) in rows if len(term) == 1 and not is_word(term) and term != BREAK)
    finally:
        connection.execute("drop table temp.photo_counts")
