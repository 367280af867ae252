"""Browsing."""

from pathlib import Path

from gallery_app.domain.task import drain
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk


def test_shelves_count(desk: Desk, report: int, pictures: Path) -> None:
    """Standing views count what they show, and their query finds as many."""
    drain(desk.importing.run([pictures / "DSC_0001.jpg"]))
    photo = desk.reporting.view(report).sections[0].photos[0].id
    desk.captioning.edit([photo], [FieldEdit(How.SET, "pick", "picked")])

    shelves = {shelf.name: shelf for shelf in desk.library.shelves()}

    assert {name: s.count for name, s in shelves.items()} == {
        "all": 4, "recent": 4, "picked": 1, "no credit": 1, "no file": 3,
    }  # fmt: skip
    assert all(desk.finding.search("", scope=s.query).total == s.count for s in shelves.values())


def test_report_entry_counts_its_sections(desk: Desk, report: int) -> None:
    """The side bar shows a report with how many photos each section has."""
    (entry,) = desk.library.reports()

    assert (entry.report, entry.headline, entry.photos) == (report, "春到河湾", 3)
    assert [(s.heading, s.photos) for s in entry.sections] == [("", 1), ("老街换新颜", 2)]


def test_a_report_and_its_sections_are_there_or_not(desk: Desk, report: int) -> None:
    """By their numbers; a section belongs to one report."""
    (entry,) = desk.library.reports()
    section = entry.sections[0].section
    assert desk.library.holds(report)
    assert desk.library.holds(report, section)
    assert not desk.library.holds(report + 1, section)
    assert not desk.library.holds(report, section + 100)


def test_photographers_come_by_number_of_photos(desk: Desk, report: int) -> None:
    """Who has most photos comes first."""
    assert report
    assert [(p.name, p.photos) for p in desk.library.photographers()] == [("李明", 2), ("王小红", 1)]


def test_themes_count(desk: Desk, report: int) -> None:
    """Themes count their photos."""
    lead, street = desk.reporting.view(report).sections
    ids = [lead.photos[0].id, street.photos[0].id]
    desk.captioning.edit(ids, [FieldEdit(How.SET, "themes", "春")])

    assert [(t.name, t.photos) for t in desk.library.themes()] == [("春", 2)]
    assert desk.library.photo(4711) is None
