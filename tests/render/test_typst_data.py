"""Texts reach the typesetter as they are, and never stop it."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.layout.scene import Face, Line, Page, Run, Scene, TextBox, TextStyle
from gallery_app.render.glyphs import font_warnings
from gallery_app.render.image import Prepared
from gallery_app.render.typst import page_inputs
from gallery_app.render.typst_data import fit, typst_data

_BROKEN = "日\ud83d新\u2028月"


@given(st.text(st.characters(), max_size=40))
def test_every_letter_keeps_its_place(text: str) -> None:
    """The answer is as long as the text and can be encoded."""
    assert len(fit(text)) == len(text)
    assert json.loads(typst_data(text)) == fit(text).encode().decode()


def test_half_a_surrogate_pair_is_replaced() -> None:
    """The typesetter would refuse the document; the page shows the replacement mark instead."""
    scene = Scene(
        (Page(50, 50, (TextBox(0, 0, 50, 10, (Line((Run(_BROKEN, "plain"),)),)),)),),
        {"plain": TextStyle(Face.SANS, 10)},
        title=_BROKEN,
    )
    inputs = page_inputs(scene, Prepared(Path(), ((),)))
    assert "日\ufffd新 月" in inputs["scene"]
    assert inputs["scene"].encode()
    assert isinstance(font_warnings(scene), tuple)
