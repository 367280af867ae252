"""One line corrected by the editor, and the rest read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.reading import LineKind
from gallery_app.reports.structure import read_report

REPORT = """攀高不止步
从新再出发
今年以来，全区各项工作抢占先机、赢得主动，交出了亮眼的答卷。
完善创新体系
该区把创新摆在发展的起点，突出绿色导向，全面提升服务水平。
山村春花盛开远征摄
走进高新区，城区高楼林立，道路通达，城市建设如火如荼。
"""


def kinds(corrections: dict[int, LineKind]) -> list[LineKind]:
    """Return the kind of each line."""
    return [line.kind for line in read_report(REPORT, corrections=corrections).lines]


def test_a_heading_that_is_text() -> None:
    """Its section is gone, and its words are a paragraph."""
    reading = read_report(REPORT, corrections={4: LineKind.PARAGRAPH})
    assert "完善创新体系" in [p.text for section in reading.sections for p in section.paragraphs]
    assert all("完善创新体系" not in section.heading for section in reading.sections)
    assert str(reading.lines[3].reason) == "Set by the editor."


def test_a_headline_found_by_the_editor() -> None:
    """The line over it becomes the kicker."""
    reading = read_report(REPORT, corrections={2: LineKind.HEADLINE})
    assert (reading.kicker, reading.headline) == ("攀高不止步", "从新再出发")


def test_a_headline_of_two_lines() -> None:
    """Both lines given make it."""
    assert (
        read_report(REPORT, corrections={1: LineKind.HEADLINE, 2: LineKind.HEADLINE}).headline
        == "攀高不止步 从新再出发"
    )


def test_a_headline_that_is_none() -> None:
    """The next line takes its place."""
    assert read_report(REPORT, corrections={1: LineKind.FURNITURE}).headline == "从新再出发"


def test_a_caption_that_is_text_and_text_that_is_a_caption() -> None:
    """The editor has the last word on both."""
    reading = read_report(REPORT, corrections={6: LineKind.PARAGRAPH, 4: LineKind.CAPTION})
    assert [c.caption for section in reading.sections for c in section.captions] == ["完善创新体系"]


def test_names_of_a_corrected_caption_help_others() -> None:
    """A caption set by the editor is read like any other."""
    caption = read_report(REPORT, ["远征"], corrections={6: LineKind.CAPTION}).sections[-1].captions[0]
    assert caption.photographers == ("远征",)


def test_a_byline_by_the_editor() -> None:
    """Any line can name authors."""
    found = read_report("标题\n正文在此，已经结束。\n青山客\n", corrections={3: LineKind.BYLINE})
    assert [author.name for author in found.bylines] == ["青山客"]


def test_words_cannot_be_blank() -> None:
    """What the editor wants out of sight is set aside, not lost."""
    reading = read_report(REPORT, corrections={5: LineKind.BLANK})
    assert reading.lines[4].kind is LineKind.FURNITURE
    assert any("该区把创新" in item.text for item in reading.set_aside)


@pytest.mark.parametrize("kind", [kind for kind in LineKind if kind is not LineKind.BLANK])
def test_every_kind_can_be_set(kind: LineKind) -> None:
    """On any line with words."""
    for number in range(1, 8):
        assert kinds({number: kind})[number - 1] is kind


@given(st.dictionaries(st.integers(0, 12), st.sampled_from(LineKind), max_size=6))
def test_nothing_is_lost_by_correcting(corrections: dict[int, LineKind]) -> None:
    """Whatever is corrected, each line stays one finding."""
    assert [line.text for line in read_report(REPORT, corrections=corrections).lines] == REPORT.splitlines()
