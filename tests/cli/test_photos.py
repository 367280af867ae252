"""`search`, `show`, `edit`, `undo`, the registers: finding photos and changing them."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli

_FOUND = {"id", "title", "description", "photographers", "themes", "sections", "date", "file"}


def _titles(answer: Any) -> list[str]:
    return [photo["title"] for photo in answer.json["photos"]]


def test_search_answers_with_the_promised_keys(cli: Cli, filled: Any, pictures: Path) -> None:
    """A search tells how many there are, how long it took, and the photos."""
    answer = cli("search", "晨光", "--json").json
    (photo,) = answer["photos"]

    assert set(answer) == {"total", "took_ms", "photos"}
    assert set(photo) == _FOUND
    assert (photo["photographers"], photo["sections"]) == (["李明"], [""])
    assert photo["file"] == str(pictures / "晨光初照.jpg")


def test_search_facets(cli: Cli, filled: Any) -> None:
    """With --facets the photographers among the results are counted."""
    facets = cli("search", "--facets", "--json").json["facets"]

    assert {"value": "李明", "count": 2} in facets["photographer"]
    assert "Photographers: 李明 2" in cli("search", "--facets").out


def test_search_window(cli: Cli, filled: Any) -> None:
    """Limit and offset choose a window; the total stays."""
    everything = _titles(cli("search", "--json", "--sort", "title"))
    window = cli("search", "--json", "--sort", "title", "--limit", 2, "--offset", 1)

    assert _titles(window) == everything[1:3]
    assert window.json["total"] == len(everything)


def test_search_may_begin_with_a_minus(cli: Cli, filled: Any) -> None:
    """A word to exclude is no option, wherever it stands."""
    assert _titles(cli("search", "-李明", "章节:老街换新颜", "--json")) == ["茶馆一角"]


def test_search_that_breaks_off_is_wrong_usage(cli: Cli, filled: Any) -> None:
    """A query that cannot be read is one sentence that names the place."""
    answer = cli("search", "(李明", "--json")

    assert (answer.status, answer.out) == (2, "")
    assert "closing bracket" in answer.err


def test_search_in_words(cli: Cli, filled: Any) -> None:
    """Results are a table that ends with how many there are."""
    lines = cli("search", "李明").out.splitlines()

    assert lines[0].split() == ["Id", "Title", "Credit", "Section", "Date", "File"]
    assert lines[-1] == "Photos: 2 of 2"


def test_show_tells_everything(cli: Cli, filled: Any, pictures: Path) -> None:
    """A photo's record, its image and its uses are shown, as JSON and in words."""
    shown = cli("show", 1, "--json").json
    words = cli("show", 1).out

    assert shown["credits"][0]["raw"] == "晨光初照 李明 摄"
    assert (shown["image"]["width"], shown["image"]["height"]) == (60, 40)
    assert [use["headline"] for use in shown["placements"]] == ["春到河湾"]
    assert "JPEG 60 × 40" in words
    assert "place 1." in words


@pytest.mark.parametrize("words", [["show"], ["uses"], ["edit", "--set", "title=x"]])
def test_unknown_photo_is_wrong_usage(cli: Cli, words: list[str]) -> None:
    """A photo that is not there is wrong usage, in one sentence."""
    answer = cli(words[0], 99, *words[1:])

    assert (answer.status, answer.err.strip()) == (2, "There is no photo 99 in this catalog.")


def test_edit_keeps_the_order_of_its_options(cli: Cli, filled: Any) -> None:
    """Changes are made in the order they are written."""
    changed = cli("edit", 1, "--add", "themes=甲", "--set", "themes=乙;丙", "--remove", "themes=丙", "--json")

    assert changed.json == {"changed": [1]}
    assert cli("show", 1, "--json").json["themes"] == ["乙"]


def test_edit_of_many(cli: Cli, filled: Any) -> None:
    """Several photos are changed at once; one that said so already is not counted."""
    cli("edit", 1, "--set", "place=河湾")

    assert cli("edit", 1, 2, 3, "--set", "place=河湾", "--json").json == {"changed": [2, 3]}
    assert cli("edit", 1, "--set", "place=河湾").out == "Photos changed: 0.\n"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("colour=red", "There is no field colour"),
        ("date=昨天", "A date is set as"),
        ("rating=6", "A rating is set to 0 to 5 stars"),
        ("pick=maybe", "A pick is set to"),
    ],
)
def test_edit_refuses_what_does_not_fit(cli: Cli, filled: Any, change: str, sentence: str) -> None:
    """A field or a value that does not fit is wrong usage, and nothing is changed."""
    answer = cli("edit", 1, "--set", "place=河湾", "--set", change)

    assert answer.status == 2
    assert sentence in answer.err
    assert cli("show", 1, "--json").json["place"] == ""


def test_undo_and_redo(cli: Cli, filled: Any) -> None:
    """Edits are taken back and done again, each in a run of its own."""
    cli("edit", 1, "--set", "title=新题")
    undone = cli("undo", "--json").json
    title = cli("show", 1, "--json").json["title"]
    redone = cli("redo", "--json").json

    assert undone == {"undone": [{"act": "edit", "photos": [1]}]}
    assert title == "晨光初照"
    assert redone == {"redone": [{"act": "edit", "photos": [1]}]}
    assert cli("show", 1, "--json").json["title"] == "新题"


def test_nothing_to_undo(cli: Cli) -> None:
    """On a fresh catalog there is nothing to take back, which is no failure."""
    assert (cli("undo").out, cli("redo", 2).out) == ("There is nothing to undo.\n", "There is nothing to do again.\n")
    assert cli("history").out == "Nothing has been edited yet.\n"


def test_history(cli: Cli, filled: Any) -> None:
    """Edits are listed newest first, all of them or those of one photo."""
    cli("edit", 1, "--set", "title=新题")
    cli("undo")
    newest = cli("history", 1, "--json").json[0]

    assert (newest["act"], newest["undone"], newest["photos"]) == ("edit", True, [1])
    assert "taken back" in cli("history").out


def test_registers(cli: Cli, filled: Any) -> None:
    """Photographers and themes are listed with how many photos they have."""
    cli("edit", 1, 2, "--set", "themes=夜景")
    people = {person["name"]: person["photos"] for person in cli("photographers", "--json").json}
    (theme,) = cli("themes", "--json").json

    assert people == {"李明": 2, "王小红": 1}
    assert (theme["name"], theme["photos"]) == ("夜景", 2)
    assert "王小红" in cli("photographers").out
    assert "夜景" in cli("themes").out


def test_empty_registers(cli: Cli) -> None:
    """An empty register says so."""
    assert cli("photographers").out == "There is no photographer in this catalog yet.\n"
    assert cli("themes").out == "There is no theme in this catalog yet.\n"
    assert cli("report", "list").out == "There is no report in this catalog yet.\n"


def test_a_file_that_is_no_catalog(cli: Cli, text: Path) -> None:
    """Another kind of file is refused with status 3 and is not touched."""
    before = text.read_bytes()
    answer = cli("search", "--catalog", text)

    assert (answer.status, len(answer.err.splitlines())) == (3, 1)
    assert text.read_bytes() == before


def test_an_edit_of_no_photo_is_named_after_what_it_touched(cli: Cli, filled: Any) -> None:
    """A saved search is no edit of 0 photos, neither in the list nor when it is taken back."""
    assert cli("saved", "add", "night", "夜景").status == 0
    assert "Edit saved searches" in cli("history").out.splitlines()[1]
    assert cli("undo").out == "Undone: Edit saved searches\n"
