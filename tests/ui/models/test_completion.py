"""Names by Chinese, pinyin and initials."""

import pytest

from gallery_app.domain.photographer import Photographer
from gallery_app.domain.theme import Theme
from gallery_app.ui.models.completion import complete, houses, initials, people, terms

REGISTER = people(
    [
        Photographer(1, "田正", pinyin="tian zheng", photos=4),
        Photographer(2, "田改群", aliases=("田改羣",), pinyin="tian gai qun", role="通讯员", photos=38),
        Photographer(3, "周卫平", pinyin="zhou wei ping"),
    ]
)


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


def test_houses_have_the_photos_of_their_people() -> None:
    """Each unit once; people without one name none."""
    register = [Photographer(1, "甲", unit="新华社", photos=2), Photographer(2, "乙", unit="新华社", photos=3)]
    found = houses([*register, Photographer(3, "丙")])
    assert [(choice.value, choice.photos) for choice in found] == [("新华社", 5)]


@pytest.mark.parametrize("typed", ["csfm", "chengshi", "城市"])
def test_themes_complete_by_pinyin(typed: str) -> None:
    """Letters find a theme and a house as they find a person, and do not become one."""
    assert [choice.value for choice in complete(typed, terms([Theme(1, "城市风貌"), Theme(2, "夜景")]))] == ["城市风貌"]
    assert complete("pdsrb", houses([Photographer(1, "田正", unit="平顶山日报")]))[0].value == "平顶山日报"
