"""The PDF is what a printer and a reader expect; outside programs say so."""

import io
import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.scene import Crop, Face, ImageBox, Line, Page, Run, Scene, TextBox, TextStyle
from gallery_app.layout.templates import template
from gallery_app.render import pdf as module
from gallery_app.render.options import Options
from gallery_app.render.pdf import export_pdf
from gallery_app.render.typst import TypstMeasure
from tests.render.oracles import ask

_HOSTILE = '#raw("x") $a$ *b* _c_ @d <e> \\f [g] {h} // i `j` ~k #let l = 1'


@pytest.fixture(scope="module")
def pdf(scene: Scene, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a PDF file."""
    return drain(export_pdf(scene, tmp_path_factory.mktemp("pdf") / "图片专版.pdf")).files[0]


@pytest.mark.oracle
def test_every_font_is_embedded(pdf: Path) -> None:
    """A printer needs no font of its own."""
    fonts = ask("pdffonts", str(pdf)).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts)


@pytest.mark.oracle
def test_every_title_and_name_can_be_selected(pdf: Path, sample: Content) -> None:
    """The text that is copied out of the page is the text that went in."""
    text = "".join(ask("pdftotext", str(pdf), "-").split())
    wanted = [sample.headline, sample.subtitle, *sample.bylines]
    wanted += [line for section in sample.sections for line in section.heading]
    wanted += [words for item in sample.items for words in (item.title, item.credit)]
    assert [words for words in wanted if "".join(words.split()) not in text] == []


@pytest.mark.oracle
def test_the_page_has_the_size_of_its_paper(pdf: Path) -> None:
    """A3 is 841.89 by 1190.55 points."""
    assert "841.89 x 1190.55 pts" in ask("pdfinfo", str(pdf))


@pytest.mark.oracle
def test_the_document_is_titled_and_tagged(pdf: Path, sample: Content) -> None:
    """Readers see the headline as title, screen readers the structure."""
    facts = ask("pdfinfo", str(pdf))
    assert sample.headline in facts
    assert "Tagged:          yes" in facts
    with pikepdf.open(pdf) as opened:
        assert opened.Root.ViewerPreferences.DisplayDocTitle


@pytest.mark.oracle
def test_the_structure_is_sound(pdf: Path) -> None:
    """No error in syntax or streams."""
    assert "No syntax or stream encoding errors" in ask("qpdf", "--check", str(pdf))


@pytest.mark.oracle
def test_pictures_are_described(pdf: Path, sample: Content) -> None:
    """Each picture has its title as alternative text."""
    objects = ask("qpdf", "--json", str(pdf))
    assert [item.title for item in sample.items if f'"/Alt": "u:{item.title}"' not in objects] == []


@pytest.mark.oracle
def test_hostile_text_comes_out_as_it_is(sample: Content, typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """Markup in a caption is printed, not run."""
    item = replace(sample.items[0], caption=_HOSTILE, credit=_HOSTILE, alt=_HOSTILE)
    content = Content(_HOSTILE, _HOSTILE, (_HOSTILE,), sections=(ContentSection((_HOSTILE,), (item,)),))
    made = compose(content, template("photo-page"), "A3", typst_measure)
    [file] = drain(export_pdf(made, tmp_path / "x.pdf")).files
    text = "".join(ask("pdftotext", str(file), "-").split())
    assert text.count("".join(_HOSTILE.split())) >= 5


def test_a_picture_that_cannot_be_read_is_warned_of(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """The page is made all the same."""
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no picture")
    items = (ContentItem(1, "坏", path=str(bad), width=3, height=2), ContentItem(2, "缺"))
    made = compose(Content(sections=(ContentSection((), items),)), template("photo-page"), "A4", typst_measure)
    answer = drain(export_pdf(made, tmp_path / "x.pdf"))
    assert [warning.path for warning in answer.warnings] == [str(bad)]
    assert answer.files[0].read_bytes().startswith(b"%PDF")


def _camera_jpeg(folder: Path) -> Path:
    exif = Image.Exif()
    exif[0x010F], exif[0x8298] = "CAMERA OF SOMEBODY", "© 平顶山日报".encode()
    exif.get_ifd(0x8825)[1] = "N"
    path = folder / "camera.jpg"
    Image.effect_noise((300, 200), 70).convert("RGB").save(path, exif=exif, comment="NOTE", quality=90)
    return path


def _one_photo(path: Path) -> Scene:
    box = ImageBox(10, 10, 300 / 300 * 25.4, 200 / 300 * 25.4, 1, str(path), alt="像")
    return Scene((Page(60, 40, (box,)),), title="一")


def _streams(pdf: Path) -> list[bytes]:
    with pikepdf.open(pdf) as opened:
        return [o.read_raw_bytes() for o in opened.objects if _is_picture(o)]


def _is_picture(item: pikepdf.Object) -> bool:
    return isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"


def test_a_photo_for_print_is_passed_through_byte_for_byte(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """A JPEG that needs no change is in the PDF as the camera wrote it."""
    path = _camera_jpeg(tmp_path)
    [file] = drain(export_pdf(_one_photo(path), tmp_path / "x.pdf", Options(bleed=0))).files
    assert _streams(file) == [path.read_bytes()]


@pytest.mark.parametrize("options", [Options(), Options(marks=True, strip_gps=True)])
def test_a_photo_for_screens_keeps_its_pixels_and_loses_its_notes(
    typst_measure: TypstMeasure, tmp_path: Path, options: Options
) -> None:
    """The scan data are the same to the last byte; camera, place and comment are gone, the rights stay."""
    path = _camera_jpeg(tmp_path)
    [file] = drain(export_pdf(_one_photo(path), tmp_path / "x.pdf", options)).files
    [data] = _streams(file)
    original = path.read_bytes()
    assert original[original.index(b"\xff\xdb") :] == data[data.index(b"\xff\xdb") :]
    assert b"SOMEBODY" not in data
    assert b"NOTE" not in data
    assert "平顶山日报".encode() in data


def test_what_a_crop_hides_does_not_go_out(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """The picture in the file ends where its frame does."""
    path = tmp_path / "a.jpg"
    Image.new("RGB", (400, 200)).save(path)
    scene = _one_photo(path)
    box = replace(scene.images[0], crop=Crop(0.5, 0, 0.5, 1), w=20, h=20)
    [file] = drain(export_pdf(replace(scene, pages=(Page(60, 40, (box,)),)), tmp_path / "x.pdf")).files
    with Image.open(io.BytesIO(_streams(file)[0])) as image:
        assert image.size == (200, 200)


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are set two pages at a time."""
    monkeypatch.setattr(module, "_PAGES", 2)


@pytest.mark.usefixtures("in_parts")
def test_a_long_document_is_one_whole(scene: Scene, tmp_path: Path) -> None:
    """Set in parts, it has every page, one structure whose parts point to their pages, and one outline."""
    [file] = drain(export_pdf(replace(scene, pages=scene.pages * 5), tmp_path / "x.pdf", Options(ppi=36))).files
    with pikepdf.open(file) as pdf:
        keys = [int(page.obj.StructParents) for page in pdf.pages]
        known = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
        assert sorted(keys) == [int(key) for key in known] == [0, 1, 2, 3, 4]
        for page, key in zip(pdf.pages, keys, strict=True):
            assert all(element.Pg.objgen == page.obj.objgen for element in known[key])
        assert _titles(pdf).count("完善创新体系") == _titles(pdf).count("推进产城融合") == 5


def _titles(pdf: pikepdf.Pdf) -> str:
    with pdf.open_outline() as outline:
        return "".join(str(item.title) + "".join(str(child.title) for child in item.children) for item in outline.root)


def test_a_cancelled_export_leaves_nothing(scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing the task half way removes its scratch files and writes no PDF."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    task = export_pdf(scene, tmp_path / "x.pdf")
    next(task)
    assert list(tmp_path.iterdir())
    task.close()
    assert list(tmp_path.iterdir()) == []


def test_a_column_goes_on_without_an_indent(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """Only the first line of a paragraph is moved in, also where the column before it was on another page."""
    styles = {"body": TextStyle(Face.SANS, 10, indent=2)}
    first = TextBox(5, 5, 50, 6, (Line((Run("起头未完", "body"),), ends=False),))
    second = TextBox(5, 5, 50, 12, (Line((Run("接着", "body"),)), Line((Run("另起", "body"),))))
    scene = Scene((Page(60, 40, (first,)), Page(60, 40, (second,))), styles)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_PAGES", 1)
        [file] = drain(export_pdf(scene, tmp_path / "x.pdf")).files
    lefts = [round(float(word[0])) for word in _words(file)]
    assert lefts == [34, 14, 34]


def _words(file: Path) -> list[tuple[str, str]]:
    said = ask("pdftotext", "-bbox", str(file), "-")
    return re.findall(r'<word xMin="([\d.]+)".*?>(.*?)</word>', said)
