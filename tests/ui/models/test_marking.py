"""Marks set by one key."""

import pytest

from gallery_app.domain.credit import Credit
from gallery_app.domain.label import Label
from gallery_app.domain.photo import Photo, Pick
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.ui.models.marking import lacks_caption, mark_for


@pytest.mark.parametrize(
    ("key", "mark"),
    [
        ("3", FieldEdit(How.SET, "rating", "3")),
        ("p", FieldEdit(How.SET, "pick", Pick.PICKED)),
        ("X", FieldEdit(How.SET, "pick", Pick.REJECTED)),
        ("u", FieldEdit(How.SET, "pick", Pick.NONE)),
        ("7", FieldEdit(How.SET, "label", Label.YELLOW)),
        ("a", None),
        ("²", None),
        ("", None),
    ],
)
def test_keys_mark(key: str, mark: FieldEdit | None) -> None:
    """Digits set stars and colours, P picks, X rejects, U does neither, others do nothing."""
    assert mark_for(key, [Photo(1)]) == mark


def test_a_second_p_takes_the_pick_off() -> None:
    """What is picked already is let go."""
    assert mark_for("p", [Photo(1, pick=Pick.PICKED)]) == FieldEdit(How.SET, "pick", Pick.NONE)


def test_a_second_six_takes_the_colour_off() -> None:
    """What is red already is let go; of several, only if all are."""
    red = Photo(1, label=Label.RED)
    assert mark_for("6", [red]) == FieldEdit(How.SET, "label", Label.NONE)
    assert mark_for("6", [red, Photo(2)]) == FieldEdit(How.SET, "label", Label.RED)


def test_a_caption_that_lacks_something() -> None:
    """Title and a credit make a caption."""
    assert lacks_caption(Photo(1, "夜色"))
    assert lacks_caption(Photo(1, credits=(Credit("田正"),)))
    assert not lacks_caption(Photo(1, "夜色", credits=(Credit("田正"),)))
