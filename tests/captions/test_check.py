"""House-style checks of a caption."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.captions.check import check_caption
from gallery_app.domain.credit import Credit

TIAN = (Credit("田正"),)


def codes(text: str, **settings: object) -> list[str]:
    """Return the codes of what is found in a caption of 田正."""
    return [finding.code for finding in check_caption(text, TIAN, **settings)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("日新月异", None),
        ("日新月异。", "final-stop"),
        ("10月6日，市民在湛河边散步。", None),
        ("字" * 201, "too-long"),
        ("字" * 200, None),
        ("市民在湛河边散步,拍照", "half-width"),
        ("田正(左)和谢健", "half-width"),
        ("增长3.5%，共1,200人，10:30开始", None),
        ("A.J. Liu at the fair, in Xi'an.", None),
        ("图片说明：", "placeholder"),
        ("本报记者XXX", "placeholder"),
        ("市民{name}在散步", "placeholder"),
        ("市民在某地（待核）", "placeholder"),
        ("XXL号的毛衣", None),
        ("日新月异 谢健 摄", "credit-differs"),
        ("日新月异 田正 摄", None),
        ("日新月异 田　正摄", None),
        ("日新月异（田正、谢健 摄）", "credit-differs"),
        ("摄影爱好者在湛河边", None),
    ],
)
def test_one_finding(text: str, code: str | None) -> None:
    """Each rule finds its own, and leaves good captions alone."""
    assert set(codes(text)) == ({code} if code else set())


def test_a_fix_is_offered() -> None:
    """Where there is one right answer, it comes with the finding and its place."""
    text = "市民在散步,拍照"
    (finding,) = check_caption(text)
    assert text[: finding.start] + str(finding.fix) + text[finding.end :] == "市民在散步，拍照"


def test_the_description_repeats_the_title() -> None:
    """Going on from the title's words is no repetition."""
    assert codes("日新月异", title="日新月异") == ["repeats-title"]
    assert codes("日新月异，高楼林立", title="日新月异") == ["repeats-title"]
    assert codes("日新月异的高新区", title="日新月异") == []
    assert codes("高楼林立", title="日新月异") == []


@pytest.mark.parametrize(
    "text", ["王强（左二）和同事", "左起：王强、李明", "王强（右）在讲解", "前排右三为王强", "从左至右"]
)
def test_sides_after_a_flip(text: str) -> None:
    """Who stood on the left stands on the right of a mirrored picture."""
    assert codes(text, flipped=True) == ["mirrored"]
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("王强（左二）和同事", "王强（右二）和同事"),
        ("从左至右：王强、李明", "从右至左：王强、李明"),
        ("Ann Lee (left) and Bo Chen", "Ann Lee (right) and Bo Chen"),
        ("From left: Ann Lee and Bo Chen", "From right: Ann Lee and Bo Chen"),
        ("Ann Lee, second right, at the fair", "Ann Lee, second left, at the fair"),
        ("Pictured, L-R: Ann Lee, Bo Chen", "Pictured, R-L: Ann Lee, Bo Chen"),
        ("市民在散步...", "市民在散步……"),
        ("市民在散步--拍照", "市民在散步——拍照"),
        ('夜游"经济"升温', "夜游“经济”升温"),
        ("日新月异。", "日新月异"),
        ("日新月异。田正 摄", "日新月异\u3000田正 摄"),
        ("日新月异。（田正 摄）", "日新月异（田正 摄）"),
        ("日新月异 谢健、王强 摄", "日新月异 田正 摄"),
        ("日新月异 谢　健摄", "日新月异 田正摄"),
    ],
)
def test_fixes_mend_the_caption(text: str, mended: str) -> None:
    """What every finding offers, put in from the end, gives the caption that the house would print."""
    for finding in reversed(check_caption(text, TIAN if "摄" in text else None, flipped=True)):
        text = text[: finding.start] + str(finding.fix) + text[finding.end :]
    assert text == mended


def test_a_direction_in_other_words_stays() -> None:
    """What is left of something else, and what was left, has nothing to do with the picture's sides."""
    assert codes("What is left of the old bridge, right after the flood", flipped=True) == []
    assert codes("左邻右舍聚在一起", flipped=True) == []


def test_credits() -> None:
    """Nobody credited is told; another spelling is no difference; several people are named in the sentence."""
    assert [finding.code for finding in check_caption("日新月异", ())] == ["no-credit"]
    assert check_caption("日新月异") == ()
    assert codes("日新月异 田徵 摄", spellings=["田徵"]) == []
    (finding,) = check_caption("日新月异 谢健 摄", TIAN)
    assert str(finding.message) == "The text credits 谢健, the photo's data 田正."
    assert (finding.start, finding.end) == (4, 9)


@given(st.text(alphabet="日新月异摄田正谢健（(,。，)XX左右起 图/\n", max_size=60) | st.text(max_size=60), st.booleans())
def test_whatever_is_typed(text: str, flipped: bool) -> None:  # noqa: FBT001 - an argument of the property
    """Any text is checked, and every finding lies within it."""
    for finding in check_caption(text, TIAN, title=text[:3], flipped=flipped):
        assert 0 <= finding.start <= finding.end <= len(text)
        assert str(finding.message)


@pytest.mark.timed
def test_it_keeps_up_with_typing() -> None:
    """A caption of 150 characters takes less than a millisecond."""
    text = (
        "10月6日，市民在高新区火炬广场观看灯光秀，夜色中的高楼流光溢彩，吸引了许多游客驻足拍照留念。" * 3
        + "本报记者 田正 摄"
    )

    def hundred() -> float:
        start = time.process_time()
        for _ in range(100):
            check_caption(text, TIAN, title="灯光秀")
        return time.process_time() - start

    assert min(hundred() for _ in range(3)) / 100 < 0.001


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("字" * 201, "The caption has 201 characters; 200 are allowed."),
        ("日新月异。", "A phrase has no full stop at its end."),
        ("市民在湛河边散步,拍照", ", is half-width beside Chinese."),
        ("图片说明：", "图片说明 is a placeholder."),
        ("日新月异 谢健 摄", "The text credits 谢健, the photo's data 田正."),
        ("站在左侧的田正", "The picture is shown mirrored; 左侧 has changed sides."),
    ],
)
def test_each_finding_says_what_it_is(text: str, said: str) -> None:
    """One sentence, with the words of the caption in it."""
    assert [str(finding.message) for finding in check_caption(text, TIAN, flipped=True)] == [said]


def test_a_title_may_end_with_a_stop() -> None:
    """The mark at its end is no part of what is repeated."""
    assert codes("日新月异，高楼林立", title="日新月异。") == ["repeats-title"]


def test_a_latin_name_stays_parted_from_the_caption() -> None:
    """Where the full stop parts caption and credit, a blank takes its place, whatever letter the name begins with."""
    fixes = {finding.code: finding.fix for finding in check_caption("日新月异。Xu Wei摄", ())}
    assert fixes["final-stop"] == "\u3000"
