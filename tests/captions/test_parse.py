"""Reading caption blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.captions.lex import lex
from gallery_app.captions.parse import read_caption
from gallery_app.captions.render import caption_line, credits_of

PHOTOGRAPHED = [
    ("日新月异 田正 摄", "日新月异", ["田正"]),
    ("夜经济 田正 谢健 摄", "夜经济", ["田正", "谢健"]),
    ("元宵灯会 邢永臣 摄", "元宵灯会", ["邢永臣"]),
    ("元宵节 邢永臣 摄", "元宵节", ["邢永臣"]),
    ("高新火炬园 张鹏飞 摄", "高新火炬园", ["张鹏飞"]),
    ("丰收 王强 李明 摄", "丰收", ["王强", "李明"]),
    ("日新月异 田　正　摄", "日新月异", ["田正"]),
    ("日出 刘 潇摄", "日出", ["刘潇"]),
    ("日新月异田正摄", "日新月异", ["田正"]),
    ("日新月异（田正 摄）", "日新月异", ["田正"]),
    ("（田正、谢健 摄）", "", ["田正", "谢健"]),
    ("田正 摄", "", ["田正"]),
    ("日新月异 摄影/田正", "日新月异", ["田正"]),
    ("日新月异。摄影 田正", "日新月异。", ["田正"]),
    ("日新月异 图/田正", "日新月异", ["田正"]),
    ("日新月异 田正/图", "日新月异", ["田正"]),
    ("城市之光 摄影/Hans Strand", "城市之光", ["Hans Strand"]),
    ("紐約街頭。Ann Lee攝", "紐約街頭。", ["Ann Lee"]),
    ("晨光。朱莉娅·尼金森摄", "晨光。", ["朱莉娅·尼金森"]),
    ("图片由记者 田正 谢健 张鹏飞 摄", "", ["田正", "谢健", "张鹏飞"]),
    ("▲日新月异。田正摄", "日新月异。", ["田正"]),
    ("图注：日新月异 田正 摄", "日新月异", ["田正"]),
    ("（2017年 田正 摄）", "", ["田正"]),
    ("晨光。 WANG QIANG", "晨光。", ["WANG QIANG"]),
    ("施工现场 摄影 王强", "施工现场", ["王强"]),
    ("施工现场 摄影师王强", "施工现场", ["王强"]),
    ("施工现场 王飞摄影", "施工现场", ["王飞"]),
    ("施工现场&nbsp;&nbsp;王飞 摄\u200b", "施工现场", ["王飞"]),
    ("施工现场（王飞 摄", "施工现场", ["王飞"]),
    ("施工现场 王飞 摄）", "施工现场", ["王飞"]),
    ("施工现场（新华社发（王飞摄））", "施工现场", ["王飞"]),
    ("施工现场。王飞摄。（资料图）", "施工现场。", ["王飞"]),
    ("施工现场。王飞/CFP", "施工现场。", ["王飞"]),
]
WITH_HOUSES = [
    ("新华社发（陈颖 摄）", ["陈颖"], ["新华社"]),
    ("晨光。中新社发 高国桥 摄", ["高国桥"], ["中新社"]),
    ("晨光。中新社发盛佳鹏摄", ["盛佳鹏"], ["中新社"]),
    ("晨光。本报记者 李 刚摄", ["李刚"], ["本报记者"]),
    ("晨光。《新京报》记者 王飞 摄", ["王飞"], ["新京报"]),
    ("晨光。南都记者 王飞 摄", ["王飞"], ["南都"]),
    ("晨光。新华社驻巴黎记者 王飞 摄", ["王飞"], ["新华社"]),
    ("晨光 本报记者 王强 通讯员 李明 摄", ["王强", "李明"], ["本报记者", "通讯员"]),
    ("晨光。沈 果摄（人民视觉）", ["沈果"], ["人民视觉"]),
    ("晨光。沈果摄（某某图片社）", ["沈果"], ["某某图片社"]),
    ("卓忠伟摄/光明图片", ["卓忠伟"], ["光明图片"]),
    ("晨光。 王强 / 视觉中国", ["王强"], ["视觉中国"]),
    ("晨光。（圖／記者林志儒攝）", ["林志儒"], []),
    ("晨光。攝影：林振東/端傳媒", ["林振東"], ["端傳媒"]),
    ("晨光。眾新聞記者攝", [], ["眾新聞"]),
    ("晨光。视觉中国 图", [], ["视觉中国"]),
    ("晨光。校新闻中心 摄", [], ["校新闻中心"]),
    ("晨光（受访者供图）", [], ["受访者"]),
    ("晨光 通讯员供图", [], ["通讯员"]),
    ("工人在检修设备受访者供图", [], ["受访者"]),
    ("晨光。图片来源：百度贴吧", [], ["百度贴吧"]),
    ("晨光，图片来源网络。", [], []),
    ("晨光。資料圖片", [], []),
    ("晨光。视频截图", [], []),
    ("晨光。圖／取自蔡英文臉書", [], ["蔡英文臉書"]),
    ("晨光。香港警察 Facebook 圖片", [], ["香港警察 Facebook"]),
    ("晨光。美聯社", [], ["美聯社"]),
    ("晨光。政府新聞網", [], ["政府新聞網"]),
    ("晨光。图 新华社", [], ["新华社"]),
    ("公安分局供图 华龙网发", [], ["公安分局", "华龙网"]),
    ("Dawn. Photo by John Smith and Ann Lee/Reuters", ["John Smith", "Ann Lee"], ["Reuters"]),
    ("Dawn. (AP Photo/Andy Wong)", ["Andy Wong"], ["AP"]),
    ("Dawn. EPA-EFE/WU HONG", ["WU HONG"], ["EPA-EFE"]),
    ("Dawn in Paris Ann Lee/Reuters", ["Ann Lee"], ["Reuters"]),
    ("Dawn. Image courtesy of John Smith", ["John Smith"], []),
    ("Dawn. © John Smith", ["John Smith"], []),
    ("Dawn. Photo: STR/AFP", [], ["AFP"]),
    ("Dawn. VCG Photo", [], ["VCG"]),
]
OTHERS = [
    "公司将为员工提供",
    "他喜欢摄影",
    "李强在拍摄",
    "列车出发",
    "责任编辑：王飞",
    "本报记者 王飞 文/图",
    "本版图片均由田正摄",
    "于是就有了下图：",
    "推进产城融合",
    "",
    "（",
    "王" * 5000,
]


@pytest.mark.parametrize(("line", "caption", "names"), PHOTOGRAPHED)
def test_photographers(line: str, caption: str, names: list[str]) -> None:
    """Title and photographers are told apart."""
    reading = read_caption([line])
    assert (reading.is_caption, reading.caption, list(reading.photographers)) == (True, caption, names)


@pytest.mark.parametrize(("line", "names", "houses"), WITH_HOUSES)
def test_houses(line: str, names: list[str], houses: list[str]) -> None:
    """Agencies, outlets, bodies and affiliations are organisations."""
    reading = read_caption([line])
    assert reading.is_caption
    assert (list(reading.photographers), list(reading.organisations)) == (names, houses)


@pytest.mark.parametrize("line", OTHERS)
def test_what_is_no_caption(line: str) -> None:
    """Sentences, bylines, credits of a whole page and headings are no captions."""
    assert not read_caption([line]).is_caption


@pytest.mark.parametrize(
    "line", ["晨光（图片由张三提供）", "晨光。中新社发 菲利普·克莱因 供图", "晨光。供图/张三", "晨光。记者 张三 供图"]
)
def test_who_supplied_is_no_photographer(line: str) -> None:
    """A named supplier stands apart."""
    reading = read_caption([line])
    assert reading.suppliers
    assert not reading.photographers


def test_shot_date_names_nobody_and_stays() -> None:
    """（6月1日摄） is a date."""
    reading = read_caption(["绽放(6月1日摄)"])
    assert (reading.is_caption, reading.caption, reading.taken) == (True, "绽放(6月1日摄)", "6月1日")
    assert reading.photographers == ()


def test_date_behind_the_credit_is_the_shot_date() -> None:
    """As Taiwan's papers print it."""
    reading = read_caption(["晨光。（圖／記者陳明安攝，2017.02.17）"])
    assert (reading.photographers, reading.taken) == (("陳明安",), "2017.02.17")


