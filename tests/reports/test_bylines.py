"""Who wrote the report."""

import pytest

from gallery_app.domain.report import Byline
from gallery_app.reports.bylines import bylines_in, read_byline


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        (
            "(本报记者 高快明 通讯员 郝森森 贾培培)",
            [("本报记者", "高快明"), ("通讯员", "郝森森"), ("通讯员", "贾培培")],
        ),
        ("记者：王珊 张从志", [("记者", "王珊"), ("记者", "张从志")]),
        ("【南方日报记者】夏小荔", [("南方日报记者", "夏小荔")]),
        ("□记者 刘 潇 文/图", [("记者", "刘潇")]),
        ("作者：王强", [(None, "王强")]),
        ("文/王强", [(None, "王强")]),
        ("首席记者 王强/文 记者 李明/图", [("首席记者", "王强"), ("记者", "李明")]),
        ("【記者：郭穎怡、曾文謙／編輯：莫泳浵／攝影：莫泳浵】", [("記者", "郭穎怡"), ("記者", "曾文謙")]),
        ("眾新聞記者", []),
        ("文 | 王强  编辑 | 李明", [(None, "王强")]),
        ("王强/文", [(None, "王强")]),
        ("□ 王强", [(None, "王强")]),
        ("文/本报记者 王强", [("本报记者", "王强")]),
        ("记者 王强 北京报道", [("记者", "王强")]),
        ("（作者：王强，系北京大学教授）", [(None, "王强")]),
        ("By Wang Qiang and Ann Lee in Beijing | China Daily", [(None, "Wang Qiang"), (None, "Ann Lee")]),
    ],
)
def test_lines_of_authors(text: str, authors: list[tuple[str | None, str]]) -> None:
    """Each author has the post that stands before; a bare post names nobody."""
    assert read_byline(text) == tuple(Byline(*author) for author in authors)


@pytest.mark.parametrize(
    "text", ["记者会上王强发言", "记者了解到，目前已收集60多种。", "推进产城融合", "王强", "记" * 200]
)
def test_other_lines(text: str) -> None:
    """Sentences, headings and bare names are no bylines."""
    assert read_byline(text) is None


def test_datelines_and_closing_brackets() -> None:
    """A dateline and a bracket at the end of the text name authors too."""
    author = (Byline("记者", "王强"),)
    assert bylines_in("新华社北京10月1日电（记者王强）今天……") == author
    assert bylines_in("展现高新作为！（记者 王强）") == author
    assert bylines_in("这是正文（见图）。") == ()
