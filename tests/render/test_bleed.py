"""What touches an edge reaches beyond it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.layout.scene import Crop, ImageBox, Page, RuleBox, Scene, TextBox
from gallery_app.render.bleed import bled


def _grown(box: ImageBox | RuleBox | TextBox, bleed: float = 3) -> ImageBox | RuleBox | TextBox:
    return bled(Scene((Page(200, 100, (box,)),)), bleed).pages[0].items[0]


def test_a_box_away_from_the_edges_stays() -> None:
    """Only what touches an edge grows."""
    box = ImageBox(10, 10, 50, 50, 1)
    assert _grown(box) == box


def test_a_bar_across_the_head_grows_on_three_sides() -> None:
    """Left, top and right; its lower edge stays."""
    assert _grown(RuleBox(0, 0, 200, 4)) == RuleBox(-3, -3, 206, 7)


def test_text_never_moves() -> None:
    """Words at the edge stay where they are."""
    box = TextBox(0, 0, 200, 10, ())
    assert _grown(box) == box


def test_a_box_that_reaches_too_far_is_cut_back() -> None:
    """A frame drawn beyond the bleed ends at it."""
    assert _grown(RuleBox(-10, 50, 30, 4)) == RuleBox(-3, 50, 23, 4)


@pytest.mark.parametrize("box", [ImageBox(203, 10, 50, 50, 1), ImageBox(10, -90, 50, 80, 1), RuleBox(-30, 10, 20, 4)])
def test_a_box_beside_the_page_stays(box: ImageBox | RuleBox) -> None:
    """What was laid aside on the canvas is no error."""
    assert _grown(box) == box


def test_a_cropped_picture_shows_more_of_itself() -> None:
    """Where there is picture left, the scale stays and the part shown grows."""
    box = ImageBox(0, 20, 100, 50, 1, crop=Crop(0.5, 0.25, 0.5, 0.5))
    grown = _grown(box)
    assert isinstance(grown, ImageBox)
    assert (grown.x, grown.w) == (-3, 103)
    assert grown.crop == pytest.approx(Crop(0.485, 0.25, 0.515, 0.5)) or grown.crop.w == pytest.approx(0.515)
    assert grown.crop.x == pytest.approx(0.485)


def test_without_bleed_nothing_changes() -> None:
    """A bleed of nothing leaves the boxes as they are."""
    box = RuleBox(0, 0, 200, 4)
    assert _grown(box, 0) == box


_part = st.floats(0.05, 1)


@given(st.floats(0, 150), st.floats(0, 80), st.floats(5, 200), st.floats(5, 100), _part, _part, st.booleans())
def test_a_grown_picture_keeps_its_shape(
    x: float,
    y: float,
    w: float,
    h: float,
    part: float,
    at: float,
    mirrored: bool,  # noqa: FBT001 a parameter of hypothesis
) -> None:
    """Whatever the frame, what shows lies inside the picture and is not stretched."""
    w, h = min(w, 200 - x), min(h, 100 - y)
    box = ImageBox(x, y, w, h, 1, crop=Crop((1 - part) * at, (1 - part) * at, part, part), mirrored=mirrored)
    if min(w, h) < 1:
        return
    grown = _grown(replace(box))
    assert isinstance(grown, ImageBox)
    crop = grown.crop
    assert -1e-9 <= crop.x <= crop.x + crop.w <= 1 + 1e-9
    assert -1e-9 <= crop.y <= crop.y + crop.h <= 1 + 1e-9
    assert crop.w / crop.h == pytest.approx((grown.w / w) / (grown.h / h), rel=1e-6)
