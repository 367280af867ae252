"""Credits for several pictures at once."""

import pytest

from gallery_app.reports.group_credits import Scope, read_group_credit
from gallery_app.reports.structure import read_report

BODY = "今年以来，全区各项工作抢占先机、赢得主动，交出了亮眼的答卷。"


@pytest.mark.parametrize(
    ("text", "scope", "people"),
    [
        ("本版图片均由田正摄", Scope.ALL, ("田正",)),
        ("（本文图片除署名外均由本报记者 田正 摄）", Scope.ALL, ("田正",)),
        ("除署名外，图片均为田正摄", Scope.ALL, ("田正",)),
        ("以上图片由田正、孟力摄", Scope.ABOVE, ("田正", "孟力")),
        ("以下照片均由田正摄", Scope.BELOW, ("田正",)),
        ("All photos by Anna Reed", Scope.ALL, ("Anna Reed",)),
    ],
)
def test_group_credits(text: str, scope: Scope, people: tuple[str, ...]) -> None:
    """The scope comes from the opening, the people from the end."""
    found = read_group_credit(text)
    assert found is not None
    assert (found.scope, found.credit.photographers) == (scope, people)


@pytest.mark.parametrize("text", ["田正 摄", "以上情况由专人负责落实。", "本版图片均为示意", BODY * 4])
def test_no_group_credit(text: str) -> None:
    """Single credits and sentences are none."""
    found = read_group_credit(text)
    assert found is None or not found.credit.photographers


def captions(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return text and photographers of each caption."""
    return [(c.caption, c.photographers) for s in read_report(text).sections for c in s.captions]


def test_captions_without_a_credit_are_covered() -> None:
    """One of its own stays."""
    text = f"标题\n{BODY}\n图为晨光。\n{BODY}\n花海 孟力 摄\n{BODY}\n本版图片除署名外均由田正摄"
    assert captions(text) == [("图为晨光。", ("田正",)), ("花海", ("孟力",))]


def test_only_the_pictures_above() -> None:
    """以上 leaves out what follows."""
    text = f"标题\n{BODY}\n图为晨光。\n（以上图片由田正摄）\n{BODY}\n图为花海。\n{BODY}"
    assert captions(text) == [("图为晨光。", ("田正",)), ("图为花海。", ())]


def test_the_same_from_here() -> None:
    """下同 in one credit covers the captions after it."""
    text = f"标题\n{BODY}\n图为晨光。\n花海 田正 摄（下同）\n{BODY}\n图为渡口。\n{BODY}"
    assert captions(text) == [("图为晨光。", ()), ("花海", ("田正",)), ("图为渡口。", ("田正",))]
