"""From an empty or older file to the model this program knows, by the numbered SQL files."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.paths import migrations_folder

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["APPLICATION", "VERSION", "migrate", "statements"]

APPLICATION = 0x54757368
"""SQLite's application_id of a catalog: the letters Tush."""

VERSION = (1, 11)
"""Model that the migrations lead to. A new major cannot be read by older programs; a new minor can."""


def migrate(connection: sqlite3.Connection) -> None:
    """Do every migration that the file has not had; each one wholly or not at all."""
    # Slow to import, and an up-to-date catalog never needs it.
    from sqlite_utils import Database, Migrations  # noqa: PLC0415

    migrations = Migrations("catalog")
    for path in sorted(migrations_folder().glob("*.sql")):
        migrations(name=path.stem)(_step(path))
    migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))


def _step(path: Path) -> "Callable[[Database], None]":
    def step(database: "Database") -> None:
        for statement in statements(path.read_text("utf-8")):
            database.execute(statement)

    return step


def statements(script: str) -> Iterator[str]:
    """Yield the statements of an SQL script one by one; `executescript` would commit the open transaction."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending.strip()
            pending = ""
