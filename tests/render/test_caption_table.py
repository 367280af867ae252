"""The caption list opens in a spreadsheet, and does nothing there."""

import csv
from dataclasses import replace
from pathlib import Path

from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from gallery_app.domain.task import drain
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.render.caption_table import export_csv
from gallery_app.render.docx import export_docx
from gallery_app.render.xlsx import export_xlsx
from tests.fakes.handed import hostile


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_every_photo_is_a_row_under_chinese_headings(sample: Content, tmp_path: Path) -> None:
    """Number, section, title and credit stand in their columns, behind the mark that Excel looks for."""
    [file] = drain(export_csv(sample, tmp_path / "图说.csv")).files
    head, *rows = _rows(file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert head[:3] == ["序号", "章节", "标题"]
    assert [(row[2], row[5]) for row in rows] == [(item.title, item.credit) for item in sample.items]


def test_every_field_of_a_photo_has_a_column(tmp_path: Path) -> None:
    """Also alternative text, themes, stars and pixels."""
    item = ContentItem(
        1, "题", "说", "图说", "田正 摄", "/a.jpg", 60, 40, "替", 4, "2023-05-01", "平顶山", ("夜景", "桥")
    )
    content = Content(sections=(ContentSection(("一", "二"), (item,)),))
    _, row = _rows(drain(export_csv(content, tmp_path / "a.csv")).files[0])
    assert row == [
        "1",
        "一　二",
        "题",
        "图说",
        "说",
        "田正 摄",
        "2023-05-01",
        "平顶山",
        "夜景；桥",
        "4",
        "/a.jpg",
        "替",
        "60 × 40",
    ]


def test_hostile_words_are_taken(tmp_path: Path) -> None:
    """Half a surrogate pair is no error."""
    [file] = drain(export_csv(hostile(tmp_path), tmp_path / "a.csv")).files
    assert len(_rows(file)) == 4


@given(st.text(alphabet="=+-@\t a,\"'", max_size=8))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_cell_is_a_formula(tmp_path: Path, title: str) -> None:
    """A cell that would be run is marked as text; its characters stay."""
    content = Content(sections=(ContentSection((), (ContentItem(1, title),)),))
    cell = _rows(drain(export_csv(content, tmp_path / "a.csv")).files[0])[1][2]
    assert not cell.startswith(("=", "+", "-", "@", "\t"))
    assert cell.removeprefix("'") == title or cell == title


_TWO = Content(
    sections=(
        ContentSection(
            (),
            (
                ContentItem(1, "晨光", translations=(("title.en", "Dawn"), ("alt_text.en", ""))),
                ContentItem(2, "夜景", translations=(("description.en", "=Night"), ("title.en", "Night"))),
                ContentItem(3, "桥"),
            ),
        ),
    ),
)
"""Photos of which two say something in English."""


def test_a_second_language_has_columns_of_its_own(tmp_path: Path) -> None:
    """One for each field that any photo says in it, after the usual ones, under the name of the field."""
    head, *rows = _rows(drain(export_csv(_TWO, tmp_path / "a.csv")).files[0])
    assert head[13:] == ["标题(英文)", "图片说明(英文)"]
    assert [row[13:] for row in rows] == [["Dawn", ""], ["Night", "'=Night"], ["", ""]]
    english = replace(_TWO, language="en")
    assert _rows(drain(export_csv(english, tmp_path / "b.csv")).files[0])[0][13] == "Title (English)"


def test_workbook_and_document_have_them_too(tmp_path: Path) -> None:
    """Each column has its width and is sorted with the others."""
    [book] = drain(export_xlsx(_TWO, tmp_path / "a.xlsx")).files
    sheet = load_workbook(book).active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]][-2:] == ["标题(英文)", "图片说明(英文)"]
    assert [cell.value for cell in sheet[3]][-2:] == ["Night", "=Night"]
    assert sheet.auto_filter.ref == "A1:P4"
    [text] = drain(export_docx(_TWO, tmp_path / "a.docx")).files
    rows = [[cell.text for cell in row.cells] for row in Document(str(text)).tables[-1].rows]
    assert rows[0][-2:] == ["标题(英文)", "图片说明(英文)"]
    assert rows[2][-2:] == ["Night", "=Night"]
