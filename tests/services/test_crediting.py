"""The credits of a report."""

import pytest

from gallery_app.errors import InputError
from gallery_app.services.desk import Desk


def test_lines_of_a_report(desk: Desk, report: int) -> None:
    """Every caption has its line, and what most share is summed up."""
    found = desk.crediting.report(report)
    assert [line.line for line in found.lines] == ["晨光初照　李明 摄", "茶馆一角　王小红 摄", "老街夜色　李明 摄"]
    assert [line.folded for line in found.lines] == ["晨光初照", "茶馆一角　王小红 摄", "老街夜色"]
    assert (found.summary, found.numbered) == ("本文图片除署名外均由李明摄", "图①③ 李明 摄；图② 王小红 摄")
    assert found.uncredited == ()


def test_the_register_speaks_along(desk: Desk, report: int) -> None:
    """Posts and English forms come from the register; a name without an English form is read."""
    desk.registering.set(desk.registering.find("李明").id, role="通讯员", english="Lee Ming")
    assert desk.crediting.report(report, "reporter").lines[0].credit == "通讯员 李明 摄"
    english = desk.crediting.report(report, "english")
    assert [line.credit for line in english.lines][:2] == ["Photo by Lee Ming", "Photo by Wang Xiaohong"]


def test_a_pattern_and_what_is_none(desk: Desk, report: int) -> None:
    """An own pattern prints its way; nonsense and an unknown report are refused."""
    assert desk.crediting.report(report, "{title}（图/{names}）").lines[0].line == "晨光初照（图/李明）"
    assert "label" in desk.crediting.styles()
    with pytest.raises(InputError, match="no style"):
        desk.crediting.report(report, "fancy")
    with pytest.raises(InputError, match="no report 99"):
        desk.crediting.report(99)


def test_pages_of_a_layout(desk: Desk, report: int) -> None:
    """Pictures are called by where they stand on their page, each by a word of its own."""
    layout = desk.arranging.compose_report(report, "photo-page").layout
    (page,) = desk.crediting.pages(layout)
    assert len(set(page.words)) == len(page.photos) == 3
    assert page.summary == "本版图片除署名外均由李明摄"
    assert all(word in page.placed or word[1:] in page.placed for word in page.words)
    with pytest.raises(InputError, match="no layout 99"):
        desk.crediting.pages(99)
