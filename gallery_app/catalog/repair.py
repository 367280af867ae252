"""Putting right what can be put right without guessing: references to nothing, and what is derived from the records."""

from string import Template

from gallery_app.catalog.connection import Connections
from gallery_app.wording import Message

__all__ = ["repair_references"]

# The names come from the file's own schema.
_LET_GO = Template('update "${table}" set "${column}" = null where "${column}" not in (select id from "${parent}")')
_REMOVE = Template('delete from "${table}" where "${column}" not in (select id from "${parent}")')
_DANGLING = 'select distinct "table", parent, fkid from pragma_foreign_key_check'
_COLUMN = """
    select list."from" as name, info."notnull" as needed
    from pragma_foreign_key_list(?1) as list join pragma_table_info(?1) as info on info.name = list."from"
    where list.id = ?2
"""


def repair_references(link: Connections) -> tuple[Message, ...]:
    """Remove rows that hang on a record that is gone, and blank a reference that a row can do without.

    Returns:
        One sentence for each kind of thing that was done.
    """
    done: list[Message] = []
    with link.transaction(foreign_keys=False):
        # What is removed may be what others hang on.
        while found := link.rows(_DANGLING):
            for row in found:
                column = link.rows(_COLUMN, (row["table"], row["fkid"]))[0]
                names = {"table": row["table"], "column": column["name"], "parent": row["parent"]}
                change = _REMOVE if column["needed"] else _LET_GO
                before = link.writer.conn.total_changes
                link.run(change.substitute(names))
                done.append(
                    _told(row["table"], row["parent"], link.writer.conn.total_changes - before, change is _REMOVE)
                )
    return tuple(done)


def _told(table: str, parent: str, count: int, removed: bool) -> Message:  # noqa: FBT001 - the two ends of one choice
    values = {"table": table, "parent": parent, "count": count}
    if removed:
        return Message.of("Rows of {table} that named a {parent} that does not exist were removed: {count}.", **values)
    return Message.of("Rows of {table} let go of a {parent} that does not exist: {count}.", **values)
