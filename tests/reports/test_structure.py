"""A whole report."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.reading import LineKind, ReportReading
from gallery_app.reports.as_json import report_json
from gallery_app.reports.structure import read_report

REPORT = """攀高不止步

——2023年纪实

今年以来，全区各项工作抢占先机、赢得主动，交出了亮眼的答卷。

美丽花海 孟力 摄

完善创新体系

塑造发展新优势

该区引进实力强大、具有双创运营经验和较强科

生产车间 田正 摄

技服务能力的团队，承担后续运营工作，与发展要求紧密结合。

责任编辑：王强

推进产城融合

走进高新区，城区高楼林立，道路通达，城市建设如火如荼。

(本报记者 高快明 通讯员 郝森森)
"""


@pytest.fixture(scope="module")
def gaoxin(shared: Path) -> tuple[ReportReading, dict[str, Any]]:
    """Return the real report as it is read, and as its editors meant it."""
    folder = shared / "reports" / "gaoxin-2023"
    expected: dict[str, Any] = json.loads((folder / "expected.json").read_text("utf-8"))
    return read_report((folder / "report.txt").read_text("utf-8")), expected


def test_sections_hold_their_captions() -> None:
    """A caption belongs to the heading above it; the lead has none."""
    sections = read_report(REPORT).sections
    found = [(section.heading, [caption.caption for caption in section.captions]) for section in sections]
    assert found == [
        ((), ["美丽花海"]), (("完善创新体系", "塑造发展新优势"), ["生产车间"]), (("推进产城融合",), []),
    ]  # fmt: skip


def test_a_sentence_cut_by_a_caption_is_whole_again() -> None:
    """The joint is told."""
    reading = read_report(REPORT)
    assert [p.text for p in reading.sections[1].paragraphs] == [
        "该区引进实力强大、具有双创运营经验和较强科技服务能力的团队，承担后续运营工作，与发展要求紧密结合。"
    ]
    assert "较强科” + “技服务" in str(reading.warnings[0])


def test_an_indent_begins_a_paragraph() -> None:
    """Where paragraphs are indented, one that is indented continues nothing."""
    text = "标题\n\u3000\u3000该区引进实力强大、具有双创运营经验和较强科\n\u3000\u3000另起一段的话，在这里结束了。\n"
    assert len(read_report(text).sections[0].paragraphs) == 2
    assert len(read_report(text.replace("\u3000", "")).sections[0].paragraphs) == 1


def test_titles_authors_and_furniture() -> None:
    """The rest of the page has its places."""
    reading = read_report(REPORT)
    assert (reading.headline, reading.subtitle) == ("攀高不止步", "2023年纪实")
    assert [author.name for author in reading.bylines] == ["高快明", "郝森森"]
    assert [item.text for item in reading.set_aside] == ["责任编辑：王强"]


def test_names_found_with_certainty_help_the_doubtful() -> None:
    """A pen name that is certain in one caption is known in the next."""
    reading = read_report("晨光\n\n正文在此。\n\n医院（远征 摄）\n\n山村春花盛开远征摄\n")
    assert [c.photographers for s in reading.sections for c in s.captions] == [("远征",), ("远征",)]


def test_credit_on_the_line_below() -> None:
    """Text and credit of one caption may stand on two lines."""
    reading = read_report("标题\n正文很长很长，在这里结束。\n\n山村春花盛开\n新华社记者 程敏 摄\n\n正文。")
    assert reading.sections[0].captions[0].caption == "山村春花盛开"


def test_an_image_of_markdown_has_its_text_as_caption() -> None:
    """A picture without words is no caption."""
    reading = read_report("# 标题\n\n![晨光](a.jpg)\n\n![](b.jpg)\n\n正文。")
    assert [caption.caption for caption in reading.sections[0].captions] == ["晨光"]


def test_doubtful_captions_are_told() -> None:
    """The warning names the line."""
    assert "line 3" in str(read_report("标题\n正文。\n安塞 王强 摄\n正文。").warnings[0])


def test_gaoxin_structure(gaoxin: tuple[ReportReading, dict[str, Any]]) -> None:
    """The real report reads as its editors meant it."""
    reading, expected = gaoxin
    found = report_json(reading)
    for key in ("headline", "subtitle", "bylines"):
        assert found[key] == expected[key]
    sections = [{"heading": s["heading"], "captions": s["captions"]} for s in found["sections"]]
    for caption in (caption for section in sections for caption in section["captions"]):
        for more in ("raw", "suppliers", "role", "notes"):
            del caption[more]
    assert sections == expected["sections"]


def test_gaoxin_text(gaoxin: tuple[ReportReading, dict[str, Any]]) -> None:
    """Cut sentences are whole, and repeated passages are shown once."""
    reading, expected = gaoxin
    paragraphs = [p.text for section in reading.sections for p in section.paragraphs if not p.repeated]
    assert all(any(first + second in text for text in paragraphs) for first, second in expected["rejoined"])
    assert all(sum(start in text for text in paragraphs) == 1 for start in expected["repeated_paragraphs"])


_LINES = st.sampled_from(
    [
        *REPORT.splitlines(),
        "",
        "## 小标题",
        "田正 摄",
        "（完）",
        "一、开头",
        "![](x)",
        "\u3000\u3000缩进",
        "没有句号的一行话就这样断在了这里",
        "引题：开头",
        "导读：全区各项工作抢占先机，赢得主动。",
        "图为晨光。",
        "花海 田正 摄（下同）",
        "本版图片除署名外均由田正摄",
        "（李明）",
        "等次\t名额",
        "2024-09-22 16:30　来源：某报 记者：王强",
        "文：王强 编辑：李明",
    ]
)


@given(st.one_of(st.text(), st.lists(_LINES, max_size=25).map("\n".join)))
def test_every_line_is_in_one_finding(text: str) -> None:
    """No text is lost: each line is found once, as it stands, with a reason."""
    reading = read_report(text)
    assert [line.text for line in reading.lines] == text.splitlines()
    assert [line.number for line in reading.lines] == list(range(1, len(reading.lines) + 1))
    assert all(str(line.reason) for line in reading.lines)


@given(st.lists(_LINES, max_size=25).map("\n".join))
def test_body_text_is_kept_to_the_character(text: str) -> None:
    """All lines of body text stand in the sections, in their order."""
    reading = read_report(text)
    body = "".join(
        line.text.strip() for line in reading.lines if line.kind in {LineKind.PARAGRAPH, LineKind.STANDFIRST}
    )
    shown = "".join(p.text for section in reading.sections for p in section.paragraphs)
    assert "".join(shown.split()) == "".join(body.replace("#", "").split())


@given(st.lists(_LINES, max_size=20).map("\n".join), st.data())
def test_broken_lines_lose_nothing(text: str, data: st.DataObject) -> None:
    """Wherever a text is cut or a sign stands by mistake, every line is found and no caption invents a character."""
    place = data.draw(st.integers(0, len(text)))
    broken = (
        text[:place]
        + data.draw(st.sampled_from("\n（）：/ 摄#*-\u3000"))
        + text[place + data.draw(st.integers(0, 3)) :]
    )
    reading = read_report(broken)
    assert [line.text for line in reading.lines] == broken.splitlines()
    found = [c for section in reading.sections for c in section.captions]
    assert all(set(c.caption) | set("".join(c.photographers)) <= {*broken, " "} for c in found)
