"""Spreadsheets as lists of photos."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from gallery_app.domain.task import drain
from gallery_app.errors import FileError, InputError
from gallery_app.services.desk import Desk
from gallery_app.services.exporting import Source


def _book(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def test_a_spreadsheet_is_a_table(desk: Desk, tmp_path: Path) -> None:
    """Its first row names the columns; dates and numbers are what they look like; blank rows are passed over."""
    path = _book(
        tmp_path / "list.xlsx",
        ("标题", "日期", "星级", "关键词"),
        ("茶馆", date(2023, 10, 6), 4.0, "夜;灯"),
        (),
        ("灯会", datetime(2023, 10, 6, 19, 42), None, None),  # noqa: DTZ001  cells know no zone
        ("老街", "2023-10", 7, None),
    )
    done = drain(desk.recording.run(path))
    photos = desk.library.photos([number for batch in done.added for number in batch])
    assert [(p.title, p.taken, p.rating, p.themes) for p in photos] == [
        ("茶馆", "2023-10-06", 4, ("夜", "灯")),
        ("灯会", "2023-10-06T19:42:00", 0, ()),
    ]
    assert "line 5" in str(done.failed[0].message)


def test_what_is_no_spreadsheet_is_refused(desk: Desk, tmp_path: Path) -> None:
    """Not a zip, a zip of something else, not there: one sentence each."""
    bad, other = tmp_path / "bad.xlsx", tmp_path / "other.xlsx"
    bad.write_bytes(b"title\n")
    with zipfile.ZipFile(other, "w") as packed:
        packed.writestr("a.txt", "x")
    for path in (bad, other):
        with pytest.raises(InputError, match="no spreadsheet"):
            drain(desk.recording.run(path))
    with pytest.raises(FileError):
        drain(desk.recording.run(tmp_path / "none.xlsx"))
    with pytest.raises(InputError, match="none of the columns"):
        drain(desk.recording.run(_book(tmp_path / "x.xlsx", ("a", "b"))))


def test_a_bomb_is_refused(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook that unpacks to more than anybody wrote."""
    monkeypatch.setattr("gallery_app.services.records_sheet._MOST_BYTES", 100)
    with pytest.raises(InputError, match="too large"):
        drain(desk.recording.run(_book(tmp_path / "x.xlsx", ("title",))))


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize("title", ["晨光", "Dawn"])
def test_a_caption_list_in_two_languages_comes_back(desk: Desk, tmp_path: Path, suffix: str, title: str) -> None:
    """Its columns in the second language are read by their heads, in Chinese and in English lists."""
    other = {"晨光": "Dawn over the river", "Dawn": "晨光"}[title]
    field = {"晨光": "title.en", "Dawn": "title.zh"}[title]
    rows = ("title", field), (title, other)
    drain(desk.recording.run(_book(tmp_path / "in.xlsx", *rows)))
    out = tmp_path / f"list.{suffix}"
    drain(desk.exporting.run(Source(query=title), suffix, out))
    done = drain(desk.recording.run(out))
    [photo] = desk.library.photos([number for batch in done.added for number in batch])
    assert (photo.title, photo.said(field)) == (title, other)
