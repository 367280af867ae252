"""Captions that their credit, their marker, the format or their place tells."""

from gallery_app.domain.reading import ReportReading
from gallery_app.reports.readers.markdown import lines_of_markdown
from gallery_app.reports.source import Manuscript
from gallery_app.reports.structure import read_report

BODY = "今年以来，全区各项工作抢占先机、赢得主动，交出了亮眼的答卷，群众的日子越过越好。"


def captions(reading: ReportReading) -> list[str]:
    """Return the texts of all captions."""
    return [c.caption for s in reading.sections for c in s.captions]


def markdown(text: str) -> ReportReading:
    """Read Markdown."""
    return read_report(Manuscript(tuple(lines_of_markdown(text))))


def test_a_line_under_a_picture() -> None:
    """Straight under it even a sentence is a caption; a heading with its sign is none."""
    assert captions(markdown(f"# 标题\n{BODY}\n![](a.jpg)\n渡口的早晨。\n\n{BODY}")) == ["渡口的早晨。"]
    assert captions(markdown(f"# 标题\n{BODY}\n\n![](a.jpg)\n\n## 渡口\n\n{BODY}")) == []
    assert captions(markdown(f"# 标题\n{BODY}\n\n![](a.jpg)\n\n他来了。\n\n{BODY}")) == []


def test_a_line_near_a_picture_is_a_question() -> None:
    """With an empty line between it might be a heading."""
    reading = markdown(f"# 标题\n{BODY}\n\n![](a.jpg)\n\n渡口的早晨\n\n{BODY}")
    assert captions(reading) == ["渡口的早晨"]
    assert any("Please check the caption" in str(warning) for warning in reading.warnings)


def test_names_of_files_are_no_captions() -> None:
    """The picture's own words are, unless a caption stands beside it."""
    assert captions(markdown(f"# 标题\n![IMG_0123.jpg](a.jpg)\n\n{BODY}")) == []
    assert captions(markdown(f"# 标题\n![晨光](a.jpg)\n晨光里的花海 田正 摄\n\n{BODY}")) == ["晨光里的花海"]


def test_numbered_pictures() -> None:
    """图1 opens a caption; a sentence about a figure opens none."""
    text = f"标题\n{BODY}\n图1：晨光里的花海\n{BODY}\n如图1所示，全区变化很大，群众的日子越过越好，干劲更足。"
    assert captions(read_report(text)) == ["图1：晨光里的花海"]


def test_someone_whom_the_text_names() -> None:
    """A short line that shows a person of the next paragraph is asked about."""
    shown = "陈桂兰在新修的公园里散步"
    text = f"标题\n{BODY}\n{shown}\n六十三岁的老居民陈桂兰说，家门口有了公园，晚饭后总要来走。"
    text += "她心里敞亮，话也多了，逢人就夸。\n{BODY}"
    assert captions(read_report(text)) == [shown]


def test_a_second_short_line_where_headings_have_one() -> None:
    """It is a caption, and a question."""
    text = "标题\n" + "".join(
        f"{head}\n{BODY}{head[:2]}。\n" for head in ("晨光", "花海", "渡口\n桥上看灯的人们", "夜色")
    )
    assert captions(read_report(text)) == ["桥上看灯的人们"]


def test_a_block_of_three_lines() -> None:
    """Two lines of text and a credit of their own, with an empty line before."""
    text = f"标题\n\n{BODY}\n\n9月21日，农民在田里收割水稻。\n秋分时节，各地一派繁忙。\n田正 摄\n\n{BODY}"
    (caption,) = (c for s in read_report(text).sections for c in s.captions)
    assert caption.raw.count("\n") == 2
    assert caption.photographers == ("田正",)


def test_a_bullet_of_its_own() -> None:
    """It opens a caption between paragraphs; several below each other are a list."""
    assert captions(read_report(f"标题\n{BODY}\n· 人民公社的旧宣传画\n{BODY}")) == ["人民公社的旧宣传画"]
    both = f"{BODY}\n· 一张旧宣传画\n· 一张旧报纸\n{BODY}\n· 一座老桥的旧影\n{BODY}\n· 一条老街的旧影\n{BODY}"
    assert len(captions(read_report(f"标题\n{both}"))) == 4
    assert captions(read_report(f"标题\n{BODY}\n· 一张旧宣传画\n· 一张旧报纸\n{BODY}")) == []


def test_a_phrase_that_tells_what_is_seen() -> None:
    """It is asked about; a short sentence of the story is text."""
    long = "Nine hundred people came on Sunday night to breathe in the dust and the velvet for the last time."
    assert captions(read_report(f"标题\n{BODY}\n夜色中的文化馆。\n{BODY}")) == ["夜色中的文化馆。"]
    assert captions(read_report(f"标题\n{BODY}\n他走过了很远的路。\n{BODY}")) == []
    assert captions(read_report(f"标题\n{BODY}\n新球馆里，市民正在挥拍。\n{BODY}")) == ["新球馆里，市民正在挥拍。"]
    assert captions(read_report(f"标题\n{BODY}\n项目正在推进。\n{BODY}")) == []
    shown = "Usher Paul Grady, 71, tears a ticket."
    assert captions(read_report(f"A last night\n\n{long}\n\n{shown}\n\n{long}")) == [shown]
    assert captions(read_report(f"A last night\n\n{long}\n\nHe said it would come back.\n\n{long}")) == []


def test_words_spoken_beside_a_picture() -> None:
    """A quotation under a picture goes on with the text."""
    assert captions(markdown(f"# 标题\n{BODY}\n![](a.jpg)\n“我卖给全国。”她说。\n\n{BODY}")) == []


def test_a_line_about_the_text_credits_no_picture() -> None:
    """It is no caption, and nothing above it is."""
    reading = read_report(f"标题\n{BODY}\n花海 田正 摄\n{BODY}\n采写：本报记者 白露\n摄影：孟力")
    assert captions(reading) == ["花海"]
    assert [author.name for author in reading.bylines] == ["白露"]
