"""A line that the house prints is read as what it was printed from."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.captions.parse import read_caption
from gallery_app.captions.render import STYLES, caption_line, credits_of
from gallery_app.domain.credit import Credit

READABLE = [name for name, style in STYLES.items() if style.person != "{names}"]
"""A list of bare names says nothing about who they are."""

_CHINESE = ["田正", "谢健", "周卫平", "谷福根", "欧阳静怡", "买买提·吐尔逊"]
_EVERYDAY = ["和平", "云中鹤", "黄河", "远征"]
"""Names that are words too; the register knows them."""
_LATIN = ["Tian Zheng", "Xie Jian", "Sara O'Neil-Holt"]
_TITLES = st.sampled_from(
    ["日新月异", "尼龙智造产业园", "市民在湛河边散步。", "现代仓储", "夜游“经济”", "6月1日的街头"]
)
_HOUSES = st.sampled_from(["", "新华社", "本报记者", "光明日报", "通讯员"])
_PARTIES = st.sampled_from(["受访者", "视觉中国", "市文旅局"])


def names(style: str) -> list[str]:
    """Return names as the style prints them."""
    return _LATIN if getattr(STYLES[style], "latin", False) else _CHINESE


def assert_reads_back(title: str, credits_: list[Credit], style: str, known: Sequence[str] = ()) -> None:
    """Print, read, print again: nothing changes."""
    line = caption_line(title, credits_, style)
    reading = read_caption([line], known)
    assert caption_line(reading.caption, credits_of(reading), style) == line
    assert list(reading.photographers) == [credit.name for credit in credits_ if credit.name]


@pytest.mark.parametrize("style", READABLE)
@given(data=st.data(), title=_TITLES)
def test_people_read_back(style: str, data: st.DataObject, title: str) -> None:
    """One to three people without a house, in every style."""
    who = data.draw(st.lists(st.sampled_from(names(style)), min_size=1, max_size=3, unique=True))
    assert_reads_back(title, [Credit(name) for name in who], style)


@pytest.mark.parametrize("style", [name for name in READABLE if not getattr(STYLES[name], "latin", False)])
@given(title=_TITLES, who=st.lists(st.sampled_from(_EVERYDAY), min_size=1, max_size=3, unique=True))
def test_words_that_are_names_read_back(style: str, title: str, who: list[str]) -> None:
    """People whose names are everyday words, when the register knows them."""
    assert_reads_back(title, [Credit(name) for name in who], style, known=who)


@pytest.mark.parametrize("style", READABLE)
@given(data=st.data(), title=_TITLES, house=_HOUSES)
def test_houses_read_back(style: str, data: st.DataObject, title: str, house: str) -> None:
    """People of a house, in every style that prints it."""
    who = data.draw(st.lists(st.sampled_from(names(style)[:4]), min_size=1, max_size=2, unique=True))
    if getattr(STYLES[style], "latin", False):
        house = {"新华社": "新华社"}.get(house, "")
    assert_reads_back(title, [Credit(name, organisation=house) for name in who], style)


@pytest.mark.parametrize("style", [name for name in READABLE if not getattr(STYLES[name], "latin", False)])
@given(title=_TITLES, party=_PARTIES)
def test_suppliers_read_back(style: str, title: str, party: str) -> None:
    """An institution that gave the picture."""
    assert_reads_back(title, [Credit(role="供图", organisation=party)], style)
