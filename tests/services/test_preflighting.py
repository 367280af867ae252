"""What would go wrong in print."""

from pathlib import Path

from gallery_app.domain.task import drain
from gallery_app.services.desk import Desk
from gallery_app.services.exporting import Options, Source
from gallery_app.services.preflighting import preflight_pdf
from tests.fakes.press import saved_press


def test_a_screen_pdf_is_not_for_print_and_a_print_pdf_is(desk: Desk, report: int, tmp_path: Path) -> None:
    """The same pages, written for screens and for a press."""
    screen = drain(desk.exporting.run(Source(report=report), "pdf", tmp_path / "a.pdf"))
    wish = Options(icc=saved_press(tmp_path), marks=True)
    printed = drain(desk.exporting.run(Source(report=report), "pdf-x4", tmp_path / "b.pdf", options=wish))

    codes = {finding.code for finding in drain(preflight_pdf(screen.files[0])) if finding.error}
    assert codes == {"pdfx-missing", "intent-missing", "trapped-missing", "trim-missing"}
    assert drain(preflight_pdf(printed.files[0])) == ()
