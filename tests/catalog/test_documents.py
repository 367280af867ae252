"""Numbers of reports and layouts."""

from pathlib import Path

from gallery_app.catalog.opening import open_catalog
from gallery_app.domain.changes import Act
from gallery_app.domain.layout import Layout
from gallery_app.domain.report import Report


def test_a_number_names_one_document(tmp_path: Path) -> None:
    """Reports and layouts never share a number, not even with one that was removed."""
    catalog = open_catalog(tmp_path / "catalog.tushuo")
    with catalog.edit(Act.ADD_REPORT):
        first = catalog.reports.add(Report(headline="甲")).id
        layout = catalog.layouts.add(Layout(0, "版", "photo-page", "A3", "{}", first))
        second = catalog.reports.add(Report(headline="乙")).id
        catalog.reports.remove(second)
        third = catalog.reports.add(Report(headline="丙")).id
    catalog.close()

    assert len({first, layout, second, third}) == 4
