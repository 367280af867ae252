"""`photographers`: the register on the command line."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli


def names(cli: Cli) -> dict[str, int]:
    """Return the register's names with their photos."""
    return {person["name"]: person["photos"] for person in cli("photographers", "--json").json}


def test_the_list_counts(cli: Cli, filled: Any) -> None:
    """Everyone is listed with photos, placements and publications."""
    people = {person["name"]: person for person in cli("photographers", "--json").json}
    assert people["李明"]["published"] == {"photos": 2, "placements": 2, "publications": 1}
    assert {"id", "name", "aliases", "pinyin", "english", "unit", "role", "photos"} < set(people["李明"])
    assert "王小红" in cli("photographers").out


def test_an_empty_register(cli: Cli) -> None:
    """An empty register says so."""
    assert "no photographer" in cli("photographers").out


def test_a_period(cli: Cli, filled: Any) -> None:
    """A report without a date belongs to no period, which is told on standard error."""
    answer = cli("photographers", "--period", "2023-10..2023-12")
    assert "Nothing was published in this period." in answer.out
    assert "no date: 3 placements" in answer.err
    assert cli("photographers", "--period", "autumn").status == 2


def test_a_period_with_a_dated_report(cli: Cli, filled: Any) -> None:
    """Once a report has its date, its photos are counted."""
    assert (
        "日报 2023-10-12" in cli("report", "set", filled["report"], "--date", "2023-10-12", "--publication", "日报").out
    )
    people = cli("photographers", "--period", "2023-10..2023-12", "--json").json
    assert [person["published"]["placements"] for person in people] == [2, 1]
    assert cli("report", "set", filled["report"], "--date", "soon").status == 2
    assert cli("report", "set", filled["report"], "--json").json["date"] == "2023-10-12"


def test_the_table(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """The counts are written as a table."""
    cli("photographers", "--csv", tmp_path / "fees.csv")
    assert (tmp_path / "fees.csv").read_text("utf-8-sig").splitlines()[1:] == ["李明,,,2,2,1", "王小红,,,1,1,1"]


def test_merge_split_rename_and_back(cli: Cli, filled: Any) -> None:
    """Each is one step, and undo takes it back."""
    merged = cli("photographers", "merge", "李明", "王小红", "--json").json
    assert (merged["name"], merged["aliases"], merged["photos"]) == ("李明", ["王小红"], 3)
    split = cli("photographers", "split", "李明", "王小红", "--json").json
    assert (split["name"], len(split["moved"])) == ("王小红", 1)
    assert "黎明" in cli("photographers", "rename", "李明", "黎明").out
    assert names(cli) == {"黎明": 2, "王小红": 1}
    cli("undo", 3)
    assert names(cli) == {"李明": 2, "王小红": 1}


def test_set(cli: Cli, filled: Any) -> None:
    """Unit, role, English form and aliases are set, and only those given."""
    cli("photographers", "set", "李明", "--unit", "本报", "--aliases", "老李")
    entry = cli("photographers", "set", "老李", "--english", "Li Ming", "--json").json
    assert (entry["unit"], entry["aliases"], entry["english"]) == ("本报", ["老李"], "Li Ming")


@pytest.mark.parametrize("words", [["merge", "李明", "无名"], ["merge", "李明", "李明"], ["split", "李明", "李明"]])
def test_what_cannot_be_done_is_one_sentence(cli: Cli, filled: Any, words: list[str]) -> None:
    """An unknown person, or one merged with itself, is wrong usage and changes nothing."""
    answer = cli("photographers", *words)
    assert (answer.status, len(answer.err.splitlines())) == (2, 1)
    assert names(cli) == {"李明": 2, "王小红": 1}


def test_similar(cli: Cli, filled: Any) -> None:
    """Names that sound alike are listed with the reason."""
    assert "No names" in cli("photographers", "similar").out
    photo = cli("search", "--json").json["photos"][0]["id"]
    cli("edit", photo, "--add", "photographers=李铭")
    (pair,) = cli("photographers", "similar", "--json").json
    assert (pair["names"], pair["reason"]) == (["李明", "李铭"], "The names sound alike.")
    assert "李铭" in cli("photographers", "similar").out
