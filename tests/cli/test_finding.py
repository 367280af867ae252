"""`import-records`, `saved`, `suggest` and the wider language of `search`."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of three records, the last of them no record."""
    path = tmp_path / "records.csv"
    path.write_text(
        "title,photographers,themes,date,rating,report\n"
        "高新夜景,解小明,夜景,2023-05-01,5,活力高新区\n老街,田正,市井;夜景,2022,3,\n坏,,,何时,,\n",
        "utf-8",
    )
    return path


def test_records_are_taken_in_and_bad_lines_listed(cli: Cli, table: Path) -> None:
    """With status 1, the keys of `import`, and line numbers."""
    answer = cli("import-records", table, "--json")
    assert answer.status == 1
    assert {key: answer.json[key] for key in ("added", "updated", "unchanged", "duplicates", "moved")} == {
        "added": 2, "updated": 0, "unchanged": 0, "duplicates": 0, "moved": 0,
    }  # fmt: skip
    assert "line 4" in answer.json["failed"][0]["error"]
    assert "Added 2" in cli("import-records", table).out
    assert cli("undo").status == 0
    assert cli("search", "--json").json["total"] == 2


def test_the_language_is_that_of_the_window(cli: Cli, table: Path) -> None:
    """Ranges, pinyin and orders; what cannot be read is refused with its place."""
    cli("import-records", table)
    assert [cli("search", query, "--json").json["total"] for query in ("日期:2023", "rating:<4", "xxm", "-夜景")] == [
        1,
        1,
        1,
        0,
    ]
    titles = [photo["title"] for photo in cli("search", "夜景", "--sort", "relevance", "--json").json["photos"]]
    assert titles == ["高新夜景", "老街"]
    refused = cli("search", "星级:很多")
    assert (refused.status, "character 4" in refused.err) == (2, True)


def test_facets_have_words_for_everything(cli: Cli, table: Path) -> None:
    """Years and stars as well as names."""
    cli("import-records", table)
    out = cli("search", "--facets").out
    assert all(line in out for line in ("Years: 2022 1 · 2023 1", "Stars: 3 1 · 5 1", "Themes: 夜景 2"))


def test_a_search_is_saved_asked_changed_and_dropped(cli: Cli, table: Path) -> None:
    """By its name or its number."""
    cli("import-records", table)
    assert "no saved search" in cli("saved", "list").out
    number = cli("saved", "add", "夜", "主题:夜景", "-田正", "--json").json["id"]
    assert cli("search", "--saved", "夜", "--json").json["total"] == 1
    assert "夜" in cli("saved", "list").out
    assert cli("saved", "add", "候选", "主题:夜景", "--report", "99").status != 0
    assert cli("saved", "change", str(number), "主题:夜景", "--rename", "光", "--sort", "title").status == 0
    (entry,) = cli("saved", "list", "--json").json
    assert entry == {"id": number, "name": "光", "query": "主题:夜景", "sort": "title", "report": None, "photos": 2}
    assert cli("saved", "remove", "光").status == 0
    assert cli("search", "--saved", "光").status == 2


def test_themes_are_proposed(cli: Cli, filled: Any, table: Path) -> None:
    """With their reasons; a photo that none fits gets a sentence."""
    cli("import-records", table)
    found = {photo["title"]: photo["id"] for photo in cli("search", "--json").json["photos"]}
    cli("edit", found["晨光初照"], "--set", "themes=老街")
    assert cli("suggest", found["老街夜色"], "--json").json[0]["theme"] == "老街"
    assert "names it" in cli("suggest", found["老街夜色"]).out
    assert "No theme" in cli("suggest", found["高新夜景"]).out
