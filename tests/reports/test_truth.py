"""The report reader on real reports that the repository does not carry."""

import json
from pathlib import Path

from gallery_app.reports.as_json import report_json
from gallery_app.reports.structure import read_report


def test_headlines_of_real_reports(shared: Path) -> None:
    """Headline and second title are found in every one of them."""
    for folder in sorted((shared / "truth" / "reports").iterdir()):
        expected = json.loads((folder / "expected.json").read_text("utf-8"))
        found = report_json(read_report((folder / "report.txt").read_text("utf-8")))
        assert (found["headline"], found["subtitle"]) == (expected["headline"], expected["subtitle"]), folder.name
