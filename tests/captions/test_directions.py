"""Words for where pictures stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.captions.directions import Box, direction_words

WIDE, HIGH = (60.0, 40.0), (40.0, 60.0)


def box(x: float, y: float, size: tuple[float, float] = WIDE) -> Box:
    """Return a rectangle of a size at a place, in mm."""
    return (x, y, *size)


@pytest.mark.parametrize(
    ("pictures", "words"),
    [
        ([], ()),
        ([box(0, 0), box(0, 50)], ("上图", "下图")),
        ([box(0, 50), box(0, 0)], ("下图", "上图")),
        ([box(0, 0), box(70, 5)], ("左图", "右图")),
        ([box(0, 0), box(70, 0), box(140, 0)], ("左图", "中图", "右图")),
        ([box(0, 0), box(70, 0), box(0, 50), box(70, 50)], ("左上图", "右上图", "左下图", "右下图")),
        ([box(0, 0, (120, 80)), box(70, 50, (20, 20))], ("大图", "小图")),
        ([box(n * 70, 0) for n in range(4)], ("图①", "图②", "图③", "图④")),
        ([box(0, 50), box(70, 0), box(0, 0), box(70, 52), box(0, 100)], ("图③", "图②", "图①", "图④", "图⑤")),
        ([box(0, 0, HIGH), box(50, 0, (40, 28)), box(50, 32, (40, 28))], ("左图", "右上图", "右下图")),
        ([box(0, 0)], ("图①",)),
    ],
)
def test_words_of_a_page(pictures: list[Box], words: tuple[str, ...]) -> None:
    """Columns, rows, corners and sizes have words; anything else is numbered as it is read."""
    assert direction_words(pictures) == words


@pytest.mark.parametrize(
    ("picture", "word"),
    [(box(0, 0), "上图"), (box(0, 60), "下图"), (box(-70, 42), "左图"), (box(80, 42), "右图"), (box(0, 30), "图①")],
)
def test_words_beside_the_text(picture: Box, word: str) -> None:
    """A single picture is called by how it lies to its text, which stands at 40 to 60 mm here."""
    assert direction_words([picture], (0, 41, 70, 18)) == (word,)


def test_two_pictures_above_the_text_are_left_and_right() -> None:
    """Where the text does not tell them apart, their own places do."""
    assert direction_words([box(0, 0), box(70, 0)], (0, 50, 130, 10)) == ("左图", "右图")


_PLACE = st.floats(0, 400, allow_nan=False)
_SIZE = st.floats(1, 200, allow_nan=False)


@given(st.lists(st.tuples(_PLACE, _PLACE, _SIZE, _SIZE), max_size=25))
def test_every_picture_has_a_word_of_its_own(pictures: list[Box]) -> None:
    """Whatever the page, no word is used twice, and all end or begin with 图."""
    words = direction_words(pictures)
    assert len(set(words)) == len(words) == len(pictures)
    assert all("图" in word for word in words)


@given(st.lists(st.tuples(_PLACE, _PLACE, _SIZE, _SIZE), min_size=1, max_size=6), _PLACE, _PLACE)
def test_moving_the_page_changes_nothing(pictures: list[Box], x: float, y: float) -> None:
    """Only the places among each other count (whole millimetres, so that adding is exact)."""
    whole = [(float(int(a)), float(int(b)), float(int(w)), float(int(h))) for a, b, w, h in pictures]
    moved = [(a + int(x), b + int(y), w, h) for a, b, w, h in whole]
    assert direction_words(moved) == direction_words(whole)


def test_half_as_large_again_is_large() -> None:
    """Two pictures that neither stand beside nor above each other are told apart by size from one and a half on."""
    assert direction_words([(0, 0, 30, 10), (10, 5, 20, 10)]) == ("大图", "小图")
