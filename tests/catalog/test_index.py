"""The index follows the records."""

from dataclasses import replace

import pytest

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.query import Field, Term
from tests.catalog.conftest import Sample


@pytest.mark.parametrize("undo", [False, True])
def test_the_index_follows_registers_and_reports(catalog: SqliteCatalog, sample: Sample, *, undo: bool) -> None:
    """A new name, term, heading or headline is found at once under every photo it stands with, and gone when undone."""
    (person,) = (person for person in catalog.photographers.all() if person.name == "田正")
    lead, first, last = sample.report.sections
    sections = (lead, replace(first, heading=("转型",)), last)
    with catalog.edit(Act.EDIT):
        catalog.photographers.update(replace(person, aliases=("老田",)))
        catalog.themes.add("夜景", catalog.themes.add("风光"))
        catalog.reports.update(replace(sample.report, headline="新貌", sections=sections))
    if undo:
        catalog.history.undo()
    words = ("老田", "风光", "转型", "新貌")
    assert [catalog.finder.count(Term(Field.ANY, word)) for word in words] == ([0] * 4 if undo else [1, 2, 2, 2])
    assert catalog.check() == ()
