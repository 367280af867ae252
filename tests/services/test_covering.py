"""Coverage of a report in the catalog."""

import pytest

from gallery_app.errors import InputError
from gallery_app.services.desk import Desk
from gallery_app.services.reporting import read_report
from tests.services.conftest import REPORT


def test_findings_of_a_report(desk: Desk, report: int) -> None:
    """Sections are told of in reading order, photos with their ids."""
    assert [finding.code for finding in desk.covering.findings(report)] == ["no-file", "no-file"]
    news = {finding.code for finding in desk.covering.findings(report, news=True)}
    assert {"no-when", "no-who"} < news


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
