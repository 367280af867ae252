"""Titles at the top."""

from gallery_app.domain.reading import LineKind
from gallery_app.reports.source import lines_of
from gallery_app.reports.structure import read_report
from gallery_app.reports.title import find_title


def titles(text: str) -> tuple[str, str]:
    """Return headline and second title of a text."""
    found = find_title([line for line in lines_of(text) if line.text])
    return "".join(t for _, t in found.headline), "".join(t for _, t in found.subtitle)


def test_headline_and_second_title() -> None:
    """The dash of the second title is dropped."""
    assert titles("攀“高”不止步\n\n——2023年纪实\n\n正文。") == ("攀“高”不止步", "2023年纪实")


def test_labelled_headline() -> None:
    """（原标题：…） names it."""
    assert titles("（原标题：晨光）\n正文。") == ("晨光", "")


def test_no_headline() -> None:
    """A report may begin with its text, or be empty; captions and dates before the headline are passed over."""
    assert titles("今年以来，各项工作抢占先机。\n正文。") == ("", "")
    assert titles("") == ("", "")
    assert titles("2023年10月20日\n日出 田正 摄\n晨光\n正文。") == ("晨光", "")
    assert titles("# 晨光，从这里开始。\n正文。") == ("晨光，从这里开始。", "")


def parts(text: str) -> tuple[str, str, str]:
    """Return kicker, headline and second title of a report."""
    reading = read_report(text)
    return reading.kicker, reading.headline, reading.subtitle


BODY = "今年以来，全区各项工作抢占先机、赢得主动，交出了亮眼的答卷，群众的日子越过越好。"


def test_headline_over_two_lines() -> None:
    """Two lines alike in length over a byline, or a quotation that goes on."""
    assert parts(f"攀高不止步\n从新再出发\n本报记者 王强\n{BODY}") == ("", "攀高不止步 从新再出发", "")
    assert parts(f"他说“只要有人\n我就开船”\n本报记者 王强\n{BODY}") == ("", "他说“只要有人 我就开船”", "")


def test_kicker_and_second_title_without_signs() -> None:
    """The longer of two lines is not the headline; the editor is asked."""
    assert parts(f"临江市统筹推进老城更新改造工作\n老街换新颜\n本报记者 王强\n{BODY}") == (
        "临江市统筹推进老城更新改造工作", "老街换新颜", "",
    )  # fmt: skip
    assert (
        parts(f"老街换新颜\n临江市统筹推进老城更新改造见闻\n本报记者 王强\n{BODY}")[2]
        == "临江市统筹推进老城更新改造见闻"
    )
    warnings = read_report(f"攀高不止步\n从新再出发\n本报记者 王强\n{BODY}").warnings
    assert "check the title" in str(warnings[0])


def test_labelled_parts() -> None:
    """引题, 主题 and 副题 name them."""
    assert parts(f"引题：临江统筹推进\n主题：老街换新颜\n副题：改造见闻\n{BODY}") == (
        "临江统筹推进",
        "老街换新颜",
        "改造见闻",
    )


def test_a_marked_headline_below_a_kicker() -> None:
    """A line over the first heading sign stands over the headline."""
    assert parts(f"临江统筹推进\n# 老街换新颜\n{BODY}") == ("临江统筹推进", "老街换新颜", "")


def test_a_plain_headline_over_sections_of_the_first_level() -> None:
    """Several lines of that level head sections."""
    reading = read_report(f"老街换新颜\n本报记者 王强\n# 面子\n{BODY}\n# 里子\n{BODY[:-1]}，更好。")
    assert reading.headline == "老街换新颜"
    assert [section.heading for section in reading.sections] == [("面子",), ("里子",)]


def test_standfirst() -> None:
    """导读 introduces the report and stays in its text."""
    reading = read_report(f"老街换新颜\n导读：{BODY}\n{BODY[:-1]}，未来可期。")
    assert reading.lines[1].kind is LineKind.STANDFIRST
    assert reading.sections[0].paragraphs[0].text.startswith("导读")


def test_the_name_of_a_column_stands_over_the_headline() -> None:
    """In brackets, or a short line where a dashed title follows the next one."""
    body = "凌晨五点，气温零下十七摄氏度。其美多吉第三次检查了防滑链，才把车门关上。"
    reading = read_report(f"【深度】\n夜校归来：下班后的第二间教室\n{body}\n{body}")
    assert (reading.kicker, reading.headline) == ("【深度】", "夜校归来：下班后的第二间教室")
    reading = read_report(f"记者走基层\n雪线上的邮路\n——跟着邮递员翻越山口\n\n{body}\n{body}")
    assert (reading.kicker, reading.headline) == ("记者走基层", "雪线上的邮路")
    assert reading.subtitle == "跟着邮递员翻越山口"
