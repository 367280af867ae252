"""What an editor does with boxes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.layout import align, cells, edit, paging
from gallery_app.layout.align import Edge
from gallery_app.layout.area import Area
from gallery_app.layout.placing import area_of
from gallery_app.layout.scene import ImageBox, Scene, TextBox
from tests.layout.conftest import FixedMeasure
from tests.layout.drawn import scene

MEASURE = FixedMeasure()
KEYS = (1, 2, 3, 4, 5, 9)
mm = st.floats(-60, 260).map(lambda value: round(value, 2))
size = st.floats(0, 200).map(lambda value: round(value, 2))
key = st.sampled_from(KEYS)
areas = st.builds(Area, mm, mm, size, size)
acts = st.one_of(
    st.builds(lambda k, dx, dy: lambda s: edit.move(s, {k}, dx, dy), key, mm, mm),
    st.builds(lambda k, a: lambda s: edit.resize(s, k, a, MEASURE), key, areas),
    st.builds(lambda k, dx, dy: lambda s: edit.pan(s, k, dx, dy), key, mm, mm),
    st.builds(lambda k, f, at: lambda s: edit.zoom(s, k, f, (at, at)), key, st.floats(0.1, 9), st.floats(0, 1)),
    st.builds(lambda k: lambda s: edit.crop_again(s, {k}), key),
    st.builds(lambda k: lambda s: edit.fit_frame(s, {k}, MEASURE), key),
    st.builds(lambda k: lambda s: edit.mirror(s, {k}), key),
    st.builds(lambda k: lambda s: edit.lock(s, {k}, locked=True), key),
    st.builds(lambda k, text: lambda s: edit.edit_text(s, k, text, MEASURE), key, st.text(max_size=60)),
    st.builds(lambda k: lambda s: edit.to_front(s, {k}), key),
    st.builds(lambda k: lambda s: edit.to_back(s, {k}), key),
    st.builds(lambda e: lambda s: align.align(s, KEYS, e), st.sampled_from(Edge)),
    st.builds(lambda up: lambda s: align.distribute(s, KEYS, upright=up), st.booleans()),
    st.builds(
        lambda a, b: lambda s: cells.swap(s, a, b, MEASURE), st.sampled_from((1, 2, 3)), st.sampled_from((1, 2, 3))
    ),
    st.just(lambda s: paging.move_page(paging.add_page(s, 0), 1, 0)),
)


@given(st.lists(acts, max_size=8))
def test_nothing_is_lost(done: list) -> None:
    """Whatever an editor does to boxes, every photo and every key is there once, and crops stay in their pictures."""
    made = scene()
    for act in done:
        made = act(made)

    assert sorted(box.photo for box in made.images) == [10, 20, 30]
    keys = [box.key for page in made.pages for box in page.items]
    assert set(keys) >= set(KEYS)
    assert len(keys) == len(set(keys))
    for box in made.images:
        assert min(box.crop.x, box.crop.y) >= 0
        assert max(box.crop.x + box.crop.w, box.crop.y + box.crop.h) <= 1 + 1e-9
        shown = box.pixels[0] * box.crop.w / (box.pixels[1] * box.crop.h)
        assert shown == pytest.approx(box.w / box.h, rel=1e-3), "the picture is not distorted"


def image(made: Scene, number: int) -> ImageBox:
    """Return a frame by its key."""
    found = edit.find(made, number)
    assert found is not None
    assert isinstance(found.box, ImageBox)
    return found.box


def text(made: Scene, number: int) -> TextBox:
    """Return a text by its key."""
    found = edit.find(made, number)
    assert found is not None
    assert isinstance(found.box, TextBox)
    return found.box


def test_a_caption_goes_with_its_frame() -> None:
    """Moving a frame moves its caption by as much, and once only when both are chosen."""
    for keys in ({1}, {1, 4}):
        made = edit.move(scene(), keys, 5, -3)
        assert area_of(image(made, 1)) == Area(15, 27, 60, 40)
        assert (text(made, 4).x, text(made, 4).y) == (15, 68)


def test_a_locked_frame_stays() -> None:
    """A locked frame is neither moved nor resized nor deleted, nor is its caption torn away."""
    locked = edit.lock(scene(), {1}, locked=True)
    assert edit.move(locked, {1}, 5, 5) == locked
    assert edit.resize(locked, 1, Area(0, 0, 10, 10), MEASURE) == locked
    assert edit.delete(locked, {1}) == locked


def test_a_caption_is_broken_to_its_frame() -> None:
    """A narrower frame breaks its caption into more lines, at the same distance below it."""
    made = edit.resize(scene(), 1, Area(10, 30, 20, 50), MEASURE)
    assert (text(made, 4).w, text(made, 4).y) == (20, 81)
    assert len(text(made, 4).lines) == 2
    assert text(made, 4).text == text(scene(), 4).text


@pytest.mark.parametrize(
    ("at", "expected"), [((71, 30, 30), (81, 40)), ((-20, 30, 30), (-10, 40)), ((10, 24, 60), (20, 34))]
)
def test_a_caption_keeps_to_its_edge(at: tuple[float, float, float], expected: tuple[float, float]) -> None:
    """Captions right of, left of and above a frame stay there when it moves."""
    x, y, w = at
    start = scene()
    start = edit.put(start, {4: replace(text(start, 4), x=x, y=y, w=w)})
    made = edit.resize(start, 1, Area(20, 40, 60, 40), MEASURE)
    assert (text(made, 4).x, text(made, 4).y) == expected


def test_the_focal_point_stays_in_sight() -> None:
    """A frame made narrow shows the point that matters, wherever in the picture it is."""
    start = edit.changed(scene(), {1}, lambda box: replace(box, focus=(0.9, 0.5)))
    crop = image(edit.resize(start, 1, Area(10, 30, 15, 40), MEASURE), 1).crop
    assert crop.x <= 0.9 <= crop.x + crop.w


def test_a_frame_keeps_how_far_its_picture_is_enlarged() -> None:
    """Resizing does not throw away the editor's zoom."""
    large = edit.zoom(scene(), 1, 2.0)
    crop = image(edit.resize(large, 1, Area(10, 30, 90, 60), MEASURE), 1).crop
    assert (crop.w, crop.h) == pytest.approx((0.5, 0.5))


