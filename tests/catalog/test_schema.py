"""The readable schema and the migrations that make it."""

import contextlib
import sqlite3
from pathlib import Path

from gallery_app.catalog.migrate import APPLICATION, VERSION, statements
from gallery_app.catalog.record import RECORDED
from gallery_app.catalog.schema import dump
from gallery_app.paths import migrations_folder


def test_the_schema_file_says_what_the_migrations_make() -> None:
    """Otherwise: python -m gallery_app.catalog.schema."""
    assert (migrations_folder().parent / "schema.sql").read_text("utf-8") == dump()


def test_the_last_migration_leads_to_the_version_of_the_program(template: Path) -> None:
    """And marks the file as ours."""
    with contextlib.closing(sqlite3.connect(template)) as connection:
        meta = dict(connection.execute("select name, value from catalog_meta").fetchall())
        assert (int(meta["major"]), int(meta["minor"])) == VERSION
        assert connection.execute("pragma application_id").fetchone() == (APPLICATION,)


def test_every_table_is_recorded_derived_or_bookkeeping(template: Path) -> None:
    """A new table of the model cannot be forgotten by undo."""
    with contextlib.closing(sqlite3.connect(template)) as connection:
        tables = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}
    derived = {
        name for name in tables if name.startswith(("photo_text", "photo_reading", "find_", "sqlite_", "_sqlite"))
    }
    assert tables - derived - {
        "catalog_meta",
        "file_content",
        "refused_file",
        "watched_folder",
        "edit",
        "edit_row",
        "edit_span",
        "edit_touch",
    } == set(RECORDED)


def test_a_script_is_cut_into_statements() -> None:
    """A semicolon inside a trigger, a text or a comment does not cut."""
    trigger = "create trigger t after insert on a begin\n  select 1;\n  select 2;\nend;"
    script = f"-- one; two\ncreate table a (b); -- c\n{trigger}\ninsert into a values (';');\n"
    assert [part.splitlines()[-1] for part in statements(script)] == [
        "create table a (b); -- c",
        "end;",
        "insert into a values (';');",
    ]
