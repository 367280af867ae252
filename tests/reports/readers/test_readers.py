"""Choosing a reader by suffix."""

from pathlib import Path

import pytest

from gallery_app.errors import FileError
from gallery_app.reports import readers, source
from gallery_app.reports.readers import READABLE, read_manuscript


def test_readable_kinds(tmp_path: Path) -> None:
    """Text and Markdown are read, in whatever case the suffix is."""
    path = tmp_path / "a.MD"
    path.write_text("# 标题", encoding="utf-8")
    assert read_manuscript(path).text == "# 标题"
    assert {".txt", ".md", ".markdown"} <= set(READABLE)


def test_other_kinds(tmp_path: Path) -> None:
    """The sentence names what can be read."""
    with pytest.raises(FileError, match=r"Readable are \.txt"):
        read_manuscript(tmp_path / "a.xyz")


def test_too_many_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of endless lines is told, not read."""
    monkeypatch.setattr(source, "MOST_LINES", 3)
    monkeypatch.setattr(readers, "MOST_LINES", 3)
    path = tmp_path / "a.html"
    path.write_text("<p>a</p>" * 9)
    with pytest.raises(FileError, match="more lines than a report"):
        read_manuscript(path)


def test_an_empty_page(tmp_path: Path) -> None:
    """A page without words is empty."""
    path = tmp_path / "a.html"
    path.write_text("<p> </p>")
    with pytest.raises(FileError, match="is empty"):
        read_manuscript(path)
