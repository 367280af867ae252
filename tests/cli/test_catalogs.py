"""Catalogs that cannot be used: status 3 and one sentence, whatever the verb."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from gallery_app import bootstrap
from gallery_app.catalog.opening import open_catalog
from tests.cli.conftest import Answer, Cli


def _refused(answer: Answer, sentence: str) -> None:
    assert (answer.status, answer.out, len(answer.err.splitlines())) == (3, "", 1)
    assert sentence in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ["search"],
        ["show", 1],
        ["edit", 1, "--set", "title=x"],
        ["undo"],
        ["history"],
        ["photographers"],
        ["report", "list"],
        ["import", "."],
        ["layout", "show", 1],
        ["export", 1, "--format", "csv", "--out", "x"],
    ],
)
def test_another_kind_of_file(cli: Cli, text: Path, words: list[Any]) -> None:
    """A file that is no catalog is refused by every verb and is not touched."""
    before = text.read_bytes()

    _refused(cli(*words, "--catalog", text), "is not a Tushuo catalog.")
    assert text.read_bytes() == before


def test_a_newer_catalog(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """A catalog of a newer version is left alone."""
    with closing(_open(tmp_path)) as raw:
        raw.execute("update catalog_meta set value = '99' where name = 'major'")

    _refused(cli("search", "--json"), "was made by a newer Tushuo")


def test_a_damaged_catalog(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """A catalog whose first page is gone is refused, not repaired behind one's back."""
    path = tmp_path / "catalog.tushuo"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4000)

    assert cli("search", "--json").status == 3


def test_a_folder_that_cannot_be_made(cli: Cli, text: Path) -> None:
    """A catalog in a folder that is not there is a slip of the pen: nothing is made, the sentence has the folder."""
    _refused(cli("search", "--catalog", text / "in" / "c.tushuo"), "report.txt/in")


def test_a_catalog_in_use(cli: Cli, filled: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program writes for longer than one can wait, an edit is refused and nothing is lost."""
    monkeypatch.setattr(bootstrap, "open_catalog", partial(open_catalog, patience=0.1))
    with closing(_open(tmp_path)) as raw:
        raw.execute("begin immediate")
        answer = cli("edit", 1, "--set", "title=x")
        raw.execute("rollback")

    _refused(answer, "catalog.tushuo")
    assert cli("show", 1, "--json").json["title"] == "晨光初照"


def _open(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "catalog.tushuo", isolation_level=None)
