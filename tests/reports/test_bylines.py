"""Who wrote the report."""

import pytest

from gallery_app.domain.report import Byline
from gallery_app.reports.bylines import bylines_in, read_byline
from gallery_app.reports.structure import read_report

BODY = "今年以来，全区各项工作抢占先机、赢得主动，交出了亮眼的答卷，群众的日子越过越好。"


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
        ("（供稿：城东区委宣传部 王强）", [(None, "王强")]),
        ("文｜狸花猫", [(None, "狸花猫")]),
        ("By Ann Lee, Staff Writer", [(None, "Ann Lee")]),
        ("By Ann Lee in London and Tom Fox in Paris", [(None, "Ann Lee"), (None, "Tom Fox")]),
        (
            "By Ludwig van Beethoven and Tom Fox, The Associated Press",
            [(None, "Ludwig van Beethoven"), (None, "Tom Fox")],
        ),
        ("Text by Ann Lee, photos by Tom Fox", [(None, "Ann Lee")]),
        ("(Reporting by Ann Lee; editing by Tom Fox)", [(None, "Ann Lee")]),
        ("Ann Lee, Senior Correspondent", [(None, "Ann Lee")]),
        ("By Wang Qiang and Ann Lee in Beijing | China Daily", [(None, "Wang Qiang"), (None, "Ann Lee")]),
    ],
)
def test_lines_of_authors(text: str, authors: list[tuple[str | None, str]]) -> None:
    """Each author has the post that stands before; a bare post names nobody."""
    assert read_byline(text) == tuple(Byline(*author) for author in authors)


@pytest.mark.parametrize(
    "text", ["记者会上王强发言", "记者走基层", "记者了解到，目前已收集60多种。", "推进产城融合", "王强", "记" * 200]
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


@pytest.mark.parametrize("line", ["王强", "王强 李明", "王强 阿卜杜拉·买买提"])
def test_names_alone_under_the_headline(line: str) -> None:
    """Nothing but certain names there are authors; further down they are none."""
    assert [b.name for b in read_report(f"城市之光\n{line}\n{BODY}\n{BODY}").bylines] == line.split()
    assert read_report(f"城市之光\n{BODY}\n{line}\n{BODY}").bylines == ()


@pytest.mark.parametrize(
    "line", ["（王强）", "——王强", "（城东融媒 王强）", "（来源：临江日报 记者：王强）", "撰稿：王强 摄影：李明"]
)
def test_authors_at_the_end(line: str) -> None:
    """A name in brackets or behind a dash, and a line of works, sign the report."""
    reading = read_report(f"城市之光\n{BODY}\n花海 田正 摄\n{BODY}\n{line}")
    assert [b.name for b in reading.bylines] == ["王强"]
    assert [c.caption for s in reading.sections for c in s.captions] == ["花海"]


def test_authors_in_a_line_of_publication() -> None:
    """Several names may stand behind the word."""
    reading = read_report(f"城市之光\n2024-05-06 07:30 | 来源：港城日报 | 作者：罗海生 陶小满\n{BODY}")
    assert [b.name for b in reading.bylines] == ["罗海生", "陶小满"]
    reading = read_report(f"城市之光\n湖区在线 2023-11-20 记者 柳如眉\n{BODY}")
    assert [b.name for b in reading.bylines] == ["柳如眉"]


def test_a_short_heading_under_the_headline_is_no_author() -> None:
    """Where others are as short, 高质量 heads a section."""
    reading = read_report(f"城市之光\n高质量\n{BODY}\n新动能\n{BODY}")
    assert reading.bylines == ()
    assert [section.heading for section in reading.sections] == [("高质量",), ("新动能",)]
