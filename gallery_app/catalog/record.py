"""Keeps what an edit replaces: the image of every row before its first change, so that any edit can be taken back.

Triggers do it, made from the schema for the one connection that writes. So no store has to think of it, and a new
column or table is covered by its line in `RECORDED`.
"""

import sqlite3
from string import Template

from gallery_app.domain.changes import Kind

__all__ = ["RECORDED", "columns", "pause", "resume", "watch"]

_SECTIONS_REPORT = "(select report from section where id = {row}.section)"

RECORDED: dict[str, dict[Kind, str]] = {
    "photographer": {Kind.PHOTOGRAPHER: "{row}.id"},
    "photographer_alias": {Kind.PHOTOGRAPHER: "{row}.photographer"},
    "photo": {Kind.PHOTO: "{row}.id"},
    "photo_file": {Kind.PHOTO: "{row}.photo"},
    "credit": {Kind.PHOTO: "{row}.photo"},
    "theme": {Kind.THEME: "{row}.id"},
    "photo_theme": {Kind.PHOTO: "{row}.photo"},
    "photo_field": {Kind.PHOTO: "{row}.photo"},
    "report": {Kind.REPORT: "{row}.id"},
    "byline": {Kind.REPORT: "{row}.report"},
    "section": {Kind.REPORT: "{row}.report"},
    "paragraph": {Kind.REPORT: _SECTIONS_REPORT},
    "placement": {Kind.PLACEMENT: "{row}.id", Kind.PHOTO: "{row}.photo"},
    "refusal": {Kind.PHOTO: "{row}.caption"},
    "file_copy": {Kind.PHOTO: "(select photo from photo_file where id = {row}.file)"},
    "shown_picture": {Kind.PLACEMENT: "{row}.placement"},
    "layout": {Kind.LAYOUT: "{row}.id"},
    "saved_search": {Kind.SEARCH: "{row}.id"},
    "collection": {Kind.COLLECTION: "{row}.id"},
    "collected": {Kind.COLLECTION: "{row}.collection", Kind.PHOTO: "{row}.photo"},
    "stacked": {Kind.STACK: "{row}.stack", Kind.PHOTO: "{row}.photo"},
}
"""The tables of the model, and which records a changed row of each belongs to."""

# Not "insert or ignore": a foreign key's action overrides what a trigger says about conflicts.
_TRIGGER = Template("""
create temp trigger record_${table}_${event} after ${event} on main.${table}
when (select edit from recording) is not null and (${changed})
begin
    insert into edit_row (edit, record, row, image)
    select edit, '${table}', ${row}.id, ${image} from recording
    where not exists (
        select 1 from edit_row where edit = recording.edit and record = '${table}' and row = ${row}.id);
    ${touches}
end
""")
_TOUCH = Template("""
    insert into edit_touch (edit, kind, id)
    select edit, '${kind}', ${id} from recording
    where ${id} is not null and not exists (
        select 1 from edit_touch where edit = recording.edit and kind = '${kind}' and id = ${id});
""")


def watch(connection: sqlite3.Connection) -> None:
    """Make the triggers on a connection; they sleep until `resume`."""
    connection.execute("create temp table recording (edit integer)")
    connection.execute("insert into recording values (null)")
    for table in RECORDED:
        names = columns(connection, table)
        changed = " or ".join(f"old.{name} is not new.{name}" for name in names)
        old = "json_object({})".format(", ".join(f"'{name}', old.{name}" for name in names))
        connection.execute(_trigger(table, "insert", "new", "null", "true"))
        connection.execute(_trigger(table, "update", "old", old, changed))
        connection.execute(_trigger(table, "delete", "old", old, "true"))


def _trigger(table: str, event: str, row: str, image: str, changed: str) -> str:
    sides = ("old", "new") if event == "update" else (row,)
    touches = [
        _TOUCH.substitute(kind=kind, id=where.format(row=side))
        for kind, where in RECORDED[table].items()
        for side in sides
    ]
    return _TRIGGER.substitute(
        table=table, event=event, row=row, image=image, changed=changed, touches="".join(touches)
    )


def columns(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """Return the names of a table's columns, as the file has them."""
    return tuple(row["name"] for row in connection.execute("select name from pragma_table_info(?)", (table,)))


def resume(connection: sqlite3.Connection, edit: int) -> None:
    """Keep what is replaced from now on, for this edit."""
    connection.execute("update recording set edit = ?", (edit,))


def pause(connection: sqlite3.Connection) -> None:
    """Keep nothing from now on."""
    connection.execute("update recording set edit = null")
