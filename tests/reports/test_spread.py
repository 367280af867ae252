"""Blocks that number their pictures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.captions.parse import read_caption
from gallery_app.domain.reading import CaptionReading
from gallery_app.reports.source import Line, Manuscript
from gallery_app.reports.spread import figures, spread
from gallery_app.reports.structure import read_report

BODY = "今年以来，全区各项工作抢占先机、赢得主动，交出了亮眼的答卷。"


def singles(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return text and photographers of each picture of a block."""
    return [(one.caption, one.photographers) for one in spread(read_caption([text]))]


@pytest.mark.parametrize(
    "text",
    [
        "图①：晨练的老人。图②：早点铺。田正摄",
        "（图1）晨练的老人。（图2）早点铺。 田正 摄",
        "晨练的老人（图一）。早点铺（图二）。田正 摄",
        "①晨练的老人。②早点铺。 本报记者 田正 摄",
        "左图：晨练的老人。右图：早点铺。 田正摄",
    ],
)
def test_a_shared_credit(text: str) -> None:
    """It holds for every picture; the marks are no part of the texts."""
    assert singles(text) == [("晨练的老人。", ("田正",)), ("早点铺。", ("田正",))]


def test_credits_of_their_own() -> None:
    """Each picture keeps its own."""
    assert singles("上图：晨光。田正摄 下图：渡口。谢健摄") == [("晨光。", ("田正",)), ("渡口。", ("谢健",))]


def test_one_picture_stays_one() -> None:
    """Two pictures put together have one caption, and so has a text that points at a figure."""
    assert len(singles("拼版照片：左图：旧貌。右图：新颜。田正摄")) == 1
    assert len(singles("图为图①所示的晨光 田正 摄")) == 1


@pytest.mark.parametrize(("mark", "numbers"), [("图①③", (1, 3)), ("图十二", (12,)), ("图2", (2,)), ("左图", ())])
def test_numbers_of_marks(mark: str, numbers: tuple[int, ...]) -> None:
    """Circled, Chinese and plain figures count alike."""
    assert figures(mark) == numbers


@given(st.lists(st.sampled_from(["图①：", "图②", "（图1）", "②", "晨光", "。", "，", " ", "\n", "田正摄", "左图为"])))
def test_nothing_is_lost(pieces: list[str]) -> None:
    """The parts are what was printed, once and in order."""
    block = read_caption("".join(pieces).split("\n"))
    printed = "".join(one.raw for one in spread(block))
    assert "".join(printed.split()) == "".join(block.raw.split())


def test_a_report_has_a_caption_for_each_picture() -> None:
    """A group credit reaches the pictures of a block that has none."""
    text = f"标题\n{BODY}\n图①：晨光。图②：渡口。\n{BODY}\n本版图片均由田正摄"
    assert captions(read_report(text).sections[0].captions) == [("晨光。", ("田正",)), ("渡口。", ("田正",))]


def captions(readings: tuple[CaptionReading, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Return text and photographers."""
    return [(one.caption, one.photographers) for one in readings]


def test_pictures_in_a_row_share_a_block() -> None:
    """The first has the first caption."""
    words = [BODY, "image1.jpg", "image2.jpg", "图①：晨光。图②：渡口。田正摄", BODY]
    lines = [
        Line(n, w, w, image="" if "image" in w else None, media=w if "image" in w else "")
        for n, w in enumerate(words, 1)
    ]
    assert [picture.caption for picture in read_report(Manuscript(tuple(lines))).pictures] == [0, 1]
