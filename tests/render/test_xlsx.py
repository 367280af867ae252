"""The workbook holds numbers, times and texts, and never a formula."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gallery_app.domain.task import drain
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.render.spreadsheet import cell_text
from gallery_app.render.xlsx import export_xlsx
from tests.fakes.handed import hostile


def _sheet(content: Content, out: Path) -> Worksheet:
    return load_workbook(drain(export_xlsx(content, out)).files[0]).active


def test_every_photo_is_a_row_with_its_picture(sample: Content, tmp_path: Path) -> None:
    """Beneath a head that stays in sight and is printed on every page."""
    sheet = _sheet(sample, tmp_path / "图说.xlsx")
    head, *rows = sheet.iter_rows(values_only=True)
    assert head[:4] == ("序号", "图片", "章节", "标题")
    assert [row[3] for row in rows] == [item.title for item in sample.items]
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.title) == ("A2", "$1:$1", "图说单")
    assert len(sheet._images) == len(sample.items)


def test_numbers_and_times_are_such(tmp_path: Path) -> None:
    """So that they sort and reckon; a time has the clock of its place, and what is no time stays a text."""
    items = (
        ContentItem(1, "1", taken="2023-05-01T10:00:00+08:00", rating=4),
        ContentItem(2, taken="1890-01-01"),
        ContentItem(3, taken="春"),
    )
    _, *rows = _sheet(Content(sections=(ContentSection((), items),)), tmp_path / "x.xlsx").iter_rows(values_only=True)
    assert [row[7] for row in rows] == [datetime(2023, 5, 1, 10), "1890-01-01", "春"]  # noqa: DTZ001 a workbook knows no zones
    assert (rows[0][0], rows[0][3], rows[0][10]) == (1, "1", 4)


@given(st.text(st.characters(exclude_categories=[]), max_size=30))
@example("=1+1")
@example('=HYPERLINK("http://x")')
@example("_x0041_")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_a_text(tmp_path: Path, title: str) -> None:
    """It comes back as it is, marked as text, whatever it begins with."""
    cell = _sheet(Content(sections=(ContentSection((), (ContentItem(1, title),)),)), tmp_path / "x.xlsx")["D2"]
    assert (cell.value or "") == cell_text(title)
    assert cell.data_type in {"s", "n"}
    assert cell.value is None or cell.quotePrefix


def test_hostile_words_missing_and_broken_photos_are_taken(tmp_path: Path) -> None:
    """One sentence for the broken one; a cell holds as much as Excel takes."""
    exported = drain(export_xlsx(hostile(tmp_path), tmp_path / "x.xlsx"))
    assert [Path(warning.path).name for warning in exported.warnings] == ["broken.jpg"]
    sheet = load_workbook(exported.files[0]).active
    assert len(sheet["F3"].value) == 32_767
    assert sheet["F3"].value.endswith("…")
    assert len(sheet._images) == 1


@pytest.mark.parametrize("text", ["_x0041_", "a_x00e9_b"])
def test_what_looks_like_an_escape_is_marked(text: str) -> None:
    """Excel would read it as another character."""
    assert cell_text(text) == text.replace("_x", "_x005F_x")
