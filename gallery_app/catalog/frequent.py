"""Which characters, and pairs of them, very many photos have."""

import contextlib
from pathlib import Path

from gallery_app.catalog.connection import connect
from gallery_app.catalog.words import DESCRIPTION
from gallery_app.search.fold import is_word

__all__ = ["words_counted"]

_PAIR = 2
_PATIENCE = 5.0


def words_counted(path: Path, least: int) -> tuple[str, ...]:
    """Return the characters and pairs that at least so many descriptions of a catalog have."""
    with contextlib.closing(connect(path, _PATIENCE)) as connection:
        connection.execute("create virtual table temp.photo_counts using fts5vocab(main, photo_text, row)")
        rows = connection.execute("select term from temp.photo_counts where doc >= ?", (least,)).fetchall()
    terms = [term[1:] for (term,) in rows if term[0] == DESCRIPTION]
    return tuple(term for term in terms if len(term) <= _PAIR and not any(map(is_word, term)))
