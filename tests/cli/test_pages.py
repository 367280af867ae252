"""`layout`, `export`, `demo`: pages and files for others."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from gallery_app.cli.verbs import demo
from gallery_app.errors import FileError
from gallery_app.services import sample
from gallery_app.services.sample import Sample
from tests.cli.conftest import Cli
from tests.fakes.press import saved_press


@pytest.fixture
def layout(cli: Cli, filled: Any) -> Any:
    """A composed layout of the small report, as it was answered."""
    return cli("layout", "compose", filled["report"], "--template", "photo-page", "--json").json


def test_templates_need_no_catalog(cli: Cli, tmp_path: Path) -> None:
    """The templates are listed without a catalog being made."""
    names = [template["name"] for template in cli("layout", "templates", "--json").json]

    assert {"photo-page", "contact-sheet"} <= set(names)
    assert "photo-page" in cli("layout", "templates").out
    assert not (tmp_path / "catalog.tushuo").exists()


def test_templates_speak_chinese(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Chinese reader gets Chinese titles."""
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")

    assert any("\u4e00" <= letter <= "\u9fff" for letter in cli("layout", "templates").out.splitlines()[1])


def test_layout_is_kept(cli: Cli, layout: Any) -> None:
    """A composed layout can be shown again: pages in mm, with frames and lines."""
    (page,) = layout["pages"]

    assert (page["width_mm"], page["height_mm"]) == (297, 420)
    assert {"kind", "x", "y", "w", "h"} <= set(page["items"][0])
    assert cli("layout", "show", layout["layout"], "--json").json == layout


def test_layout_in_words(cli: Cli, filled: Any) -> None:
    """Without --json the pages are counted."""
    out = cli("layout", "compose", "--query", "李明", "--template", "contact-sheet", "--page", "A4").out

    assert "Page 1: 210 × 297 mm, photos: 2" in out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["layout", "show", "99"], "There is no layout 99"),
        (["layout", "compose", "99", "--template", "photo-page"], "There is no report 99"),
        (["layout", "compose", "1", "--template", "frob"], "There is no template frob"),
        (["layout", "compose", "1", "--template", "photo-page", "--page", "frob"], "There is no page size frob"),
        (["layout", "compose", "--query", "摄影:无名", "--template", "photo-page"], "There is no photo to put on"),
        (["export", "99", "--format", "pdf", "--out", "x.pdf"], "There is no report and no layout 99"),
        (["export", "1", "--format", "frob", "--out", "x.pdf"], "There is no format frob"),
    ],
)
def test_unknown_things_are_wrong_usage(cli: Cli, filled: Any, words: list[str], sentence: str) -> None:
    """Reports, layouts, templates, papers and formats that are not there are wrong usage."""
    answer = cli(*words)

    assert (answer.status, answer.out) == (2, "")
    assert sentence in answer.err


@pytest.mark.parametrize(("kind", "name", "magic"), [("pdf", "页.pdf", b"%PDF-"), ("png", "页.png", b"\x89PNG")])
def test_export_of_a_layout(cli: Cli, layout: Any, tmp_path: Path, kind: str, name: str, magic: bytes) -> None:
    """A layout becomes a page file of the kind that was asked for."""
    answer = cli("export", layout["layout"], "--format", kind, "--out", tmp_path / "out" / name, "--json").json

    assert set(answer) == {"files", "warnings"}
    assert Path(answer["files"][0]).read_bytes().startswith(magic)


