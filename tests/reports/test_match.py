"""Image files to captions."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.reports.match import CaptionSlot, FileFacts, match_files

CAPTIONS = [("乐享生活", "周卫平"), ("日新月异", "田正"), ("尼龙智造产业园", "谢健"), ("绚丽夜景", "田正")]
SLOTS = [CaptionSlot(place, title, (name,)) for place, (title, name) in enumerate(CAPTIONS)]


def files(name: Callable[[int, str, str], str]) -> list[FileFacts]:
    """Return one file a caption, named from its place, title and photographer."""
    return [FileFacts(f"/p/{name(place, *caption)}.jpg") for place, caption in enumerate(CAPTIONS)]


@pytest.mark.parametrize(
    "name",
    [
        lambda n, t, p: f"{t} {p} 摄",
        lambda n, t, p: f"{n + 1}-{t}",
        lambda n, t, p: f"IMG_{t}_final",
        lambda n, t, p: t,
    ],
)
def test_the_title_in_the_file_name_is_certain(name: Callable[[int, str, str], str]) -> None:
    """Whatever stands around it."""
    found = match_files(SLOTS, files(name)[::-1])
    assert [pair.caption for pair in found] == [0, 1, 2, 3]
    assert all(pair.certain and CAPTIONS[pair.caption][0] in pair.file for pair in found)


def test_order_alone_is_never_certain() -> None:
    """Numbers that only count the captions are a suggestion."""
    found = match_files(SLOTS, files(lambda n, t, p: f"{n + 1:02}"))
    assert len(found) == 4
    assert not any(pair.certain for pair in found)


def test_a_printed_number_decides() -> None:
    """图2 and P2 are the same picture, wherever they stand."""
    slots = [CaptionSlot(0, "图2：晨光"), CaptionSlot(1, "图①：山村")]
    found = match_files(slots, [FileFacts("/p/图1.jpg"), FileFacts("/p/P2.jpg")])
    assert [(p.caption, p.file, p.certain) for p in found] == [(0, "/p/P2.jpg", True), (1, "/p/图1.jpg", True)]


def test_the_only_photo_of_a_photographer_is_certain() -> None:
    """Two of one photographer are not told apart and stay without a pair."""
    found = match_files(SLOTS, files(lambda n, t, p: f"{p}{'ab'[n % 2] * n}"))
    assert [(pair.caption, pair.certain) for pair in found] == [(0, True), (2, True)]


def test_embedded_data() -> None:
    """A title in the picture's own data counts as one in the name; another creator speaks against it."""
    title = FileFacts("/p/DSC_1.jpg", "日新月异", ("田正",))
    assert match_files(SLOTS, [title])[0].certain
    other = FileFacts("/p/DSC_2.jpg", "日新月异", ("王强",))
    assert not match_files(SLOTS, [other])[0].certain


def test_likeness_gives_a_reason() -> None:
    """A part of the title makes a suggestion, and says why."""
    (pair,) = match_files(SLOTS, [FileFacts("/p/尼龙产业园.jpg")])
    assert not pair.certain
    assert str(pair.reasons[0]) == "The file name is like the title."
    (pair,) = match_files(SLOTS, [FileFacts("/p/x.jpg", "尼龙产业园", ("谢健",))])
    assert [str(reason) for reason in pair.reasons][-1] == "The picture's own data are like the title."


def test_nothing_in_common() -> None:
    """Camera names tell nothing."""
    assert match_files(SLOTS, files(lambda n, t, p: f"DSC_{8000 + 7 * n}")) == ()
    assert match_files([], []) == ()


_TEXT = st.text(alphabet="田正谢健日新月异12图 _", max_size=8)


@given(st.lists(_TEXT, max_size=8), st.lists(_TEXT, max_size=8))
def test_one_to_one(titles: list[str], names: list[str]) -> None:
    """No caption and no file is used twice, and scores are shares."""
    slots = [CaptionSlot(place, title, ("田正",)) for place, title in enumerate(titles)]
    found = match_files(slots, [FileFacts(f"/p/{place}/{name}.jpg") for place, name in enumerate(names)])
    assert len({pair.caption for pair in found}) == len({pair.file for pair in found}) == len(found)
    assert all(0.0 < pair.score <= 1.0 and pair.reasons for pair in found)
