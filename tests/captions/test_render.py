"""Credits as they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.captions.parse import read_caption
from gallery_app.captions.render import caption_line, credit_line, credits_of, printed_role
from gallery_app.captions.styles import STYLES, Forms, in_script, style_of
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
        ("label", "日新月异\u3000摄影/田正、谢健"),
        ("tight", "日新月异\u3000田正、谢健摄"),
        ("padded", "日新月异\u3000田\u3000正、谢\u3000健摄"),
        ("reporter", "日新月异\u3000本报记者 田正、谢健 摄"),
        ("english", "日新月异 Photo by 田正 and 谢健"),
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
    assert credit_line([Credit(role="供图")]) == ""


def test_credits_of_a_reading() -> None:
    """One organisation beside people is their house; suppliers keep their role."""
    assert credits_of(read_caption(["晨光。新华社记者 程敏 摄"]))[0].organisation == "新华社"
    assert credits_of(read_caption(["晨光。图片由张三提供"]))[0].role == "供图"
    assert credits_of(read_caption(["晨光（受访者供图）"]))[0] == Credit("", "供图", "受访者", "晨光（受访者供图）")


def test_the_register_gives_posts_and_english_forms() -> None:
    """A post stands where the style has one, an English name in an English line; a credit's own house goes first."""
    forms = {"田正": Forms("通讯员", "Tian Zheng"), "谢健": Forms("", "Xie Jian")}
    assert credit_line([TIAN, XIE], "reporter", forms) == "通讯员 田正 摄 本报记者 谢健 摄"
    assert credit_line([TIAN, XIE], "english", forms) == "Photo by Tian Zheng and Xie Jian"
    assert credit_line([Credit("田正", organisation="新华社")], "reporter", forms) == "新华社记者 田正 摄"
    assert credit_line([TIAN], "plain", forms) == "田正 摄"


_NAMES = st.lists(
    st.sampled_from(["田正", "谢健", "周卫平", "谷福根", "欧阳修文", "阿依·古丽", "Hans Strand", "严冰"]),
    min_size=1, max_size=4, unique=True,
)  # fmt: skip
_TITLES = st.sampled_from(
    ["日新月异", "尼龙智造产业园", "市民在湛河边散步", "夜经济", "Night view", "元宵灯会", "2023年的春天"]
)
_HOUSES = st.sampled_from(["", "新华社", "本报记者", "通讯员"])
_PATTERNS = [
    "{names}摄",
    "▲{title}（图/{names}）",
    "{title} {names}/摄",
    "{title}　摄影：{names}",
    "{title}（{names} {role}）",
]
_READABLE = [*(name for name, style in STYLES.items() if style.readable), *_PATTERNS]


@given(_TITLES, _NAMES, _HOUSES, st.sampled_from(_READABLE))
def test_rendering_a_parsed_line_gives_it_back(title: str, names: list[str], house: str, style: str) -> None:
    """Reading a line and printing it in its own style is the identity, for every style and for own patterns."""
    chosen = style_of(style)
    forms = {name: Forms(english=english) for name, english in _ENGLISH.items()}
    line = caption_line(title, [Credit(name, organisation=house) for name in names], chosen, forms)
    reading = read_caption([line], {*names, *_ENGLISH.values()})
    assert caption_line(reading.caption, credits_of(reading), chosen) == line


_ENGLISH = {
    "田正": "Tian Zheng",
    "谢健": "Xie Jian",
    "周卫平": "Zhou Weiping",
    "谷福根": "Gu Fugen",
    "欧阳修文": "Ouyang Xiuwen",
    "阿依·古丽": "Ayi Guli",
    "严冰": "Yan Bing",
}


@given(st.sampled_from(["受访者", "新华社", "河南日报"]), st.sampled_from(_READABLE[:7]))
def test_organisations_come_back_too(house: str, style: str) -> None:
    """A credit that names nobody is printed the same again."""
    line = caption_line("日新月异", [Credit("", "供图", house)], style)
    reading = read_caption([line])
    assert caption_line(reading.caption, credits_of(reading), style) == line