def test_export_of_a_report(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """A report becomes a caption table; its path is printed."""
    out = tmp_path / "captions.csv"

    assert cli("export", filled["report"], "--format", "csv", "--out", out).out == f"{out}\n"
    assert any("晨光初照" in row for row in csv.reader(out.read_text("utf-8-sig").splitlines()) for row in row)


def test_export_of_a_search(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """A search becomes a gallery for the browser."""
    answer = cli("export", "--query", "晨光", "--format", "html", "--out", tmp_path / "gallery", "--json").json

    assert all(Path(path).is_absolute() and Path(path).is_file() for path in answer["files"])
    assert any(path.endswith(".html") for path in answer["files"])


def test_export_into_a_file_is_one_sentence(cli: Cli, filled: Any, text: Path) -> None:
    """A folder that cannot be made is one sentence, status 1."""
    answer = cli("export", filled["report"], "--format", "csv", "--out", text / "a.csv")

    assert (answer.status, answer.out, len(answer.err.splitlines())) == (1, "", 1)


def test_a_damaged_picture_is_a_warning(cli: Cli, filled: Any, pictures: Path, tmp_path: Path) -> None:
    """A picture that went bad after the import is named; the page is made without it."""
    (pictures / "晨光初照.jpg").write_bytes(b"no longer a picture")
    answer = cli("export", filled["report"], "--format", "pdf", "--out", tmp_path / "a.pdf", "--json")

    assert "晨光初照.jpg" in answer.json["warnings"][0]
    assert "晨光初照.jpg" in answer.err
    assert Path(answer.json["files"][0]).is_file()


def _quick_sample(monkeypatch: pytest.MonkeyPatch, *, fonts: bool = True) -> None:
    """Let the sample draw and export at once, with or without the fonts for it."""

    def export(self: Sample, report: int, out: Path) -> Any:
        if not fonts:
            raise FileError("No font.")
        yield from ()
        out.mkdir(parents=True)
        page = out / "page.pdf"
        page.write_bytes(b"%PDF-")
        return type("Made", (), {"exports": (str(page),)})

    def draw(standin: Any) -> bytes:
        picture = io.BytesIO()
        Image.new("RGB", (30, 20), tuple(standin.title.encode()[-3:])).save(picture, "JPEG")
        return picture.getvalue() + standin.title.encode()

    monkeypatch.setattr(Sample, "export", export)
    monkeypatch.setattr(sample, "draw_standin", draw)


def test_demo(cli: Cli, tmp_path: Path, windows: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo leaves a catalog with the sample report, and opens no window where there is no screen."""
    _quick_sample(monkeypatch)
    answer = cli("demo", "--out", tmp_path / "demo", "--json").json

    assert answer == {
        "catalog": str(tmp_path / "demo" / "demo.tushuo"),
        "report": answer["report"],
        "photos": 15,
        "exports": [str(tmp_path / "demo" / "exports" / "page.pdf")],
    }
    assert (cli("search", "摄影:田正", "--json", "--catalog", answer["catalog"]).json["total"], windows) == (4, [])
    drawn = sorted(path.name for path in (tmp_path / "demo" / "sample-photos").iterdir())
    assert len(drawn) == 15  # where the window looks for them, so that nothing is drawn twice


def test_demo_opens_the_window(cli: Cli, tmp_path: Path, windows: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is a screen the window opens on the sample, but for --no-window; without fonts the status is 1."""
    _quick_sample(monkeypatch, fonts=False)
    monkeypatch.setattr(demo, "has_screen", lambda: True)
    answers = [cli("demo", "--out", tmp_path / "demo", *more) for more in ([], ["--no-window"])]

    assert [answer.status for answer in answers] == [1, 1]
    assert answers[0].err.splitlines()[-1] == "No font."
    assert windows == [(tmp_path / "demo" / "demo.tushuo", True)]


def test_doctor_looks_without_a_catalog(cli: Cli, tmp_path: Path) -> None:
    """The doctor names what it looked at, and makes no catalog."""
    answer = cli("doctor", "--json")

    looked = {finding["name"] for finding in answer.json["findings"]}
    assert looked == {"font", "catalog", "place", "cache", "temporary"}
    assert answer.status == (0 if answer.json["ok"] else 1)
    assert "can be written:" in cli("doctor").out
    assert not (tmp_path / "catalog.tushuo").exists()


def test_json_is_utf8_without_escapes(cli: Cli, filled: Any) -> None:
    """Chinese stands in JSON as itself."""
    out = cli("search", "晨光", "--json").out

    assert "晨光初照" in out
    assert json.loads(out)["total"] == 1


def test_proposals_are_shown_with_their_figures_and_one_is_taken(cli: Cli, filled: Any) -> None:
    """Nothing is saved by looking; a number saves that arrangement."""
    command = ("layout", "compose", filled["report"], "--template", "photo-page")
    offered = cli(*command, "--proposals", "--json").json
    assert cli("layout", "list", "--json").json == []
    assert offered[0]["proposal"] == 1
    assert {"crop", "worst", "used", "white", "sizes", "edges", "order", "captions"} <= set(offered[0]["score"])
    assert offered[0]["words"] in cli(*command, "--proposals").out
    cli(*command, "--take", 1)
    refused = cli(*command, "--take", 9)
    assert (refused.status != 0, "only" in refused.err) == (True, True)
    assert [layout["template"] for layout in cli("layout", "list", "--json").json] == ["photo-page"]


def test_layouts_are_listed_renamed_and_removed(cli: Cli, layout: Any) -> None:
    """The list says what there is; undo brings a removed layout back."""
    number = layout["layout"]
    cli("layout", "rename", number, "五版")
    assert "五版" in cli("layout", "list").out
    assert cli("layout", "remove", number, "--json").json == {"layout": number}
    assert "no layouts" in cli("layout", "list").out
    cli("undo")
    assert "五版" in cli("layout", "list").out


def test_a_search_is_titled(cli: Cli, filled: Any) -> None:
    """A layout of a search is called as it was asked, else by its subject; reports have titles of their own."""
    cli("layout", "compose", "--query", "李明", "--title", "河湾清晨", "--template", "exhibition-board")
    cli("layout", "compose", "--query", "摄影:李明", "--template", "exhibition-board")
    cli("layout", "compose", "--query", "", "--template", "exhibition-board")

    names = {each["name"] for each in cli("layout", "list", "--json").json}

    assert {"河湾清晨", "李明摄影作品"} <= names
    assert "" not in names
    for words in (
        ["layout", "compose", "1", "--template", "photo-page"],
        ["export", "1", "--format", "pdf", "--out", "x"],
    ):
        answer = cli(*words, "--title", "题")
        assert (answer.status, "--title goes with --query" in answer.err) == (2, True)


def test_layouts_are_listed_in_local_time(cli: Cli, layout: Any) -> None:
    """As the history shows it; JSON keeps the moment whole."""
    [stored] = cli("layout", "list", "--json").json

    assert re.search(r" \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$", cli("layout", "list").out.splitlines()[1])
    assert "T" in stored["modified"]


def test_an_export_for_a_press_counts_errors(cli: Cli, layout: Any, tmp_path: Path) -> None:
    """After the files one line says how many errors preflight finds, and how to list them."""
    press = saved_press(tmp_path)
    out = cli("export", layout["layout"], "--format", "pdf-x4", "--icc", press, "--out", tmp_path / "a.pdf").out

    errors = cli("preflight", layout["layout"], "--icc", press, "--json").json["errors"]
    assert errors
    assert f"finds errors: {len(errors)}. Look at them with gallery-app preflight {layout['layout']}" in out
    assert "finds errors" not in cli("export", layout["layout"], "--format", "pdf", "--out", tmp_path / "b.pdf").out


def test_preflight_of_a_report_says_what_to_do(cli: Cli, filled: Any) -> None:
    """A report has no pages yet: the command that composes them is named."""
    answer = cli("preflight", filled["report"])

    assert answer.status == 2
    assert f"gallery-app layout compose {filled['report']} --template" in answer.err
