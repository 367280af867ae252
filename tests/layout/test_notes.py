"""Long captions stand together and say which picture they mean; a common credit is said once."""

from dataclasses import replace
from typing import Any

from gallery_app.domain.credit import Credit
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content
from gallery_app.layout.scene import Role, Scene, TextBox
from gallery_app.layout.templates import template
from tests.layout.photo_pages import CASES, LONG, document, photos


def _made(content: Content, measure: Any) -> Scene:
    return compose(content, template("photo-page"), "A3", measure)


def _texts(scene: Scene, role: Role) -> list[str]:
    return [b.text for page in scene.pages for b in page.items if isinstance(b, TextBox) and b.role is role]


def test_long_captions_name_their_pictures_by_number(measure: Any) -> None:
    """Six captions of two hundred characters stand below the pictures, which carry their numbers."""
    scene = _made(CASES["long"], measure)
    assert sorted(frame.number for frame in scene.images) == [1, 2, 3, 4, 5, 6]
    assert [text[0] for text in _texts(scene, Role.CAPTION)] == list("①②③④⑤⑥")
    lowest = max(frame.y + frame.h for frame in scene.images)
    captions = [b for b in scene.pages[0].items if isinstance(b, TextBox) and b.role is Role.CAPTION]
    assert all(box.y > lowest for box in captions)


def test_two_pictures_are_called_by_where_they_stand(measure: Any) -> None:
    """左图 and 右图 are true on the page, and no number is needed."""
    scene = _made(document(photos([(2000, 3000), (2000, 3000)], told=LONG)), measure)
    left, right = scene.images
    assert left.x + left.w < right.x
    assert [text[:3] for text in _texts(scene, Role.CAPTION)] == ["左图：", "右图："]
    assert {frame.number for frame in scene.images} == {0}


def test_other_languages_use_numbers(measure: Any) -> None:
    """Words such as 上图 are Chinese."""
    content = replace(document(photos([(2000, 3000)] * 2, told=LONG)), language="en")
    assert [text[0] for text in _texts(_made(content, measure), Role.CAPTION)] == ["①", "②"]


def test_short_captions_stay_at_their_frames(measure: Any) -> None:
    """No number and no common block where captions are short."""
    assert {frame.number for frame in _made(CASES["5"], measure).images} == {0}


def test_a_credit_that_all_share_is_said_once(measure: Any) -> None:
    """One line speaks for the page, and captions are titles alone."""
    scene = _made(CASES["one-photographer"], measure)
    assert _texts(scene, Role.CREDIT) == ["本版图片均由田正摄"]
    assert not any("摄" in text for text in _texts(scene, Role.CAPTION))


def test_the_one_who_differs_keeps_the_credit(measure: Any) -> None:
    """除署名外 leaves the other photographer's name at the photo."""
    items = photos([(3000, 2000)] * 5, by="田正")
    other = replace(items[2], credit="谢健 摄", credits=(Credit("谢健"),))
    scene = _made(document((*items[:2], other, *items[3:])), measure)
    assert _texts(scene, Role.CREDIT) == ["本版图片除署名外均由田正摄"]
    assert [text for text in _texts(scene, Role.CAPTION) if "摄" in text] == [f"{other.title}　谢健 摄"]


def test_alternative_texts_outlive_captions_that_move(measure: Any) -> None:
    """A screen reader still says what a picture shows when its caption stands elsewhere."""
    assert all(frame.alt for frame in _made(CASES["long"], measure).images)
