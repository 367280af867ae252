"""Titles follow their report until somebody types over them."""

from dataclasses import replace
from typing import Any

import pytest

from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content
from gallery_app.layout.credits import credited
from gallery_app.layout.edit import edit_text
from gallery_app.layout.scene import Role, Scene, TextBox
from gallery_app.layout.templates import Template, template, templates
from gallery_app.layout.titles import retitled


def _texts(scene: Scene, role: Role) -> list[str]:
    boxes = (box for page in scene.pages for box in page.items if isinstance(box, TextBox) and box.role is role)
    return ["".join(box.text.split()) for box in boxes]


@pytest.mark.parametrize("look", templates(), ids=lambda look: look.name)
def test_nothing_new_changes_nothing(look: Template, sample: Content, measure: Any) -> None:
    """A page whose report is as it was stays as it is, in every template."""
    scene = compose(sample, look, look.page, measure)
    assert retitled(scene, credited(sample, look), measure) is scene


def test_headline_subtitle_authors_and_headings_follow(sample: Content, measure: Any) -> None:
    """The report's new words stand on the page, on further pages too."""
    look = template("photo-page")
    scene = compose(sample, look, "A4", measure)
    first, second, *others = sample.sections
    fresh = replace(
        sample,
        headline="新的标题",
        subtitle="新的副题",
        bylines=("本报记者 某某",),
        sections=(first, replace(second, heading=("新的小标题",)), *others),
    )
    told = retitled(scene, fresh, measure)
    assert told.title == "新的标题"
    assert {text.removesuffix("（续）") for text in _texts(told, Role.HEADLINE)} == {"新的标题"}
    assert _texts(told, Role.SUBTITLE) == ["——新的副题"]
    assert _texts(told, Role.BYLINE) == ["本报记者某某"]
    assert "新的小标题" in _texts(told, Role.HEADING)


def test_a_typed_headline_stays(sample: Content, measure: Any) -> None:
    """What an editor wrote on the page is the page's own."""
    scene = compose(sample, template("photo-page"), "A3", measure)
    box = next(b for b in scene.pages[0].items if isinstance(b, TextBox) and b.role is Role.HEADLINE)
    typed = edit_text(scene, box.key, "版上的标题", measure)
    assert _texts(retitled(typed, replace(sample, headline="新的标题"), measure), Role.HEADLINE)[0] == "版上的标题"


def test_a_longer_headline_is_set_smaller(sample: Content, measure: Any) -> None:
    """It takes no further line while a smaller size avoids it."""
    scene = compose(replace(sample, headline="短标题两行" * 3), template("photo-page"), "A3", measure)
    told = retitled(scene, replace(sample, headline="短标题两行" * 4), measure)
    lines = [
        len(box.lines)
        for each in (scene, told)
        for box in each.pages[0].items
        if isinstance(box, TextBox) and box.role is Role.HEADLINE
    ]
    assert lines[0] == lines[1]


@pytest.mark.parametrize("name", ["photo-page", "exhibition-board", "slides", "captioned-report"])
def test_the_issue_follows(name: str, sample: Content, measure: Any) -> None:
    """Publication and date in the furniture are the report's; a typed one stays."""
    look, dated = template(name), replace(sample, publication="高新报", date="2023-10-16")
    scene = compose(dated, look, look.page, measure)
    fresh = replace(dated, publication="高新日报", date="2023-10-17")
    line = "高新日报2023年10月17日星期二"
    assert line not in _texts(scene, Role.FURNITURE)
    told = retitled(scene, credited(fresh, look), measure)
    assert line in _texts(told, Role.FURNITURE)
    assert told.issue == "高新日报　2023年10月17日　星期二"
    box = next(b for p in scene.pages for b in p.items if isinstance(b, TextBox) and b.text == scene.issue)
    typed = edit_text(replace(scene, pages=scene.pages[:1]), box.key, "号外", measure)
    assert line not in _texts(retitled(typed, fresh, measure), Role.FURNITURE)
