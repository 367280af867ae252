"""Titles at the top."""

from gallery_app.reports.source import lines_of
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
