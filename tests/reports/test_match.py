"""Image files to captions."""

import itertools
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.document import ShownPicture
from gallery_app.reports.match import CaptionSlot, FileFacts, match_files
from tests.reports.folders import folder

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


@pytest.mark.parametrize("raw", ["图②：晨光", "（图2）晨光 田正 摄", "晨光（图二）。", "②晨光"])
def test_the_number_a_caption_was_printed_with_decides(raw: str) -> None:
    """Its text need not carry it any more."""
    slots = [CaptionSlot(0, "晨光", raw=raw), CaptionSlot(1, "山村", raw="图①：山村")]
    found = match_files(slots, [FileFacts("/p/图1.jpg"), FileFacts("/p/图2.jpg")])
    assert [(p.caption, p.file, p.certain) for p in found] == [(0, "/p/图2.jpg", True), (1, "/p/图1.jpg", True)]


def test_pictures_of_the_document() -> None:
    """Its bytes and its own name are certain; the order of things is a suggestion; 图1 in a document names nothing."""
    shown = [ShownPicture(1, "image1.jpeg", "aa"), ShownPicture(2, "harbour.jpg"), ShownPicture(3, "image3.jpeg")]
    slots = [CaptionSlot(n, f"题{n}", picture=picture) for n, picture in enumerate(shown)]
    files = [FileFacts("/p/DSC_1.jpg", fingerprint="aa"), FileFacts("/p/harbour.png"), FileFacts("/p/z.jpg")]
    found = match_files(slots, files)
    assert [(p.caption, p.file, p.certain) for p in found] == [
        (0, "/p/DSC_1.jpg", True), (1, "/p/harbour.png", True), (2, "/p/z.jpg", False),
    ]  # fmt: skip
    assert "same place among the files" in str(found[2].reasons[0])


def test_refused_pairs_are_left_out() -> None:
    """What is next best comes instead, if anything."""
    found = match_files(SLOTS, files(lambda n, t, p: t), {(0, "/p/乐享生活.jpg")})
    assert [pair.caption for pair in found] == [1, 2, 3]


def test_names_of_copies() -> None:
    """The best of a file's names counts, and a camera's among them takes nothing away."""
    named = FileFacts("/p/DSC_0412.jpg", copies=("/q/乐享生活-周卫平.jpg",))
    other = FileFacts("/p/日新月异.jpg", copies=("/q/IMG_20231006_081500.jpg",))
    assert [(p.caption, p.certain) for p in match_files(SLOTS, [other, named])] == [(0, True), (1, True)]


def test_the_only_photo_of_a_photographer_is_certain() -> None:
    """Two of one photographer are told apart by their order only, and stay questions."""
    found = match_files(SLOTS, files(lambda n, t, p: f"{p}{'ab'[n % 2] * n}"))
    assert [(pair.caption, pair.certain) for pair in found] == [(0, True), (1, False), (2, True), (3, False)]


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
    assert str(pair.reasons[0]) == "The file name stands in the caption."
    (pair,) = match_files(SLOTS, [FileFacts("/p/x.jpg", "尼龙智造产业的大园子", ("谢健",))])
    assert "The picture's own data are like the title." in map(str, pair.reasons)


PARKS = [*SLOTS, CaptionSlot(4, "跨境电商产业园", ("谢健",)), CaptionSlot(5, "创意涂鸦", ("田正",))]


def test_a_part_of_one_title_asks() -> None:
    """The words of a file name that only one caption has lead to it, also beside files of its photographer."""
    files = [FileFacts(f"/p/{name}.jpg") for name in ("夜景", "田正 (1)", "田正 (2)", "田正 (3)", "DSC_0001")]
    pair = next(p for p in match_files(PARKS, files) if p.file == "/p/夜景.jpg")
    assert (pair.caption, pair.certain, pair.others) == (3, False, ())
    assert str(pair.reasons[0]) == "No other caption has words of the file name."


