"""`backup`, `restore`, `check`, `missing`, `relink`, `duplicates` and `import --copy-to`."""

import contextlib
import os
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from gallery_app.bootstrap import open_desk
from gallery_app.services import self_testing
from tests.cli.conftest import Cli


def test_a_backup_is_brought_back(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """What came after is gone from the catalog and kept beside it."""
    answer = cli("backup", tmp_path / "kept.tushuo", "--json")
    assert (answer.status, answer.json["verified"]) == (0, True)
    assert cli("backup", tmp_path / "kept.tushuo").status == 1
    before = cli("show", 1, "--json").json["title"]
    cli("edit", 1, "--set", "title=后来")

    restored = cli("restore", tmp_path / "kept.tushuo", "--json")

    assert cli("show", 1, "--json").json["title"] == before
    assert Path(restored.json["replaced"]).is_file()
    assert "is kept:" in cli("restore", tmp_path / "kept.tushuo").out
    assert cli("restore", tmp_path / "none").status == 1


def test_a_damaged_catalog_is_refused_with_its_backup(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """Status 3, and the sentence has the way out, which works."""
    with contextlib.closing(open_desk(tmp_path / "catalog.tushuo")) as desk:
        kept = desk.safeguarding.keep_backup()
    (tmp_path / "catalog.tushuo").write_bytes(b"\xff" * 9000)

    answer = cli("search", "--json")

    assert (answer.status, answer.out) == (3, "")
    assert f"gallery-app restore {kept}" in answer.err
    assert cli("restore", kept).status == 0
    assert cli("search", "--json").json["total"] == 4


def test_a_window_keeps_the_command_line_to_reading(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """Verbs that read go on; those that write say in one sentence where the catalog is open."""
    with contextlib.closing(open_desk(tmp_path / "catalog.tushuo", alone=True)):
        assert cli("search", "--json").status == 0
        assert cli("backup", tmp_path / "kept.tushuo").status == 0
        answer = cli("edit", 1, "--set", "title=x")
        assert (answer.status, len(answer.err.splitlines())) == (3, 1)
        assert "open in another window" in answer.err
        assert cli("restore", tmp_path / "kept.tushuo").status == 3
    assert cli("edit", 1, "--set", "title=x").status == 0


def test_check_says_and_repairs(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """What needs no guess is put right after a backup, and the next check finds nothing."""
    assert cli("check").out == "The catalog is whole.\n"
    with contextlib.closing(sqlite3.connect(tmp_path / "catalog.tushuo", isolation_level=None)) as raw:
        raw.execute("insert into credit (photo, position) values (99, 0)")
        raw.execute("insert into credit (photo, position, photographer) values (1, 9, 99)")
        raw.execute("insert into photo_text (rowid, words) values (88, 'x')")

    found = cli("check", "--json")
    repaired = cli("check", "--repair", "--json")

    assert (found.status, found.json["ok"], len(found.json["wrong"])) == (1, False, 3)
    assert (repaired.status, repaired.json["ok"], len(repaired.json["repaired"])) == (0, True, 3)
    assert len(list((tmp_path / "catalog.backups").iterdir())) == 1
    assert cli("check", "--repair").out == "The catalog is whole.\n"


def test_missing_files_are_listed_and_found_again(cli: Cli, filled: Any, pictures: Path, tmp_path: Path) -> None:
    """In words and in JSON."""
    assert cli("missing").out == "Files 3, missing 0, back 0, read again 0.\n"
    moved = pictures.rename(pictures.with_name("moved"))

    missing = cli("missing", "--json")
    assert (missing.status, len(missing.json["missing"]), missing.json["missing"][0]["offline"]) == (0, 3, True)
    assert "offline" in cli("missing").out

    for file in moved.iterdir():
        os.utime(file, (1, 1))  # as a copy by another program has a time of its own
    relinked = cli("relink", moved, "--json")
    with contextlib.closing(open_desk(tmp_path / "catalog.tushuo")) as desk:
        assert desk.preparing.waiting() == 0
    assert (len(relinked.json["relinked"]), relinked.json["missing"]) == (3, 0)
    assert cli("relink", moved).out == "Found 0, still missing 0.\n"
    moved.rename(pictures)
    assert len(cli("relink", pictures).out.splitlines()) == 4


def test_a_disk_is_tested(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each promise is a line."""
    monkeypatch.setattr(self_testing, "_LONGEST", 0.0)
    monkeypatch.setattr(self_testing.self_test, "__defaults__", (1,))
    answer = cli("doctor", "--self-test", tmp_path, "--json")
    assert (answer.status, [f["name"] for f in answer.json["findings"]]) == (0, ["replacing", "editing", "locking"])
    assert cli("doctor", "--self-test", tmp_path / "none").status == 1
    assert "✓" in cli("doctor").out


def test_duplicates_are_listed(cli: Cli, filled: Any, pictures: Path) -> None:
    """Every path of every group."""
    assert cli("duplicates").out == "No file is there twice.\n"
    shutil.copy(pictures / "DSC_0001.jpg", pictures / "copy.jpg")
    cli("import", pictures / "copy.jpg")

    (group,) = cli("duplicates", "--json").json
    assert [Path(each["path"]).name for each in group["files"]] == ["DSC_0001.jpg", "copy.jpg"]
    assert "copy.jpg" in cli("duplicates").out


@pytest.mark.parametrize("named", [(), ("--name", "{year}/{name}")])
def test_a_card_is_copied_and_then_safe_to_erase(cli: Cli, pictures: Path, tmp_path: Path, named: tuple[str]) -> None:
    """The copies are what the catalog has."""
    answer = cli("import", pictures, "--copy-to", tmp_path / "tree", *named, "--json").json

    assert (answer["added"], len(answer["copied"]), answer["safe_to_erase"]) == (3, 3, True)
    assert all(Path(each["to"]).is_relative_to(tmp_path / "tree") for each in answer["copied"])
    assert "safe to erase" in cli("import", pictures, "--copy-to", tmp_path / "tree").out
    (tmp_path / "nothing").mkdir()
    assert "no photo to copy" in cli("import", tmp_path / "nothing", "--copy-to", tmp_path / "tree").out
    (pictures / "broken.jpg").write_bytes(b"")
    answer = cli("import", pictures, "--copy-to", tmp_path / "tree")
    assert (answer.status, "do not erase" in answer.out) == (1, True)


def test_a_name_without_a_place_to_copy_to_is_a_slip(cli: Cli, pictures: Path, tmp_path: Path) -> None:
    """Wrong usage, and nothing is taken in."""
    assert cli("import", pictures, "--name", "{year}").status == 2
    assert cli("import", pictures, "--copy-to", tmp_path / "tree", "--name", "{what}").status == 2
    assert cli("search", "--json").json["total"] == 0


def test_the_history_of_a_photo_is_readable(cli: Cli, filled: Any) -> None:
    """When, what, which field, from what to what; the restart is the next command."""
    cli("edit", 1, "--set", "title=后来", "--add", "themes=春")

    newest = cli("history", 1, "--json").json[0]

    assert {f["field"]: (f["from"], f["to"]) for f in newest["fields"]} == {
        "title": ("晨光初照", "后来"),
        "themes": ("", "春"),
    }
    assert "晨光初照" in cli("history", 1).out
    assert cli("undo").status == 0
    assert "taken back" in cli("history", 1).out
