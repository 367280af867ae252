"""HTML to lines."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.reading import LineKind
from gallery_app.reports.readers import html
from gallery_app.reports.readers.html import lines_of_html


def test_marks_of_elements() -> None:
    """Headings, bold and slanted paragraphs, captions and pictures keep what their elements say."""
    lines = lines_of_html(
        "<h2>小标题</h2><p><b>黑体</b></p><figure><img src='a/1.jpg' alt='晨光'><figcaption>花海</figcaption></figure>"
        "<p><em>田正 摄</em></p>"
    )
    assert [line.text for line in lines] == ["小标题", "黑体", "1.jpg", "花海", "田正 摄"]
    heading, bold, picture, caption, slanted = lines
    assert (heading.level, bold.bold, slanted.small) == (2, True, True)
    assert (picture.media, picture.image, caption.hint) == ("a/1.jpg", "晨光", LineKind.CAPTION)


def test_what_no_reader_sees_is_left_out() -> None:
    """Scripts, styles and navigation are no text; a footer is furniture."""
    lines = lines_of_html("<nav><p>首页</p></nav><script>x</script><p>正文</p><footer>版权</footer>")
    assert [(line.text, line.hint) for line in lines] == [("正文", None), ("版权", LineKind.FURNITURE)]


def test_the_title_of_the_page_tells_the_headline() -> None:
    """Where no heading of the first level stands, the line that opens the page's title is the headline."""
    lines = lines_of_html("<title>古城的早市_某网</title><div>2024年</div><div>古城的早市</div><p>正文。</p>")
    assert lines[1].hint is LineKind.HEADLINE


def test_classes_are_believed_for_short_lines() -> None:
    """A class may name the whole article."""
    short, long = lines_of_html(f"<p class='author'>王强</p><div class='author'>{'文' * 80}</div>")
    assert (short.hint, long.hint) == (LineKind.BYLINE, None)


def test_rows_of_a_table() -> None:
    """The cells of a row are one line of text."""
    assert lines_of_html("<table><tr><td>甲</td><td>乙</td></tr></table>")[0].text == "甲\t乙"


def test_declared_encoding(tmp_path: Path) -> None:
    """The page's own word on its encoding is heard."""
    path = tmp_path / "a.html"
    path.write_bytes('<meta charset="gb2312"><p>晨光 田正 摄</p>'.encode("gb18030"))
    assert html.read(path)[0].text == "晨光 田正 摄"
    path.write_bytes('<meta charset="nonsense"><p>晨光</p>'.encode())
    assert html.read(path)[0].text == "晨光"


_TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<b>",
        "<table>",
        "<td>",
        "</tr>",
        "<img src=a>",
        "<script>",
        "</div>",
        "字",
        "&lt;",
        "<h1>",
        "<!--",
        "<",
    ]
)


@given(st.lists(_TAGS, max_size=40).map("".join))
def test_any_page_is_read(text: str) -> None:
    """No nesting raises, and lines are numbered."""
    lines = lines_of_html(text)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
