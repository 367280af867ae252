"""Pictures exchanged, replaced, divided and joined."""

import pytest

from gallery_app.errors import InputError
from gallery_app.layout import cells, edit
from gallery_app.layout.area import Area
from gallery_app.layout.cells import Picture
from gallery_app.layout.placing import area_of
from gallery_app.layout.scene import Run
from tests.layout.drawn import frame, scene
from tests.layout.test_edit import MEASURE, image, text

NEW = Picture(70, "7.jpg", (1000, 1000), "alt", (Run("新照", "title"), Run("　王小红 摄", "credit")))


def test_pictures_are_exchanged_with_their_captions() -> None:
    """Two frames keep places and keys; photos, crops and captions change sides."""
    made = cells.swap(scene(), 1, 2, MEASURE)
    assert (image(made, 1).photo, image(made, 2).photo) == (20, 10)
    assert area_of(image(made, 1)) == area_of(image(scene(), 1))
    assert (text(made, 4).text, text(made, 4).photo, text(made, 4).frame) == ("茶馆一角　李明 摄", 20, 1)
    assert cells.swap(made, 2, 1, MEASURE) == scene()


def test_a_caption_without_a_partner_names_the_new_photo() -> None:
    """Exchanged with a frame that has no caption, a caption belongs to the photo above it."""
    made = cells.swap(scene(), 1, 3, MEASURE)
    assert text(made, 4).photo == 30


def test_a_photo_is_replaced() -> None:
    """Another photo takes the frame, cropped to it, and its caption follows the catalog."""
    typed = edit.edit_text(scene(), 4, "改过", MEASURE)
    made = cells.replace_picture(typed, 1, NEW, MEASURE)
    assert (image(made, 1).photo, image(made, 1).crop.h) == (70, pytest.approx(2 / 3))
    assert (text(made, 4).text, text(made, 4).live, text(made, 4).photo) == ("新照　王小红 摄", True, 70)


def test_a_frame_without_a_caption_gets_one() -> None:
    """A photo put into a frame that has no caption brings one along, under the frame."""
    made = cells.replace_picture(scene(), 3, NEW, MEASURE)
    told = text(made, 10)
    assert (told.frame, told.photo, told.w) == (3, 70, 40)
    assert told.y > image(made, 3).y + image(made, 3).h


def test_a_cell_is_divided_and_joined() -> None:
    """Halves keep the gap; joined again, the picture fills the whole."""
    made = cells.split(scene(), 1, upright=True, gap=4, note="待补图片", measure=MEASURE)
    assert (area_of(image(made, 1)), area_of(image(made, 10))) == (Area(10, 30, 28, 40), Area(42, 30, 28, 40))
    assert image(made, 10).photo == cells.NO_PHOTO
    assert text(made, 4).w == 28
    back = cells.merge(made, 1, 10, MEASURE)
    assert area_of(image(back, 1)) == Area(10, 30, 60, 40)
    assert edit.find(back, 10) is None
    down = cells.split(scene(), 1, upright=False, gap=4, note="待补图片", measure=MEASURE)
    assert area_of(image(down, 10)) == Area(10, 52, 60, 18)


def test_what_cannot_be_done_is_said() -> None:
    """Texts cannot be exchanged, distant frames not joined, tiny frames not divided."""
    with pytest.raises(InputError, match="choose a picture"):
        cells.swap(scene(), 1, 4, MEASURE)
    with pytest.raises(InputError, match="beside each other"):
        cells.merge(scene(), 2, 3, MEASURE)
    tiny = edit.put(scene(), {1: frame(1, 0, 0, 8, 8)})
    with pytest.raises(InputError, match="too small"):
        cells.split(tiny, 1, upright=True, gap=4, note="待补图片", measure=MEASURE)


def test_new_boxes() -> None:
    """A text and an empty frame are put on a page under keys of their own."""
    made = cells.add_text(scene(), 0, Area(20, 200, 60, 10), "说明", "credit", MEASURE)
    made = cells.add_picture(made, 0, Area(100, 200, 60, 40), note="待补图片")
    assert (text(made, 10).text, text(made, 10).live) == ("说明", False)
    assert (image(made, 11).photo, image(made, 11).note) == (cells.NO_PHOTO, "待补图片")
