"""Edits: doing them as one step, taking them back, doing them again."""

import contextlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from string import Template

from gallery_app.catalog import record
from gallery_app.catalog.bulk_undo import added_in_bulk, take_back
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.index import Index
from gallery_app.catalog.trail import trail
from gallery_app.domain.changes import Act, Changes, HistoryEntry, Kind
from gallery_app.errors import BugError

__all__ = ["Edits", "History", "OpenEdit"]

KEPT = 1000
"""How many steps can be taken back, at least."""
FORGOTTEN_EVERY = 32
"""Older ones go in batches: to count the steps takes as long as a small edit."""

_FORGET = "delete from edit where step <= (select step from edit group by step order by step desc limit 1 offset ?)"
# What was taken back is always newest, so nobody need look further down.
_FORGET_UNDONE = (
    "delete from edit where id < ?1 and id > (select coalesce(max(id), 0) from edit where id < ?1 and undone = 0)"
)
# What is no step of undo follows here what else the reference does, which is not looked at meanwhile.
_FORGET_DISPUTED = "delete from find_disputed where photo not in (select id from photo)"
_ANYTHING = "select 1 from edit_row where edit = ?1 union all select 1 from edit_span where edit = ?1 limit 1"
_DONE = "select step from edit where undone = 0 order by id desc limit 1"
_UNDONE = "select step from edit where undone = 1 order by id limit 1"
_SIZE = """
    with step as (select id from edit where edit.step = :step)
    select (select coalesce(sum(last - first + 1), 0) from edit_span where edit in step) + (
        select count(*) from (
            select 1 from edit_row where edit in step
            union all select 1 from credit
                where photographer in (select id from edit_touch where edit in step and kind = 'photographer')
            limit :most
        )
    ) as size
"""
"""A photographer's new name is in the index of every photo."""

# The rows an edit touched, as they are now, become its new images; then the old images take their place.
_SWAP = (
    # With a key: each row of the edit is looked up in it.
    Template("create temp table swap (row integer primary key, wanted text, present text)"),
    Template("""
        insert into temp.swap
        select edit_row.row, edit_row.image as wanted,
               case when ${table}.id is not null then json_object(${pairs}) end as present
        from main.edit_row left join main.${table} on ${table}.id = edit_row.row
        where edit_row.edit = ? and edit_row.record = '${table}'
    """),
    Template("delete from main.${table} where id in (select row from swap)"),
    Template("""
        insert into main.${table} (${names})
        select ${values} from swap where wanted is not null
    """),
    Template("""
        update main.edit_row set image = (select present from swap where swap.row = edit_row.row)
        where edit = ? and record = '${table}'
    """),
    Template("drop table temp.swap"),
)


class OpenEdit:
    """An edit that is being done.

    Attributes:
        at: When it was begun, ISO 8601 in UTC; what is added in it shares this time.
        changes: What was touched; complete once the edit has been closed.
    """

    def __init__(self, number: int, act: Act, at: str) -> None:
        """Take the catalog's number, what is being done, and when."""
        self.number = number
        self.act = act
        self.at = at
        self.changes = Changes()


class Edits:
    """Opens edits."""

    def __init__(self, link: Connections, index: Index) -> None:
        """Take the connections, and the index that follows every edit."""
        self._link = link
        self._index = index
        self._open: OpenEdit | None = None

    @property
    def now(self) -> str:
        """When the open edit was begun, ISO 8601 in UTC."""
        if self._open is None or not self._link.writing:
            raise BugError("The catalog was written to outside an edit.")
        return self._open.at

    @property
    def number(self) -> int:
        """Number of the open edit."""
        if self._open is None or not self._link.writing:
            raise BugError("The catalog was written to outside an edit.")
        return self._open.number

    @contextlib.contextmanager
    def edit(self, act: Act, onto: int | None = None) -> Iterator[OpenEdit]:
        """Open an edit, or join the one this thread has open; with `onto`, go on with the step of that number."""
        if self._link.writing and self._open:
            with self._link.savepoint():
                yield self._open
            return
        with self._link.transaction():
            at = datetime.now(UTC).isoformat(timespec="seconds")
            newest = self._link.row(_DONE)
            number = self._link.insert("edit", act=act, at=at)
            goes_on = onto is not None and newest is not None and newest["step"] == onto
            self._link.update("edit", number, step=onto if goes_on else number)
            self._open = edit = OpenEdit(number, act, at)
            record.resume(self._link.writer.conn, number)
            try:
                yield edit
                record.pause(self._link.writer.conn)
                edit.changes = self._closed(edit)
            finally:
                self._open = None

    def _closed(self, edit: OpenEdit) -> Changes:
        if self._link.row(_ANYTHING, edit.number) is None:
            self._link.delete("edit", edit.number)
            return Changes()
        self._index.follow(edit.number)
        self._link.run(_FORGET_UNDONE, edit.number)
        if edit.number % FORGOTTEN_EVERY == 0:
            self._link.run(_FORGET, KEPT)
        return _changes(self._link, [edit.number], undone=False)


