"""PDF to lines; the files are set with Typst, as the program's own pages are."""

from pathlib import Path

import pytest
import typst
from PIL import Image

from gallery_app.domain.reading import LineKind
from gallery_app.errors import FileError
from gallery_app.reports.readers import pdf, read_manuscript
from gallery_app.reports.structure import read_report

FIRST = (
    "今年以来，在市委、市政府的坚强领导下，高新区抓项目、促发展，各项工作抢占先机、赢得主动，交出了亮眼的答卷，"
    "全区经济运行保持了稳中有进的态势。"
)
SECOND = (
    "该区引进实力强大、具有双创运营经验的专业团队，承担后续运营工作，与发展要求紧密结合，"
    "推动创新链与产业链深度融合，形成良好的创新生态。"
)
PAGE = f"""#set page(width: 120mm, height: 170mm, margin: 15mm, columns: COLUMNS)
#set text(font: "Noto Serif CJK SC", lang: "zh", size: 10pt)
#set par(first-line-indent: (amount: 2em, all: true), justify: true)
#place(top, scope: "parent", float: true)[#text(size: 20pt)[攀高不止步]]

本报记者 高快明

{FIRST}

#image("picture.png", width: 30mm)

#text(size: 8pt)[日新月异 田正 摄]

#text(size: 12pt)[完善创新体系]

{SECOND}

{FIRST}
"""


def made(folder: Path, source: str) -> Path:
    """Set a page."""
    Image.new("RGB", (60, 40), "green").save(folder / "picture.png")
    path = folder / "a.pdf"
    (folder / "a.typ").write_text(source, "utf-8")
    path.write_bytes(typst.compile(folder / "a.typ"))
    return path


@pytest.mark.parametrize("columns", [1, 2])
def test_a_page(tmp_path: Path, columns: int) -> None:
    """Printed lines are paragraphs again, also over columns; sizes tell headline, heading and caption."""
    reading = read_report(read_manuscript(made(tmp_path, PAGE.replace("COLUMNS", str(columns)))))
    assert (reading.headline, [author.name for author in reading.bylines]) == ("攀高不止步", ["高快明"])
    lead, section = reading.sections
    assert [(c.caption, c.photographers) for c in lead.captions] == [("日新月异", ("田正",))]
    assert section.heading == ("完善创新体系",)
    assert [[p.text for p in s.paragraphs] for s in (lead, section)] == [[FIRST], [SECOND, FIRST]]
    assert [(p.name, p.caption) for p in reading.pictures] == [("page1-1", 0)]


def test_small_type_is_told(tmp_path: Path) -> None:
    """A caption is set smaller than the text."""
    lines = pdf.read(made(tmp_path, PAGE.replace("COLUMNS", "1")))
    assert [line.text for line in lines if line.small] == ["日新月异 田正 摄"]
    assert {line.hint for line in lines} == {None}
    assert LineKind.PICTURE not in {line.hint for line in lines}


def test_without_text(tmp_path: Path) -> None:
    """A scanned page has none; the sentence says what to do."""
    with pytest.raises(FileError, match="Recognise its text"):
        pdf.read(made(tmp_path, '#image("picture.png")'))


def test_password(tmp_path: Path) -> None:
    """A protected file is told."""
    path = tmp_path / "a.pdf"
    secret = "(" + "x" * 32 + ")"
    path.write_text(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        f"3 0 obj<</Filter/Standard/V 1/R 2/O {secret}/U {secret}/P -4>>endobj\n"
        "trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(a)(a)]>>\n%%EOF"
    )
    with pytest.raises(FileError, match="protected by a password"):
        pdf.read(path)


def test_damaged_and_missing(tmp_path: Path) -> None:
    """Other bytes are no PDF."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 and no more")
    with pytest.raises(FileError, match="is damaged"):
        pdf.read(path)
    with pytest.raises(FileError, match="Cannot read"):
        pdf.read(tmp_path / "none.pdf")


@pytest.mark.parametrize("limit", ["_MOST_PAGES", "_MOST_CHARACTERS", "_MOST_ROWS", "_SECONDS", "_LARGEST"])
def test_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    """Pages, characters, lines, seconds and bytes are bounded."""
    path = made(tmp_path, PAGE.replace("COLUMNS", "1"))
    monkeypatch.setattr(pdf, limit, 0)
    with pytest.raises(FileError, match="longer than a report"):
        pdf.read(path)
