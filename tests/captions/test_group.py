"""Credits of many pictures in few words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.captions.group import REPORT, circled, fold_credits, numbered_credits
from gallery_app.captions.styles import STYLES, Forms
from gallery_app.domain.credit import Credit

TIAN, XIE, NOBODY = (Credit("田正"),), (Credit("谢健"),), ()


@pytest.mark.parametrize(
    ("pictures", "summary", "lines"),
    [
        ([TIAN, TIAN], "本版图片均由田正摄", ("", "")),
        ([(*TIAN, *XIE)] * 2, "本版图片均由田正、谢健摄", ("", "")),
        ([TIAN, XIE, TIAN], "本版图片除署名外均由田正摄", ("", "谢健 摄", "")),
        ([TIAN, XIE], "", ("田正 摄", "谢健 摄")),
        ([TIAN, TIAN, XIE, XIE], "", ("田正 摄", "田正 摄", "谢健 摄", "谢健 摄")),
        ([TIAN], "", ("田正 摄",)),
        ([TIAN, TIAN, NOBODY], "", ("田正 摄", "田正 摄", "")),
        ([], "", ()),
        ([(Credit("田正", organisation="新华社"),)] * 2, "本版图片均由新华社记者田正摄", ("", "")),
        ([(Credit("", "供图", "新华社"),)] * 2, "本版图片均由新华社供图", ("", "")),
        ([(Credit("", "来源", "视觉中国"),)] * 2, "本版图片均来自视觉中国", ("", "")),
        ([(Credit("", "资料", "本报"),)] * 2, "本版图片均为本报资料图片", ("", "")),
        ([(Credit("", "资料"),)] * 2, "本版图片均为资料图片", ("", "")),
        ([(Credit("", "照片", "新华社"),)] * 2, "本版图片均为新华社照片", ("", "")),
        ([(Credit("莊曉彤", raw="圖為莊曉彤攝"),)] * 2, "本版圖片均由莊曉彤攝", ("", "")),
        ([(Credit("莊曉彤", organisation="明報", raw="記者攝"),)] * 2, "本版圖片均由明報記者莊曉彤攝", ("", "")),
    ],
)
def test_folding(pictures: list[tuple[Credit, ...]], summary: str, lines: tuple[str, ...]) -> None:
    """One credit for all, one for most with the others signed, or each its own; never over an unsigned picture."""
    folded = fold_credits(pictures)
    assert (folded.summary, folded.lines) == (summary, lines)


def test_folding_in_a_style() -> None:
    """The scope, the posts of the register and the English form are the style's."""
    forms = {"田正": Forms("通讯员", "Tian Zheng")}
    assert fold_credits([TIAN] * 2, REPORT, STYLES["reporter"], forms).summary == "本文图片均由通讯员田正摄"
    assert fold_credits([TIAN] * 2, style=STYLES["english"], forms=forms).summary == "All photos by Tian Zheng"
    mixed = fold_credits([TIAN, TIAN, XIE], style=STYLES["english"], forms=forms)
    assert mixed.summary == "Photos by Tian Zheng unless credited otherwise"
    assert mixed.lines[2] == "Photo by 谢健"


def test_numbered() -> None:
    """Pictures of one photographer share their numbers; one without a credit is left out."""
    assert numbered_credits([TIAN, XIE, TIAN, NOBODY]) == "图①③ 田正 摄；图② 谢健 摄"
    assert numbered_credits([TIAN, XIE, TIAN], words=["上图", "左图", "右图"]) == "上图、右图 田正 摄；左图 谢健 摄"
    assert numbered_credits([(Credit("莊曉彤", raw="圖攝"),)] * 2) == "圖①② 莊曉彤 攝"
    assert (circled(20), circled(21)) == ("⑳", "(21)")


@given(st.lists(st.sampled_from([TIAN, XIE, NOBODY, (*TIAN, *XIE)]), max_size=7))
def test_nobody_loses_or_gains_a_credit(pictures: list[tuple[Credit, ...]]) -> None:
    """A picture has its own line, or the summary is its line, or it has no credit."""
    folded = fold_credits(pictures)
    for credits_, line in zip(pictures, folded.lines, strict=True):
        names = "、".join(credit.name for credit in credits_)
        assert line == (f"{names} 摄" if line else "")
        assert line or not credits_ or folded.summary.endswith(f"均由{names}摄")
        assert credits_ or not folded.summary


def test_the_post_of_the_house_stands_for_whom_the_register_does_not_know() -> None:
    """A style with a post gives it to everybody who has none of their own."""
    assert fold_credits([TIAN] * 2, style=STYLES["reporter"]).summary == "本版图片均由本报记者田正摄"