def test_nature_of_the_picture_is_a_note() -> None:
    """It is a note before the credit, in the caption, and behind it."""
    assert read_caption(["秋景（无人机照片）。新华社发（王强摄）"]).notes == ("无人机照片",)
    assert read_caption(["晨光。视觉中国供图（资料图片）"]).notes == ("资料图片",)


def test_credit_on_its_own_line() -> None:
    """The lines of a block are joined."""
    reading = read_caption(["  晨光下的", "  山村", "新华社记者 ", "鞠鹏 摄"])
    assert (reading.caption, reading.photographers) == ("晨光下的山村", ("鞠鹏",))


def test_wrapping_mark_up_is_dropped() -> None:
    """A page's own mark-up is no text."""
    assert read_caption(["<figcaption>晨光（受访者供图）</figcaption>"]).caption == "晨光"


def test_doubt_is_said() -> None:
    """Where a word may be a name or a title, the other reading is an alternative."""
    reading = read_caption(["安塞 王强 摄"])
    assert reading.confidence < 0.9
    assert ("安塞", "王强") in [other.photographers for other in reading.alternatives]


@pytest.mark.parametrize(
    ("line", "caption", "names"),
    [
        ("（夜景 王强 摄）", "夜景", ("王强",)),
        ("（石桥 王强 摄）", "石桥", ("王强",)),
        ("（王强 李明 摄）", "", ("王强", "李明")),
    ],
)
def test_a_bracket_that_is_the_whole_block(line: str, caption: str, names: tuple[str, ...]) -> None:
    """It may hold the title too; the other reading is offered where the first word may be either."""
    reading = read_caption([line])
    assert (reading.caption, reading.photographers) == (caption, names)
    if line != "（夜景 王强 摄）":
        other = {("石桥", "王强"), ("李明",)} & {one.photographers for one in reading.alternatives}
        assert other


