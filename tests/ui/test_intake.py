"""Tests of taking in what was dropped."""

from pathlib import Path

from gallery_app.bootstrap import open_desk
from gallery_app.domain.changes import Act
from gallery_app.domain.task import drain
from gallery_app.ui.intake import sorted_paths, take_in
from tests.fakes.windows import SAMPLE


def test_texts_and_images_are_told_apart(tmp_path: Path) -> None:
    """A text is known by its suffix, in any case; a folder is never a text."""
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    given = [Path("a.TXT"), Path("b.jpg"), folder, Path("c.docx")]
    dropped = sorted_paths(given)
    assert dropped.texts == (Path("a.TXT"), Path("c.docx"))
    assert dropped.images == (Path("b.jpg"), folder)


def test_a_report_without_photos_waits(tmp_path: Path) -> None:
    """Every caption of a report taken in alone is said to be without a photo."""
    desk = open_desk(tmp_path / "catalog.tushuo")
    taken = drain(take_in(desk, [], readings=[desk.reporting.read(SAMPLE / "report.txt")]))
    desk.close()
    assert (taken.captions, taken.matched, taken.captions_waiting, taken.photos) == (15, 0, 15, 0)


def test_photos_come_after_the_report(tmp_path: Path, pictures: Path) -> None:
    """Photos taken in for a report that is there already are matched to its captions."""
    desk = open_desk(tmp_path / "catalog.tushuo")
    report = drain(take_in(desk, [], readings=[desk.reporting.read(SAMPLE / "report.txt")])).report
    taken = drain(take_in(desk, [pictures], report=report))
    desk.close()
    assert (taken.report, taken.matched, taken.captions_waiting, taken.photos_waiting) == (report, 15, 0, 0)


def test_a_folder_may_hold_the_report_too(tmp_path: Path) -> None:
    """A text among the photos is read; a readme, a hidden file and a program's lock are not."""
    for name in ("报道.docx", "README.md", ".notes.txt", "~$报道.docx", "a.jpg"):
        (tmp_path / name).touch()
    dropped = sorted_paths([tmp_path])
    assert dropped.texts == (tmp_path / "报道.docx",)
    assert dropped.images == (tmp_path,)


def test_a_report_is_not_taken_in_twice_unasked(tmp_path: Path) -> None:
    """The second time nothing is added; asked for, it is."""
    desk = open_desk(tmp_path / "catalog.tushuo")
    first = drain(take_in(desk, [], readings=[desk.reporting.read(SAMPLE / "report.txt")]))
    second = drain(take_in(desk, [], readings=[desk.reporting.read(SAMPLE / "report.txt")]))
    assert [known.report for known in second.known] == [first.report]
    assert (second.report, second.captions, len(desk.reporting.all())) == (None, 0, 1)
    third = drain(take_in(desk, [], readings=[second.known[0].reading], again=True))
    assert (third.known, third.captions, len(desk.reporting.all())) == ((), 15, 2)
    desk.close()


def test_photos_of_a_known_report_go_to_it(tmp_path: Path, pictures: Path) -> None:
    """Its text dropped once more with the photos gives its captions their images."""
    desk = open_desk(tmp_path / "catalog.tushuo")
    first = drain(take_in(desk, [], readings=[desk.reporting.read(SAMPLE / "report.txt")]))
    second = drain(take_in(desk, [pictures], readings=[desk.reporting.read(SAMPLE / "report.txt")]))
    assert (second.report, second.matched, len(desk.reporting.all())) == (first.report, 15, 1)
    desk.close()


def test_taking_in_is_one_step_of_undo(tmp_path: Path, pictures: Path) -> None:
    """Report, photos and their pairs go together, and come back together."""
    desk = open_desk(tmp_path / "catalog.tushuo")
    drain(take_in(desk, [pictures], readings=[desk.reporting.read(SAMPLE / "report.txt")]))
    (entry,) = desk.history.entries()
    assert entry.act is Act.ADD_REPORT
    desk.history.undo()
    assert (desk.finding.search("").total, desk.reporting.all()) == (0, ())
    desk.history.redo()
    (report,) = desk.reporting.all()
    assert desk.linking.open_questions(report.id).pairs == ()
    desk.close()
