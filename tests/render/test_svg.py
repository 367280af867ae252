"""SVG needs nothing but itself."""

import base64
import io
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.layout.content import Content
from gallery_app.layout.scene import Scene
from gallery_app.render.options import Options
from gallery_app.render.svg import export_svg


@pytest.fixture(scope="module")
def svg(scene: Scene, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The sample's page."""
    out = tmp_path_factory.mktemp("svg") / "page.svg"
    return drain(export_svg(scene, out, Options(ppi=72))).files[0].read_text("utf-8")


def test_nothing_comes_from_elsewhere(svg: str) -> None:
    """Every reference is a part of the file or data in it; there is no text to set and no script."""
    references = re.findall(r'(?:href|src)="([^"]{0,30})|url\(([^)]{0,30})', svg)
    assert references
    assert all((a or b).lstrip("'\"").startswith(("#", "data:image/jpeg;base64,")) for a, b in references)
    assert not re.search(r"<(text|script|style|foreignObject)\b", svg)


def test_every_photo_is_inside(svg: str, sample: Content) -> None:
    """As many pictures as the page has, each one a JPEG."""
    found = re.findall(r'"data:image/jpeg;base64,([^"]+)"', svg)
    assert len(found) == len(sample.items)
    for data in found:
        Image.open(io.BytesIO(base64.b64decode(data))).verify()


def test_words_can_be_searched(svg: str, sample: Content) -> None:
    """Title and description hold what is printed, since letters are outlines."""
    root = ET.fromstring(svg)  # noqa: S314 it is our own
    title, words = root[0].text or "", "".join((root[1].text or "").split())
    assert title == sample.headline
    assert [item.title for item in sample.items if item.title not in words] == []


def test_pages_get_a_number_each(scene: Scene, tmp_path: Path) -> None:
    """Two pages are two files."""
    files = drain(export_svg(replace(scene, pages=scene.pages * 2, title="<&>"), tmp_path / "p.svg", Options(ppi=18)))
    assert [file.name for file in files.files] == ["p-1.svg", "p-2.svg"]
    root = ET.fromstring(files.files[0].read_text("utf-8"))  # noqa: S314 it is our own
    assert root[0].text == "<&>"
