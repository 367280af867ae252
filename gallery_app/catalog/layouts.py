"""Saved layouts."""

import sqlite3

from gallery_app.catalog.connection import Connections, Value
from gallery_app.catalog.documents import next_document
from gallery_app.catalog.history import Edits
from gallery_app.catalog.text import clean
from gallery_app.domain.layout import Layout
from gallery_app.errors import InputError

__all__ = ["Layouts"]


class Layouts:
    """Records in the table layout; the document is text that only the layout room reads."""

    def __init__(self, link: Connections, edits: Edits) -> None:
        """Take the connections, and what knows the open edit's time."""
        self._link = link
        self._edits = edits

    def all(self) -> tuple[Layout, ...]:
        """Return every layout, newest first."""
        return tuple(_layout(row) for row in self._link.rows("select * from layout order by modified desc, id desc"))

    def get(self, layout: int) -> Layout | None:
        """Return one layout, or None."""
        row = self._link.row("select * from layout where id = ?", layout)
        return None if row is None else _layout(row)

    def add(self, layout: Layout) -> int:
        """Store a new layout; return its id."""
        return self._link.insert(
            "layout", id=next_document(self._link), **_columns(layout),
            report=layout.report, query=clean(layout.query), modified=layout.modified or self._edits.now,
        )  # fmt: skip

    def update(self, layout: Layout) -> None:
        """Store name, template, page and document of a known layout.

        Raises:
            InputError: The layout is not known.
        """
        old = self.get(layout.id)
        if old is None:
            raise InputError("There is no layout {id}.", id=layout.id)
        if _columns(layout) != _columns(old):
            self._link.update("layout", layout.id, **_columns(layout), modified=self._edits.now)

    def remove(self, layout: int) -> None:
        """Remove a layout; its report and its photos stay."""
        self._link.delete("layout", layout)


def _columns(layout: Layout) -> dict[str, Value]:
    texts = {"name": layout.name, "template": layout.template, "page": layout.page, "document": layout.document}
    return {name: clean(text) for name, text in texts.items()}


def _layout(row: sqlite3.Row) -> Layout:
    return Layout(
        id=row["id"],
        name=row["name"],
        template=row["template"],
        page=row["page"],
        document=row["document"],
        report=row["report"],
        query=row["query"],
        modified=row["modified"],
    )
