"""Records taken in from tables."""

from pathlib import Path

import pytest

from gallery_app.domain.photo import Photo
from gallery_app.domain.task import drain
from gallery_app.errors import FileError, InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.exporting import Source
from gallery_app.services.recording import Recorded
from tests.fakes.small_report import pictures

__all__ = ["pictures"]

_HEAD = "标题,说明,摄影,机构,主题,日期,地点,星级,报道,章节\n"
_ROWS = (
    "日新月异,高新区的夜色,解小明;田正,新华社,夜景、城市,2023年5月1日,西安,5,活力高新区,产城融合\n"
    '"两行\n标题",,田　正,,,2023-10,,,活力高新区,\n'
)


def _take(desk: Desk, path: Path, text: str | bytes) -> Recorded:
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return drain(desk.recording.run(path))


def test_a_table_becomes_records(desk: Desk, tmp_path: Path) -> None:
    """With people, themes, places in reports, and an index that agrees."""
    result = _take(desk, tmp_path / "a.csv", _HEAD + _ROWS)
    first, second = desk.library.photos(tuple(result.added[0]))
    assert (result.count, result.failed) == (2, ())
    assert (first.photographers, first.organisations, first.themes) == (
        ("解小明", "田正"),
        ("新华社",),
        ("夜景", "城市"),
    )
    assert (first.taken, first.rating, first.place) == ("2023-05-01", 5, "西安")
    assert [(p.headline, p.heading) for p in (*first.placements, *second.placements)] == [
        ("活力高新区", "产城融合"), ("活力高新区", ""),
    ]  # fmt: skip
    assert desk.finding.search("摄影:=田正").total == desk.finding.search("报道:高新").total == 2
    assert desk._catalog.check() == ()  # type: ignore[attr-defined]


def test_json_lines_and_chinese_spreadsheets_are_read(desk: Desk, tmp_path: Path) -> None:
    """Lists as lists; GB 18030 as UTF-8."""
    lines = '{"title": "甲", "photographers": ["严冰"], "rating": 3}\n\n{"title": "乙", "report": "夜"}\n'
    assert _take(desk, tmp_path / "a.jsonl", lines).count == 2
    assert _take(desk, tmp_path / "b.csv", (_HEAD + _ROWS).encode("gb18030")).count == 2
    assert desk.finding.search("严冰").total == 1
    assert desk.finding.search("高新区").total == 2


@pytest.mark.parametrize(
    ("name", "text", "line", "reason"),
    [
        ("a.csv", "标题,日期\n甲,何时\n乙,2023\n", 2, "A date is"),
        ("a.csv", "标题,星级\n甲,6\n乙,5\n", 2, "A rating is"),
        ("a.csv", "标题\n甲,乙,丙\n乙\n", 2, "more fields"),
        ("a.csv", "标题,日期\n,2023\n乙,\n", 2, "neither words nor a file"),
        ("a.csv", "标题,奇怪\n乙,\n", 1, "奇怪 is not known"),
        ("a.jsonl", '[1]\n{"title": "乙"}\n', 1, "no JSON object"),
        ("a.jsonl", '{"title": "乙", "odd": 1}\n', 1, "odd is not known"),
    ],
)
def test_a_bad_line_is_listed_and_the_rest_goes_on(
    desk: Desk, tmp_path: Path, name: str, text: str, line: int, reason: str
) -> None:
    """With its number and what is wrong with it."""
    result = _take(desk, tmp_path / name, text)
    (failure,) = result.failed
    assert result.count == 1
    assert f"line {line}: " in str(failure.message)
    assert reason in str(failure.message)


@pytest.mark.parametrize(
    ("name", "text"), [("a.txt", "x"), ("a.csv", "x,y\n1,2\n"), ("a.csv", b"title\n\xff\xff\xff\n\xff\xff\n")]
)
def test_what_is_no_table_is_refused(desk: Desk, tmp_path: Path, name: str, text: str | bytes) -> None:
    """In a sentence: another kind of file, no known column, no text."""
    with pytest.raises(InputError, match=r"a\.txt|columns|UTF-8"):
        _take(desk, tmp_path / name, text)


def test_a_file_that_is_not_there_is_named(desk: Desk, tmp_path: Path) -> None:
    """And nothing is stored."""
    with pytest.raises(FileError, match=r"gone\.csv"):
        drain(desk.recording.run(tmp_path / "gone.csv"))


