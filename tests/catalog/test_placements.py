"""Which photo stands where."""

import pytest

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act, Kind
from gallery_app.domain.placement import Origin
from gallery_app.domain.query import Field, Term
from gallery_app.domain.report import Report, Section
from gallery_app.errors import InputError
from tests.catalog.conftest import Sample


def _order(catalog: SqliteCatalog, sample: Sample) -> list[tuple[int, int, int]]:
    return [(p.section, p.position, p.photo) for p in catalog.placements.of_report(sample.report.id)]


def test_a_placement_says_where_it_stands(catalog: SqliteCatalog, sample: Sample) -> None:
    """Heading and headline come with it, in the placement and in the photo."""
    found = catalog.placements.get(sample.placements[0])
    assert found is not None
    assert (found.heading, found.headline, found.position) == ("产城融合", "活力高新区", 0)
    assert catalog.photos.get(sample.photos[:1])[0].placements == (found,)
    assert catalog.placements.get(99) is None


def test_others_move_on_for_a_photo_put_between(catalog: SqliteCatalog, sample: Sample) -> None:
    """Positions run from 0 without gaps."""
    section = sample.report.sections[1].id
    a, b, c = sample.photos
    with catalog.edit(Act.MATCH) as edit:
        new = catalog.placements.add(c, section, position=1, origin=Origin.SUGGESTED, certainty=0.75, caption="此处")
    assert _order(catalog, sample) == [(section, 0, a), (section, 1, c), (section, 2, b)]
    found = catalog.placements.get(new)
    assert found is not None
    assert (found.origin, found.certainty, found.caption) == (Origin.SUGGESTED, 0.75, "此处")
    assert edit.changes.of(Kind.PLACEMENT) == {new, sample.placements[1]}
    assert edit.changes.of(Kind.PHOTO) == {b, c}


def test_a_photo_stands_once_in_a_section(catalog: SqliteCatalog, sample: Sample) -> None:
    """Placing it again moves it, keeps its id and its caption, and takes the new word for it."""
    section, first = sample.report.sections[1].id, sample.placements[0]
    with catalog.edit(Act.LINK):
        catalog.placements.set_caption(first, "旧")
        again = catalog.placements.add(sample.photos[0], section, position=5, origin=Origin.TEXT)
    found = catalog.placements.get(first)
    assert found is not None
    assert (again, found.position, found.caption, found.origin) == (first, 1, "旧", Origin.TEXT)
    with catalog.edit(Act.LINK):
        catalog.placements.add(sample.photos[0], section, caption="新")
    assert catalog.placements.get(first) != found


def test_a_move_is_the_editors_word(catalog: SqliteCatalog, sample: Sample) -> None:
    """The section left behind closes up; a twin in the new section is given up."""
    _, first, second = (section.id for section in sample.report.sections)
    a, b, c = sample.photos
    with catalog.edit(Act.MATCH):
        doubtful = catalog.placements.add(c, second, origin=Origin.SUGGESTED, certainty=0.5)
        catalog.placements.add(a, second)
    with catalog.edit(Act.LINK):
        catalog.placements.move(sample.placements[0], second, 0)
        catalog.placements.move(doubtful, first, 0)
    assert _order(catalog, sample) == [(first, 0, c), (first, 1, b), (second, 0, a)]
    moved = catalog.placements.get(doubtful)
    assert moved is not None
    assert (moved.origin, moved.certainty) == (Origin.EDITOR, 1.0)


def test_a_caption_of_one_use_is_found_and_taken_back(catalog: SqliteCatalog, sample: Sample) -> None:
    """None follows the photo again."""
    with catalog.edit(Act.EDIT):
        catalog.placements.set_caption(sample.placements[0], "图为晨曦")
    assert catalog.finder.find(Term(Field.DESCRIPTION, "晨曦")).ids == sample.photos[:1]
    with catalog.edit(Act.EDIT):
        catalog.placements.set_caption(sample.placements[0], None)
    assert catalog.finder.count(Term(Field.ANY, "晨曦")) == 0


def test_another_photo_can_take_a_place(catalog: SqliteCatalog, sample: Sample) -> None:
    """Both photos are announced; one that stands in the section already gives up its other place."""
    first, second = sample.placements
    a, b, c = sample.photos
    with catalog.edit(Act.EDIT) as edit:
        catalog.placements.set_photo(first, c)
    assert edit.changes.of(Kind.PHOTO) == {a, c}
    with catalog.edit(Act.EDIT):
        catalog.placements.set_photo(first, b)
    assert [p.id for p in catalog.placements.of_report(sample.report.id)] == [first]
    assert catalog.placements.get(second) is None


def test_taking_a_photo_out_closes_the_gap(catalog: SqliteCatalog, sample: Sample) -> None:
    """The photo itself stays."""
    with catalog.edit(Act.UNLINK):
        catalog.placements.remove(sample.placements[0])
    assert _order(catalog, sample) == [(sample.report.sections[1].id, 0, sample.photos[1])]


def test_what_is_not_there_is_named(catalog: SqliteCatalog, sample: Sample) -> None:
    """Unknown photo, section or placement, and a section of another report, are refused."""
    with catalog.edit(Act.ADD_REPORT):
        other = catalog.reports.add(Report(sections=(Section(),))).sections[0].id
    first = sample.placements[0]
    for wrong in (
        lambda: catalog.placements.add(99, other),
        lambda: catalog.placements.add(sample.photos[0], 99),
        lambda: catalog.placements.move(first, other),
        lambda: catalog.placements.move(first, 99),
        lambda: catalog.placements.set_photo(first, 99),
        lambda: catalog.placements.remove(99),
    ):
        with pytest.raises(InputError, match=f"99|{other}"), catalog.edit(Act.LINK):
            wrong()
