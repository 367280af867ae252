"""The model as one readable file: `python -m gallery_app.catalog.schema` writes ``db/schema.sql`` anew."""

import contextlib
import sqlite3

from gallery_app.catalog.migrate import APPLICATION, VERSION, migrate
from gallery_app.files import safe_write
from gallery_app.paths import migrations_folder

__all__ = ["dump"]

_HEADER = """\
-- The catalog as all migrations in db/migrations leave it, version {version}. To read, not to run:
-- the program builds a catalog from the migrations. A test keeps this file true; to write it anew:
--     python -m gallery_app.catalog.schema
-- SQLite's application_id of a catalog is {application:#x}.
"""


def dump() -> str:
    """Return the statements of a newly made catalog, under a header that says what they are."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        migrate(connection)
        rows = connection.execute(
            "select sql from sqlite_master where sql is not null and substr(tbl_name, 1, 1) <> '_'"
            " and substr(name, 1, 7) <> 'sqlite_' and substr(name, 1, 11) <> 'photo_text_'"
            " and substr(name, 1, 14) <> 'photo_reading_' order by rowid"
        )
        parts = [row["sql"].strip() + ";\n" for row in rows]
    version = "{}.{}".format(*VERSION)
    return "\n".join([_HEADER.format(version=version, application=APPLICATION), *parts])


if __name__ == "__main__":
    safe_write(migrations_folder().parent / "schema.sql", dump().encode())