class History:
    """Undo and redo."""

    def __init__(self, link: Connections, index: Index) -> None:
        """Take the connections, and the index that follows every step."""
        self._link = link
        self._index = index

    def undo(self) -> Changes:
        """Take the newest step back; empty changes when there is none."""
        return self._walk(_DONE, "select id from edit where step = ? order by id desc", undone=True)

    def redo(self) -> Changes:
        """Do the step again that was taken back last; empty changes when there is none."""
        return self._walk(_UNDONE, "select id from edit where step = ? order by id", undone=False)

    def _walk(self, which: str, edits: str, *, undone: bool) -> Changes:
        # What is restored was whole when it was recorded; between the tables it may not be.
        with self._link.transaction(foreign_keys=False):
            row = self._link.row(which)
            if row is None:
                return Changes()
            numbers: list[int] = [edit["id"] for edit in self._link.rows(edits, (row["step"],))]
            changes = _changes(self._link, numbers, undone=undone)
            for number in numbers:
                self._restore(number, undone=undone)
            self._link.run(_FORGET_DISPUTED)
            return changes

    def _restore(self, number: int, *, undone: bool) -> None:
        for table in self._link.rows("select distinct record from edit_row where edit = ?", (number,)):
            self._swap(number, table["record"])
        self._link.update("edit", number, undone=int(undone))
        self._index.follow(number)
        take_back(self._link, self._index, number)

    def _swap(self, number: int, table: str) -> None:
        connection = self._link.writer.conn
        names = record.columns(connection, table)
        filled = {
            "table": table,
            "names": ", ".join(names),
            "pairs": ", ".join(f"'{name}', {table}.{name}" for name in names),
            "values": ", ".join(f"json_extract(wanted, '$.{name}')" for name in names),
        }
        for statement in _SWAP:
            sql = statement.substitute(filled)
            self._link.run(sql, *[number] * sql.count("?"))

    def next_acts(self) -> tuple[Act | None, Act | None]:
        """Return what undo would take back and what redo would do again."""
        return self._act(_DONE), self._act(_UNDONE)

    def _act(self, which: str) -> Act | None:
        # A step is called after the edit it began with, which gave it its number.
        found = self._link.row(which)
        row = None if found is None else self._link.row("select act from edit where id = ?", found["step"])
        return None if row is None else Act(row["act"])

    def next_size(self, most: int, *, redo: bool = False) -> int:
        """Return about how many records undo or redo would touch, counted no further than `most`."""
        row = self._link.row(_UNDONE if redo else _DONE)
        if row is None:
            return 0
        size: int = self._link.rows(_SIZE, {"step": row["step"], "most": most})[0]["size"]
        return min(size, most)

    def entries(self, photo: int | None = None, limit: int = 100) -> tuple[HistoryEntry, ...]:
        """Return steps, newest first; only those that touched `photo` if given, each with what it changed in it."""
        told = trail(self._link, photo) if photo is not None else {}
        found = self._link.rows(
            # A step is called after the edit it began with, which gave it its number.
            "select step as id, (select act from edit as first where first.id = edit.step) as act, min(at) as at,"
            " undone from edit"
            " where :photo is null or exists"
            " (select 1 from edit_touch where edit = edit.id and kind = 'photo' and edit_touch.id = :photo)"
            " group by step order by step desc limit :limit",
            {"photo": photo, "limit": limit},
        )
        return tuple(
            HistoryEntry(
                row["id"],
                Act(row["act"]),
                row["at"],
                bool(row["undone"]),
                self._photos(row["id"]),
                told.get(row["id"], ()),
                self._kinds(row["id"]),
            )
            for row in found
        )

    def _kinds(self, number: int) -> tuple[Kind, ...]:
        rows = self._link.rows(
            "select distinct kind from edit_touch join edit on edit.id = edit where step = ?", (number,)
        )
        touched = {Kind(row["kind"]) for row in rows}
        return tuple(kind for kind in Kind if kind in touched)

    def _photos(self, number: int) -> tuple[int, ...]:
        rows = self._link.rows(
            "select distinct edit_touch.id from edit_touch join edit on edit.id = edit"
            " where step = ? and kind = 'photo' order by edit_touch.id",
            (number,),
        )
        return tuple(row["id"] for row in rows)


def _changes(link: Connections, numbers: Sequence[int], *, undone: bool) -> Changes:
    ids: dict[Kind, set[int]] = {}
    for number in numbers:
        for row in link.rows("select kind, id from edit_touch where edit = ?", (number,)):
            ids.setdefault(Kind(row["kind"]), set()).add(row["id"])
        for kind, touched in added_in_bulk(link, number):
            ids.setdefault(kind, set()).update(touched)
    act = link.row("select act from edit where id = ?", numbers[0])
    frozen = {kind: frozenset(touched) for kind, touched in ids.items()}
    return Changes(frozen, Act(act["act"]) if act else None, undone)
