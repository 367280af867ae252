"""Saved pages brought up to date."""

from dataclasses import replace

from gallery_app.layout.content import ContentItem
from gallery_app.layout.edit import changed, edit_text
from gallery_app.layout.live import up_to_date
from gallery_app.layout.scene import Line, Run
from tests.layout.drawn import scene
from tests.layout.test_edit import MEASURE, image, text

ITEM = ContentItem(10, "晨光初照", credit="李明 摄", path="1.jpg", width=3000, height=2000)


def test_nothing_new() -> None:
    """A page whose photos did not change is as it was, alternative texts aside."""
    start = changed(scene(), {1}, lambda box: replace(box, alt="晨光初照"))
    assert up_to_date(start, {10: ITEM}, MEASURE) == start


def test_a_live_caption_follows() -> None:
    """Title and credit come from the catalog; a caption edited on the page keeps its words."""
    fresh = {10: replace(ITEM, title="晨光", credit="李小明 摄")}
    assert text(up_to_date(scene(), fresh, MEASURE), 4).text == "晨光　李小明 摄"
    typed = edit_text(scene(), 4, "改过的话", MEASURE)
    assert text(up_to_date(typed, fresh, MEASURE), 4).text == "改过的话"


def test_only_what_the_page_prints_there() -> None:
    """A caption without its credit gets none, a number before it stays, a shortened one is not lengthened."""
    start = changed(scene(), {4}, lambda box: replace(box, lines=(Line((Run("①", "number"), Run("旧题", "title"))),)))
    assert text(up_to_date(start, {10: ITEM}, MEASURE), 4).text == "①晨光初照"
    long = replace(ITEM, title="晨光初照在三月的河面上", credit="")
    short = changed(scene(), {4}, lambda box: replace(box, lines=(Line((Run("晨光初照…", "title"),)),)))
    assert text(up_to_date(short, {10: long}, MEASURE), 4).text == "晨光初照…"


def test_a_picture_of_another_shape() -> None:
    """A new file is taken at its path and cropped anew; one that is gone leaves an empty frame."""
    made = image(up_to_date(scene(), {10: replace(ITEM, path="neu.jpg", width=2000, height=2000)}, MEASURE), 1)
    assert (made.path, made.pixels, round(made.crop.h, 3)) == ("neu.jpg", (2000, 2000), 0.667)
    gone = image(up_to_date(scene(), {10: replace(ITEM, path=None)}, MEASURE), 1)
    assert (gone.path, gone.pixels, gone.crop.w) == (None, (0, 0), 1)
