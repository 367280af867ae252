"""What the house style says of a caption."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.captions.check import check_caption
from gallery_app.ui.models.notes import fixed, notes


def test_one_note_a_rule() -> None:
    """Places of one rule are told together; who is credited is told by another field."""
    found = notes(check_caption("市民在散步,孩子在跑,待补充", []))
    assert [(str(note.message), len(note.findings), note.fix) for note in found] == [
        (", is half-width beside Chinese.", 2, None),
        ("待补 is a placeholder.", 1, None),
    ]
    assert len(found[0].fixable) == 2


def test_all_places_are_put_right() -> None:
    """From the end, so that the places stay true."""
    text = "市民在散步,孩子在跑,都好"
    assert fixed(text, check_caption(text)) == "市民在散步，孩子在跑，都好"
    assert fixed("一角。", check_caption("一角。")) == "一角"


@given(st.text("市民散步,.!(待补充摄 。", max_size=30))
def test_putting_right_comes_to_an_end(text: str) -> None:
    """A text put right again and again stays as it is before long."""
    for _ in range(5):
        text = fixed(text, check_caption(text))
    assert fixed(text, check_caption(text)) == text
