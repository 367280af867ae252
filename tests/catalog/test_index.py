"""The index follows the records."""

import random
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gallery_app.catalog import open_catalog
from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.query import Field, Term
from gallery_app.domain.task import drain
from tests.catalog.conftest import Sample
from tests.catalog.test_naive import fill


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


def test_the_parts_of_the_index_become_one(path: Path) -> None:
    """What is found stays found, by characters and by pinyin, and the index agrees with the records."""
    parts = "select count(distinct segid) as parts from photo_text_idx"
    searches = (Term(Field.ANY, "高新区"), Term(Field.ANY, "gaoxin"), Term(Field.ANY, "夜"))
    with closing(open_catalog(path)) as catalog:
        for seed in range(6):
            fill(catalog, 200, random.Random(seed))
        before = catalog._link.rows(parts)[0]["parts"]
        found = [catalog.finder.find(search).ids for search in searches]
        drain(catalog._index.join())
        assert before > catalog._link.rows(parts)[0]["parts"] == 1
        assert [catalog.finder.find(search).ids for search in searches] == found
        assert catalog.check() == ()
