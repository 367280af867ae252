"""Taking in a report."""

from pathlib import Path

import pytest

from gallery_app.domain.placement import Origin
from gallery_app.domain.reading import LineKind
from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from tests.fakes.small_report import REPORT


def test_caption_becomes_a_placed_photo(desk: Desk, report: int) -> None:
    """Each caption is a photo record in the section above it, with its credit and raw line."""
    view = desk.reporting.view(report)

    titles = [[(p.title, p.photographers) for p in section.photos] for section in view.sections]
    assert titles == [[("晨光初照", ("李明",))], [("茶馆一角", ("王小红",)), ("老街夜色", ("李明",))]]
    placement = view.sections[1].placements[1]
    assert (placement.origin, placement.position, placement.heading) == (Origin.TEXT, 1, "老街换新颜")


def test_report_keeps_its_text(desk: Desk, report: int) -> None:
    """Headline, subtitle, bylines and paragraphs are stored as they were read."""
    stored = desk.reporting.view(report).report

    assert (stored.headline, stored.subtitle) == ("春到河湾", "2024年河湾镇见闻")
    assert [(b.role, b.name) for b in stored.bylines] == [("本报记者", "赵强")]
    assert stored.sections[1].paragraphs[0].text.startswith("青石板路")


def test_coverage_counts_what_is_missing(desk: Desk, report: int) -> None:
    """Coverage says how many photos, files and people each section has."""
    lead, street = desk.reporting.coverage(report)

    assert (lead.photos, lead.without_file, lead.photographers) == (1, 1, 1)
    assert (street.heading, street.photos, street.photographers) == ("老街换新颜", 2, 2)


def test_unknown_report_is_named(desk: Desk) -> None:
    """The sentence names the report that is not there."""
    with pytest.raises(InputError, match="99"):
        desk.reporting.view(99)


def test_removed_report_leaves_its_photos(desk: Desk, report: int) -> None:
    """Removing a report removes uses, not photos, and is undone in one step."""
    desk.reporting.remove(report)
    assert desk.reporting.all() == ()
    assert desk.finding.search("").total == 3

    desk.history.undo()
    assert [len(s.photos) for s in desk.reporting.view(report).sections] == [1, 2]


def test_names_of_the_register_are_known(desk: Desk, report: int) -> None:
    """Photographers of earlier reports help to read the next one."""
    assert set(desk.reporting.known_names()) == {"李明", "王小红"}
    assert report in [r.id for r in desk.reporting.all()]


def test_when_and_where_a_report_was_published(desk: Desk, report: int) -> None:
    """Each is set by itself, and can be taken back; a date that is no day is refused."""
    desk.reporting.set_published(report, date="2023-10-12")
    desk.reporting.set_published(report, publication="日报")
    stored = desk.reporting.view(report).report
    assert (stored.date, stored.publication) == ("2023-10-12", "日报")
    assert len(stored.sections) == 2
    with pytest.raises(InputError, match="A day is written"):
        desk.reporting.set_published(report, date="12 October")
    desk.history.undo(2)
    assert desk.reporting.view(report).report.date == ""


def test_a_corrected_reading_keeps_the_images(desk: Desk, report: int, pictures: Path) -> None:
    """And what was written since; a caption that is text now goes; undo brings all back at once."""
    drain(desk.importing.run([pictures]))
    desk.linking.match(report, apply=True)
    checking = desk.reporting.check(REPORT)
    gone = next(line.number for line in checking.reading.lines if line.caption and "老街夜色" in line.caption.raw)
    checking.correct(gone, LineKind.PARAGRAPH)

    (first,) = desk.reporting.view(report).sections[0].photos
    desk.captioning.edit([first.id], [FieldEdit(How.SET, "title", "第一缕阳光")])

    again = desk.reporting.read_again(report, checking.reading, checking.first)

    photos = [photo for section in desk.reporting.view(again.report).sections for photo in section.photos]
    assert [(photo.title, photo.file is not None) for photo in photos] == [("第一缕阳光", True), ("茶馆一角", True)]
    assert len(desk.reporting.all()) == 1
    desk.history.undo()
    assert sum(len(section.photos) for section in desk.reporting.view(report).sections) == 3


def test_photos_placed_by_hand_outlive_a_new_reading(desk: Desk, report: int, pictures: Path) -> None:
    """In their section where its heading stays, otherwise in the lead."""
    (photo,) = drain(desk.importing.run([pictures / "DSC_0001.jpg"])).photos
    desk.linking.link([photo], desk.reporting.view(report).sections[1].section.id)
    checking = desk.reporting.check(REPORT)
    heading = next(line.number for line in checking.reading.lines if line.kind is LineKind.HEADING)
    checking.correct(heading, LineKind.PARAGRAPH)

    desk.reporting.read_again(report, checking.reading, checking.first)

    (lead,) = desk.reporting.view(report).sections
    assert photo in {placed.id for placed in lead.photos}
    assert len(lead.photos) == 4
