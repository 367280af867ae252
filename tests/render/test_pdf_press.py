"""A PDF for a press is what PDF/X-4 and a printer ask for; outside programs say so."""

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.layout.content import Content
from gallery_app.layout.scene import Face, ImageBox, Line, Page, Role, RuleBox, Run, Scene, TextBox, TextStyle
from gallery_app.render.options import Options
from gallery_app.render.pdf import export_pdf, export_pdf_x4
from gallery_app.render.pdf_check import check_pdf
from gallery_app.render.typst import TypstMeasure
from tests.fakes.press import NAME, saved_press
from tests.render.oracles import ask


@pytest.fixture(scope="module")
def icc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The profile of the press of the tests."""
    return saved_press(tmp_path_factory.mktemp("icc"))


@pytest.fixture(scope="module")
def edged(scene: Scene) -> Scene:
    """The sample's page with a bar across its head that touches three edges."""
    page = scene.pages[0]
    return replace(scene, pages=(replace(page, items=(RuleBox(0, 0, page.width, 5, (0, 90, 80, 0)), *page.items)),))


@pytest.fixture(scope="module")
def pdf(edged: Scene, icc: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as PDF/X-4 with marks."""
    out = tmp_path_factory.mktemp("pdf") / "x4.pdf"
    return drain(export_pdf_x4(edged, out, Options(icc=icc, marks=True))).files[0]


@pytest.mark.oracle
def test_the_structure_is_sound(pdf: Path) -> None:
    """No error in syntax or streams."""
    assert "No syntax or stream encoding errors" in ask("qpdf", "--check", str(pdf))


@pytest.mark.oracle
def test_every_font_is_embedded_and_every_word_can_be_read(pdf: Path, sample: Content) -> None:
    """Marks, overprint and inks leave the text as it was."""
    fonts = ask("pdffonts", str(pdf)).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts)
    text = "".join(ask("pdftotext", str(pdf), "-").split())
    assert [i.title for i in sample.items if i.title not in text or "".join(i.credit.split()) not in text] == []


@pytest.mark.oracle
def test_boxes_lie_where_the_page_says(pdf: Path) -> None:
    """Trim is A3, bleed 3 mm around it, each to a hundredth of a millimetre."""
    boxes = _boxes(pdf)
    trim, bleed, media = boxes["Trim"], boxes["Bleed"], boxes["Media"]
    assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx((297, 420), abs=0.01)
    assert [b - t for b, t in zip(bleed, trim, strict=True)] == pytest.approx([-3, -3, 3, 3], abs=0.01)
    assert media[:2] == pytest.approx([0, 0], abs=0.01)
    assert trim[:2] == pytest.approx([media[2] - trim[2], media[3] - trim[3]], abs=0.01)


def _boxes(pdf: Path) -> dict[str, list[float]]:
    said = ask("pdfinfo", "-box", str(pdf))
    found = re.findall(r"(\w+)Box:((?: +-?[\d.]+){4})", said)
    return {name: [float(value) / 72 * 25.4 for value in values.split()] for name, values in found}


@pytest.mark.oracle
def test_plates_of_text(typst_measure: TypstMeasure, icc: Path, tmp_path: Path) -> None:
    """Black text lies on the black plate alone, and so does a photo without colour."""
    path = tmp_path / "grey.jpg"
    Image.linear_gradient("L").convert("RGB").save(path)
    text = TextBox(10, 10, 80, 10, (Line((Run("日新月异 田正 摄", "plain"),)),))
    page = Page(100, 80, (text, ImageBox(10, 30, 40, 40, 1, str(path))))
    scene = Scene((page,), {"plain": TextStyle(Face.SANS, 14)})
    [file] = drain(export_pdf_x4(scene, tmp_path / "x.pdf", Options(icc=icc))).files
    cyan, magenta, yellow, black = map(float, ask("gs", "-q", "-o", "-", "-sDEVICE=inkcov", str(file)).split()[:4])
    assert (cyan, magenta, yellow) == (0, 0, 0)
    assert black > 0.05


@pytest.mark.oracle
def test_marks_are_on_every_plate(typst_measure: TypstMeasure, icc: Path, tmp_path: Path) -> None:
    """An empty page with marks has the same little ink on all four plates."""
    [file] = drain(export_pdf_x4(Scene((Page(100, 80),)), tmp_path / "x.pdf", Options(icc=icc, marks=True))).files
    plates = list(map(float, ask("gs", "-q", "-o", "-", "-sDEVICE=inkcov", str(file)).split()[:4]))
    assert plates[0] > 0
    assert plates == [plates[0]] * 4


@pytest.mark.oracle
def test_the_bar_at_the_edge_bleeds_and_marks_stay_outside(pdf: Path, tmp_path: Path) -> None:
    """Two millimetres beyond the trim there is ink of the bar; between bleed and marks there is none."""
    ask("pdftoppm", "-r", "100", "-png", "-singlefile", str(pdf), str(tmp_path / "page"))
    with Image.open(tmp_path / "page.png") as page:
        image = page.convert("RGB")
    trim = _boxes(pdf)["Trim"]

    def at(x: float, y: float) -> tuple[int, ...]:
        value = image.getpixel((round(x / 25.4 * 100), round(y / 25.4 * 100)))
        return value if isinstance(value, tuple) else ()

    assert at(trim[0] + 100, trim[1] - 2) != (255, 255, 255)
    assert at(trim[0] - 2, trim[1] + 2) != (255, 255, 255)
    assert at(trim[0] + 100, trim[1] - 3.6) == (255, 255, 255)


def test_no_colour_of_screens_is_left(pdf: Path) -> None:
    """Pictures are DeviceCMYK or DeviceGray; text and lines name inks."""
    with pikepdf.open(pdf) as opened:
        spaces = {str(o.ColorSpace) for o in opened.objects if _is_picture(o)}
        used = {str(step.operator) for step in pikepdf.parse_content_stream(opened.pages[0])}
    assert spaces <= {"/DeviceCMYK", "/DeviceGray"}
    assert used & {"k"}
    assert not used & {"rg", "RG", "cs"}


def _is_picture(item: pikepdf.Object) -> bool:
    return isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"


def test_it_says_what_pdf_x4_asks_for(pdf: Path, icc: Path) -> None:
    """Version, claim, trapping, identity, and the press with its profile."""
    with pikepdf.open(pdf) as opened:
        xmp = opened.open_metadata()
        assert opened.pdf_version == "1.6"
        assert xmp["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] == "PDF/X-4"
        assert xmp["pdf:Trapped"] == "False"
        assert str(xmp["xmpMM:DocumentID"]).startswith("uuid:")
        assert opened.docinfo.Trapped == "/False"
        [intent] = opened.Root.OutputIntents
        assert (str(intent.S), str(intent.Info)) == ("/GTS_PDFX", NAME)
        assert intent.DestOutputProfile.read_bytes() == icc.read_bytes()
        assert "/ID" in opened.trailer


def test_our_own_checker_finds_nothing_that_must_not_print(pdf: Path) -> None:
    """What we call PDF/X-4 passes what we ask of others."""
    assert [finding.code for finding in drain(check_pdf(pdf)) if finding.error] == []


def test_bleed_follows_the_layout_unless_asked(typst_measure: TypstMeasure, icc: Path, tmp_path: Path) -> None:
    """A layout's own bleed stands, a wish goes before it, and 3 mm is for those that say nothing."""
    for own, wish, bleed in ((0.0, None, 3.0), (5.0, None, 5.0), (5.0, 2.0, 2.0), (5.0, 0.0, 0.0)):
        scene = Scene((Page(100, 80),), bleed=own)
        [file] = drain(export_pdf_x4(scene, tmp_path / "x.pdf", Options(icc=icc, bleed=wish))).files
        with pikepdf.open(file) as pdf:
            assert float(pdf.pages[0].obj.TrimBox[0]) == pytest.approx(bleed / 25.4 * 72, abs=0.02)


def test_a_press_must_be_named(scene: Scene, tmp_path: Path) -> None:
    """No profile is guessed: the sentence says how to name one, and no file appears."""
    with pytest.raises(InputError, match="--icc"):
        drain(export_pdf_x4(scene, tmp_path / "x.pdf"))
    assert not list(tmp_path.iterdir())


def test_inks_nobody_says_more_about_are_warned_of(typst_measure: TypstMeasure, icc: Path, tmp_path: Path) -> None:
    """A CMYK photo without a profile is printed as it is, and said so."""
    path = tmp_path / "inks.jpg"
    Image.new("CMYK", (300, 300), (10, 200, 30, 0)).save(path)
    scene = Scene((Page(100, 80, (ImageBox(10, 10, 25.4, 25.4, 1, str(path)),)),))
    made = drain(export_pdf_x4(scene, tmp_path / "x.pdf", Options(icc=icc)))
    assert [warning.path for warning in made.warnings] == [str(path)]
    with pikepdf.open(made.files[0]) as pdf:
        assert [o.read_raw_bytes() for o in pdf.objects if _is_picture(o)] == [path.read_bytes()]


@pytest.mark.parametrize("role", [Role.BODY, Role.HEADLINE])
def test_black_text_overprints(typst_measure: TypstMeasure, tmp_path: Path, role: Role) -> None:
    """Also without a profile, once a page is for print; grey and coloured text do not."""
    styles = {"black": TextStyle(Face.SANS, 9), "grey": TextStyle(Face.SANS, 9, colour=(0, 0, 0, 50))}
    boxes = tuple(
        TextBox(5, 5 + 10 * n, 40, 8, (Line((Run("字", style),)),), role=role) for n, style in enumerate(styles)
    )
    [file] = drain(export_pdf(Scene((Page(50, 40, boxes),), styles), tmp_path / "x.pdf", Options(bleed=3.0))).files
    with pikepdf.open(file) as pdf:
        steps = [(str(s.operator), [str(o) for o in s.operands]) for s in pikepdf.parse_content_stream(pdf.pages[0])]
    states = [operands[0] for operator, operands in steps if operator == "gs"]
    assert states == ["/OverOn", "/OverOff"]
    assert [operator for operator, _ in steps].count("BT") == 2
