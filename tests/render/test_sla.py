"""The Scribus document is XML that names what it uses."""

# ruff: noqa: S314 - what is parsed was written a moment ago

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from gallery_app.domain.task import drain
from gallery_app.errors import UserError
from gallery_app.layout.scene import Line, Page, Run, Scene, TextBox
from gallery_app.render.sla import export_sla
from tests.fakes.handed import HOSTILE, STYLES, page, turned


def _document(scene: Scene, out: Path) -> ET.Element:
    try:
        [file, *_] = drain(export_sla(scene, out)).files
    except UserError as error:
        pytest.skip(str(error))
    return ET.fromstring(file.read_bytes())


def test_frames_texts_and_threads_are_there(tmp_path: Path) -> None:
    """A text stands in its first frame and is chained to the next; styles and colours are defined."""
    root = _document(page(tmp_path, turned(tmp_path / "p.jpg")), tmp_path / "page.sla")
    boxes = {box.get("ItemID"): box for box in root.iter("PAGEOBJECT")}
    first = next(box for box in boxes.values() if box.get("NEXTITEM") != "-1")
    behind = boxes[first.get("NEXTITEM")]
    assert behind.get("BACKITEM") == first.get("ItemID")
    assert behind.find("StoryText") is None
    styles = {style.get("NAME") for style in root.iter("STYLE")}
    assert {para.get("PARENT") for tag in ("para", "trail") for para in root.iter(tag)} <= styles
    colours = {colour.get("NAME") for colour in root.iter("COLOR")}
    assert {style.get("FCOLOR") for style in root.iter("STYLE")} <= colours


def test_mirrored_locked_and_empty_frames_say_so(tmp_path: Path) -> None:
    """As the page has them."""
    root = _document(page(tmp_path, turned(tmp_path / "p.jpg")), tmp_path / "page.sla")
    plain, mirrored, empty = [box for box in root.iter("PAGEOBJECT") if box.get("PTYPE") == "2"][:3]
    assert (plain.get("FLIPPEDH"), mirrored.get("FLIPPEDH")) == ("0", "1")
    assert (plain.get("LOCK"), mirrored.get("LOCK")) == ("0", "1")
    assert empty.get("PFILE") == ""


def test_hostile_words_give_xml(tmp_path: Path) -> None:
    """Whatever a caption or a title says."""
    box = TextBox(0, 0, 50, 50, (Line((Run(HOSTILE, "body"),)),))
    root = _document(Scene((Page(60, 60, (box,)),), STYLES, HOSTILE, (HOSTILE,)), tmp_path / "x.sla")
    assert "<script>" in str(next(root.iter("ITEXT")).get("CH"))