def test_records_bring_their_files(desk: Desk, pictures: Path, tmp_path: Path) -> None:
    """Found beside the table; one that is missing is listed, its record stays; a known one is left out."""
    image = next(pictures.glob("*.jpg"))
    text = f"title,path\n甲,{image}\n乙,nothere.jpg\n"
    result = _take(desk, tmp_path / "a.csv", text)
    first, second = desk.library.photos(tuple(result.added[0]))
    assert (first.file is not None and Path(first.file.path), second.file) == (image, None)
    assert len(result.failed) == 1
    assert _take(desk, tmp_path / "a.csv", text.splitlines(keepends=True)[0] + f"甲,{image}\n").unchanged == 1


def test_an_import_is_taken_back_as_one_but_not_done_again(desk: Desk, tmp_path: Path) -> None:
    """Also when records were edited after; what was there before stays, and the index agrees."""
    _take(desk, tmp_path / "a.csv", "标题\n旧甲\n旧乙\n旧丙\n")
    result = _take(desk, tmp_path / "b.csv", _HEAD + _ROWS)
    (undone,) = desk.history.undo()
    assert len(undone.ids) >= 4
    assert desk.finding.search("").total == 3
    assert [desk.finding.search(text).total for text in ("旧", "解小明", "高新区")] == [3, 0, 0]
    assert (desk.library.photographers(), desk.library.reports()) == ((), ())
    assert desk.history.redo() == ()
    assert result.count == 2
    assert desk._catalog.check() == ()  # type: ignore[attr-defined]
    desk.history.undo()
    assert (desk.finding.search("").total, desk._catalog.check()) == (0, ())  # type: ignore[attr-defined]


def test_further_columns_and_colours_are_taken_in(desk: Desk, tmp_path: Path) -> None:
    """Under their names in either language; 主题 stays the themes; what is no colour is told."""
    table = "标题,主题,城市,title.en,色标\n日新月异,夜景,平顶山,New,红色\n旧城,,,,棕\n"
    result = _take(desk, tmp_path / "a.csv", table)
    (photo,) = desk.library.photos(tuple(result.added[0]))
    assert (photo.said("city"), photo.said("title.en"), photo.label.value) == ("平顶山", "New", "red")
    assert (photo.themes, len(result.failed)) == (("夜景",), 1)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_our_own_caption_list_comes_back_whole(desk: Desk, report: int, tmp_path: Path, suffix: str) -> None:
    """What was exported is read again as it was: words, credits, themes, stars and dates, with nothing to complain."""
    photos = desk.library.photos(tuple(desk.finding.search("").ids))
    edits = [
        FieldEdit(How.SET, "description", "晨光里的湛河"),
        FieldEdit(How.ADD, "themes", "城市建设"),
        FieldEdit(How.SET, "rating", "4"),
        FieldEdit(How.SET, "date", "2023-10-02T16:48:00"),
        FieldEdit(How.SET, "place", "平顶山"),
    ]
    desk.captioning.edit([photo.id for photo in photos], edits)
    photos = desk.library.photos(tuple(photo.id for photo in photos))
    out = tmp_path / f"list{suffix}"
    drain(desk.exporting.run(Source(report=report), suffix[1:], out))

    result = drain(desk.recording.run(out))

    assert result.failed == ()
    back = desk.library.photos(tuple(result.added[0]))
    assert sorted(map(_told, back)) == sorted(map(_told, photos))


def _told(photo: Photo) -> tuple[object, ...]:
    credits_ = tuple((credit.name, credit.role, credit.organisation) for credit in photo.credits)
    return (
        photo.said("alt_text"),
        photo.title,
        photo.description,
        credits_,
        photo.themes,
        photo.rating,
        photo.taken,
        photo.place,
    )


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("田正 摄", [("田正", "")]),
        ("新华社记者 李明 摄", [("李明", "新华社")]),
        ("田正 周卫平 摄", [("田正", ""), ("周卫平", "")]),
        ("田正", [("田正", "")]),
        ("新华社", [("", "新华社")]),
    ],
)
def test_printed_credits_are_read(desk: Desk, tmp_path: Path, line: str, credited: list[tuple[str, str]]) -> None:
    """The column of credits goes through the grammar of captions."""
    result = _take(desk, tmp_path / "a.csv", f"标题,署名\n夜景,{line}\n")

    [photo] = desk.library.photos(tuple(result.added[0]))
    assert [(credit.name, credit.organisation) for credit in photo.credits] == credited
