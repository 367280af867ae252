"""Coverage of a report in the catalog."""

from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.reporting import read_report
from tests.services.conftest import REPORT


def test_findings_of_a_report(desk: Desk, report: int) -> None:
    """Sections are told of in reading order, photos with their ids."""
    assert [finding.code for finding in desk.covering.findings(report)] == ["no-file", "one-photo", "no-file"]
    news = {finding.code for finding in desk.covering.findings(report, news=True)}
    assert {"no-when", "no-who"} < news


def test_the_window_and_the_command_line_find_the_same(desk: Desk, report: int, tmp_path: Path) -> None:
    """What concerns whole sections is the same in the coverage of sections and in the findings; squares count too."""
    for place, (name, size) in enumerate({"晨光初照": (300, 300), "老街夜色": (300, 400)}.items()):
        Image.new("RGB", size, (place, 0, 0)).save(tmp_path / f"{name}.png")
    drain(desk.importing.run([tmp_path]))
    desk.linking.match(report, apply=True)
    sections = desk.reporting.coverage(report)
    whole = [finding for finding in desk.covering.findings(report) if finding.photo is None]
    assert [finding for section in sections for finding in section.findings] == whole
    assert sum(section.squares for section in sections) == 1
    assert all(s.landscapes + s.portraits + s.squares == s.photos - s.without_file for s in sections)


def test_a_photo_that_was_used_before(desk: Desk, report: int) -> None:
    """A photo of an older report is told of in both, with the other's headline."""
    second = desk.reporting.add(read_report(REPORT.replace("春到河湾", "秋到河湾")))
    photo = desk.reporting.view(report).sections[0].photos[0].id
    desk.linking.link([photo], second.sections[0])
    (finding,) = [f for f in desk.covering.findings(second.report) if f.code == "used-before"]
    assert (finding.photo, str(finding.message)) == (photo, "used before in 春到河湾")


def test_an_unknown_report(desk: Desk) -> None:
    """It is refused."""
    with pytest.raises(InputError, match="no report 99"):
        desk.covering.findings(99)


def test_everything_an_editor_should_look_at(desk: Desk, tmp_path: Path) -> None:
    """Each finding comes out of a report that was taken in with its photos."""
    for name, size in (
        ("老街晨光", (300, 400)),
        ("老街夜色", (300, 400)),
        ("老街旧貌", (400, 300)),
        ("虚拟街景", (400, 300)),
    ):
        Image.new("RGB", size, (len(name), size[0] % 256, ord(name[-1]) % 256)).save(tmp_path / f"{name}.png")
    body = "清晨的老街，第一家早点铺已经冒出了热气，店主一边招呼客人一边包着馄饨，话音里都是笑意。"
    text = f"老街新生\n{body}\n老街晨光 田正 摄\n老街夜色 田正 摄\n完善街区功能\n{body}\n激发街区活力\n{body}\n"
    added = desk.reporting.add(read_report(f"{text}老街旧貌（资料图片） 谢健 摄\n虚拟街景 孟力 摄\n"))
    photos = drain(desk.importing.run([tmp_path])).photos
    assert desk.linking.match(added.report, photos=photos, apply=True).applied == 4
    lead, _, last = desk.reporting.view(added.report).sections
    desk.captioning.edit([last.photos[1].id], [FieldEdit(How.ADD, "themes", "Midjourney")])
    older = desk.reporting.add(read_report(REPORT))
    desk.linking.link([lead.photos[0].id], older.sections[0])

    found = [(finding.section, finding.code) for finding in desk.covering.findings(added.report, news=True)]

    wanted = [
        *(
            (added.sections[0], code)
            for code in ("one-photographer", "no-landscape", "used-before", "no-when", "no-who")
        ),
        (added.sections[1], "no-photo"),
        *((added.sections[2], code) for code in ("undated-archive", "unmarked-ai")),
    ]
    assert [pair for pair in wanted if pair not in found] == []
