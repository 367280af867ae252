"""Words and numbers that name pictures stay true whatever an editor does."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery_app.layout.area import Area
from gallery_app.layout.cells import swap
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content
from gallery_app.layout.edit import changed, delete, edit_text, move, resize
from gallery_app.layout.labels import PLACE, is_apart, relabelled
from gallery_app.layout.live import up_to_date
from gallery_app.layout.scene import ImageBox, Scene, TextBox
from gallery_app.layout.templates import template
from tests.layout.photo_pages import LONG, document, photos

_SIDES = (2000, 3000)


def _made(count: int, measure: Any) -> tuple[Scene, Content]:
    content = document(photos([_SIDES] * count, told=LONG))
    return compose(content, template("photo-page"), "A3", measure), content


def _captions(scene: Scene) -> list[TextBox]:
    return [box for page in scene.pages for box in page.items if isinstance(box, TextBox) and is_apart(box)]


def _labels(scene: Scene) -> dict[int | None, str]:
    return {
        box.photo: "".join(run.text for line in box.lines for run in line.runs if run.style == PLACE)
        for box in _captions(scene)
    }


def test_composed_words_are_true_already(measure: Any) -> None:
    """Nothing changes on a page that was just composed."""
    for count in (2, 3, 6):
        scene, _ = _made(count, measure)
        assert len(_captions(scene)) == count
        assert relabelled(scene, measure) == scene


def test_a_picture_that_is_moved_is_called_anew(measure: Any) -> None:
    """Exchanged by hand, 左图 is the one that stands at the left now."""
    scene, _ = _made(2, measure)
    left, right = scene.images
    moved = changed(scene, {left.key}, lambda box: replace(box, x=right.x))
    moved = changed(moved, {right.key}, lambda box: replace(box, x=left.x))
    assert _labels(relabelled(moved, measure)) == {left.photo: "右图：", right.photo: "左图："}
    above = changed(scene, {left.key}, lambda box: replace(box, x=right.x, y=right.y - 200))
    assert _labels(relabelled(above, measure)) == {left.photo: "上图：", right.photo: "下图："}


def test_a_caption_that_stands_apart_stays_there(measure: Any) -> None:
    """Frames are moved and resized without it, and deleted with it."""
    scene, _ = _made(2, measure)
    frame = scene.images[0]
    before = [box for box in _captions(scene) if box.frame == frame.key]
    for edited in (move(scene, {frame.key}, 3, 4), resize(scene, frame.key, Area(20, 90, 60, 50), measure)):
        assert [box for box in _captions(edited) if box.frame == frame.key] == before
    assert not [box for box in _captions(delete(scene, {frame.key})) if box.frame == frame.key]


def test_swapped_pictures_keep_their_captions(measure: Any) -> None:
    """Each caption names the place where its picture stands."""
    scene, _ = _made(2, measure)
    one, other = scene.images
    told = relabelled(swap(scene, one.key, other.key, measure), measure)
    words = {box.photo: word for box in told.images for word in ["左图：" if box.x < 50 else "右图："]}
    assert _labels(told) == words


def test_numbers_follow_the_captions(measure: Any) -> None:
    """Without one of six pictures the others are numbered anew, in frames and captions alike."""
    scene, _ = _made(6, measure)
    third = scene.images[2]
    told = relabelled(delete(scene, {third.key}), measure)
    assert sorted(box.number for box in told.images) == [1, 2, 3, 4, 5]
    assert [_labels(told)[box.photo] for box in told.images] == [f"{'①②③④⑤'[box.number - 1]} " for box in told.images]


def test_a_caption_without_its_picture_names_no_place(measure: Any) -> None:
    """The frame is gone; its words are not wrong."""
    scene, _ = _made(3, measure)
    first = scene.images[0]
    [page] = scene.pages
    alone = replace(page, items=tuple(box for box in page.items if box is not first))
    told = relabelled(replace(scene, pages=(alone,)), measure)
    left = [box for box in told.pages[0].items if isinstance(box, TextBox) and box.photo == first.photo]
    assert all("图：" not in box.text[:5] for box in left)


def test_typed_words_stay(measure: Any) -> None:
    """What an editor wrote in the place of 左图 is not touched."""
    scene, _ = _made(2, measure)
    caption = _captions(scene)[0]
    typed = edit_text(scene, caption.key, "本报讯" + caption.text, measure)
    box = next(box for box in relabelled(typed, measure).pages[0].items if box.key == caption.key)
    assert isinstance(box, TextBox)
    assert box.text.startswith("本报讯")


def test_a_longer_caption_pushes_those_below_it(measure: Any) -> None:
    """Captions of one column never come to lie on each other, and keep their numbers."""
    scene, content = _made(6, measure)
    items = {item.photo: replace(item, caption=LONG * 2) for item in content.items[:1]}
    told = up_to_date(scene, items, measure)
    assert _labels(told) == _labels(scene)
    boxes = _captions(told)
    for one in boxes:
        for other in boxes:
            assert one is other or abs(one.x - other.x) > 1 or one.y + one.h <= other.y or other.y + other.h <= one.y


@given(places=st.lists(st.tuples(st.floats(0, 200), st.floats(0, 300)), min_size=4, max_size=4))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_two_pictures_are_called_alike(places: list[tuple[float, float]], measure: Any) -> None:
    """Wherever four frames stand, their captions tell them apart, and numbers in captions are those on frames."""
    scene, _ = _made(4, measure)
    for frame, (x, y) in zip(scene.images, places, strict=True):
        scene = changed(scene, {frame.key}, lambda box, x=x, y=y: replace(box, x=x, y=y))  # type: ignore[misc]
    told = relabelled(scene, measure)
    labels = _labels(told)
    assert len(set(labels.values())) == 4
    for frame in told.images:
        assert bool(frame.number) == (not labels[frame.photo].endswith("图："))


def test_short_captions_have_no_such_words(measure: Any) -> None:
    """Pages with captions at their frames are left as they are."""
    content = document(photos([_SIDES] * 3))
    scene = compose(content, template("photo-page"), "A3", measure)
    assert relabelled(scene, measure) is not None
    assert not _captions(scene)
    assert all(isinstance(box, ImageBox) and box.number == 0 for box in scene.images)


@pytest.mark.parametrize("count", [25])
def test_many_pictures_are_numbered(count: int, measure: Any) -> None:
    """Beyond ⑳ numbers stand in brackets, and stay when the page is opened again."""
    scene, _ = _made(count, measure)
    assert relabelled(scene, measure) == scene