def test_bare_names_in_a_bracket_are_doubtful() -> None:
    """Without a role word a clear name behind a caption is read, never for certain; body text keeps its author."""
    reading = read_caption(["上图：社区食堂里，老人们在用餐。（田正、谢健）"])
    assert reading.photographers == ("田正", "谢健")
    assert reading.confidence < 0.8
    assert not read_caption(["会议指出，丰收在望。（田正）"]).is_caption
    assert read_caption(["图为大河（黄山）"]).photographers == ()


@pytest.mark.parametrize("title", ["江南春", "石拱桥", "龙灯舞", "苏州河"])
def test_a_title_that_opens_with_a_family_name_stays_a_title(title: str) -> None:
    """Before a clear name it is the title; known to the register, or behind a post, it is a name."""
    assert read_caption([f"{title} 田正 摄"]).photographers == ("田正",)
    assert read_caption([f"{title} 田正 摄"], [title]).photographers == (title, "田正")
    assert read_caption([f"本报记者 {title} 田正 摄"]).photographers == (title, "田正")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("龙脊 李明 摄", ("李明",)),
        ("金沙滩 李明 摄", ("李明",)),
        ("花溪 李明 摄", ("李明",)),
        ("石志强 李明 摄", ("石志强", "李明")),
        ("叶　河 李明 摄", ("叶河", "李明")),
        ("王强 李明 摄", ("王强", "李明")),
    ],
)
def test_what_opens_a_line(line: str, names: tuple[str, ...]) -> None:
    """A short word of uncommon characters is a title; a padded or full name is a name; the other way is offered."""
    reading = read_caption([line])
    assert reading.photographers == names
    assert reading.alternatives


def test_a_user_of_a_platform_loses_the_mark() -> None:
    """As photographer and as supplier, with the body that stands before."""
    assert read_caption(["雨后。网友@江城阿杰 摄"]).photographers == ("江城阿杰",)
    supplied = read_caption(["雨后。网友@江城阿杰 供图"])
    assert (supplied.suppliers, supplied.organisations) == (("江城阿杰",), ("网友",))


def test_known_names_decide() -> None:
    """The register's names come first, also without a blank."""
    assert read_caption(["春花开远征摄"], ["远征"]).photographers == ("远征",)


