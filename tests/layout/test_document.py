"""Scenes outlive the program that made them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.errors import UserError
from gallery_app.layout.document import from_json, shown, to_json
from gallery_app.layout.scene import Crop, Guide, ImageBox, Line, Page, Role, RuleBox, Run, Scene, TextBox, TextStyle

_mm = st.floats(0, 500, allow_nan=False)
_share = st.floats(0, 1, allow_nan=False)
_line = st.builds(Line, runs=st.lists(st.builds(Run, text=st.text(), style=st.text())).map(tuple))
_crop = st.builds(Crop, x=_share, y=_share, w=_share, h=_share)
_box = st.one_of(
    st.builds(ImageBox, x=_mm, y=_mm, w=_mm, h=_mm, crop=_crop, focus=st.tuples(_share, _share)),
    st.builds(TextBox, x=_mm, y=_mm, w=_mm, h=_mm, lines=st.lists(_line).map(tuple)),
    st.builds(RuleBox, x=_mm, y=_mm, w=_mm, h=_mm, colour=st.tuples(_mm, _mm, _mm, _mm)),
)
_guide = st.builds(Guide, at=_mm)
_style = st.builds(TextStyle, size=_mm, pitch=_mm, colour=st.tuples(_mm, _mm, _mm, _mm))
_page = st.builds(Page, width=_mm, height=_mm, items=st.lists(_box).map(tuple), guides=st.lists(_guide).map(tuple))
_scene = st.builds(
    Scene,
    pages=st.lists(_page, max_size=3).map(tuple),
    styles=st.dictionaries(st.text(), _style),
    title=st.text(),
    authors=st.lists(st.text()).map(tuple),
    bleed=_mm,
)


@given(_scene)
def test_a_scene_survives_being_stored(scene: Scene) -> None:
    """Reading what was written gives an equal scene."""
    assert from_json(to_json(scene)) == scene


@given(_scene)
def test_a_shown_scene_has_the_promised_keys(scene: Scene) -> None:
    """Every item says its kind and frame; images add photo and crop, texts add text and lines."""
    for page in shown(scene, 7)["pages"]:
        for item in page["items"]:
            extra = {"image": {"photo", "crop"}, "text": {"text", "lines"}, "rule": set[str]()}[item["kind"]]
            assert {"kind", "x", "y", "w", "h"} | extra <= set(item)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": 1}', "null", '{"format": 1, "pages": [{}]}'])
def test_a_damaged_layout_is_explained(text: str) -> None:
    """Something that is no layout is answered with a sentence."""
    with pytest.raises(UserError, match="damaged"):
        from_json(text)


def test_a_newer_layout_is_left_alone() -> None:
    """A format this program does not know is not guessed at."""
    document = json.loads(to_json(Scene())) | {"format": 99}
    with pytest.raises(UserError, match="newer version"):
        from_json(json.dumps(document))


def test_an_unknown_kind_of_box_is_damage() -> None:
    """A box that this format does not have is not passed over."""
    document = json.loads(to_json(Scene())) | {"pages": [{"width": 1, "height": 1, "items": [{"kind": "sound"}]}]}
    with pytest.raises(UserError, match="damaged"):
        from_json(json.dumps(document))


def test_every_box_has_a_number_of_its_own() -> None:
    """Numbers are given once; a caption knows the frame before it that shows its photo."""
    caption = TextBox(0, 10, 10, 5, (), photo=7, role=Role.CAPTION)
    page = Page(100, 100, (ImageBox(0, 0, 10, 10, 7), caption, RuleBox(0, 0, 9, 1)))
    scene = Scene((page, page)).numbered()
    keys = [box.key for each in scene.pages for box in each.items]
    assert sorted(keys) == [1, 2, 3, 4, 5, 6]
    assert [box.frame for each in scene.pages for box in each.items if isinstance(box, TextBox)] == [keys[0], keys[3]]
    assert scene.numbered() == scene
