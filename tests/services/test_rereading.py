"""Reading a report of the catalog once more."""

from pathlib import Path

from gallery_app.domain.reading import LineKind
from gallery_app.services.desk import Desk
from gallery_app.services.rereading import review_again
from tests.fakes.small_report import REPORT


def titles(desk: Desk, report: int) -> list[list[str]]:
    """Return the titles of a report's photos, section by section."""
    return [[photo.title for photo in part.photos] for part in desk.reporting.view(report).sections]


def test_pasted_text_is_read_from_what_is_stored(desk: Desk, report: int) -> None:
    """Headline, sections and captions come out as they stand in the catalog."""
    again = review_again(desk.reporting.view(report), desk.reporting.known_names())
    assert again.reading.headline == "春到河湾"
    assert [len(section.captions) for section in again.reading.sections] == [1, 2]
    desk.reporting.read_again(report, again.reading, again.first)
    assert titles(desk, report) == [["晨光初照"], ["茶馆一角", "老街夜色"]]


def test_the_file_is_read_where_it_still_is(desk: Desk, tmp_path: Path) -> None:
    """The lines are those of the file; without it they are those of the catalog."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    report = desk.reporting.add(desk.reporting.read(path)).report
    assert review_again(desk.reporting.view(report)).manuscript.path == str(path)
    path.unlink()
    assert review_again(desk.reporting.view(report)).manuscript.path == ""


def test_what_an_editor_said_still_holds(desk: Desk, tmp_path: Path) -> None:
    """A line that was corrected when the report was taken in is so again."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    first = desk.reporting.read(path)
    line = next(line for line in first.lines if line.text.startswith("茶馆一角"))
    report = desk.reporting.add(desk.reporting.read(path, {line.number: LineKind.PARAGRAPH})).report
    again = review_again(desk.reporting.view(report))
    assert next(each.kind for each in again.reading.lines if each.number == line.number) is LineKind.PARAGRAPH
