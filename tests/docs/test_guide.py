"""The user guide: built as it stands, the same in both languages, its examples run, its messages real."""

import json
import re
import shlex
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from gallery_app.cli import main
from gallery_app.ui.actions import ACTIONS
from tests.docs.conftest import ROOT

GUIDE, HELP = ROOT / "docs" / "guide", ROOT / "resources" / "help"
PAGES = sorted(path.relative_to(GUIDE).as_posix() for path in GUIDE.glob("*/*.md"))
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_PLACE = re.compile(r"(?<!\{)\{\w+\}")


@pytest.mark.parametrize("folder", ["en", "zh"])
def test_the_guide_is_built_as_it_stands(guide: SimpleNamespace, folder: str) -> None:
    """What ships is what `make guide` makes of the pages now, and nothing else lies there."""
    shipped = {path.name: path.read_text("utf-8") for path in (HELP / guide.LANGUAGES[folder]).iterdir()}
    assert shipped == guide.built(folder)


@pytest.mark.parametrize("page", PAGES)
def test_tables_are_those_of_the_program(guide: SimpleNamespace, page: str) -> None:
    """Keys and fields in the guide are those of the tables of actions and of metadata: `make guide` fills them in."""
    text = (GUIDE / page).read_text("utf-8")
    assert text == guide.filled(text, page.partition("/")[0])


def test_pictures_are_those_of_the_pages(guide: SimpleNamespace) -> None:
    """Every picture was made small from the one that is shown now."""
    known = json.loads((HELP / "pictures.json").read_text("utf-8"))
    assert known == {name: guide.digest(picture) for name, picture in guide.pictures().items()}
    assert {path.name for path in (HELP / "pictures").iterdir()} == set(known)


def test_the_guide_is_small() -> None:
    """The wheel has five megabytes; the guide may have two of them."""
    assert sum(path.stat().st_size for path in HELP.rglob("*") if path.is_file()) < 2_000_000


def test_both_languages_tell_the_same(guide: SimpleNamespace) -> None:
    """The pages, their order, and the number of headings, rows and pictures of each are the same."""
    assert guide.pages("en") == guide.pages("zh")
    for stem in guide.pages("en"):
        counts = [
            [len(re.findall(sign, (GUIDE / folder / f"{stem}.md").read_text("utf-8"), re.MULTILINE)) for sign in SIGNS]
            for folder in ("en", "zh")
        ]
        assert counts[0] == counts[1], stem


SIGNS = (r"^#+ ", r"^\|", r"!\[", r"^\$ ", r"^\d\. ", r"^- ")


def test_every_page_stands_in_the_contents(guide: SimpleNamespace) -> None:
    """A page that the index does not lead to would not ship."""
    assert {f"{folder}/{stem}.md" for folder in ("en", "zh") for stem in guide.pages(folder)} == set(PAGES)


def test_nothing_is_fetched() -> None:
    """The help asks no network for anything: no address but names of its own files."""
    for path in HELP.glob("*/*.html"):
        assert not re.findall(r'(?:src|href)="(?:\w+:)?//', path.read_text("utf-8")), path


def _examples(page: str) -> list[tuple[str, list[str]]]:
    """Return each command line of a page with the lines that the page shows of its answer."""
    found: list[tuple[str, list[str]]] = []
    for block in _BLOCK.findall((GUIDE / page).read_text("utf-8")):
        for line in block.splitlines():
            if line.startswith("$ gallery-app "):
                found.append((line.removeprefix("$ gallery-app "), []))
            else:
                found[-1][1].append(line)
    return found


@pytest.mark.parametrize("page", [page for page in PAGES if _examples(page)])
def test_examples_run(
    page: str, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command of the guide, run in order on the sample, succeeds and says what the page shows, in its order."""
    shutil.copytree(sample, tmp_path / "desk")
    monkeypatch.chdir(tmp_path / "desk")
    monkeypatch.setenv("GALLERY_CATALOG", "catalog.tushuo")
    monkeypatch.setenv("GALLERY_LANGUAGE", page.partition("/")[0])
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for command, shown in _examples(page):
        status = main.run(shlex.split(command), lambda *_: 0)
        streams = capsys.readouterr()
        said = iter(" ".join(line.split()) for line in (streams.out + streams.err).splitlines())
        assert status == 0, (command, streams.err)
        for line in shown:
            wanted = ".*".join(re.escape(part) for part in " ".join(line.split()).split("…"))
            assert any(re.fullmatch(wanted, each) for each in said), (command, line, streams.out, streams.err)


@pytest.mark.parametrize("folder", ["en", "zh"])
def test_messages_are_those_of_the_program(folder: str) -> None:
    """Each sentence that troubleshooting explains is one that the program says, with … for its values."""
    table = json.loads((ROOT / "resources" / "i18n" / "zh-CN.json").read_text("utf-8"))
    said = {_PLACE.sub("…", text) for text in (table if folder == "en" else table.values())}
    text = (GUIDE / folder / "troubleshooting.md").read_text("utf-8")
    rows = [row.split(" | ")[0].removeprefix("| ") for row in re.findall(r"^\| .*", text, re.MULTILINE)]
    quoted = [row for row in rows if row not in {"Message", "提示"}]
    assert len(quoted) > 20
    assert [row for row in quoted if row not in said] == []


_KEY = r"(?:(?:Ctrl|Shift|Alt)\+)+(?:[A-Za-z0-9]+|[^\w\s（）()，。、；])|F\d{1,2}"
_AT_THEIR_PLACE = {"F10": "F10", "F7": "F7", "Shift+F7": "Shift+F7", "Ctrl+.": "Ctrl+.", "Alt+click": "AltModifier"}
"""Keys that belong to one place of the window and to no menu, and what the window's source calls them."""


def _prose(page: str) -> str:
    """Return a page's text without blocks of code, on one line, quotation marks and stars left out."""
    text = re.sub(r"```.*?```", "", (GUIDE / page).read_text("utf-8"), flags=re.DOTALL)
    return re.sub(r"[*“”…]", "", " ".join(text.split()))


@pytest.mark.parametrize("page", [page for page in PAGES if not page.endswith("keyboard.md")])
def test_keys_and_commands_are_those_of_the_program(guide: SimpleNamespace, page: str) -> None:
    """A key that the prose names is on the page of keys; one in brackets follows the words of the command it is for."""
    folder = page.partition("/")[0]
    board = (GUIDE / folder / "keyboard.md").read_text("utf-8")
    source = "".join(path.read_text("utf-8") for path in (ROOT / "gallery_app" / "ui").rglob("*.py"))
    text = _prose(page)
    for key in set(re.findall(_KEY, text)):
        assert f"`{key}`" in board or _AT_THEIR_PLACE[key] in source, key
    words = {key: guide._bare(guide._said(spec.text, "Actions", folder)) for spec in ACTIONS for key in spec.keys}
    for told in re.finditer(rf"(.{{2,60}}?) ?[（(]({_KEY})[)）]", text):
        said = told[1].endswith(words.get(told[2], "")) or told[2] in {"F10", "Ctrl+Z"}
        assert said, (told[0], words.get(told[2]))
