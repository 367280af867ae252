"""What a PDF reads when it is copied or searched."""

import io
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from gallery_app.domain.task import drain
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.scene import Face, Line, Page, Role, Run, Scene, TextBox, TextStyle
from gallery_app.layout.templates import template
from gallery_app.render import pdf
from gallery_app.render.pdf import export_pdf
from gallery_app.render.pdf_text import spell_out
from gallery_app.render.typst import TypstMeasure
from tests.render.oracles import ask


def _scene(*texts: str) -> Scene:
    boxes = tuple(TextBox(10, 10 + 10 * n, 180, 8, (Line((Run(text, "a"),)),)) for n, text in enumerate(texts))
    return Scene((Page(200, 200, boxes),), {"a": TextStyle(Face.SERIF, 12)})


@pytest.mark.oracle
def test_air_around_figures_is_no_blank(tmp_path: Path) -> None:
    """Every text reads as it was written, with the blanks that were typed and no others."""
    texts = ["——2023年高新区增长8%纪实", "共 10 张"]
    drain(export_pdf(_scene(*texts), tmp_path / "a.pdf"))
    read = subprocess.run(["pdftotext", str(tmp_path / "a.pdf"), "-"], capture_output=True, check=True).stdout.decode()
    assert [line for line in read.splitlines() if line.strip()] == texts


_TITLES = ["2023年GDP增长5.5%", "C919大飞机首航", "华为Mate 60发布会", "5G基站", "AI生成的City Walk地图", "K12教育ABC"]
_NAMES = ["Tom李", "John Smith", "田正", "A·买买提", "阿卜杜拉·Ali", "DJ王"]


@pytest.mark.oracle
@pytest.mark.parametrize("name", ["photo-page", "contact-sheet", "captioned-report", "exhibition-board", "slides"])
def test_titles_and_names_of_mixed_words_are_found(typst_measure: TypstMeasure, tmp_path: Path, name: str) -> None:
    """Every one as it was written, on the page as it is read and as it is laid out, and where furniture repeats it."""
    words = "2023年，高新区GDP突破3000亿元，AI产业入选Top10。"
    items = [
        ContentItem(n, title, description=words, credit=f"{name} 摄", width=1500, height=1000)
        for n, (title, name) in enumerate(zip(_TITLES, _NAMES, strict=True), 1)
    ]
    content = Content("高新区GDP破3000亿", sections=(ContentSection(("5G时代",), tuple(items), (words * 3,)),))
    scene = compose(content, template(name), "A3", typst_measure)
    drain(export_pdf(scene, tmp_path / "a.pdf"))
    for way in ((), ("-layout",), ("-raw",)):
        read = ask("pdftotext", *way, str(tmp_path / "a.pdf"), "-")
        assert [text for text in (content.headline, *_TITLES, *_NAMES) if text not in read] == []


@pytest.mark.oracle
def test_what_is_said_changes_nothing_that_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a pixel, in texts of several runs and sizes beside each other."""
    line = Line((Run("C919大飞机", "a"), Run("　2023年Tom李 摄", "b")))
    boxes = (TextBox(10, 10, 80, 8, (line,)), TextBox(90, 10, 80, 8, (line,), role=Role.FURNITURE))
    style = TextStyle(Face.SERIF, 12)
    scene = Scene((Page(200, 60, boxes),), {"a": style, "b": replace(style, size=8, colour=(0, 80, 80, 20))})
    drain(export_pdf(scene, tmp_path / "told.pdf"))
    monkeypatch.setattr(pdf, "spell_out", lambda _pdf: None)
    drain(export_pdf(scene, tmp_path / "plain.pdf"))
    for name in ("told", "plain"):
        ask("pdftoppm", "-r", "300", str(tmp_path / f"{name}.pdf"), str(tmp_path / name))
    assert (tmp_path / "told-1.ppm").read_bytes() == (tmp_path / "plain-1.ppm").read_bytes()
    assert ask("pdftotext", str(tmp_path / "told.pdf"), "-").count("C919大飞机　2023年Tom李 摄") == 2


def _shown(content: bytes) -> list[str]:
    """What is said of a page with these operators, whose font reads one letter for each code."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    table = b"1 beginbfrange <0001> <0009> <0041> endbfrange"
    inner = pikepdf.Dictionary(DW=500, W=[1, [500, 500], 3, 9, 500])
    font = pdf.make_indirect(pikepdf.Dictionary(ToUnicode=pdf.make_stream(table), DescendantFonts=[inner]))
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(f0=font))
    page.obj.Contents = pdf.make_stream(content)
    spell_out(pdf)
    steps = pikepdf.parse_content_stream(page)
    return [str(s.operands[1].ActualText) for s in steps if str(s.operator) == "BDC" and "/ActualText" in s.operands[1]]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("107.5 100", ["AB"]),  # a quarter of an em behind the letter before
        ("105 100", []),  # right behind it
        ("120 100", []),  # in another column
        ("107.5 90", []),  # in another line
        ("90 100", []),  # before it
    ],
)
def test_texts_with_air_between_them_belong_together(place: str, said: list[str]) -> None:
    """In one line and near each other; what is far away is another text."""
    one = b"q 1 0 0 1 100 100 cm 0 g BT /f0 10 Tf 1 0 0 1 0 0 Tm (\x00\x01) Tj ET Q "
    other = f"q 1 0 0 1 {place} cm 0 g BT /f0 10 Tf 1 0 0 1 0 0 Tm (".encode() + b"\x00\x02) Tj ET Q"
    assert _shown(one + other) == said


def test_what_stands_between_leaves_texts_alone() -> None:
    """Where something is drawn between two texts, or one has no colour of its own, neither is moved."""
    one = b"q 0 g BT /f0 10 Tf 1 0 0 1 100 100 Tm (\x00\x01) Tj ET Q "
    other = b"BT /f0 10 Tf 1 0 0 1 107.5 100 Tm (\x00\x02) Tj ET"
    assert _shown(one + b"0 0 9 9 re f q 0 g " + other + b" Q") == []
    assert _shown(one + b"q " + other + b" Q") == []


def test_a_font_that_tells_no_letters_is_left_alone() -> None:
    """Nothing is made up for a font without a table of its letters."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(f0=pdf.make_indirect(pikepdf.Dictionary())))
    before = b"BT /f0 9 Tf [(\x00\x01) -250 (\x00\x02)] TJ ET"
    page.obj.Contents = pdf.make_stream(before)
    spell_out(pdf)
    assert page.obj.Contents.read_bytes() == before


def test_runs_of_letters_are_known() -> None:
    """A table may name letters one by one or as runs."""
    table = b"1 beginbfchar <0001> <4E00> endbfchar 1 beginbfrange <0002> <0003> <0041> endbfrange"
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    font = pdf.make_indirect(pikepdf.Dictionary(ToUnicode=pdf.make_stream(table)))
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(f0=font))
    page.obj.Contents = pdf.make_stream(b"BT /f0 9 Tf [(\x00\x01) -250 (\x00\x02\x00\x03)] TJ ET")
    spell_out(pdf)
    out = io.BytesIO()
    pdf.save(out)
    (begin,) = [s for s in pikepdf.parse_content_stream(pdf.pages[0]) if str(s.operator) == "BDC"]
    assert str(begin.operands[1].ActualText) == "一AB"
