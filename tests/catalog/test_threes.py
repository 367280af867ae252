"""Threes and their exceptions, beside a plain reading of every text."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.catalog.threes import exceptions, frequent_threes
from gallery_app.search.fold import fold

_TEXT = st.text("夜景夜景城市区廠。 \ue003x𠮷", max_size=14)
_PHOTOS = st.lists(st.lists(_TEXT, max_size=3), min_size=1, max_size=6)


def _plain(text: str) -> str:
    return "".join(fold(text).split())


def _is_exception(texts: list[str], three: str) -> bool:
    plain = [_plain(text) for text in texts]
    ends = [text[at + 2 : at + 3] for text in plain for at in range(len(text)) if text.startswith(three[:2], at)]
    return any(end != three[2] for end in ends) and any(three[1:] in text for text in plain)


@given(_PHOTOS)
def test_exceptions_say_the_pair_without_the_third(photos: list[list[str]]) -> None:
    """And both pairs somewhere; every other photo with both pairs has the three."""
    threes = ["夜景城", "景夜景", "夜景夜", "城市区", "市区厂"]
    texts = [(number * 3 + 1, text) for number, those in enumerate(photos) for text in those]
    found = next(iter(exceptions(threes, [texts])), {}) if texts else {}
    wanted = {
        three: [number * 3 + 1 for number, those in enumerate(photos) if _is_exception(those, three)]
        for three in threes
    }
    assert {three: ids.tolist() for three, ids in found.items()} == {t: ids for t, ids in wanted.items() if ids}


def test_frequent_threes_come_by_how_often_they_stand() -> None:
    """Of Han characters alone, in simplified characters, blanks between them or not."""
    texts = ["夜景廠", "夜 景厂。", "城市区", "城市x", "夜景厂"]
    assert frequent_threes(texts, 2) == ["夜景厂"]
    assert frequent_threes(texts, 1) == ["夜景厂", "城市区"]
    assert frequent_threes(["x"], 1) == []
