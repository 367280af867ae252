"""The caption list opens in a spreadsheet, and does nothing there."""

import csv
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery_app.domain.task import drain
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.render.caption_table import export_csv


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


@given(st.text(alphabet="=+-@\t a,\"'", max_size=8))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_cell_is_a_formula(tmp_path: Path, title: str) -> None:
    """A cell that would be run is marked as text; its characters stay."""
    content = Content(sections=(ContentSection((), (ContentItem(1, title),)),))
    cell = _rows(drain(export_csv(content, tmp_path / "a.csv")).files[0])[1][2]
    assert not cell.startswith(("=", "+", "-", "@", "\t"))
    assert cell.removeprefix("'") == title or cell == title
