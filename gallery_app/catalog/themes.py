"""The tree of subject terms."""

import sqlite3

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.text import clean, spelled
from gallery_app.domain.theme import Theme
from gallery_app.errors import InputError
from gallery_app.search.fold import name_key

__all__ = ["Themes"]

_TREE = """
    select theme.id, theme.name, theme.parent, theme.topic, coalesce(counted.photos, 0) as photos
    from theme left join (
        select wider, count(distinct photo) as photos
        from theme_within join photo_theme using (theme) group by wider
    ) as counted on counted.wider = theme.id
    order by theme.name, theme.id
"""
_ABOVE = "select 1 from theme_within where theme = ? and wider = ?"


class Themes:
    """Terms, each once, wider ones above narrower ones."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def all(self) -> tuple[Theme, ...]:
        """Return every term, wider before narrower, with counts of photos."""
        below: dict[int | None, list[Theme]] = {}
        for row in self._link.rows(_TREE):
            below.setdefault(row["parent"], []).append(_theme(row))
        ordered: list[Theme] = []
        waiting = below.get(None, [])[::-1]
        while waiting:
            theme = waiting.pop()
            ordered.append(theme)
            waiting += below.get(theme.id, [])[::-1]
        return tuple(ordered)

    def add(self, name: str, parent: int | None = None) -> int:
        """Store a term, or find the one with this name; return its id.

        A term that has stood at the root so far is put under `parent` if one is given.

        Raises:
            InputError: The name has no letter in it.
        """
        key = name_key(name)
        if not key:
            raise InputError("A theme's name needs at least one letter.")
        row = self._link.row("select id, parent from theme where key = ?", key)
        if row is None:
            return self._link.insert("theme", name=spelled(name), key=key, parent=parent)
        theme = int(row["id"])
        if parent and row["parent"] is None and self._link.row(_ABOVE, parent, theme) is None:
            self._link.update("theme", theme, parent=parent)
        return theme

    def set_topic(self, theme: int, topic: str) -> None:
        """Store the IPTC Media Topic that a known term stands for; "" for none."""
        self._link.update("theme", theme, topic=clean(topic) or None)


def _theme(row: sqlite3.Row) -> Theme:
    return Theme(row["id"], row["name"], row["parent"], row["photos"], row["topic"] or "")
