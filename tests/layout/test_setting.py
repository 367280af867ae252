"""The small things every page has."""

import pytest

from gallery_app.layout.content import ContentItem
from gallery_app.layout.setting import caption_runs, printed_date


@pytest.mark.parametrize(
    ("day", "language", "printed"),
    [
        ("2023-10-16", "zh-CN", "2023年10月16日　星期一"),
        ("2023-10", "zh-CN", "2023-10"),
        ("", "zh-CN", ""),
        ("2023-10-16", "en", "2023-10-16"),
    ],
)
def test_dates_are_printed_as_the_language_does(day: str, language: str, printed: str) -> None:
    """Chinese pages spell the day and its weekday out."""
    assert printed_date(day, language) == printed


def test_a_caption_is_words_space_credit() -> None:
    """The words come first, the credit after an ideographic space."""
    runs = caption_runs(ContentItem(1, "日新月异", credit="田正 摄"))
    assert "".join(run.text for run in runs) == "日新月异　田正 摄"


def test_a_use_may_have_its_own_words() -> None:
    """The caption of a placement takes the title's place; line feeds in it become spaces."""
    [run] = caption_runs(ContentItem(1, "标题", caption="第一行\n第二行"))
    assert run.text == "第一行 第二行"


def test_a_photo_without_words_shows_its_credit_alone() -> None:
    """No space stands before a credit that stands alone."""
    [run] = caption_runs(ContentItem(1, credit="田正 摄"))
    assert run.text == "田正 摄"
