"""Photos as slides read back as what went in."""

import io
import zipfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from pptx import Presentation

from gallery_app.domain.task import drain
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.render.clean_text import clean
from gallery_app.render.pptx import export_pptx
from tests.fakes.handed import hostile, turned


def _slides(content: Content, out: Path) -> list:  # type: ignore[type-arg]  # the library is not typed
    return list(Presentation(str(drain(export_pptx(content, out)).files[0])).slides)


def test_every_photo_has_a_slide_with_its_caption(sample: Content, tmp_path: Path) -> None:
    """As the slide's title, so that outlines and screen readers have it; the first slide is the headline."""
    opening, *photos = _slides(sample, tmp_path / "x.pptx")
    assert opening.shapes.title.text == sample.headline
    assert [slide.shapes.title.text for slide in photos] == [f"{item.title}　{item.credit}" for item in sample.items]


def test_pictures_are_described_whole_and_quiet(tmp_path: Path) -> None:
    """Upright, inside their slide, in their own shape, without the camera."""
    photo = turned(tmp_path / "t.jpg")
    item = ContentItem(1, "红蓝", path=str(photo), width=40, height=60, alt="半红半蓝")
    slide = _slides(Content("题", sections=(ContentSection((), (item,)),)), tmp_path / "x.pptx")[1]
    [picture] = [shape for shape in slide.shapes if shape.shape_type == 13]
    assert picture._element.nvPicPr.cNvPr.get("descr") == "半红半蓝"
    assert abs(picture.width / picture.height - 40 / 60) < 0.01
    assert b"Secret Camera" not in picture.image.blob
    with Image.open(io.BytesIO(picture.image.blob)) as image:
        assert image.size == (40, 60)


def test_notes_hold_the_whole_description(tmp_path: Path) -> None:
    """Also where the slide shows only its beginning."""
    item = ContentItem(1, "长" * 200, "说明" * 3_000)
    slide = _slides(Content("题", sections=(ContentSection(("节",), (item,)),)), tmp_path / "x.pptx")[1]
    assert slide.shapes.title.text == "长" * 89 + "…"
    assert slide.notes_slide.notes_text_frame.text == f"{item.title}\n{item.description}"


def test_hostile_words_missing_and_broken_photos_are_taken(tmp_path: Path) -> None:
    """One sentence for the broken one, a note on each slide."""
    exported = drain(export_pptx(hostile(tmp_path), tmp_path / "x.pptx"))
    assert [Path(warning.path).name for warning in exported.warnings] == ["broken.jpg"]
    slides = list(Presentation(str(exported.files[0])).slides)
    texts = [" ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame) for slide in slides]
    assert "图片待补" in texts[2]
    assert "图片无法读取" in texts[3]


def test_the_file_shows_no_preview_of_another(sample: Content, tmp_path: Path) -> None:
    """Nothing of the library's own template is left but its layouts."""
    [file] = drain(export_pptx(sample, tmp_path / "x.pptx")).files
    with zipfile.ZipFile(file) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name]


@given(st.text(st.characters(exclude_categories=[]), max_size=40))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_come_back_clean(tmp_path: Path, text: str) -> None:
    """What a slide can hold is what was written."""
    item = ContentItem(1, "题", text)
    slide = _slides(Content(sections=(ContentSection((), (item,)),)), tmp_path / "x.pptx")[1]
    expected = "\n".join(dict.fromkeys(filter(None, ["题", text])))
    assert slide.notes_slide.notes_text_frame.text == clean(expected)
