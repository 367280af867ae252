"""Checking a catalog."""

import contextlib
import sqlite3
from pathlib import Path

import pytest

from gallery_app.catalog import open_catalog
from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.errors import CatalogDamagedError
from tests.catalog.conftest import Sample


@pytest.mark.parametrize(
    ("harm", "finding"),
    [
        ("update photo set title = 'x' where id = 1", "wrong about 1 photos"),
        (
            "insert into photo_text (photo_text, rowid, words) values ('delete', 1, 't日 t日新')",
            "wrong about 1 photos",
        ),
        ("insert into photo_text (rowid, words) values (9, 'x')", "wrong about 1 photos"),
        ("update photo_text_data set block = zeroblob(40) where id > 10", "does not agree with itself"),
        ("insert into credit (photo, position) values (99, 0)", "credit names a photo"),
    ],
)
def test_what_is_wrong_is_found_and_the_index_made_anew(
    catalog: SqliteCatalog, sample: Sample, path: Path, harm: str, finding: str
) -> None:
    """A whole catalog has no findings; all that is derived can be repaired."""
    assert catalog.check() == ()
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(harm)
    assert any(finding in str(message) for message in catalog.check())
    catalog.rebuild_index()
    assert bool(catalog.check()) == ("credit" in finding)


def test_a_damaged_page_is_found(catalog: SqliteCatalog, sample: Sample, path: Path) -> None:
    """SQLite's own words are passed on."""
    catalog.close()
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("pragma writable_schema=on")
        connection.execute("delete from sqlite_master where name = 'alias_by_key'")

    with contextlib.closing(open_catalog(path)) as again:
        assert any("damaged" in str(message) for message in again.check())


def test_an_index_over_a_table_is_made_anew(catalog: SqliteCatalog, sample: Sample, path: Path) -> None:
    """The records are whole, so nothing has to be guessed."""
    catalog.close()
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("pragma writable_schema=on")
        connection.execute(
            "update sqlite_master set sql = 'CREATE INDEX credit_by_photo on credit (position, photo)'"
            " where name = 'credit_by_photo'"
        )

    with contextlib.closing(open_catalog(path)) as again:
        assert any("damaged" in str(message) for message in again.check())
        assert any("indexes" in str(message) for message in again.repair())
        assert again.check() == ()


def test_damaged_records_are_left_to_a_backup(catalog: SqliteCatalog, sample: Sample, path: Path) -> None:
    """Nothing is guessed, and the damaged file becomes no backup."""
    catalog.close()
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("pragma writable_schema=on")
        connection.execute("delete from sqlite_master where name = 'alias_by_key'")

    with (
        contextlib.closing(open_catalog(path)) as again,
        pytest.raises(CatalogDamagedError, match="no backup was made"),
    ):
        again.repair()
