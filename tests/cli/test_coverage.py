"""What an editor is told about the coverage of a section."""

import pytest

from gallery_app.cli.coverage import findings
from gallery_app.services.reporting import SectionCoverage


@pytest.mark.parametrize(
    ("section", "codes"),
    [
        (SectionCoverage(1, "", 0, 0, 0, 0, 0), ["no-photo"]),
        (SectionCoverage(1, "", 3, 0, 2, 1, 2), []),
        (SectionCoverage(1, "", 3, 0, 2, 0, 3), ["no-landscape"]),
        (SectionCoverage(1, "", 3, 3, 2, 0, 0), ["no-file"]),
        (SectionCoverage(1, "老街", 2, 1, 1, 0, 1), ["no-file", "one-photographer"]),
        (SectionCoverage(1, "老街", 1, 0, 1, 0, 1), []),
    ],
)
def test_findings(section: SectionCoverage, codes: list[str]) -> None:
    """Missing photos, missing files, a single photographer and a lead without a landscape are told."""
    assert [finding.code for finding in findings(section)] == codes
