"""Pages as slides: every box where it stood, and nothing that was cut off."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Mm

from gallery_app.domain.task import drain
from gallery_app.errors import UserError
from gallery_app.layout.scene import Crop, Scene
from gallery_app.render.fonts import fonts_for_pages
from gallery_app.render.options import Options
from gallery_app.render.pptx_pages import export_pptx_pages
from tests.fakes.handed import page, turned


@pytest.fixture(autouse=True)
def _fonts() -> None:
    try:
        fonts_for_pages()
    except UserError as error:
        pytest.skip(str(error))


def _scene(folder: Path) -> Scene:
    scene = page(folder, turned(folder / "p.jpg"))
    return Scene(scene.pages[:1], scene.styles, scene.title)


def test_boxes_stand_where_the_page_has_them(tmp_path: Path) -> None:
    """Within a hundredth of a millimetre; texts are texts."""
    scene = _scene(tmp_path)
    [slide] = Presentation(str(drain(export_pptx_pages(scene, tmp_path / "x.pptx")).files[0])).slides
    shapes = [shape for shape in slide.shapes if shape.name]
    boxes = scene.pages[0].items
    assert len(shapes) == len(boxes) + 2
    first = shapes[0]
    assert first.text_frame.text == "攀“高”不止步"
    assert abs(first.left - Mm(boxes[0].x)) <= Mm(0.01)
    assert abs(first.width - Mm(boxes[0].w)) <= Mm(0.01)
    assert slide.notes_slide.notes_text_frame.text == "日新月异　田正 摄"


def test_what_is_cut_off_is_not_in_the_file(tmp_path: Path) -> None:
    """Of a picture that is red and blue, its red half alone goes out."""
    photo = turned(tmp_path / "q.jpg", 1)
    scene = _scene(tmp_path)
    box = replace(scene.images[0], path=str(photo), crop=Crop(0.6, 0, 0.4, 1))
    one = Scene((replace(scene.pages[0], items=(box, replace(box, mirrored=True))),), scene.styles)
    [slide] = Presentation(str(drain(export_pptx_pages(one, tmp_path / "x.pptx")).files[0])).slides
    picture, mirrored = slide.shapes
    with Image.open(io.BytesIO(picture.image.blob)) as image:
        assert image.convert("RGB").getextrema()[2][1] < 80
    assert mirrored._element.spPr.find(".//{*}xfrm").get("flipH") == "1"


def test_a_broken_picture_leaves_its_frame(tmp_path: Path) -> None:
    """With what the frame says, and one sentence."""
    scene = _scene(tmp_path)
    box = replace(scene.images[0], path=str(tmp_path / "none.jpg"), note="图片无法读取")
    one = Scene((replace(scene.pages[0], items=(box,)),), scene.styles)
    exported = drain(export_pptx_pages(one, tmp_path / "x.pptx", Options(ppi=72)))
    assert [warning.path for warning in exported.warnings] == [box.path]
    [slide] = Presentation(str(exported.files[0])).slides
    assert slide.shapes[0].text_frame.text == "图片无法读取"


def test_lines_are_those_of_the_page(tmp_path: Path) -> None:
    """A paragraph of two lines has a break between them, so that no name is split."""
    [slide] = Presentation(str(drain(export_pptx_pages(_scene(tmp_path), tmp_path / "x.pptx")).files[0])).slides
    assert "甲乙丙丁戊己庚辛壬\v甲乙丙丁戊己庚辛壬癸甲" in [s.text_frame.text for s in slide.shapes if s.has_text_frame]
