"""`templates`, `codes`, and `edit` with a template, a replacement or another photo's fields."""

from pathlib import Path
from typing import Any

import pytest

from gallery_app.paths import codes_folder
from tests.cli.conftest import Cli


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user's data folder of its own."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def codes() -> None:
    """One list with one code."""
    codes_folder().mkdir(parents=True)
    (codes_folder() / "team.txt").write_text("hu\t胡玲\t胡玲（中国）\n", "utf-8")


def test_templates_on_the_command_line(cli: Cli, filled: Any) -> None:
    """Kept, listed, tried, filled in, dropped."""
    assert cli("templates", "list").out.startswith("There is no template")
    cli("templates", "set", "演出", "--replace", "place={report}{seq:2}", "--if-empty", "rights=本报")
    (listed,) = cli("templates", "list", "--json").json
    assert listed["fields"]["place"] == {"how": "replace", "text": "{report}{seq:2}"}
    assert "演出" in cli("templates", "list").out
    tried = cli("edit", "--query", "晨光", "--template", "演出", "--dry-run", "--json").json
    assert [change["field"] for change in tried["would_change"]] == ["place", "rights"]
    assert "would change: 1" in cli("edit", "--query", "晨光", "--template", "演出", "--dry-run").out
    changed = cli("edit", "--query", "晨光", "--template", "演出", "--start", "5", "--json").json["changed"]
    assert cli("show", *changed, "--json").json["place"].endswith("05")
    assert cli("templates", "remove", "演出").out == "Dropped the template 演出.\n"


def test_a_template_with_a_fault(cli: Cli) -> None:
    """Keeping it is wrong usage, in one sentence."""
    answer = cli("templates", "set", "x", "--replace", "title={titel}")
    assert (answer.status, "no variable titel" in answer.err) == (2, True)
    assert cli("templates", "set", "x", "--replace", "title").status == 2


def test_variables_are_listed(cli: Cli) -> None:
    """Each with its other spellings and where its value comes from."""
    rows = {row["name"]: row for row in cli("templates", "variables", "--json").json}
    assert (rows["title"]["also"], rows["city"]["from_file"]) == (["标题"], True)
    assert "{city}" in cli("templates", "variables").out


def test_a_template_is_stamped_at_import(cli: Cli, pictures: Path) -> None:
    """On the photos that are new, as the same step of undo."""
    cli("templates", "set", "入库", "--replace", "rights=本报", "--replace", "place={city}")
    answer = cli("import", pictures, "--template", "入库", "--json")
    assert answer.status == 1
    assert "{city}" in answer.err
    first = cli("search", "", "--json").json["photos"][0]["id"]
    assert cli("show", first, "--json").json["rights"] == "本报"
    cli("undo")
    assert cli("search", "", "--json").json["total"] == 0


@pytest.mark.usefixtures("codes")
def test_codes_on_the_command_line(cli: Cli, filled: Any) -> None:
    """Listed, tried, and used in values when asked for."""
    assert cli("codes", "list", "--json").json[0]["texts"] == ["胡玲", "胡玲（中国）"]
    assert "胡玲" in cli("codes", "list").out
    assert cli("codes", "expand", "=hu#2=", "--json").json == {"text": "胡玲（中国）", "unknown": []}
    answer = cli("codes", "expand", "=xi=")
    assert (answer.status, answer.out) == (1, "=xi=\n")
    photo = cli("search", "", "--json").json["photos"][0]["id"]
    cli("edit", photo, "--set", "title==hu=", "--codes")
    assert cli("show", photo, "--json").json["title"] == "胡玲"


def test_no_codes_yet(cli: Cli) -> None:
    """The folder for them is named."""
    assert "codes" in cli("codes", "list").out


def test_replacing_on_the_command_line(cli: Cli, filled: Any) -> None:
    """A dry run changes nothing and shows both texts; the run changes what it showed."""
    tried = cli("edit", "--query", "", "--find", "晨光", "--replace", "朝霞", "--dry-run").out
    assert "  + 朝霞初照" in tried
    assert cli("edit", "--query", "", "--find", "晨光", "--replace", "朝霞").out == "Photos changed: 1.\n"
    assert cli("search", "朝霞", "--json").json["total"] == 1


def test_a_dry_run_never_changes_anything(cli: Cli, filled: Any) -> None:
    """Whatever the way of changing: fields that are set, added and removed, and fields of another photo."""
    one, two, *_ = [photo["id"] for photo in cli("search", "", "--json").json["photos"]]
    ways: tuple[tuple[object, ...], ...] = (
        ("--set", "title=换题"),
        ("--add", "themes=新主题"),
        ("--set", "rating=5"),
        ("--from", two, "--fields", "title,photographers,themes,date"),
    )
    for way in ways:
        before = cli("show", one, "--json").json
        assert cli("edit", one, *way, "--dry-run").out.endswith("Photos that would change: 1.\n")
        assert cli("show", one, "--json").json == before
    (change,) = cli("edit", one, "--set", "title=换题", "--dry-run", "--json").json["would_change"]
    assert (change["id"], change["field"], change["new"]) == (one, "title", "换题")


def test_copying_on_the_command_line(cli: Cli, filled: Any) -> None:
    """Chosen fields of one photo for others."""
    one, two, *_ = [photo["id"] for photo in cli("search", "", "--json").json["photos"]]
    cli("edit", one, "--set", "place=老街")
    assert cli("edit", two, "--from", one, "--fields", "place", "--json").json == {"changed": [two]}
    assert cli("show", two, "--json").json["place"] == "老街"


@pytest.mark.parametrize(
    "words",
    [
        ("1",),
        ("1", "--set", "title=x", "--find", "y"),
        ("--set", "title=x"),
        ("1", "--query", "x", "--set", "title=y"),
        ("1", "--from", "1"),
    ],
)
def test_an_edit_says_one_thing(cli: Cli, filled: Any, words: tuple[str, ...]) -> None:
    """Which photos, and one way to change them; else it is wrong usage."""
    assert cli("edit", *words).status == 2
