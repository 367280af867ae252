"""Preflight of real layouts."""

from datetime import date
from pathlib import Path

import pytest

from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.exporting import Options, Source
from gallery_app.services.preflighting import Preflighting, Severity, preflight_pdf
from tests.fakes.press import saved_press


@pytest.fixture
def layout(desk: Desk, report: int, pictures: Path) -> int:
    """Id of a layout of the small report, two of whose captions have their picture."""
    imported = drain(desk.importing.run([pictures]))
    desk.linking.match(report, photos=imported.photos, apply=True)
    return desk.arranging.compose_report(report, "photo-page", "A4").layout


def _codes(desk: Desk, layout: int, target: str = "newsprint") -> set[str]:
    return {each.code for each in desk.preflighting.layout(layout, target)}


def test_tiny_pictures_and_missing_ones_are_found(desk: Desk, layout: int) -> None:
    """Every finding names its page and its photo."""
    found = desk.preflighting.layout(layout, "newsprint")
    assert {"resolution", "no-file"} <= {each.code for each in found}
    assert all(each.page == 1 for each in found)
    assert all(each.photo for each in found if each.code == "resolution")


def test_a_picture_that_breaks_off_is_an_error(desk: Desk, report: int, pictures: Path) -> None:
    """Also where nothing asks for its inks: the second pass has read it to its end."""
    for picture in pictures.iterdir():
        picture.write_bytes(picture.read_bytes()[:-20])
    imported = drain(desk.importing.run([pictures]))
    desk.linking.match(report, photos=imported.photos, apply=True)
    drain(desk.preparing.run())
    layout = desk.arranging.compose_report(report, "photo-page", "A4").layout
    assert "unreadable" in _codes(desk, layout)


def test_rights_and_marks_come_from_the_record(desk: Desk, layout: int) -> None:
    """An embargoed photo, a machine's picture without its mark, and an undated archive picture are told."""
    photos = [box.photo for box in desk.arranging.scene(layout).images]
    desk.captioning.edit(photos[:1], [FieldEdit(How.SET, "rights", "2999年1月1日前不得使用")])
    desk.captioning.edit(photos[1:2], [FieldEdit(How.SET, "description", "Midjourney")])
    desk.captioning.edit(photos[2:3], [FieldEdit(How.SET, "description", "资料图片")])
    assert {"embargo", "unmarked-ai", "undated-archive"} <= _codes(desk, layout)


def test_the_day_of_printing_decides(desk: Desk, layout: int) -> None:
    """An embargo ends."""
    photos = [box.photo for box in desk.arranging.scene(layout).images]
    desk.captioning.edit(photos[:1], [FieldEdit(How.SET, "rights", "embargoed until 2023-12-01")])
    later = Preflighting(desk._catalog, desk.arranging, desk._measure, lambda: date(2024, 1, 1))
    assert "embargo" not in {each.code for each in later.layout(layout, "newsprint")}


def test_unknown_layouts_and_targets_are_told(desk: Desk, layout: int) -> None:
    """One sentence each."""
    with pytest.raises(InputError, match="no layout 999"):
        desk.preflighting.layout(999, "newsprint")
    with pytest.raises(InputError, match="choose one of newsprint"):
        desk.preflighting.layout(layout, "moon")


def test_the_sample_page_has_no_errors_of_ours(desk: Desk, tmp_path: Path) -> None:
    """What is composed by the program passes its own check: no text too long, nothing one on the other."""
    made = drain(desk.sample.make(tmp_path))
    layout = desk.arranging.compose_report(made.report, "photo-page").layout
    found = desk.preflighting.layout(layout, "newsprint")
    assert {each.code for each in found if each.severity is Severity.ERROR} <= {"no-file"}
    assert not {"near-trim", "placed-twice", "empty-text", "overlap"} & {each.code for each in found}


def test_a_screen_pdf_is_not_for_print_and_a_print_pdf_is(desk: Desk, report: int, tmp_path: Path) -> None:
    """The same pages, written for screens and for a press."""
    screen = drain(desk.exporting.run(Source(report=report), "pdf", tmp_path / "a.pdf"))
    wish = Options(icc=saved_press(tmp_path), marks=True)
    printed = drain(desk.exporting.run(Source(report=report), "pdf-x4", tmp_path / "b.pdf", options=wish))

    codes = {each.code for each in drain(preflight_pdf(screen.files[0])) if each.severity is Severity.ERROR}
    assert codes == {"pdfx-missing", "intent-missing", "trapped-missing", "trim-missing"}
    assert drain(preflight_pdf(printed.files[0])) == ()
