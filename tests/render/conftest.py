"""A drawn report to export: plain-coloured photos with the facts of the sample."""

import json
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.errors import UserError
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.scene import Scene
from gallery_app.layout.templates import template
from gallery_app.render.fonts import fonts_for_pages
from gallery_app.render.typst import TypstMeasure

_GOLDEN = Path(__file__).resolve().parent.parent / "golden"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Content:
    """The sample report with a drawn JPEG for each photo."""
    folder = tmp_path_factory.mktemp("photos")
    facts = json.loads((_GOLDEN / "gaoxin.json").read_text("utf-8"))
    shapes = iter(enumerate(facts["shapes"], 1))
    return Content(
        facts["headline"],
        facts["subtitle"],
        tuple(facts["bylines"]),
        facts["date"],
        sections=tuple(
            ContentSection(tuple(s["heading"]), tuple(_item(folder, *next(shapes), *photo) for photo in s["photos"]))
            for s in facts["sections"]
        ),
    )


def _item(folder: Path, number: int, shape: list[int], title: str, name: str) -> ContentItem:
    width, height = shape
    path = folder / f"{number:02d}.jpg"
    Image.new("RGB", (width, height), (number * 16, 128, 255 - number * 16)).save(path)
    return ContentItem(number, title, credit=f"{name} 摄", path=str(path), width=width, height=height)


@pytest.fixture(scope="session")
def typst_measure() -> TypstMeasure:
    """The real typesetter; skips where the machine has no Chinese font."""
    try:
        fonts_for_pages()
    except UserError as error:
        pytest.skip(str(error))
    return TypstMeasure()


@pytest.fixture(scope="session")
def scene(sample: Content, typst_measure: TypstMeasure) -> Scene:
    """The sample as an A3 photo page."""
    return compose(sample, template("photo-page"), "A3", typst_measure)
