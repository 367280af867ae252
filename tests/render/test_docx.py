"""The Word document reads back as what went in."""

import io
import zipfile
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.render.clean_text import clean
from gallery_app.render.docx import export_docx
from gallery_app.render.upright import upright
from tests.fakes.handed import HOSTILE, hostile, turned

_ANY = st.text(st.characters(exclude_categories=[]), max_size=40)


def _read(content: Content, out: Path):  # noqa: ANN202 the library's document is not typed
    return Document(str(drain(export_docx(content, out)).files[0]))


def test_headings_texts_and_captions_stand_in_order(sample: Content, tmp_path: Path) -> None:
    """Under Word's own styles, so that its outline and its table of contents know them."""
    document = _read(sample, tmp_path / "报道.docx")
    titled = [(p.style.name, p.text) for p in document.paragraphs if p.style.name in {"Title", "Subtitle", "Heading 1"}]
    assert titled[:3] == [
        ("Title", sample.headline),
        ("Subtitle", f"——{sample.subtitle}"),
        ("Heading 1", "　".join(sample.sections[1].heading)),
    ]
    captions = [p for p in document.element.iter(qn("w:p")) if p.style == "Caption"]
    assert ["".join(t.text for t in p.iter(qn("w:t"))) for p in captions] == [
        f"{item.title}　{item.credit}" for item in sample.items
    ]


def test_pictures_are_described_and_say_nothing_else(sample: Content, tmp_path: Path) -> None:
    """Each has its alternative text; the copy stands upright and knows no camera."""
    photo = turned(tmp_path / "t.jpg")
    content = Content(
        "题", sections=(ContentSection((), (ContentItem(1, "红蓝", path=str(photo), width=40, height=60),)),)
    )
    [file] = drain(export_docx(content, tmp_path / "x.docx")).files
    assert [p.get("descr") for p in Document(str(file)).element.iter(qn("wp:docPr"))] == ["红蓝"]
    with zipfile.ZipFile(file) as package:
        [media] = [package.read(name) for name in package.namelist() if name.startswith("word/media/")]
        assert b"Secret Camera" not in media
        with Image.open(io.BytesIO(media)) as image:
            assert image.size == (40, 60)
        assert not any("thumbnail" in name for name in package.namelist())


def test_a_maker_of_a_short_name_is_taken(tmp_path: Path) -> None:
    """The library looks for every text of EXIF behind the entries, where those of four bytes do not lie."""
    exif = Image.Exif()
    exif[0x013B], exif[0x8298], exif[0x0112] = "Bob", "©", 6
    Image.new("RGB", (60, 40), "teal").save(tmp_path / "t.jpg", exif=exif)
    item = ContentItem(1, "红蓝", path=str(tmp_path / "t.jpg"), width=40, height=60)
    assert len(_read(Content("题", sections=(ContentSection((), (item,)),)), tmp_path / "a.docx").inline_shapes) >= 1
    with Image.open(io.BytesIO(upright(tmp_path / "t.jpg").data)) as copy:
        assert (copy.size, copy.getexif()[0x013B].rstrip("\0")) == ((40, 60), "Bob")


def test_the_list_has_a_row_for_every_photo(sample: Content, tmp_path: Path) -> None:
    """Beneath a head that stands on every page."""
    table = _read(sample, tmp_path / "x.docx").tables[-1]
    assert [row.cells[1].text for row in table.rows[1:]] == [item.title for item in sample.items]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_styles_have_fonts_for_both_scripts(sample: Content, tmp_path: Path) -> None:
    """No theme's font stands in the way."""
    fonts = _read(sample, tmp_path / "x.docx").styles["Title"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "Microsoft YaHei"
    assert not [name for name in fonts.attrib if name.endswith("Theme")]


def test_hostile_words_missing_and_broken_photos_are_taken(tmp_path: Path) -> None:
    """One sentence for the broken one, a note in each place, and ten thousand characters whole."""
    exported = drain(export_docx(hostile(tmp_path), tmp_path / "x.docx"))
    assert [Path(warning.path).name for warning in exported.warnings] == ["broken.jpg"]
    document = Document(str(exported.files[0]))
    text = "".join(t.text for t in document.element.iter(qn("w:t")))
    assert "〔图片待补〕" in text
    assert "〔图片无法读取〕" in text
    assert "长" * 10_000 in text
    assert len(document.core_properties.title) <= 255


@given(_ANY, _ANY)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_come_back_clean(tmp_path: Path, title: str, text: str) -> None:
    """What Word can hold is what was written."""
    content = Content(text, sections=(ContentSection((), (ContentItem(1, title, text),), (text,)),))
    document = _read(content, tmp_path / "x.docx")
    assert clean(text) in [p.text for p in document.paragraphs]
    assert clean(title) == document.tables[-1].rows[1].cells[1].text


def test_report_without_photos_is_a_text(tmp_path: Path) -> None:
    """No list, no figure."""
    document = _read(
        Content("题", bylines=(HOSTILE,), sections=(ContentSection(("一",), (), ("正文",)),)), tmp_path / "x.docx"
    )
    assert document.tables == []
