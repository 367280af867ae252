"""Meters, common values, completion, marks and drags: what fields show, without Qt."""

import pytest

from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo, Pick
from gallery_app.domain.photographer import Photographer
from gallery_app.domain.theme import Theme
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.ui.models.completion import complete, initials, people, terms
from gallery_app.ui.models.credit_text import credit_line, fitting_names, names_of, unbroken
from gallery_app.ui.models.marking import mark_for
from gallery_app.ui.models.meters import TITLE_BYTES, Meter, meter
from gallery_app.ui.models.mime import decode_ids, encode_ids
from gallery_app.ui.models.several import Shared, common, tally

REGISTER = people(
    [
        Photographer(1, "田正", pinyin="tian zheng", photos=4),
        Photographer(2, "田改群", aliases=("田改羣",), pinyin="tian gai qun", role="通讯员", photos=38),
        Photographer(3, "周卫平", pinyin="zhou wei ping"),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", Meter(0, 21)), ("绚丽夜景", Meter(4, 21)), ("Night", Meter(5, 64)), ("字" * 22, Meter(22, 21))],
)
def test_a_title_counts_against_iim(text: str, expected: Meter) -> None:
    """64 bytes are 21 Chinese characters or 64 letters."""
    assert meter(text, TITLE_BYTES) == expected


def test_too_long_is_over() -> None:
    """A text over the limit says so."""
    assert meter("字" * 22, TITLE_BYTES).over


def test_common_values() -> None:
    """One value for all is shown; different ones are not."""
    assert (common(["a", "a"]), common(["a", "b"]), common([])) == ("a", None, None)


def test_partial_values_carry_their_counts() -> None:
    """What all have comes first, what some have is counted."""
    assert tally([["x", "y"], ["y"]]) == (Shared("y", 2, True), Shared("x", 1, False))


@pytest.mark.parametrize("typed", ["田改", "tiangai", "tgq", "tian gai qun", "田改羣", "TGQ"])
def test_names_complete_by_chinese_pinyin_and_initials(typed: str) -> None:
    """Whatever way one types it, the person is found."""
    assert complete(typed, REGISTER)[0].value == "田改群"


def test_more_photos_come_first() -> None:
    """Among equals the busier photographer is offered first."""
    assert [choice.value for choice in complete("t", REGISTER)] == ["田改群", "田正"]


def test_what_is_there_is_not_offered() -> None:
    """A name already on the photo is left out."""
    assert [choice.value for choice in complete("tian", REGISTER, taken=["田改群"])] == ["田正"]


def test_initials_of_a_reading() -> None:
    """The first letter of each syllable."""
    assert initials("zhou wei ping") == "zwp"


def test_terms_show_their_wider_term() -> None:
    """A theme is offered with the branch it hangs on."""
    assert [choice.note for choice in terms([Theme(1, "城市风貌"), Theme(2, "夜景", 1)])] == ["", "城市风貌"]


@pytest.mark.parametrize(
    ("key", "mark"),
    [
        ("3", FieldEdit(How.SET, "rating", "3")),
        ("p", FieldEdit(How.SET, "pick", Pick.PICKED)),
        ("X", FieldEdit(How.SET, "pick", Pick.REJECTED)),
        ("6", None),
        ("²", None),
        ("", None),
    ],
)
def test_keys_mark(key: str, mark: FieldEdit | None) -> None:
    """Digits set stars, P picks, X rejects, others do nothing."""
    assert mark_for(key, [Photo(1)]) == mark


def test_a_second_p_takes_the_pick_off() -> None:
    """What is picked already is let go."""
    assert mark_for("p", [Photo(1, pick=Pick.PICKED)]) == FieldEdit(How.SET, "pick", Pick.NONE)


def test_a_drag_carries_ids() -> None:
    """Ids come out as they went in; other bytes carry none."""
    assert decode_ids(encode_ids([3, 1])) == (3, 1)
    assert decode_ids(b"{") == decode_ids(b"{}") == ()


def test_a_credit_line_groups_by_role() -> None:
    """Several people share one role word; organisations keep theirs."""
    photo = Photo(credits=(Credit("田正"), Credit("谢健"), Credit(role="供图", organisation="新华社")))
    assert credit_line(photo) == "田正、谢健 摄　新华社 供图"


def test_organisations_stand_in_for_nobody() -> None:
    """Where no person is named the organisation is."""
    assert names_of(Photo(credits=(Credit(role="", organisation="新华社"),))) == ("新华社",)


def test_names_that_do_not_fit_are_counted_not_cut() -> None:
    """Whole names, and how many more there are."""
    names = ("欧阳明月", "司马相如", "田正")
    assert fitting_names(names, lambda text: len(text) <= 12) == "欧阳明月、司马相如、田正"
    assert fitting_names(names, lambda text: len(text) <= 7) == "欧阳明月 +2"
    assert fitting_names(names, lambda text: False) == "欧阳明月 +2"
    assert fitting_names((), lambda text: True) == ""


def test_a_credit_breaks_between_names_only() -> None:
    """Inside a Chinese name no line may end."""
    assert unbroken("诸葛、田 摄") == "诸\u2060葛、田 摄"
