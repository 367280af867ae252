"""Templates are data that says when it is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from gallery_app.errors import InputError
from gallery_app.layout import templates as template_list
from gallery_app.layout.template_file import check_template
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
    """The photo page comes first; every template has a name and a line about it in both languages."""
    names = [t.names["zh"] for t in templates()]
    assert names[:6] == ["图片专版", "小样", "通版", "图文稿", "图说单", "单图页"]
    assert names[6:] == ["展板", "幻灯片", "明信片", "带图说的图片"]
    assert all(t.names["en"] and t.about["zh"] and t.about["en"] for t in templates())


def test_an_unknown_template_is_refused_with_the_known_ones() -> None:
    """A wrong name is answered with the right ones."""
    with pytest.raises(InputError, match="no template poster; choose one of photo-page, contact-sheet"):
        template("poster")


@pytest.mark.parametrize(
    ("keys", "value", "sentence"),
    [
        (("arrangement",), "heap", "arrangement must be one of rows, grid"),
        (("rows", "gap"), -1, "rows.gap must be a number from 0.01 to 5000"),
        (("rows", "gap"), float("nan"), "rows.gap must be a number"),
        (("rows",), {}, "rows.gap is missing"),
        (("rows",), [], "rows must be an object"),
        (("styles", "title", "size"), 0, "styles.title.size must be a number from 2 to 400"),
        (("styles", "title", "face"), "comic", "styles.title.face must be one of serif, sans"),
        (("styles", "title", "whole"), "yes", "styles.title.whole must be true or false"),
        (("styles", "title", "font"), "evil.ttf", "it does not know styles.title.font"),
        (("colours", "accent"), [1, 2], "colours.accent must be four numbers"),
        (("colours", "accent"), [0, 0, 0, 101], "from 0 to 100"),
        (("labels", "zh"), {}, "labels.zh.name is missing"),
        (("names",), None, "names must be an object"),
        (("names", "zh"), "长" * 99, "names.zh must be a text of up to 40 characters"),
        (("program",), "rm", "it does not know program"),
        (("page",), "A99", "no page size A99"),
        (("papers",), "A4", "papers must be a list of texts"),
        (("credits",), {"zh": "baroque"}, "no style baroque"),
        (("sketch",), {"shape": 1, "photos": [[2, 0, 0, 0]]}, "sketch.photos must be a list of frames"),
    ],
)
def test_a_wrong_template_is_explained(tmp_path: Path, keys: tuple[str, ...], value: Any, sentence: str) -> None:
    """What is wrong in a template file is said in the error."""
    with pytest.raises(InputError, match=sentence):
        read_template(_spoilt(tmp_path, *keys, value=value))


def test_paper_names_may_be_typed_in_any_case() -> None:
    """A lower-case name finds its paper."""
    assert (paper("a3").width, paper("a3").height) == (297, 420)


@pytest.mark.parametrize(
    ("name", "size"),
    [("对开", (390, 546)), ("四开-landscape", (390, 273)), ("Letter", (215.9, 279.4)), ("210x280", (210, 280))],
)
def test_papers_are_found_by_name_and_by_size(name: str, size: tuple[float, float]) -> None:
    """Chinese names, turned papers and sizes in mm are understood."""
    assert (paper(name).width, paper(name).height) == size


@pytest.mark.parametrize("size", ["20x280", "210x99999"])
def test_impossible_papers_are_refused(size: str) -> None:
    """A page must be printable."""
    with pytest.raises(InputError, match="each side has 80 to 2000 mm"):
        paper(size)


def test_type_and_margins_grow_with_the_page() -> None:
    """A custom page of the size of A3 is set about as A3 is."""
    assert paper("297x420").type == pytest.approx(paper("A3").type, abs=0.02)
    assert paper("297x420").margin == pytest.approx(paper("A3").margin, abs=1)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: Any) -> Path:
    """The user's folder of templates."""
    monkeypatch.setattr(template_list, "user_templates_folder", lambda: tmp_path)
    return tmp_path


def test_a_template_of_ones_own_says_only_what_differs(own: Path) -> None:
    """It extends one that ships, and is listed with where it comes from."""
    data = {"extends": "contact-sheet", "names": {"zh": "大样"}, "grid": {"cell": 80, "largest": 99}}
    (own / "big.json").write_text(json.dumps(data), "utf-8")
    made = template("big")
    assert (made.names, made.origin) == ({"zh": "大样", "en": "Contact sheet"}, str(own / "big.json"))
    assert templates()[-1] == made


def test_every_fault_of_a_template_is_told(own: Path) -> None:
    """A broken template is left out of the list, with a sentence for each fault; asked for, it says the first."""
    (own / "odd.json").write_text('{"extends": "slides", "order": "x", "scale": 99}', "utf-8")
    (own / "slides.json").write_text("{}", "utf-8")
    (own / "torn.json").write_text("{", "utf-8")
    (own / "far.json").write_text('{"extends": "moon"}', "utf-8")
    said = [str(fault.message) for fault in template_list.template_faults()]
    parts = ["it extends 'moon'", "order must be a number", "scale must be a number", "has the name of one", "as JSON"]
    assert all(part in sentence for part, sentence in zip(parts, said, strict=True))
    assert not any(each.origin for each in templates())
    with pytest.raises(InputError, match="order must be"):
        template("odd")


def test_a_huge_file_is_no_template(tmp_path: Path) -> None:
    """Reading stops before a file can fill the memory."""
    path = tmp_path / "big.json"
    path.write_text(" " * 300_000, "utf-8")
    assert "larger than" in str(check_template(path)[0])


def test_every_paper_has_room_inside_its_margins() -> None:
    """Margins leave most of the page."""
    assert all(sheet.margin * 4 < min(sheet.width, sheet.height) for sheet in papers())


def test_languages_without_labels_speak_english() -> None:
    """A page in French says what it must in English."""
    assert template("photo-page").words("fr")["missing"] == "Photo to come"
