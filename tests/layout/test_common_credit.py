"""The line that credits most pictures of a page, after their credits have changed."""

from dataclasses import replace
from typing import Any

import pytest

from gallery_app.domain.credit import Credit
from gallery_app.layout.compose import compose
from gallery_app.layout.content import ContentItem
from gallery_app.layout.edit import delete, edit_text
from gallery_app.layout.live import up_to_date
from gallery_app.layout.scene import Role, Scene, TextBox
from gallery_app.layout.templates import Template, template, templates
from tests.layout.photo_pages import CASES, document, photos

_CONTENT = document(photos([(3000, 2000)] * 9, by="田正"))


@pytest.fixture
def scene(measure: Any) -> Scene:
    """Nine photos by one photographer."""
    return compose(_CONTENT, template("photo-page"), "A3", measure)


def _items(**names: str) -> dict[int, ContentItem]:
    """Return the photos, some of them (p1, p2 …) by another photographer, or all."""
    items = {item.photo: item for item in _CONTENT.items}
    for key, item in items.items():
        name = names.get(f"p{key}", names.get("all", ""))
        items[key] = replace(item, credit=f"{name} 摄", credits=(Credit(name),)) if name else item
    return items


def _line(scene: Scene) -> list[TextBox]:
    texts = (box for page in scene.pages for box in page.items if isinstance(box, TextBox))
    return [box for box in texts if box.role is Role.CREDIT and box.photo is None]


def _told(scene: Scene, photo: int) -> str:
    texts = (box for page in scene.pages for box in page.items if isinstance(box, TextBox))
    return next("".join(box.text.split()) for box in texts if box.photo == photo and box.role is Role.CAPTION)


def test_the_line_follows_its_photographer(scene: Scene, measure: Any) -> None:
    """Another name stands there, on the same foot; the captions need no credit of their own."""
    [before], [after] = _line(scene), _line(up_to_date(scene, _items(all="李明"), measure))
    assert (before.text, after.text) == ("本版图片均由田正摄", "本版图片均由李明摄")
    assert after.y + after.h == pytest.approx(before.y + before.h)
    assert "李明" not in _told(up_to_date(scene, _items(all="李明"), measure), 1)


def test_the_one_that_differs_gets_its_own_credit(scene: Scene, measure: Any) -> None:
    """The line speaks for the others only, and back again when the credit does."""
    made = up_to_date(scene, _items(p3="李明"), measure)
    assert _line(made)[0].text == "本版图片除署名外均由田正摄"
    assert _told(made, 3).endswith("李明摄")
    assert "田正" not in _told(made, 1)
    back = up_to_date(made, _items(), measure)
    assert _line(back)[0].text == "本版图片均由田正摄"
    assert "摄" not in _told(back, 3)


def test_a_line_that_is_true_of_few_goes(scene: Scene, measure: Any) -> None:
    """Every caption names its photographer then."""
    made = up_to_date(scene, _items(**{f"p{n}": name for n, name in enumerate("甲乙丙丁戊己庚辛壬", 1)}), measure)
    assert not _line(made)
    assert all(_told(made, n).endswith(f"{name}摄") for n, name in enumerate("甲乙丙丁戊己庚辛壬", 1))


def test_a_typed_line_stays_with_its_captions(scene: Scene, measure: Any) -> None:
    """What an editor wrote is the page's own, and captions print what they printed."""
    typed = edit_text(scene, _line(scene)[0].key, "田正 摄影报道", measure)
    made = up_to_date(typed, _items(p3="李明"), measure)
    assert _line(made)[0].text == "田正 摄影报道"
    assert _told(made, 3) == _told(scene, 3)


def test_the_line_speaks_of_the_pictures_that_are_there(scene: Scene, measure: Any) -> None:
    """A picture that was taken off the page has no say."""
    frame = next(box for box in scene.images if box.photo == 3)
    made = up_to_date(delete(scene, {frame.key}), _items(p3="李明"), measure)
    assert _line(made)[0].text == "本版图片均由田正摄"


@pytest.mark.parametrize("look", templates(), ids=lambda look: look.name)
@pytest.mark.parametrize("name", ["one-photographer", "long", "5"])
def test_nothing_new_changes_no_credit(look: Template, name: str, measure: Any) -> None:
    """Boxes of credits stay where and what they are, in every template."""
    made = compose(CASES[name], look, look.page, measure)
    items = {item.photo: item for item in CASES[name].items}
    credited = [box for page in made.pages for box in page.items if getattr(box, "role", None) is Role.CREDIT]
    fresh = up_to_date(made, items, measure)
    assert [b for p in fresh.pages for b in p.items if getattr(b, "role", None) is Role.CREDIT] == credited