_WORDS = [
    *(
        "田正",
        "谢健",
        "日新月异",
        " ",
        "\u3000",
        "摄",
        "攝",
        "供图",
        "、",
        "，",
        "。",
        "（",
        "）",
        "(",
        ")",
        "记者",
        "新华社",
    ),
    *(
        "发",
        "图",
        "/",
        "：",
        "本报",
        "6月1日",
        "Photo by ",
        "Ann Lee",
        "Reuters",
        "\n",
        "资料图片",
        "受访者",
        "|",
        "文",
    ),
    *("《", "》", "图片来源"),
]
_BLOCKS = st.one_of(st.text(), st.lists(st.sampled_from(_WORDS), max_size=14).map("".join))


@given(st.lists(_BLOCKS, max_size=3))
def test_nothing_is_invented(lines: list[str]) -> None:
    """Any input is read without an error, and every character read stands in it."""
    reading = read_caption(lines)
    raw = "\n".join(lines)
    found = [reading.caption, reading.taken, *reading.photographers, *reading.organisations, *reading.notes]
    assert set("".join(found)) <= set(raw) | {" "}
    assert 0.0 <= reading.confidence <= 1.0
    assert all(not other.alternatives for other in reading.alternatives)


@pytest.mark.parametrize("piece", ["摄", "（摄", "、王强", "图/", "A.", "记者", "文/", "<a", "12月", "Photo by "])
def test_long_blocks_end(piece: str) -> None:
    """A block of a hostile repetition is read, not pondered."""
    assert read_caption([piece * (3990 // len(piece)) + " 摄"]).raw


_NAMES = st.lists(
    st.sampled_from(["田正", "谢健", "周卫平", "谷福根", "欧阳修文"]), min_size=1, max_size=3, unique=True
)
_TITLES = st.sampled_from(["日新月异", "尼龙智造产业园", "市民在湛河边散步", "现代仓储"])


@given(_TITLES, _NAMES)
def test_a_printed_line_reads_back(title: str, names: list[str]) -> None:
    """Rendering a plain line's reading gives the line back."""
    line = f"{title}\u3000{'、'.join(names)} 摄"
    reading = read_caption([line])
    assert caption_line(reading.caption, credits_of(reading)) == line


def test_tokens_are_not_changed() -> None:
    """Reading twice gives the same."""
    assert read_caption(["晨光 田正 摄"]) == read_caption(["晨光 田正 摄"])
    assert lex("") == []


@pytest.mark.parametrize(
    ("text", "organisations", "suppliers", "role", "notes"),
    [
        ("晨光。王强、李明供图", (), ("王强", "李明"), "供图", ()),
        ("晨光。新华社、李明供图", ("新华社",), ("李明",), "供图", ()),
        ("晨光。本报记者供图", ("本报记者",), (), "供图", ()),
        ("晨光。由消防支队供图", ("消防支队",), (), "供图", ()),
        ("晨光。《明報》資料圖片", ("明報",), (), "资料", ()),
        ("某处古蹟。資料圖片", (), (), "资料", ("資料圖片",)),
        ("Sunrise. File image", (), (), "资料", ("File image",)),
        ("Sunrise. File picture", (), (), "资料", ("File picture",)),
    ],
)
def test_supplied_pictures_in_full(
    text: str, organisations: tuple[str, ...], suppliers: tuple[str, ...], role: str, notes: tuple[str, ...]
) -> None:
    """Who supplied a picture, as what, and what kind of picture it is."""
    reading = read_caption([text])
    assert (reading.organisations, reading.suppliers) == (organisations, suppliers)
    assert (reading.role, reading.notes) == (role, notes)


def test_what_is_not_said_is_empty() -> None:
    """A caption without a day has none: the text is empty, not absent."""
    reading = read_caption(["日新月异 田正 摄"])
    assert (reading.taken, reading.notes, reading.suppliers) == ("", (), ())


def test_confidence_is_a_share() -> None:
    """However certain a reading is, it is not more than certain."""
    for text in ("晨光。本报记者供图", "晨光。王强、李明供图", "日新月异 田正 摄", "Photo by Li Na"):
        assert 0 < read_caption([text]).confidence <= 1
