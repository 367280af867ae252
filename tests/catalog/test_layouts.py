"""Saved layouts."""

from dataclasses import replace

import pytest

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act, Kind
from gallery_app.domain.layout import Layout
from gallery_app.errors import InputError
from tests.catalog.conftest import Sample


def test_a_layout_comes_back_as_it_was_stored(catalog: SqliteCatalog, sample: Sample) -> None:
    """Name and document can be stored again; the newest comes first."""
    layout = Layout(0, "版面", "contact-sheet", "A3", "{}", sample.report.id, "主题:夜景", "2023-01-01T00:00:00+00:00")
    with catalog.edit(Act.COMPOSE) as edit:
        first = catalog.layouts.add(layout)
        second = catalog.layouts.add(replace(layout, modified=""))
    assert catalog.layouts.get(first) == replace(layout, id=first)
    assert edit.changes.ids == {Kind.LAYOUT: frozenset({first, second})}
    assert [found.id for found in catalog.layouts.all()] == [second, first]
    with catalog.edit(Act.EDIT):
        catalog.layouts.update(replace(layout, id=first, name="新", document="[]"))
    found = catalog.layouts.get(first)
    assert found is not None
    assert (found.name, found.document) == ("新", "[]")
    assert found.modified > layout.modified


def test_a_layout_outlives_its_report(catalog: SqliteCatalog, sample: Sample) -> None:
    """It then belongs to none."""
    with catalog.edit(Act.COMPOSE):
        number = catalog.layouts.add(Layout(0, "a", "t", "A3", "{}", sample.report.id))
        catalog.reports.remove(sample.report.id)
    found = catalog.layouts.get(number)
    assert found is not None
    assert found.report is None


def test_an_unknown_layout_cannot_be_updated(catalog: SqliteCatalog) -> None:
    """The sentence names the id."""
    with pytest.raises(InputError, match="99"), catalog.edit(Act.EDIT):
        catalog.layouts.update(Layout(99, "a", "t", "A3", "{}"))
    assert catalog.layouts.get(99) is None


def test_a_layout_is_removed(catalog: SqliteCatalog) -> None:
    """Undo brings it back as it was."""
    with catalog.edit(Act.COMPOSE):
        number = catalog.layouts.add(Layout(0, "a", "t", "A3", "{}"))
    before = catalog.layouts.get(number)
    with catalog.edit(Act.REMOVE):
        catalog.layouts.remove(number)
    assert catalog.layouts.get(number) is None
    catalog.history.undo()
    assert catalog.layouts.get(number) == before
