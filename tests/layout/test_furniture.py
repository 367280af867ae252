"""The line at the top of a page."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from gallery_app.layout.compose import setting_of
from gallery_app.layout.content import Content
from gallery_app.layout.furniture import page_line
from gallery_app.layout.templates import template


@pytest.mark.parametrize(
    ("first", "shown"),
    [
        ("示例日报", ["示例日报", "图片专版", "01"]),
        ("示例日报" * 12, ["示例日报" * 12, "图片专版", "01"]),
        ("示例日报" * 30, None),
        ("", ["图片专版", "01"]),
    ],
)
def test_its_texts_do_not_touch(first: str, shown: list[str] | None, measure: Any) -> None:
    """The middle gives way to a long text at the left, and is left out where it finds no room."""
    setting = setting_of(Content(), template("photo-page"), "A4", measure)
    boxes = page_line(setting, (first, "图片专版", "01"), (10.0, 8.0, 180.0))
    assert all(one.x + one.w <= other.x for one, other in pairwise(boxes))
    assert boxes[-1].x + boxes[-1].w == pytest.approx(190)
    assert [box.text.replace("\n", "") for box in boxes] == (shown or [first, "01"])


def test_a_page_without_a_number_is_no_fault(measure: Any) -> None:
    """An empty text takes no box."""
    setting = setting_of(Content(), template("photo-page"), "A4", measure)
    assert page_line(setting, ("", "", ""), (0.0, 0.0, 100.0)) == []
    [only] = page_line(replace(setting), ("甲", "", ""), (0.0, 0.0, 100.0))
    assert only.w == pytest.approx(100)