@pytest.mark.parametrize(
    ("credit", "line"),
    [
        (Credit("田正", "摄", "新华社"), "Photo by Tian Zheng/Xinhua"),
        (Credit("田正", "摄", "大河报"), "Photo by Tian Zheng/大河报"),
        (Credit("田正", "摄", "本报记者"), "Photo by Tian Zheng"),
        (Credit("田正", "摄"), "Photo by Tian Zheng"),
        (Credit("谢健", "摄", "新华社"), "Photo by 谢健/Xinhua"),
    ],
)
def test_english_credits_name_the_house_in_english(credit: Credit, line: str) -> None:
    """Agencies have their English names, others stay as they are, and a post is left out."""
    assert credit_line([credit], "english", {"田正": Forms("记者", "Tian Zheng")}) == line


def test_two_of_one_house_share_it() -> None:
    """The house is printed once, behind both names."""
    pair = [Credit("田正", "摄", "新华社"), Credit("谢健", "摄", "新华社")]
    assert credit_line(pair, "english") == "Photo by 田正 and 谢健/Xinhua"


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("晨光。新华社照片", "新华社照片"),
        ("晨光。《明報》圖片", "明報圖片"),
        ("晨光。新华社资料照片", "新华社资料图片"),
        ("晨光。市档案馆照片", "市档案馆照片"),
        ("晨光。资料图片", "资料图片"),
        ("晨光。王强供图（资料图片）", "王强 供图 资料图片"),
        ("晨光（图：中新社）", "中新社供图"),
        ("晨光。圖：中新社記者 莊曉彤", "中新社記者 莊曉彤 攝"),
        ("晨光。田正摄（资料图）", "田正 摄 资料图片"),
        ("晨光（资料照片）", "资料图片"),
        ("资料图：晨光。田正摄", "田正 摄"),
        ("晨光。图片来源：网络", "网络图片"),
        ("晨光 网络 图", "网络图片"),
        ("Sunrise. File photo", "File photo"),
        ("晨光。莊曉彤攝", "莊曉彤 攝"),
        ("晨光在圖書館。陳智遠提供", "陳智遠 供圖"),
        ("圖為現場。新華社記者莊曉彤攝", "新華社記者 莊曉彤 攝"),
        ("圖為現場。資料圖片", "資料圖片"),
        ("圖為現場。蘋果日報照片", "蘋果日報照片"),
    ],
)
def test_a_credit_keeps_its_meaning_and_its_characters(line: str, printed: str) -> None:
    """A supplied picture is no archive's, an archive's mark is kept though it names nobody, 攝 stays 攝."""
    assert credit_line(credits_of(read_caption([line]))) == printed


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("plain", "晨光\u3000资料图片"),
        ("brackets", "晨光（资料图片）"),
        ("label", "晨光\u3000图/资料图片"),
        ("english", "晨光 File photo"),
        ("names", "晨光\u3000资料图片"),
    ],
)
def test_a_mark_in_house_styles(style: str, line: str) -> None:
    """What marks a picture stands where the style puts its credit."""
    assert caption_line("晨光", [Credit(role="资料")], style) == line


@pytest.mark.parametrize("word", ["资料图片", "网络图片", "新华社照片", "新华社图片", "新华社资料图片"])
@pytest.mark.parametrize("style", ["plain", "brackets", "tight"])
def test_marks_and_supplied_pictures_come_back(word: str, style: str) -> None:
    """What a style prints of them is read as the same credit again."""
    known = [Credit(c.name, c.role, c.organisation) for c in credits_of(read_caption([f"晨光。{word}"]))]
    again = credits_of(read_caption([caption_line("晨光", known, style)]))
    assert [(c.name, c.role, c.organisation) for c in again] == [(c.name, c.role, c.organisation) for c in known]


def test_a_report_in_traditional_characters_has_them_in_every_style() -> None:
    """The report's script decides where a credit was typed anew; the words are the style's."""
    style = in_script(style_of("{title}（图/{names}）"), "zh-Hant")
    assert caption_line("晨光", [TIAN], style) == "晨光（圖/田正）"
    assert credit_line([TIAN], in_script(STYLES["reporter"], "zh-Hant")) == "本報記者 田正 攝"
    assert credit_line([TIAN], in_script(STYLES["plain"], "zh-CN")) == "田正 摄"
    assert printed_role(Credit("田正", "供图"), "圖書館") == "供圖"
