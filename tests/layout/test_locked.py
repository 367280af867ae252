"""What is locked stays, and the rest goes around it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.layout.area import Area
from gallery_app.layout.content import Content
from gallery_app.layout.locked import by_page, clear_head, free_areas
from gallery_app.layout.proposals import propose
from gallery_app.layout.scene import ImageBox, Role, TextBox
from gallery_app.layout.templates import template

_WHOLE = Area(18, 60, 261, 340)
_areas = st.lists(
    st.builds(Area, st.floats(0, 280), st.floats(0, 400), st.floats(5, 200), st.floats(5, 200)), max_size=5
)


@given(_areas)
def test_free_areas_touch_nothing_and_stay_inside(kept: list[Area]) -> None:
    """Rectangles that are filled keep their distance from what is locked and from each other."""
    free = free_areas(_WHOLE, kept, 4.0, (36, 45))
    for number, area in enumerate(free):
        assert area.w >= 36
        assert area.h >= 45
        assert area.x >= _WHOLE.x
        assert area.right <= _WHOLE.right + 1e-9
        assert not any(area.meets(other, 3.9) for other in [*kept, *free[:number]])


def test_nothing_locked_leaves_the_whole_area() -> None:
    """An empty page is one rectangle, and boxes without a page are those of the first."""
    assert free_areas(_WHOLE, [], 4.0, (36, 45)) == [_WHOLE]
    box = ImageBox(0, 0, 1, 1, 1)
    assert by_page((box,)) == {1: (box,)} == by_page({1: (box,), 2: ()})


def test_a_picture_over_the_head_moves_the_headline_below(sample: Content, measure: Any) -> None:
    """The furniture it covers is left out; headline and photos follow below it."""
    hero = ImageBox(0, 0, 297, 150, 4, "4.jpg", key=9, locked=True)
    [first, *_] = propose(sample, template("photo-page"), "A3", measure, locked=(hero,), count=1)
    page = first.scene.pages[0]
    texts = [box for box in page.items if isinstance(box, TextBox)]
    assert not any(box.role is Role.FURNITURE for box in texts)
    assert min(box.y for box in texts) >= 150
    assert [box.photo for box in texts if box.text.startswith("日新月异")] == [4]


def test_a_head_without_room_is_left_out() -> None:
    """A picture that covers the page leaves no headline half outside it."""
    title = TextBox(18, 30, 200, 12, (), role=Role.HEADLINE)
    assert clear_head([title], 50, [ImageBox(0, 0, 297, 420, 1)], 402) == ([], 50)


def test_what_is_locked_is_not_set_twice(sample: Content, measure: Any) -> None:
    """A locked headline and a locked heading stand once."""
    page = propose(sample, template("photo-page"), "A3", measure, count=1)[0].scene.pages[0]
    kept = tuple(box for box in page.items if isinstance(box, TextBox) and box.role in {Role.HEADLINE, Role.HEADING})
    again = propose(sample, template("photo-page"), "A3", measure, locked={1: kept}, count=1)[0].scene
    texts = [box.text for page in again.pages for box in page.items if isinstance(box, TextBox)]
    assert all(texts.count(box.text) == 1 for box in kept)


@pytest.mark.parametrize("y", [370.0, 300.0])
def test_a_locked_frame_takes_its_caption_with_it(sample: Content, measure: Any, y: float) -> None:
    """Beneath the frame, or above it where the page ends."""
    frame = ImageBox(20, y, 80, 50, 7, "7.jpg", key=5, locked=True)
    scene = propose(sample, template("photo-page"), "A3", measure, locked=(frame,), count=1)[0].scene
    [caption] = [b for p in scene.pages for b in p.items if isinstance(b, TextBox) and b.photo == 7]
    assert (caption.y < y) == (y == 370)
    assert caption.frame == 5