def test_a_part_of_two_titles_asks_which() -> None:
    """A file that two captions fit is proposed for one of them and names the other."""
    (pair,) = match_files(PARKS, [FileFacts("/p/产业园1.jpg"), FileFacts("/p/DSC_0001.jpg")])
    assert ({pair.caption, *pair.others}, pair.certain) == ({2, 4}, False)
    other = next(slot.title for slot in PARKS if slot.key == pair.others[0])
    assert str(pair.reasons[-1]) == f"It would fit {other} as well."


def test_two_files_for_one_caption_ask_which() -> None:
    """Of two files that fit alike one is proposed, and the other is named."""
    (pair,) = match_files(PARKS[3:4], [FileFacts("/p/夜景a.jpg"), FileFacts("/p/夜景b.jpg")])
    assert not pair.certain
    assert str(pair.reasons[-1]) in {"夜景a.jpg would fit as well.", "夜景b.jpg would fit as well."}


def test_a_photographer_alone_asks_where_one_caption_is_left() -> None:
    """田正's only caption without a better file is proposed; among several nothing is."""
    named = [FileFacts(f"/p/{slot.title}.jpg") for slot in PARKS[:5]]
    pair = next(p for p in match_files(PARKS, [*named, FileFacts("/p/田正 (1).jpg")]) if "田正" in p.file)
    assert (pair.caption, pair.certain) == (5, False)
    assert match_files(PARKS, [FileFacts("/p/田正a.jpg"), FileFacts("/p/田正b.jpg")]) == ()


def test_many_alike_ask_nothing() -> None:
    """A word that many captions have says nothing; no question has a dozen answers."""
    slots = [CaptionSlot(place, f"{first}{second}产业园") for place, (first, second) in enumerate(["晨昏", "春夏"])]
    slots += [CaptionSlot(9 + place, f"{sign}产业园") for place, sign in enumerate("山水城乡")]
    assert match_files(slots, [FileFacts("/p/产业园.jpg"), FileFacts("/p/DSC_1.jpg")]) == ()


def test_the_reason_says_where_the_name_stands() -> None:
    """A name in pinyin stands in the file's name, an embedded creator in its data."""
    (pair,) = match_files(PARKS[:1], [FileFacts("/p/zhouweiping.jpg")])
    assert str(pair.reasons[0]) == "The file name names 周卫平."
    (pair,) = match_files(PARKS[:1], [FileFacts("/p/DSC_1.jpg", creators=("周卫平",))])
    assert str(pair.reasons[0]) == "The picture's own data name 周卫平."


def test_nothing_in_common() -> None:
    """Camera names tell nothing."""
    assert match_files(SLOTS, files(lambda n, t, p: f"DSC_{8000 + 7 * n}")) == ()
    assert match_files([], []) == ()


@pytest.mark.parametrize("first", [0, 1])
def test_a_name_and_a_number_are_not_certain(first: int) -> None:
    """田正0 and 田正1 count the photos of 田正, from wherever; which is which stays a question."""
    slots = [CaptionSlot(place, f"{title}景", ("田正",)) for place, title in enumerate("晨昏昼夜春夏秋冬雨")]
    found = match_files(slots, [FileFacts(f"/p/田正{place + first}.jpg") for place in range(len(slots))])
    assert len(found) == len(slots)
    assert not any(pair.certain for pair in found)


def test_marks_counted_from_0_are_not_the_printed_numbers() -> None:
    """图0 among the files means that 图1 is not the printed 图1."""
    slots = [CaptionSlot(place, f"图{place + 1}：{title}") for place, title in enumerate("晨昏昼")]
    assert not any(p.certain for p in match_files(slots, [FileFacts(f"/p/图{n}.jpg") for n in range(3)]))
    assert all(p.certain for p in match_files(slots, [FileFacts(f"/p/图{n}.jpg") for n in range(1, 4)]))


