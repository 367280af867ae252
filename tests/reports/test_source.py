"""Lines as they stand."""

from gallery_app.reports.source import lines_of


def test_markdown_signs_are_no_text() -> None:
    """Hashes, emphasis and images are read as what they mean."""
    heading, strong, image = lines_of("## 推进 ##\n**黑体**\n![晨光](a.jpg)")
    assert (heading.text, heading.level) == ("推进", 2)
    assert strong.text == "黑体"
    assert image.image == "晨光"


def test_every_line_end_divides() -> None:
    """Windows line ends and page breaks too; an indent is noted."""
    assert [line.text for line in lines_of("\ufeff甲\r\n乙\f\u3000\u3000丙")] == ["甲", "乙", "丙"]
    assert lines_of("\u3000\u3000丙")[0].indented
