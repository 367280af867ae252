"""Reports and their sections."""

from dataclasses import replace

import pytest

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act, Kind
from gallery_app.domain.query import Field, Term
from gallery_app.domain.report import Paragraph, Report, Section
from gallery_app.errors import InputError
from tests.catalog.conftest import Sample


def test_a_report_comes_back_as_it_was_stored(catalog: SqliteCatalog, sample: Sample) -> None:
    """Sections, paragraphs and authors keep their order; what add returns is what is kept."""
    assert catalog.reports.get(sample.report.id) == sample.report
    assert catalog.reports.get(99) is None


def test_reports_come_newest_first(catalog: SqliteCatalog, sample: Sample) -> None:
    """The one stored last is the first."""
    with catalog.edit(Act.ADD_REPORT):
        newer = catalog.reports.add(Report(headline="新"))
    assert catalog.reports.all() == (newer, sample.report)


def test_the_newest_reports_that_show_photos(catalog: SqliteCatalog, sample: Sample) -> None:
    """One without photos is passed over, and no more are told than asked for."""
    with catalog.edit(Act.ADD_REPORT):
        catalog.reports.add(Report(headline="新"))
    assert catalog.reports.newest_with_photos(9) == {sample.report.id: sample.report.headline}
    assert catalog.reports.newest_with_photos(0) == {}


def test_an_update_keeps_the_placements_of_known_sections(catalog: SqliteCatalog, sample: Sample) -> None:
    """A section may be new, changed, moved or left out; its photos follow it."""
    lead, first, _ = sample.report.sections
    changed = replace(first, heading=("融合",), paragraphs=(Paragraph("新"),))
    new = replace(sample.report, headline="新题", bylines=(), sections=(changed, lead, Section(heading=("末",))))
    with catalog.edit(Act.EDIT) as edit:
        catalog.reports.update(new)
    found = catalog.reports.get(new.id)
    assert found is not None
    assert replace(found, sections=()) == replace(new, sections=())
    assert found.sections[:2] == (changed, lead)
    assert found.sections[2].heading == ("末",)
    assert {p.section for p in catalog.placements.of_report(new.id)} == {first.id}
    assert edit.changes.of(Kind.REPORT) == {new.id}
    assert catalog.finder.count(Term(Field.SECTION, "融合", exact=True)) == len(sample.placements)
    assert catalog.finder.count(Term(Field.REPORT, "新题", exact=True)) == len(sample.placements)


def test_a_removed_report_leaves_its_photos(catalog: SqliteCatalog, sample: Sample) -> None:
    """Only sections and placements go; the photos are no longer found by them."""
    with catalog.edit(Act.REMOVE) as edit:
        catalog.reports.remove(sample.report.id)
    assert catalog.reports.all() == ()
    assert all(not photo.placements for photo in catalog.photos.get(sample.photos))
    assert edit.changes.of(Kind.PHOTO) == set(sample.photos[:2])
    assert catalog.finder.count(Term(Field.SECTION, "产城融合")) == 0


def test_only_known_reports_and_sections_are_updated(catalog: SqliteCatalog, sample: Sample) -> None:
    """The sentence names what is unknown."""
    with pytest.raises(InputError, match="99"), catalog.edit(Act.EDIT):
        catalog.reports.update(Report(id=99))
    with pytest.raises(InputError, match="77"), catalog.edit(Act.EDIT):
        catalog.reports.update(replace(sample.report, sections=(Section(id=77),)))
    assert catalog.reports.get(sample.report.id) == sample.report
