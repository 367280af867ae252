"""Is a catalog whole: the file, the references between records, and the index over them; and what can be mended."""

import sqlite3

from gallery_app.catalog.agreement import differing
from gallery_app.catalog.backup import keep_backup
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.index import Index
from gallery_app.catalog.repair import repair_references
from gallery_app.errors import CatalogError
from gallery_app.wording import Message

__all__ = ["check", "repair"]

_INDEX = Message.of("The search index does not agree with itself; it can be made anew.")


def check(link: Connections, index: Index) -> tuple[Message, ...]:
    """Return one sentence for each thing that is wrong; reads the whole file."""
    found = [
        Message.of("The catalog file is damaged: {what}.", what=row[0])
        for row in link.rows("pragma integrity_check")
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


def repair(link: Connections, index: Index) -> tuple[Message, ...]:
    """Mend what `check` finds and what needs no guess, after a backup; return one sentence for each thing done.

    Indexes over the tables and the search index are made anew, and references to nothing are removed. A file whose
    records themselves are damaged is left alone: its newest good backup is the better one.
    """
    if not check(link, index):
        return ()
    done: list[Message] = []
    if _only_indexes_are_wrong(link):
        with link.transaction():
            link.run("reindex")
        done.append(Message.of("The indexes over the tables were made anew."))
    keep_backup(link.path, soon=True)
    done += repair_references(link)
    # A damaged index is emptied before anything asks it what it knows.
    with link.transaction():
        index.rebuild()
    done.append(Message.of("The search index was made anew."))
    return tuple(done)


def _only_indexes_are_wrong(link: Connections) -> bool:
    found = [str(row[0]) for row in link.rows("pragma integrity_check")]
    return all(" index " in line for line in found)


def _index_is_whole(link: Connections) -> bool:
    try:
        with link.transaction():
            link.run("insert into photo_text (photo_text) values ('integrity-check')")
            link.run("insert into photo_reading (photo_reading) values ('integrity-check')")
    except CatalogError as error:
        cause = error.__cause__
        # Errors that Python itself finds, such as text that is no UTF-8, have no code.
        if getattr(cause, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT:
            return False
        raise
    return True
