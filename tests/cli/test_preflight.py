"""`preflight` of a layout: every fault is found, named, and told where it is."""

from pathlib import Path
from typing import Any

import pytest

from gallery_app.bootstrap import open_desk
from gallery_app.render import glyphs
from gallery_app.render.fonts import CjkFonts
from tests.cli.conftest import Cli
from tests.fakes.faulty_layout import faulty_layout
from tests.fakes.press import saved_press

Faulty = tuple[Path, int, dict[str, int], Path]

_ON_PAPER = [
    ("resolution", "太小"), ("crop-beyond", "出界"), ("distorted", "压扁"), ("no-title", "无题"), ("no-credit", "无名"),
    ("no-section", "两次"), ("credit-differs", "改名"), ("credit-in-file", "别人"), ("placeholder", "待补"),
    ("rights", "禁用"), ("embargo", "禁发"), ("expired", "过期"), ("undated-archive", "资料"), ("unmarked-ai", "机器"),
    ("no-glyph", "怪字"), ("placed-twice", "两次"), ("used-before", "旧事"), ("missing-file", "走失"),
    ("unreadable", "坏图"), ("no-profile", "四色"), ("bad-profile", "假档"), ("ink", "太浓"),
]  # fmt: skip


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Faulty:
    """A catalog with a layout of every fault, its photos by title, and the profile of a press."""
    folder = tmp_path_factory.mktemp("faulty")
    desk = open_desk(folder / "catalog.tushuo")
    layout, photos = faulty_layout(desk, folder / "pictures")
    desk.close()
    return folder / "catalog.tushuo", layout, photos, saved_press(folder)


def _found(cli: Cli, faulty: Faulty, *words: object) -> set[tuple[str, int | None]]:
    """Codes with their photos; each has a page, unless it is about the document, and a sentence."""
    answer = cli("--catalog", faulty[0], "preflight", faulty[1], *words, "--json")
    assert answer.status == 1
    findings: list[dict[str, Any]] = answer.json["errors"] + answer.json["warnings"]
    assert all(each["message"] and each["page"] for each in findings)
    return {(each["code"], each["photo"]) for each in findings}


def test_every_fault_is_found_for_paper(cli: Cli, faulty: Faulty) -> None:
    """With code, page, photo and sentence, and a text longer than its box too."""
    found = _found(cli, faulty)
    assert [(code, title) for code, title in _ON_PAPER if (code, faulty[2][title]) not in found] == []
    assert "overset" in {code for code, _ in found}


def test_faults_are_found_on_their_photo_only(cli: Cli, faulty: Faulty) -> None:
    """What most photos are spared is said of none of them."""
    found, photos = _found(cli, faulty), faulty[2]
    for code, title in _ON_PAPER:
        if code not in {"no-section", "resolution"}:
            assert {photo for told, photo in found if told == code} == {photos[title]} | _also(code, photos), code


def _also(code: str, photos: dict[str, int]) -> set[int]:
    """Other photos with the same fault by their nature: three are in inks, one of them has a profile."""
    return {photos["太浓"]} if code == "no-profile" else set()


def test_a_press_tells_the_ink_of_every_picture(cli: Cli, faulty: Faulty) -> None:
    """Inks of another press are converted; without a profile only pictures in inks are known."""
    catalog, layout, photos, press = faulty
    found = _found(cli, faulty, "--icc", press, "--target", "coated")
    assert ("other-press", photos["他厂"]) in found
    assert ("ink", photos["太浓"]) in found
    lines = cli("--catalog", catalog, "preflight", layout, "--icc", press).out
    assert "350 % ink, and 240 % is the most." in lines
    assert "Choose the profile of the paper it goes to." in lines


def test_a_screen_asks_for_other_things(cli: Cli, faulty: Faulty) -> None:
    """Words for those who cannot see; inks play no part."""
    found = _found(cli, faulty, "--target", "screen")
    assert ("no-alt", faulty[2]["无题"]) in found
    assert not {"ink", "no-profile", "bad-profile"} & {code for code, _ in found}


def test_a_missing_kind_of_typeface_is_told(cli: Cli, faulty: Faulty, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the one that stands in for it."""
    monkeypatch.setattr(glyphs, "find_cjk_fonts", lambda: CjkFonts(serif=(), sans=("Some Hei",)))
    answer = cli("--catalog", faulty[0], "preflight", faulty[1], "--json")
    [told] = [each for each in answer.json["warnings"] if each["code"] == "no-font"]
    assert (told["page"], "Some Hei stands in for it" in told["message"]) == (None, True)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [(("--pdf", "a.pdf", "--icc", "b.icc"), "--icc means nothing"), (("1", "--icc", "b.icc"), "b.icc")],
)
def test_wrong_profiles_are_wrong_usage(cli: Cli, filled: Any, words: tuple[str, ...], sentence: str) -> None:
    """One sentence, status 2."""
    layout = cli("layout", "compose", filled["report"], "--template", "photo-page", "--json").json["layout"]
    answer = cli("preflight", *(layout if word == "1" else word for word in words))
    assert (answer.status, answer.out) == (2, "")
    assert sentence in answer.err
