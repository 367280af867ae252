"""Templates are data that says when it is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from gallery_app.errors import InputError
from gallery_app.layout.templates import paper, papers, read_template, template, templates
from gallery_app.paths import resources_folder


def _spoilt(folder: Path, *keys: str, value: Any) -> Path:
    data = json.loads((resources_folder() / "templates" / "photo-page.json").read_text("utf-8"))
    inner = data
    for key in keys[:-1]:
        inner = inner[key]
    inner[keys[-1]] = value
    path = folder / "mine.json"
    path.write_text(json.dumps(data), "utf-8")
    return path


def test_templates_are_listed_in_order_with_names_in_both_languages() -> None:
    """The photo page comes first, the contact sheet second."""
    assert [t.names["zh"] for t in templates()] == ["图片专版", "小样"]
    assert [t.names["en"] for t in templates()] == ["Photo page", "Contact sheet"]


def test_an_unknown_template_is_refused_with_the_known_ones() -> None:
    """A wrong name is answered with the right ones."""
    with pytest.raises(InputError, match="no template poster; choose one of photo-page, contact-sheet"):
        template("poster")


@pytest.mark.parametrize(
    ("keys", "value", "sentence"),
    [
        (("arrangement",), "heap", "neither rows nor grid"),
        (("rows", "gap"), -1, "rows.gap must be above 0"),
        (("rows",), {}, "missing"),
        (("styles", "title", "size"), 0, "style title needs a size above 0"),
        (("styles", "title", "face"), "comic", "comic"),
        (("colours", "accent"), [1, 2], "needs four numbers"),
        (("colours", "accent"), [0, 0, 0, 101], "beyond 0 to 100"),
        (("labels", "zh"), {}, "'name' is missing"),
        (("names",), None, "subscriptable"),
    ],
)
def test_a_wrong_template_is_explained(tmp_path: Path, keys: tuple[str, ...], value: Any, sentence: str) -> None:
    """What is wrong in a template file is said in the error."""
    with pytest.raises(InputError, match=sentence):
        read_template(_spoilt(tmp_path, *keys, value=value))


def test_paper_names_may_be_typed_in_any_case() -> None:
    """A lower-case name finds its paper."""
    assert (paper("a3").width, paper("a3").height) == (297, 420)


def test_every_paper_has_room_inside_its_margins() -> None:
    """Margins leave most of the page."""
    assert all(sheet.margin * 4 < min(sheet.width, sheet.height) for sheet in papers())


def test_languages_without_labels_speak_english() -> None:
    """A page in French says what it must in English."""
    assert template("photo-page").words("fr")["missing"] == "Photo to come"
