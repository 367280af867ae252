"""Is a catalog whole: the file, the references between records, and the index over them."""

import sqlite3

from gallery_app.catalog.agreement import differing
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.index import Index
from gallery_app.errors import CatalogError
from gallery_app.wording import Message

__all__ = ["check"]

_INDEX = Message.of("The search index does not agree with itself; it can be made anew.")


def check(link: Connections, index: Index) -> tuple[Message, ...]:
    """Return one sentence for each thing that is wrong; reads the whole file."""
    found = [
        Message.of("The catalog file is damaged: {what}.", what=row[0])
        for row in link.rows("pragma quick_check")
        if row[0] != "ok"
    ]
    if found:
        return tuple(found)
    found += [
        Message.of("Record {row} of {table} names a {parent} that does not exist.", **dict(row))
        for row in link.rows('select "table", rowid as row, parent from pragma_foreign_key_check')
    ]
    if not _index_is_whole(link):
        return (*found, _INDEX)
    if not index.current():
        return tuple(found)  # it is being made
    with link.transaction():
        count = differing(link, index)
    if count:
        found.append(Message.of("The search index is wrong about {count} photos; it can be made anew.", count=count))
    return tuple(found)


def _index_is_whole(link: Connections) -> bool:
    try:
        with link.transaction():
            link.run("insert into photo_text (photo_text) values ('integrity-check')")
            link.run("insert into photo_reading (photo_reading) values ('integrity-check')")
    except CatalogError as error:
        cause = error.__cause__
        if isinstance(cause, sqlite3.DatabaseError) and cause.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT:
            return False
        raise
    return True
