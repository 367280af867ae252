"""Credits for several pictures at once."""

import pytest

from gallery_app.domain.reading import LineKind
from gallery_app.reports.structure import read_report

BODY = "今年以来，全区各项工作抢占先机、赢得主动，交出了亮眼的答卷。"


def captions(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return text and photographers of each caption."""
    return [(c.caption, c.photographers) for s in read_report(text).sections for c in s.captions]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("本版图片均由田正摄", ("田正",)),
        ("（本文图片除署名外均由本报记者 田正 摄）", ("田正",)),
        ("除署名外，图片均为田正摄", ("田正",)),
        ("以上图片由田正、孟力摄", ("田正", "孟力")),
        ("All photos by Anna Reed", ("Anna Reed",)),
        ("本报记者 田正 文/图", ("田正",)),
    ],
)
def test_a_line_that_credits_several(text: str, people: tuple[str, ...]) -> None:
    """It covers what has no credit, and is no caption and no heading."""
    report = f"标题\n{BODY}\n图为晨光。\n{BODY}\n{text}\n{BODY}"
    assert captions(report) == [("图为晨光。", people)]
    assert read_report(report).lines[4].kind in {LineKind.FURNITURE, LineKind.BYLINE}


def test_captions_without_a_credit_are_covered() -> None:
    """One of its own stays."""
    text = f"标题\n{BODY}\n图为晨光。\n{BODY}\n花海 孟力 摄\n{BODY}\n本版图片除署名外均由田正摄"
    assert captions(text) == [("图为晨光。", ("田正",)), ("花海", ("孟力",))]


def test_what_pictures_are_credited_with_comes_before_who_wrote() -> None:
    """A line of authors with 文/图 speaks last."""
    text = f"标题\n本报记者 孟力 文/图\n{BODY}\n图为晨光。\n{BODY}\n本版图片均由田正摄"
    assert captions(text) == [("图为晨光。", ("田正",))]


def test_only_the_pictures_above() -> None:
    """以上 leaves out what follows."""
    text = f"标题\n{BODY}\n图为晨光。\n（以上图片由田正摄）\n{BODY}\n图为花海。\n{BODY}"
    assert captions(text) == [("图为晨光。", ("田正",)), ("图为花海。", ())]


def test_the_same_from_here() -> None:
    """下同 in one credit covers the captions after it, until somebody else is credited."""
    text = f"标题\n{BODY}\n图为晨光。\n花海 田正 摄（下同）\n{BODY}\n图为渡口。\n{BODY}\n夜色 孟力 摄\n图为古桥。"
    assert captions(text) == [
        ("图为晨光。", ()), ("花海", ("田正",)), ("图为渡口。", ("田正",)), ("夜色", ("孟力",)), ("图为古桥。", ()),
    ]  # fmt: skip


def test_credits_by_number() -> None:
    """Each goes to the caption with its number; 除图② leaves that one out."""
    text = f"标题\n{BODY}\n图1：晨光。\n图2：花海。\n{BODY}\n"
    both = [("图1：晨光。", ("田正",)), ("图2：花海。", ("谢健",))]
    assert captions(f"{text}图① 田正 摄；图② 谢健 摄") == both
    assert captions(f"{text}除图②外均由田正摄") == [both[0], ("图2：花海。", ())]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_one_credit_under_numbered_captions(gap: str) -> None:
    """It holds for all of them; under others only for the one above."""
    lines = ["图①：晨光。", "图②：花海。", "图③：渡口。", "图④：古桥。"]
    found = captions(f"标题\n{BODY}\n" + gap.join([*lines, "田正 摄"]) + f"\n{BODY}")
    assert found == [(line, ("田正",)) for line in lines]
    assert captions(f"标题\n{BODY}\n图为晨光。\n{BODY}\n图为花海。\n\n田正 摄\n{BODY}") == [
        ("图为晨光。", ()), ("图为花海。", ("田正",)),
    ]  # fmt: skip


def test_sentences_credit_nobody() -> None:
    """What only begins like a credit of several stays text."""
    text = f"标题\n{BODY}\n图为晨光。\n以上情况由专人负责落实。\n{BODY}"
    assert captions(text) == [("图为晨光。", ())]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("摄影：田正", ("田正",)),
        ("Photographs by Ann Lee", ("Ann Lee",)),
        ("Text by Tom Fox, photos by Ann Lee", ("Ann Lee",)),
    ],
)
def test_a_credit_among_the_authors(line: str, people: tuple[str, ...]) -> None:
    """Above the text or below it, it speaks for every picture without one."""
    assert captions(f"城市之光\n{line}\n{BODY}\n图为晨光。\n{BODY}") == [("图为晨光。", people)]
    assert captions(f"城市之光\n{BODY}\n图为晨光。\n{BODY}\n{line}") == [("图为晨光。", people)]


def test_story_and_photos() -> None:
    """Who wrote took the pictures too."""
    assert captions(f"城市之光\nStory and photos by Ann Lee\n{BODY}\n图为晨光。\n{BODY}") == [
        ("图为晨光。", ("Ann Lee",))
    ]
