"""Scribus opens what was written for layout programs, and finds every frame, text, font and picture in its place.

Scribus is not among the tools of continuous integration, for it brings a desktop with it; there these tests skip.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gallery_app.domain.task import Task, drain
from gallery_app.errors import UserError
from gallery_app.layout.scene import Face, ImageBox, Role, Scene, TextBox
from gallery_app.render.badges import with_numbers
from gallery_app.render.font_names import font_name
from gallery_app.render.idml import export_idml
from gallery_app.render.outcome import Exported
from gallery_app.render.sla import export_sla
from tests.fakes.handed import page, turned

pytestmark = [pytest.mark.oracle, pytest.mark.slow]
_PROBE = Path(__file__).resolve().parent.parent / "fakes" / "scribus_probe.py"
_WRITERS: dict[str, Callable[[Scene, Path], Task[Exported]]] = {"idml": export_idml, "sla": export_sla}


def _opened(document: Path) -> dict[str, Any]:
    if not shutil.which("scribus"):
        pytest.skip("scribus is not installed: no layout program can be asked")
    answer = document.with_suffix(".json")
    subprocess.run(
        ["scribus", "-g", "-ns", "-py", str(_PROBE), str(document), str(answer)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        timeout=120,
    )
    told: dict[str, Any] = json.loads(answer.read_text("utf-8"))
    return told


@pytest.fixture(scope="module", params=sorted(_WRITERS))
def handed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Scene, dict[str, Any]]:
    """The page as it was, and what Scribus says of it."""
    folder = tmp_path_factory.mktemp(request.param)
    scene = page(folder, turned(folder / "日新月异.jpg"))
    try:
        [document, *_] = drain(_WRITERS[request.param](scene, folder / f"page.{request.param}")).files
    except UserError as error:
        pytest.skip(str(error))
    return with_numbers(scene), _opened(document)


def _pairs(handed: tuple[Scene, dict[str, Any]]) -> list[tuple[Any, dict[str, Any]]]:
    scene, told = handed
    pages = zip(scene.pages, told["pages"], strict=True)
    return [
        (box, shown["items"][f"item{number}-{index}"])
        for number, (sheet, shown) in enumerate(pages)
        for index, box in enumerate(sheet.items)
    ]


def test_frames_stand_within_a_hundredth_of_a_millimetre(handed: tuple[Scene, dict[str, Any]]) -> None:
    """Each of them, on pages of the right size."""
    assert all(facts["place"] == pytest.approx([box.x, box.y, box.w, box.h], abs=0.01) for box, facts in _pairs(handed))
    assert all(page["size"] == pytest.approx([200, 280], abs=0.01) for page in handed[1]["pages"])


def test_texts_are_texts_and_flow(handed: tuple[Scene, dict[str, Any]]) -> None:
    """What is in no second frame stands where it stood; the threaded text is whole over its two."""
    texts = [(box, facts["text"].strip("\r")) for box, facts in _pairs(handed) if isinstance(box, TextBox)]
    assert [text for box, text in texts if box.role in {Role.HEADLINE, Role.CAPTION, Role.NUMBER}][:3] == [
        "攀“高”不止步",
        "2",
        "日新月异　田正 摄",
    ]
    body = "".join(text for box, text in texts[:5] if box.role is Role.BODY).replace("\r", "")
    assert body == "甲乙丙丁戊己庚辛壬甲乙丙丁戊己庚辛壬癸甲子丑寅卯第二段"


def test_only_the_text_that_is_too_long_is_overset(handed: tuple[Scene, dict[str, Any]]) -> None:
    """And it is the same that does not fit here."""
    overset = [box.role for box, facts in _pairs(handed) if facts.get("overset")]
    assert overset == [Role.SUBTITLE, Role.SUBTITLE]


def test_fonts_and_sizes_are_those_of_the_styles(handed: tuple[Scene, dict[str, Any]]) -> None:
    """Under the names that Scribus has for them."""
    headline, body = (
        next(f for b, f in _pairs(handed) if getattr(b, "role", None) is role) for role in (Role.HEADLINE, Role.BODY)
    )
    assert (headline["font"], headline["size"]) == (font_name(Face.SERIF, 700).full, 24)
    assert (body["font"], body["size"]) == (font_name(Face.SERIF, 400).full, 10)


def test_pictures_are_linked_at_their_size(handed: tuple[Scene, dict[str, Any]]) -> None:
    """An upright picture of 40 by 60 pixels at 300 an inch is enlarged until its part fills the frame."""
    box, facts = next((b, f) for b, f in _pairs(handed) if isinstance(b, ImageBox) and not b.mirrored)
    assert Path(facts["file"]).name == "00001 日新月异.jpg"
    native = 40 / 300 * 25.4, 60 / 300 * 25.4
    assert facts["scale"] == pytest.approx([box.w / box.crop.w / native[0], box.h / box.crop.h / native[1]], rel=1e-3)


def test_styles_and_inks_have_names(handed: tuple[Scene, dict[str, Any]]) -> None:
    """Those of their roles, and of what they are mixed from."""
    assert {"主标题", "图说", "正文", "副标题"} <= set(handed[1]["styles"])
    assert {"Black", "C=0 M=74 Y=78 K=22"} <= set(handed[1]["colours"])


def test_scribus_crops_as_the_page_does(tmp_path: Path) -> None:
    """The part that is cut off at the left and above lies outside the frame."""
    scene = page(tmp_path, turned(tmp_path / "p.jpg"))
    [document, *_] = drain(export_sla(scene, tmp_path / "page.sla")).files
    told = _opened(document)["pages"][0]
    # The script's offsets are in points of the scaled picture.
    assert told["items"]["item0-1"]["offset"] == pytest.approx(
        [-0.1 * 80 / 0.6 * 72 / 25.4, -0.2 * 60 / 0.5 * 72 / 25.4], rel=1e-3
    )
    assert told["guides"] == pytest.approx([100, 10, 190], abs=0.01)
