"""`metadata read` and `metadata write`: files and the catalog say the same."""

from pathlib import Path
from typing import Any

import pytest

from gallery_app.metadata.write import Legacy, written
from tests.cli.conftest import Cli

_KEYS = {"path", "fields", "sources", "conflicts", "unsure", "taken", "camera", "width", "height", "orientation"}


def test_what_is_written_is_read(cli: Cli, filled: Any, pictures: Path) -> None:
    """A search chooses the photos; the second run writes nothing."""
    assert cli("metadata", "write", "晨光", "--json").json["written"] != []
    (facts,) = cli("metadata", "read", pictures / "晨光初照.jpg", "--json").json

    assert set(facts) == _KEYS
    assert (facts["fields"]["title"], facts["fields"]["creators"]) == ("晨光初照", ["李明"])
    assert (facts["sources"]["title"], facts["width"]) == ("xmp", 60)
    assert cli("metadata", "write", "晨光", "--json").json["written"] == []


def test_metadata_in_words(cli: Cli, filled: Any, pictures: Path) -> None:
    """Without --json there is one line a field, with the place it was found in."""
    assert cli("metadata", "write", "晨光").out.startswith("Written 1, unchanged 0, failed 0.")
    assert "  Title  晨光初照  [xmp]" in cli("metadata", "read", pictures / "晨光初照.jpg").out


def test_photos_may_be_named_by_id(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """Copies go where they are told; a photo that has no file is listed and the status is 1."""
    photos = [photo["id"] for photo in cli("search", "", "--json").json["photos"]]
    answer = cli("metadata", "write", *photos, "--to", f"copies:{tmp_path / 'out'}", "--json")
    assert len(list((tmp_path / "out").iterdir())) == len(answer.json["written"])
    assert (answer.status == 1) == bool(answer.json["failed"])


@pytest.mark.parametrize("place", ["disk", "copies", "file:x"])
def test_a_place_that_is_none_is_wrong_usage(cli: Cli, filled: Any, place: str) -> None:
    """One sentence says what is possible."""
    answer = cli("metadata", "write", "1", "--to", place)
    assert (answer.status, answer.err.count("copies:FOLDER")) == (2, 1)


def test_a_file_that_is_none_is_listed(cli: Cli, tmp_path: Path) -> None:
    """The status is 1 and the sentence names the file."""
    answer = cli("metadata", "read", tmp_path / "none.jpg", "--json")
    assert (answer.status, answer.json) == (1, [])
    assert "none.jpg" in answer.err


def test_the_state_of_a_photo(cli: Cli, filled: Any, pictures: Path) -> None:
    """Not yet written, in step, catalog newer; in words and as JSON."""

    def state() -> str:
        return str(cli("metadata", "state", "晨光", "--json").json[0]["state"])

    assert state() == "not written"
    cli("metadata", "write", "晨光")
    assert state() == "in step"
    photo = cli("search", "晨光", "--json").json["photos"][0]["id"]
    cli("edit", photo, "--set", "title=晨光")
    assert state() == "catalog newer"
    assert "title: here “晨光”, in the file “晨光初照”" in cli("metadata", "state", photo).out


def test_a_conflict_is_told_with_both_texts(cli: Cli, filled: Any, pictures: Path) -> None:
    """What another program wrote is in the answer, so that a script can decide."""
    path = pictures / "晨光初照.jpg"
    path.write_bytes(written(path.read_bytes(), {"title": "别人写的"}).data)
    answer = cli("metadata", "write", "晨光", "--json")
    assert answer.status == 1
    assert answer.json["conflicts"][0]["differences"] == [
        {"field": "title", "catalog": "晨光初照", "file": "别人写的"},
        *answer.json["conflicts"][0]["differences"][1:],
    ]


def test_media_topics_of_themes(cli: Cli, filled: Any) -> None:
    """A theme is mapped, listed with its topic, and not known ones are refused."""
    cli("edit", "1", "--set", "themes=夜景")
    found = cli("metadata", "topics", "--theme", "夜景", "--code", "14000000", "--json").json
    assert next(each["themes"] for each in found if each["code"] == "medtop:14000000") == ["夜景"]
    assert "medtop:14000000" in cli("metadata", "topics").out
    assert cli("metadata", "topics", "--theme", "没有").status == 2


def test_past_values_of_a_field(cli: Cli, filled: Any) -> None:
    """In words and as JSON; a field without a list is refused."""
    cli("edit", "1", "--set", "city=平顶山")
    assert cli("metadata", "values", "city", "ping", "--json").json == [{"value": "平顶山", "photos": 1}]
    assert "平顶山" in cli("metadata", "values", "city").out
    assert cli("metadata", "values", "title").status == 2


def test_further_fields_are_shown(cli: Cli, filled: Any) -> None:
    """By their own names, and in the history of the photo."""
    cli("edit", "1", "--set", "label=红", "--set", "title.en=New", "--set", "alt_text=高楼")
    shown = cli("show", "1", "--json").json
    assert (shown["label"], shown["fields"]) == ("red", {"alt_text": "高楼", "title.en": "New"})
    assert "Title (English): New" in cli("show", "1").out
    assert "Colour label: red" in cli("show", "1").out
    history = cli("history", "1").out
    assert "Alt text" in history
    assert "colour label" in history


def test_a_place_is_chosen_where_places_disagree(cli: Cli, filled: Any, pictures: Path) -> None:
    """Listed first, then taken; half a choice is wrong usage."""
    path = pictures / "晨光初照.jpg"
    data = written(path.read_bytes(), {"title": "旧题"}, Legacy.ALWAYS).data
    path.write_bytes(written(data, {"title": "新题"}, Legacy.NEVER).data)
    (photo,) = [each["id"] for each in cli("search", "晨光", "--json").json["photos"]]
    assert "旧题" in cli("metadata", "take", photo).out
    (conflict,) = cli("metadata", "take", photo, "title", "iptc", "--json").json
    assert conflict["values"] == [{"source": "xmp", "value": "新题"}, {"source": "iptc", "value": "旧题"}]
    assert cli("show", photo, "--json").json["title"] == "旧题"
    assert cli("metadata", "take", photo, "title").status == 2
