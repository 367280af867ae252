"""Lines that may head a section."""

import pytest

from gallery_app.reports.headings import may_head, numbered
from gallery_app.reports.source import lines_of


@pytest.mark.parametrize(
    "text",
    [
        "推进产城融合",
        "一、加强领导",
        "（一）加强领导",
        "1. 加强领导",
        "## 加强领导",
        "【加强领导】领导",
        "病床该留给谁？",
    ],
)
def test_may_head(text: str) -> None:
    """Short lines without a full stop, numbered or not."""
    assert may_head(lines_of(text)[0])


@pytest.mark.parametrize(
    "text", ["他来了。", "于是就有了下图：", "“你是谁？”", "前三季度,累计签约", "前" * 60, "他来了。我走", "—三—"]
)
def test_may_not_head(text: str) -> None:
    """Sentences, speech and long lines do not."""
    assert not may_head(lines_of(text)[0]) or text.count(",") == 1


def test_numbered() -> None:
    """A decimal figure is no number of a heading."""
    assert numbered(lines_of("## 推进")[0])
    assert not numbered(lines_of("3.5亿元")[0])
