"""Markdown to lines."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.reading import LineKind
from gallery_app.reports.readers.markdown import lines_of_markdown


def test_front_matter() -> None:
    """Keys at the top give headline and author; the rest is set aside."""
    lines = lines_of_markdown("---\ntitle: “晨光”\nauthor: 王强\ntags: [a]\n---\n正文。")
    assert [(line.text, line.hint) for line in lines[1:3]] == [("“晨光”", LineKind.HEADLINE), ("王强", LineKind.BYLINE)]
    assert [lines[n].hint for n in (0, 3, 4)] == [LineKind.FURNITURE] * 3
    assert lines_of_markdown("---\n正文。")[1].hint is None


def test_headings() -> None:
    """With signs before them and with rows of signs below."""
    lines = lines_of_markdown("大标题\n===\n\n小标题\n---\n\n### 三级\n")
    assert [line.level for line in lines if line.level] == [1, 2, 3]
    assert lines[1].hint is LineKind.FURNITURE


def test_signs_within_a_line() -> None:
    """Emphasis, links and escapes are no words."""
    (line,) = lines_of_markdown(r"> 在**垭口**等[雪](x.html)，*很久*，3\*4。")
    assert line.text == "在垭口等雪，很久，3*4。"
    assert line.raw.startswith("> ")


def test_pictures() -> None:
    """Alone, with a title, linked, and with words beside them."""
    alone, titled, linked, worded = lines_of_markdown(
        '![晨光](a.jpg)\n![x](<b.jpg> "花海")\n[![渡口](c.jpg)](c.html)\n![](d.jpg) 田正 摄'
    )
    assert [(line.media, line.image) for line in (alone, titled, linked)] == [
        ("a.jpg", "晨光"), ("b.jpg", "花海"), ("c.jpg", "渡口"),
    ]  # fmt: skip
    assert (worded.media, worded.image, worded.text) == ("d.jpg", None, "田正 摄")


def test_tables_and_code() -> None:
    """They are text and never a heading; their rules are furniture."""
    lines = lines_of_markdown("| 甲 | 乙 |\n| --- | --- |\n```\n短\n```")
    kinds = [LineKind.PARAGRAPH, LineKind.FURNITURE, LineKind.FURNITURE, LineKind.PARAGRAPH, LineKind.FURNITURE]
    assert [line.hint for line in lines] == kinds


def test_slanted_lines_are_small() -> None:
    """Captions are often set so."""
    assert lines_of_markdown("*田正 摄*")[0].small


_SIGNS = st.text(alphabet="字a *_#>-=|![](){}`~:\\\n.1", max_size=80)


@given(_SIGNS)
def test_every_line_stays_one_line(text: str) -> None:
    """Whatever the signs, the lines of the file are the lines of the manuscript."""
    lines = lines_of_markdown(text)
    assert [line.raw for line in lines] == text.splitlines()
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
