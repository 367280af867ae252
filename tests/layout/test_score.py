"""Figures of an arrangement are what a ruler would find."""

import pytest

from gallery_app.layout.content import Content
from gallery_app.layout.scene import Crop, ImageBox, Line, Page, Role, Run, Scene, TextBox
from gallery_app.layout.score import Score, likeness, score_of
from tests.layout.photo_pages import document, photos

_WEIGHTS = {1: 1.0, 2: 1.0}


def _scored(*boxes: ImageBox | TextBox, content: Content | None = None) -> Score:
    scene = Scene((Page(120, 120, boxes),))
    return score_of(scene, content or document(photos([(1, 1)] * 2)), 10, _WEIGHTS, 1)


def test_a_full_page_is_used_and_a_half_page_is_half_white() -> None:
    """A picture over the whole type area leaves no hole; over its upper half it leaves the lower one."""
    assert _scored(ImageBox(10, 10, 100, 100, 1)).used == 1
    half = _scored(ImageBox(10, 10, 100, 50, 1))
    assert half.used == pytest.approx(0.5, abs=0.02)
    assert half.white == pytest.approx(0.5, abs=0.02)
    assert half.pictures == pytest.approx(0.5)


def test_crops_are_counted_by_the_area_that_is_lost() -> None:
    """Mean and worst of two photos, one of which loses a fifth."""
    score = _scored(ImageBox(10, 10, 40, 40, 1, crop=Crop(0, 0, 0.8, 1)), ImageBox(60, 10, 40, 40, 2))
    assert (score.crop, score.worst) == (pytest.approx(0.1), pytest.approx(0.2))


def test_sizes_lead_and_variety_come_from_areas() -> None:
    """Equal frames of equal weight are in proportion; one of four times the area leads by four."""
    same = _scored(ImageBox(10, 10, 40, 40, 1), ImageBox(60, 10, 40, 40, 2))
    assert (same.sizes, same.lead, same.variety) == (1, 1, 0)
    large = _scored(ImageBox(10, 10, 40, 40, 1), ImageBox(60, 10, 20, 20, 2))
    assert large.lead == 4
    assert large.sizes < 1
    assert large.variety > 0


def test_edges_on_a_line_and_order_are_seen() -> None:
    """Two level frames share top and bottom and stand in order; exchanged they do not."""
    one, two = ImageBox(10, 10, 40, 40, 1), ImageBox(60, 10, 50, 40, 2)
    assert (_scored(one, two).edges, _scored(one, two).order) == (0.75, 1)
    assert _scored(two, one).order == 0


def test_captions_that_were_cut_are_counted() -> None:
    """An ellipsis that is not in the caption itself was put there by the page."""
    lines = (Line((Run("很长的说明…", "caption"),)),)
    text = TextBox(10, 60, 40, 5, lines, photo=1, role=Role.CAPTION)
    assert _scored(ImageBox(10, 10, 40, 40, 1), text).captions == 1


def test_likeness_is_what_frames_share() -> None:
    """The same page is alike, another page of the photo is not."""
    scene = Scene((Page(120, 120, (ImageBox(10, 10, 40, 40, 1),)),))
    moved = Scene((Page(120, 120, (ImageBox(30, 10, 40, 40, 1),)),))
    assert likeness(scene, scene) == 1
    assert likeness(scene, moved) == pytest.approx(1 / 3)
    assert likeness(scene, Scene((Page(120, 120), *scene.pages))) == 0
    assert likeness(scene, Scene()) == 1
