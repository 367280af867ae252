"""What preflight finds, put right with one step."""

from dataclasses import replace
from typing import Any

import pytest

from gallery_app.layout import edit
from gallery_app.layout.finding import Finding, Fix, Severity
from gallery_app.layout.mending import mendable, mended
from gallery_app.layout.preflight import preflight
from gallery_app.layout.press import press_target
from gallery_app.layout.scene import Box, Crop, Scene, TextBox
from gallery_app.wording import Message
from tests.layout.drawn import frame, scene

_NEWSPRINT = press_target("newsprint")


def _with(key: int, **values: Any) -> Scene:
    return edit.changed(scene(), {key}, lambda box: replace(box, **values))


def _box(pages: Scene, key: int) -> Any:
    found = edit.find(pages, key)
    assert found is not None
    return found.box


def _one(pages: Scene, measure: Any, code: str, key: int) -> Finding:
    found = preflight(pages, {}, _NEWSPRINT, measure)
    return next(each for each in found if (each.code, each.key) == (code, key))


def _gone(pages: Scene, measure: Any, code: str, key: int) -> bool:
    return all((each.code, each.key) != (code, key) for each in preflight(pages, {}, _NEWSPRINT, measure))


def test_a_coarse_picture_shrinks_in_its_shape(measure: Any) -> None:
    """Its frame is as wide as the pixels allow, its shape and crop stay, its caption follows."""
    pages = _with(1, pixels=(240, 160))
    finding = _one(pages, measure, "resolution", 1)
    fixed = mended(pages, finding, measure)
    box = _box(fixed, 1)
    assert box.w == pytest.approx(finding.amount, abs=0.1)
    assert box.w / box.h == pytest.approx(60 / 40, abs=0.01)
    assert box.crop.w == pytest.approx(_box(pages, 1).crop.w, abs=0.01)
    assert _box(fixed, 4).y == pytest.approx(box.y + box.h + 1, abs=0.01)
    again = [each for each in preflight(fixed, {}, _NEWSPRINT, measure) if (each.code, each.key) == ("resolution", 1)]
    assert all(each.severity is Severity.WARNING for each in again)


@pytest.mark.parametrize("code", ["crop-beyond", "distorted"])
def test_a_wrong_crop_is_made_again(measure: Any, code: str) -> None:
    """A crop beyond the picture, or out of its shape, becomes the least crop that covers the frame."""
    crop = Crop(0.2, 0.2, 1.0, 1.0) if code == "crop-beyond" else Crop(0.0, 0.0, 1.0, 0.5)
    pages = _with(1, crop=crop)
    assert _gone(mended(pages, _one(pages, measure, code, 1), measure), measure, code, 1)


def test_a_text_grows_its_box(measure: Any) -> None:
    """The box becomes high enough and stays as wide and where it was."""
    pages = _with(4, h=2.0)
    fixed = mended(pages, _one(pages, measure, "overset", 4), measure)
    before, after = _box(pages, 4), _box(fixed, 4)
    assert (after.x, after.y, after.w) == (before.x, before.y, before.w)
    assert _gone(fixed, measure, "overset", 4)


@pytest.mark.parametrize(("x", "y"), [(-40, 30), (180, 30), (10, -30), (10, 270)])
def test_a_frame_comes_back_onto_its_page(measure: Any, x: float, y: float) -> None:
    """Whatever edge it went over, the whole of it is on the page, its size kept."""
    pages = _with(3, x=x, y=y)
    fixed = mended(pages, _one(pages, measure, "beyond-page", 3), measure)
    assert (_box(fixed, 3).w, _box(fixed, 3).h) == (40, 60)
    assert _gone(fixed, measure, "beyond-page", 3)


def test_a_frame_that_bleeds_too_far_bleeds_as_it_should(measure: Any) -> None:
    """It keeps its bleed, so that no white line shows."""
    pages = replace(_with(3, x=-20), bleed=3.0)
    fixed = mended(pages, _one(pages, measure, "beyond-page", 3), measure)
    assert _box(fixed, 3).x == -3
    assert _gone(fixed, measure, "no-bleed", 3)


def test_what_is_larger_than_its_page_is_made_smaller(measure: Any) -> None:
    """A picture keeps its shape, a text is broken to the width there is."""
    for key, size in ((3, (400, 600)), (4, (400, 10))):
        pages = _with(key, w=size[0], h=size[1])
        fixed = mended(pages, _one(pages, measure, "beyond-page", key), measure)
        assert _gone(fixed, measure, "beyond-page", key)
    assert _box(mended(_with(3, w=400, h=600), _finding(3, Fix.INWARD), measure), 3).w == pytest.approx(560 / 3, abs=1)


def test_words_near_the_trim_go_inward(measure: Any) -> None:
    """So far that trimming spares them."""
    pages = _with(5, x=137)
    fixed = mended(pages, _one(pages, measure, "near-trim", 5), measure)
    assert _box(fixed, 5).x + _box(fixed, 5).w == pytest.approx(200 - _NEWSPRINT.edge)


def test_a_text_is_replaced(measure: Any) -> None:
    """The new words stand there, and follow the catalog no more."""
    fixed = mended(scene(), replace(_finding(4, Fix.REPLACE_TEXT), text="晨光　李明 摄"), measure)
    box = _box(fixed, 4)
    assert isinstance(box, TextBox)
    assert (box.text, box.live) == ("晨光　李明 摄", False)


@pytest.mark.parametrize("fix", [Fix.SHRINK, Fix.GROW, Fix.INWARD])
def test_a_locked_box_keeps_its_place(measure: Any, fix: Fix) -> None:
    """What would move or resize it is not offered and does nothing; nor is a fix of a box that is gone."""
    pages = edit.lock(scene(), {1}, locked=True)
    for finding in (_finding(1, fix), _finding(99, fix)):
        assert not mendable(pages, finding)
        assert mended(pages, finding, measure) == pages


def test_a_fix_of_the_wrong_kind_of_box_changes_nothing(measure: Any) -> None:
    """A finding that is older than the page does no harm."""
    assert mended(scene(), _finding(4, Fix.SHRINK), measure) == scene()


def _finding(key: int, fix: Fix) -> Finding:
    return Finding("x", Severity.ERROR, Message.of("x"), key=key, fix=fix, amount=0.0)


def test_drawn_frames_are_good(measure: Any) -> None:
    """The page these tests begin with has nothing of what they break."""
    box: Box = frame(1, 10, 30, 60, 40)
    assert _gone(scene(), measure, "resolution", box.key)
