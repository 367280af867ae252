"""Credits follow the template's house style."""

from dataclasses import replace

from gallery_app.domain.credit import Credit
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.credits import credited
from gallery_app.layout.templates import template


def _content(*names: str, language: str = "zh-CN") -> Content:
    items = tuple(ContentItem(n, "标题", credit="as printed", credits=(Credit(name),)) for n, name in enumerate(names))
    return Content("标题", bylines=("本报记者 高快明",), sections=(ContentSection((), items),), language=language)


def test_a_credit_that_all_share_stands_among_the_authors() -> None:
    """One line speaks for all pictures, and none of them repeats it."""
    made = credited(_content("田正", "田正"), template("spread"))
    assert made.bylines == ("本报记者 高快明", "本版图片均由田正摄")
    assert [item.credit for item in made.items] == ["", ""]


def test_templates_that_do_not_group_leave_each_picture_its_credit() -> None:
    """A contact sheet says at every picture who took it, in the style of its language."""
    made = credited(_content("田正", "田正", language="en"), template("contact-sheet"))
    assert [item.credit for item in made.items] == ["Photo by 田正", "Photo by 田正"]


def test_credits_known_only_as_printed_stay_so() -> None:
    """Nothing is guessed about a line whose parties are not known."""
    content = _content("田正")
    [section] = content.sections
    bare = replace(content, sections=(replace(section, items=(replace(section.items[0], credits=()),)),))
    assert credited(bare, template("spread")) == bare
