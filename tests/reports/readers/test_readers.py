"""Choosing a reader by suffix."""

from pathlib import Path

import pytest

from gallery_app.errors import FileError
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
