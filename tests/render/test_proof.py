"""Texts set for the screen."""

import io
import statistics
import time
from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from gallery_app.layout.area import Area
from gallery_app.layout.edit import edit_text, find, resize
from gallery_app.layout.scene import ImageBox, Role, Scene, TextBox
from gallery_app.render.proof import PAD, Piece, Proof, going_on
from gallery_app.render.typst import TypstMeasure


def opened(png: bytes) -> Image.Image:
    """Return a PNG as a picture."""
    return Image.open(io.BytesIO(png))


def captions(scene: Scene) -> list[TextBox]:
    """Return the captions of a scene."""
    boxes = (box for page in scene.pages for box in page.items)
    return [box for box in boxes if isinstance(box, TextBox) and box.role is Role.CAPTION]


def test_a_text_stands_on_a_clear_ground(scene: Scene) -> None:
    """A piece has the size of its box and the pad around it, and is clear where there is no ink."""
    box = captions(scene)[0]
    [png] = Proof().pieces([Piece(box, 0, box.h)], scene.styles, scene.language, 144)
    image = opened(png)
    assert image.size == pytest.approx(((box.w + 2 * PAD) / 25.4 * 144, (box.h + 2 * PAD) / 25.4 * 144), abs=1)
    clear, inked = image.getchannel("A").getextrema()
    assert clear == 0
    assert inked > 250


def test_strips_make_up_the_whole(scene: Scene) -> None:
    """Two strips of a text show what the whole shows."""
    box = next(b for b in captions(scene))
    proof = Proof()
    whole, strip = proof.pieces([Piece(box, 0, box.h), Piece(box, 0, box.h / 2)], scene.styles, "zh-CN", 254)
    one, other = opened(whole).getchannel("A"), opened(strip).getchannel("A")
    room = (0, 0, other.width, other.height - 22)
    assert ImageChops.difference(one.crop(room), other.crop(room)).getbbox() is None
    assert Proof().pieces([], scene.styles, "zh-CN", 254) == []


def test_a_small_page(scene: Scene) -> None:
    """A page has its texts and no pictures."""
    image = opened(Proof().page(scene, 0, 36))
    assert image.size == pytest.approx((297 / 25.4 * 36, 420 / 25.4 * 36), abs=1)
    box = scene.images[0]
    middle = tuple(round(value / 25.4 * 36) for value in (box.x + box.w / 2, box.y + box.h / 2))
    assert image.getpixel(middle)[3] == 0


def test_body_text_that_goes_on(scene: Scene) -> None:
    """A box that begins in the middle of a paragraph is known, and is set by itself."""
    line = captions(scene)[0].lines[0]
    first = TextBox(10, 10, 50, 10, (replace(line, ends=False),), key=1)
    second = TextBox(70, 10, 50, 10, (line,), key=2)
    page = replace(scene.pages[0], items=(first, second))
    assert going_on(replace(scene, pages=(page,))) == {2}
    made = Proof().pieces([Piece(first, 0, 10), Piece(second, 0, 10, continued=True)], scene.styles, "zh-CN", 72)
    assert len(made) == 2


def test_an_empty_frame_says_what_is_missing(scene: Scene) -> None:
    """A frame without a picture is drawn with its note."""
    box = ImageBox(0, 0, 40, 30, 1, note="待补图片")
    [png] = Proof().pieces([Piece(box, 0, 30)], scene.styles, "zh-CN", 144)
    assert opened(png).getchannel("A").getbbox() is not None


@pytest.mark.timed
def test_one_changed_frame_is_on_the_screen_within_a_frame(scene: Scene, typst_measure: TypstMeasure) -> None:
    """Resizing a picture and typing in its caption, broken anew and set warm, take at most 16 ms."""
    proof, spent = Proof(), []
    box = captions(scene)[0]
    for step in range(12):
        began = time.process_time()
        made = resize(scene, box.frame, Area(18, 60, 90 + step, 60), typst_measure)
        made = edit_text(made, box.key, f"{box.text}{step}", typst_measure)
        found = find(made, box.key)
        assert found is not None
        assert isinstance(found.box, TextBox)
        proof.pieces([Piece(found.box, 0, found.box.h)], made.styles, made.language, 192)
        spent.append((time.process_time() - began) * 1000)
    assert statistics.median(spent[2:]) <= 16
