"""Lines that may head a section."""

import pytest

from gallery_app.reports.headings import may_head, numbered
from gallery_app.reports.source import lines_of
from gallery_app.reports.structure import read_report


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


BODY = "今年以来，全区各项工作抢占先机、赢得主动，交出了亮眼的答卷，群众的日子越过越好。"


def headings(text: str) -> list[tuple[str, ...]]:
    """Return the headings of a report with a title."""
    return [section.heading for section in read_report(f"标题\n{BODY}\n{text}").sections if section.heading]


def test_where_bold_lines_head_plain_ones_do_not() -> None:
    """A text has one way to set its headings."""
    text = f"**晨光**\n{BODY}\n**花海**\n{BODY}\n一句短话\n{BODY}"
    assert headings(text) == [("晨光",), ("花海",)]


def test_a_list_is_no_row_of_headings() -> None:
    """Lines with one kind of number under each other are its items; kinds one below the other are headings."""
    assert headings(f"1. 晨光\n2. 花海\n3. 渡口\n{BODY}") == []
    assert headings(f"一、晨光\n（一）花海\n{BODY}") == [("一、晨光", "（一）花海")]


def test_bare_numbers_head_parts() -> None:
    """一 on a line of its own, and 01 over a short line."""
    assert headings(f"一\n{BODY}\n二\n{BODY}") == [("一",), ("二",)]
    assert headings(f"01\n等一场雪\n{BODY}") == [("01", "等一场雪")]


def test_rows_of_a_table_head_nothing() -> None:
    """Columns parted by tabs are text."""
    assert headings(f"等次\t名额\n一等奖\t3\n{BODY}") == []