def test_a_picture_is_moved_under_the_hand() -> None:
    """Moving a picture to the right shows what lies to its left; in a mirrored one it is the other way round."""
    large = edit.zoom(scene(), 1, 2.0)
    before, after = image(large, 1).crop.x, image(edit.pan(large, 1, 6, 0), 1).crop.x
    assert after == pytest.approx(before - 0.05)
    assert image(edit.pan(edit.mirror(large, {1}), 1, 6, 0), 1).crop.x == pytest.approx(before + 0.05)


def test_what_a_zoom_holds_fast() -> None:
    """Enlarging around a corner of the frame keeps that corner of the picture."""
    made = image(edit.zoom(scene(), 1, 4.0, (0.0, 0.0)), 1)
    assert (made.crop.x, made.crop.y) == (0, 0)
    assert image(edit.crop_again(edit.zoom(scene(), 1, 4.0), {1}), 1).crop == image(scene(), 1).crop


def test_a_frame_fits_its_picture() -> None:
    """Fitting shows the whole picture at the frame's width, and its caption follows."""
    made = edit.fit_frame(scene(), {3, 1}, MEASURE)
    assert area_of(image(made, 3)) == Area(10, 90, 40, 60)
    assert image(made, 1).h == pytest.approx(40)
    tiny = edit.fit_frame(edit.resize(scene(), 1, Area(0, 0, 3, 9), MEASURE), {1}, MEASURE)
    assert (image(tiny, 1).h, image(tiny, 1).crop.h) == (3, 1), "too small to be seen whole, it is cropped"


def test_typing_keeps_the_styles_of_what_stays() -> None:
    """A changed title stays bold, the credit after it does not become so, and the text is live no more."""
    made = text(edit.edit_text(scene(), 4, "晨光满河湾　李明 摄", MEASURE), 4)
    assert [(run.text, run.style) for run in made.lines[0].runs] == [("晨光满河湾", "title"), ("　李明 摄", "credit")]
    assert not made.live
    assert text(edit.edit_text(scene(), 4, text(scene(), 4).text, MEASURE), 4).live, "nothing was typed"


def test_typing_paragraphs() -> None:
    """A new line begins a paragraph; an emptied text keeps a line to type into."""
    made = text(edit.edit_text(scene(), 4, "晨光\n\n初照　李明 摄", MEASURE), 4)
    assert made.text == "晨光\n初照　李明 摄"
    emptied = edit.edit_text(scene(), 4, "", MEASURE)
    assert text(emptied, 4).text == ""
    assert text(edit.edit_text(emptied, 4, "又有", MEASURE), 4).lines[0].runs[0].style == "title"


def test_a_text_is_never_lower_than_its_lines() -> None:
    """A text frame can be made higher than its lines and no lower."""
    assert text(edit.resize(scene(), 4, Area(10, 70, 20, 1), MEASURE), 4).h == pytest.approx(9.525)
    assert text(edit.resize(scene(), 4, Area(10, 70, 60, 30), MEASURE), 4).h == 30


def test_deleting_a_frame_takes_its_caption() -> None:
    """A frame leaves the page with its caption; the other boxes stay."""
    made = edit.delete(scene(), {1})
    assert [box.key for box in made.pages[0].items] == [9, 2, 5, 3]


def test_what_is_not_there_changes_nothing() -> None:
    """A key that no box has, and a text operation on a picture, leave the scene as it is."""
    start = scene()
    assert edit.resize(start, 77, Area(0, 0, 9, 9), MEASURE) == start
    assert edit.edit_text(start, 1, "x", MEASURE) == start
    assert edit.move(start, {77}, 1, 1) == start


def test_front_and_back() -> None:
    """A box goes above or beneath all others, which keep their order."""
    assert [box.key for box in edit.to_front(scene(), {1}).pages[0].items] == [9, 4, 2, 5, 3, 1]
    assert [box.key for box in edit.to_back(scene(), {3}).pages[0].items] == [3, 9, 1, 4, 2, 5]


def test_a_rule_may_be_thin() -> None:
    """A bar keeps its thickness when it is made longer."""
    made = edit.find(edit.resize(scene(), 9, Area(0, 20, 200, 0.3), MEASURE), 9)
    assert made is not None
    assert area_of(made.box) == Area(0, 20, 200, 0.3)
