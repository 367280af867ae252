"""What a PDF reads when it is copied or searched."""

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest

from gallery_app.domain.task import drain
from gallery_app.layout.scene import Face, Line, Page, Run, Scene, TextBox, TextStyle
from gallery_app.render.pdf import export_pdf
from gallery_app.render.pdf_text import spell_out


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
