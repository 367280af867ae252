"""Taking back what an edit added in bulk."""

import sqlite3
from collections.abc import Iterator, Sequence
from string import Template

from gallery_app.catalog.bulk import TABLES
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.index import Index
from gallery_app.domain.changes import Kind

__all__ = ["added_in_bulk", "take_back"]

_KINDS = {
    "photo": Kind.PHOTO,
    "photographer": Kind.PHOTOGRAPHER,
    "theme": Kind.THEME,
    "report": Kind.REPORT,
    "placement": Kind.PLACEMENT,
}
_REMOVE = Template("delete from ${table} where id between ? and ?")
_FORGET = (
    "delete from edit_span where edit = ?",
    "delete from edit_touch where edit = ?",
    "delete from edit_row where edit = ?",
    "delete from edit where id = ?",
)
_FEW = 20_000


def added_in_bulk(link: Connections, edit: int) -> Iterator[tuple[Kind, range]]:
    """Yield the ids that an edit added in bulk, by kind."""
    for row in link.rows("select record, first, last from edit_span where edit = ?", (edit,)):
        if row["record"] in _KINDS:
            yield _KINDS[row["record"]], range(row["first"], row["last"] + 1)


def take_back(link: Connections, index: Index, edit: int) -> None:
    """Remove what an edit added in bulk, if anything, and with it the edit."""
    spans = link.rows("select record, first, last from edit_span where edit = ?", (edit,))
    if not spans:
        return
    photos = [row for row in spans if row["record"] == "photo"]
    going = sum(row["last"] - row["first"] + 1 for row in photos)
    staying = link.rows("select count(*) as photos from photo")[0]["photos"] - going
    if staying > going:
        for row in photos:
            index.leave(row["first"], row["last"])
    _remove(link, spans)
    for sql in _FORGET:
        link.run(sql, edit)
    index.unsettle()
    if staying <= going:
        # Less is to be indexed anew than to be forgotten; where it is still much, `tend` goes on.
        index.begin()
        while index.go_on() and staying <= _FEW:
            pass


def _remove(link: Connections, spans: Sequence[sqlite3.Row]) -> None:
    for table in TABLES:
        for row in spans:
            if row["record"] == table:
                link.run(_REMOVE.substitute(table=table), row["first"], row["last"])
