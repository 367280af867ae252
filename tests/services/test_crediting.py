"""The credits of a report."""

from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.reporting import read_report


def test_lines_of_a_report(desk: Desk, report: int) -> None:
    """Every caption has its line, and what most share is summed up."""
    found = desk.crediting.report(report)
    assert [line.line for line in found.lines] == ["晨光初照　李明 摄", "茶馆一角　王小红 摄", "老街夜色　李明 摄"]
    assert [line.folded for line in found.lines] == ["晨光初照", "茶馆一角　王小红 摄", "老街夜色"]
    assert (found.summary, found.numbered) == ("本文图片除署名外均由李明摄", "图①③ 李明 摄；图② 王小红 摄")
    assert found.uncredited == ()


def test_the_register_speaks_along(desk: Desk, report: int) -> None:
    """Posts and English forms come from the register; a name without an English form is read."""
    desk.registering.set(desk.registering.find("李明").id, role="通讯员", english="Lee Ming")
    assert desk.crediting.report(report, "reporter").lines[0].credit == "通讯员 李明 摄"
    english = desk.crediting.report(report, "english")
    assert [line.credit for line in english.lines][:2] == ["Photo by Lee Ming", "Photo by Wang Xiaohong"]


def test_a_pattern_and_what_is_none(desk: Desk, report: int) -> None:
    """An own pattern prints its way; nonsense and an unknown report are refused."""
    assert desk.crediting.report(report, "{title}（图/{names}）").lines[0].line == "晨光初照（图/李明）"
    assert "label" in desk.crediting.styles()
    with pytest.raises(InputError, match="no style"):
        desk.crediting.report(report, "fancy")
    with pytest.raises(InputError, match="no report 99"):
        desk.crediting.report(99)


def test_pages_of_a_layout(desk: Desk, report: int) -> None:
    """Pictures are called by where they stand on their page, each by a word of its own."""
    layout = desk.arranging.compose_report(report, "photo-page").layout
    (page,) = desk.crediting.pages(layout)
    assert len(set(page.words)) == len(page.photos) == 3
    assert page.summary == "本版图片除署名外均由李明摄"
    assert all(word in page.placed or word[1:] in page.placed for word in page.words)
    with pytest.raises(InputError, match="no layout 99"):
        desk.crediting.pages(99)


_HARBOUR = """老街尋訪記

本報記者 趙強

這條老街見證了半個世紀的變遷，記者日前隨導賞團走訪，聽居民講述往事。

晨光下的鐘樓。莊曉彤攝
街坊手繪的舊地圖。陳智遠提供
鐘樓現為法定古蹟。資料圖片
遊行隊伍經過鐘樓。蘋果日報照片

導賞團每逢周末舉行，費用全免，市民可於網上報名參加。
"""


def test_a_report_in_traditional_characters(desk: Desk) -> None:
    """It is credited in its own characters, an archive's mark counts, and what is supplied is no archive's."""
    report = desk.reporting.add(read_report(_HARBOUR)).report
    found = desk.crediting.report(report)
    assert [line.credit for line in found.lines] == ["莊曉彤 攝", "陳智遠 供圖", "資料圖片", "蘋果日報照片"]
    assert found.uncredited == ()
    assert desk.crediting.report(report, "{title}（图/{names}）").lines[0].line == "晨光下的鐘樓。（圖/莊曉彤）"
    codes = [finding.code for finding in desk.covering.findings(report) if finding.photo == found.lines[2].photo]
    assert "no-credit" not in codes
    assert "undated-archive" in codes
    assert not any(f.code == "no-credit" for check in desk.checking.report(report) for f in check.findings)


def test_the_report_decides_the_characters_of_what_was_typed_anew(desk: Desk) -> None:
    """A credit without a printed line follows the report; so do its pages and the words for where pictures stand."""
    added = desk.reporting.add(read_report(_HARBOUR))
    desk.captioning.edit(added.photos, [FieldEdit(How.SET, "photographers", "王立")])
    assert desk.crediting.report(added.report).lines[0].credit == "王立 攝"
    layout = desk.arranging.compose_report(added.report, "photo-page").layout
    assert all("图" not in word for page in desk.crediting.pages(layout) for word in page.words)


def test_a_mark_stays_beside_names(desk: Desk, tmp_path: Path) -> None:
    """A file's own credit joins a caption that only marks its picture; editing organisations leaves the mark."""
    added = desk.reporting.add(read_report(_HARBOUR))
    exif = Image.Exif()
    exif[0x013B] = "Tian Zheng"
    Image.new("RGB", (60, 40)).save(tmp_path / "鐘樓現為法定古蹟.jpg", exif=exif)
    drain(desk.importing.run([tmp_path]))
    desk.linking.match(added.report, apply=True)
    assert desk.crediting.report(added.report).lines[2].credit == "Tian Zheng 攝 資料圖片"
    desk.captioning.edit([added.photos[2]], [FieldEdit(How.SET, "organisations", "明報")])
    desk.captioning.edit([added.photos[2]], [FieldEdit(How.SET, "organisations", "")])
    assert desk.crediting.report(added.report).lines[2].credit == "Tian Zheng 攝 資料圖片"
