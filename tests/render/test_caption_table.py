"""The caption list opens in a spreadsheet, and does nothing there."""

import csv
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery_app.domain.task import drain
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.render.caption_table import export_csv
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
