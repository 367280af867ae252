"""Texts of a scene as stories of styled paragraphs."""

from dataclasses import replace
from pathlib import Path

from gallery_app.layout.scene import Line, Page, Role, Run, Scene, TextBox
from gallery_app.render.stories import stories_of
from tests.fakes.handed import HOSTILE, STYLES, page


def test_a_text_that_goes_on_is_one_story(tmp_path: Path) -> None:
    """Its frames follow each other, and its first paragraph runs over both."""
    stories = stories_of(page(tmp_path, tmp_path / "p.jpg"))
    [body] = [story for story in stories.all if len(story.spots) > 1][:1]
    assert body.spots == ((0, 5), (0, 6))
    assert [p.text for p in body.paragraphs] == ["甲乙丙丁戊己庚辛壬甲乙丙丁戊己庚辛壬癸甲子丑寅卯", "第二段"]


def test_styles_are_named_by_role(tmp_path: Path) -> None:
    """In the language of the document; a run in another style than its paragraph's has a character style."""
    scene = page(tmp_path, tmp_path / "p.jpg")
    assert [look.name for look in stories_of(scene).paragraphs] == ["主标题", "图说", "正文", "副标题"]
    assert [look.name for look in stories_of(scene).characters] == ["署名"]
    assert stories_of(replace(scene, language="en")).paragraphs[1].name == "Caption"


def test_a_second_look_of_a_role_has_a_name_of_its_own() -> None:
    """No two styles share a name, also where templates give styles odd ones."""
    styles = {**STYLES, "body 2": STYLES["title"]}
    boxes = tuple(TextBox(0, 0, 9, 9, (Line((Run("a", name),)),)) for name in ("body", "body 2", "title"))
    looks = stories_of(Scene((Page(9, 9, boxes),), styles)).paragraphs
    assert [look.name for look in looks] == ["正文", "正文 · body 2", "正文 · 图说标题"]


def test_styles_of_one_name_are_told_apart() -> None:
    """A template may call a style what another one is called in the language of the document."""
    styles = {**STYLES, "署名": STYLES["credit"]}
    line = Line((Run("a", "title"), Run("b", "credit"), Run("c", "署名")))
    stories = stories_of(Scene((Page(9, 9, (TextBox(0, 0, 9, 9, (line,)),)),), styles))
    assert [look.name for look in stories.characters] == ["署名", "署名 2"]


def test_empty_and_hostile_texts_are_taken() -> None:
    """A frame without lines is a story without text; what XML cannot hold is replaced."""
    boxes = (TextBox(0, 0, 9, 9, ()), TextBox(0, 0, 9, 9, (Line((Run(HOSTILE, "body"),)),), role=Role.CAPTION))
    empty, hostile = stories_of(Scene((Page(9, 9, boxes),), STYLES)).all
    assert empty.paragraphs == ()
    assert "\x00" not in hostile.paragraphs[0].text
    assert "<script>" in hostile.paragraphs[0].text
