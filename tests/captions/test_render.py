"""Credits as they are printed."""

import pytest

from gallery_app.captions.parse import read_caption
from gallery_app.captions.render import STYLES, caption_line, credit_line, credits_of
from gallery_app.domain.credit import Credit

TIAN, XIE = Credit("田正"), Credit("谢健")


def test_plain_people() -> None:
    """Names share their role."""
    assert credit_line([TIAN]) == "田正 摄"
    assert credit_line([TIAN, XIE]) == "田正、谢健 摄"


def test_plain_organisations() -> None:
    """An organisation stands close to its role; without a role it stands alone."""
    assert credit_line([Credit(role="供图", organisation="新华社")]) == "新华社供图"
    assert credit_line([Credit(role="来源", organisation="美联社")]) == "美联社"


def test_house_before_the_name() -> None:
    """An outlet becomes its reporter; an affiliation stays as printed."""
    assert credit_line([Credit("程敏", organisation="新华社")]) == "新华社记者 程敏 摄"
    assert credit_line([Credit("程敏", organisation="本报记者")]) == "本报记者 程敏 摄"


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("plain", "日新月异\u3000田正、谢健 摄"),
        ("spaced", "日新月异\u3000田正 谢健 摄"),
        ("brackets", "日新月异（田正、谢健 摄）"),
        ("label", "日新月异\u3000摄影／田正、谢健"),
        ("names", "日新月异\u3000田正、谢健"),
        ("unheard of", "日新月异\u3000田正、谢健 摄"),
    ],
)
def test_house_styles(style: str, line: str) -> None:
    """Each house style prints its own way; an unknown one is plain."""
    assert caption_line("日新月异", [TIAN, XIE], style) == line
    assert style in STYLES or line == caption_line("日新月异", [TIAN, XIE])


def test_nothing_to_print() -> None:
    """A title or a credit may be missing."""
    assert caption_line("日新月异", []) == "日新月异"
    assert caption_line("", [TIAN]) == "田正 摄"
    assert credit_line([Credit(role="资料")]) == ""


def test_credits_of_a_reading() -> None:
    """One organisation beside people is their house; suppliers keep their role."""
    assert credits_of(read_caption(["晨光。新华社记者 程敏 摄"]))[0].organisation == "新华社"
    assert credits_of(read_caption(["晨光。图片由张三提供"]))[0].role == "供图"
    assert credits_of(read_caption(["晨光（受访者供图）"]))[0] == Credit("", "供图", "受访者", "晨光（受访者供图）")