@pytest.mark.parametrize(
    "name", ["tianzheng-rixinyueyi", "日新月异 tianzheng", "rixinyueyi", "IMG_20231006_日新月异", "tzrxyy"]
)
def test_pinyin_and_initials(name: str) -> None:
    """A title may be spelled in pinyin, or in initials together with its photographer's."""
    (pair,) = match_files(SLOTS, [FileFacts(f"/p/{name}.jpg")])
    assert (pair.caption, pair.certain) == (1, True)


def test_a_near_title_asks() -> None:
    """Further words may mean another picture; a copy beside the picture asks which of them."""
    (pair,) = match_files(SLOTS, [FileFacts("/p/日新月异远眺.jpg")])
    assert (pair.caption, pair.certain) == (1, False)
    assert not any(
        p.certain for p in match_files(SLOTS, [FileFacts("/p/日新月异.jpg"), FileFacts("/p/日新月异(1).jpg")])
    )


def test_dates_and_words_of_the_section_lean_towards_a_file() -> None:
    """Of two files by one photographer the one of the day, or with the section's words, is proposed."""
    slots = [CaptionSlot(0, "10月6日，市民散步", ("田正",)), CaptionSlot(1, "晚会", ("田正",), context="绚丽夜景")]
    taken = ("2023-10-06T10:00", "2023-10-07T10:00")
    found = match_files(slots, [FileFacts(f"/p/田正{day[9]}.jpg", taken=day) for day in taken])
    assert [(p.file, p.certain) for p in found] == [("/p/田正6.jpg", False), ("/p/田正7.jpg", False)]
    assert str(found[0].reasons[1]) == "It was taken on the day that the caption names."
    (pair,) = match_files(slots[1:], [FileFacts("/p/田正_8123.jpg", words="夜景 绚丽")])
    assert str(pair.reasons[-1]) == "Words of the section stand in the file's name or data."


def test_certain_pairs_of_newsroom_folders_are_right() -> None:
    """Of the pairs called certain in generated folders, which no weight was set by, 99 of 100 are right."""
    right = [
        made.truth.get(pair.caption) == pair.file
        for made in map(folder, range(10_000, 10_060))
        for pair in match_files(made.captions, made.files)
        if pair.certain
    ]
    assert len(right) > 200
    assert sum(right) / len(right) >= 0.99


@pytest.mark.timed
@pytest.mark.slow
def test_ten_thousand_against_ten_thousand() -> None:
    """A year's captions and files are matched in five seconds of work."""
    words = ["".join(pair) for pair in itertools.product("晨昏春夏秋冬山水城乡", "光色景韵潮声影桥路园")]
    titles = ["".join(parts) for parts in itertools.product(words, words)]
    slots = [CaptionSlot(place, title, (f"{title[0]}{title[2]}",)) for place, title in enumerate(titles)]
    found_by = [FileFacts(f"/p/{title}-{place % 97}.jpg") for place, title in enumerate(titles)]
    start = time.process_time()
    found = match_files(slots, found_by)
    assert time.process_time() - start <= 5.0
    assert sum(titles[pair.caption] in pair.file for pair in found) == len(found) > 9000


_TEXT = st.text(alphabet="田正谢健日新月异12图 _", max_size=8)


@given(st.lists(_TEXT, max_size=8), st.lists(_TEXT, max_size=8))
def test_one_to_one(titles: list[str], names: list[str]) -> None:
    """No caption and no file is used twice, and scores are shares."""
    slots = [CaptionSlot(place, title, ("田正",)) for place, title in enumerate(titles)]
    found = match_files(slots, [FileFacts(f"/p/{place}/{name}.jpg") for place, name in enumerate(names)])
    assert len({pair.caption for pair in found}) == len({pair.file for pair in found}) == len(found)
    assert all(0.0 < pair.score <= 1.0 and pair.reasons for pair in found)
