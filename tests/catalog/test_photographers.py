"""The register."""

from dataclasses import replace

import pytest

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act, Kind
from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Field, Term
from gallery_app.errors import InputError
from tests.catalog.conftest import Sample


def test_everyone_is_sorted_by_the_reading_of_the_surname(catalog: SqliteCatalog) -> None:
    """单 is read shan and 仇 qiu when they are surnames."""
    with catalog.edit(Act.IMPORT):
        catalog.photos.add(Photo(credits=tuple(Credit(n) for n in ("张三", "单田芳", "仇英", "曾国藩", "Adams"))))
    assert [p.name for p in catalog.photographers.all()] == ["Adams", "仇英", "单田芳", "曾国藩", "张三"]


def test_a_person_is_known_by_every_spelling(catalog: SqliteCatalog, sample: Sample) -> None:
    """Aliases count, blanks, width and 简繁 do not."""
    person = catalog.photographers.named("田 正")
    assert person is not None
    with catalog.edit(Act.EDIT) as edit:
        catalog.photographers.update(replace(person, aliases=("Tian Zheng", "阿正"), unit="本报", role="记者"))
    found = catalog.photographers.named("ＴＩＡＮ ＺＨＥＮＧ")
    assert found == replace(person, aliases=("Tian Zheng", "阿正"), unit="本报", role="记者")
    assert edit.changes.ids == {Kind.PHOTOGRAPHER: frozenset({person.id})}
    assert catalog.finder.find(Term(Field.PHOTOGRAPHER, "阿正", exact=True)).ids == sample.photos[:1]
    assert catalog.photographers.named("没有") is None


def test_a_new_name_gets_a_new_reading(catalog: SqliteCatalog, sample: Sample) -> None:
    """Photos follow the register's spelling at once, and so does the search."""
    person = catalog.photographers.named("田正")
    assert person is not None
    with catalog.edit(Act.EDIT):
        catalog.photographers.update(replace(person, name="解正"))
    found = catalog.photographers.named("解正")
    assert found is not None
    assert found.pinyin == "xie zheng"
    assert catalog.photos.get(sample.photos[:1])[0].photographers == ("解正",)
    assert catalog.finder.count(Term(Field.ANY, "解正")) == 1


def test_a_reading_that_was_corrected_stays(catalog: SqliteCatalog, sample: Sample) -> None:
    """The editor knows better than the table."""
    person = catalog.photographers.named("田正")
    assert person is not None
    with catalog.edit(Act.EDIT):
        catalog.photographers.update(replace(person, pinyin="dian zheng"))
    assert catalog.photographers.named("田正") == replace(person, pinyin="dian zheng")


@pytest.mark.parametrize("aliases", [("严　冰",), ("…",)])
def test_a_name_belongs_to_one_person(catalog: SqliteCatalog, sample: Sample, aliases: tuple[str, ...]) -> None:
    """Someone else's name, or one without a letter, is refused."""
    person = catalog.photographers.named("田正")
    assert person is not None
    with pytest.raises(InputError), catalog.edit(Act.EDIT):
        catalog.photographers.update(replace(person, aliases=aliases))


def test_an_unknown_person_cannot_be_updated(catalog: SqliteCatalog, sample: Sample) -> None:
    """The sentence names the id."""
    person = catalog.photographers.all()[0]
    with pytest.raises(InputError, match="99"), catalog.edit(Act.EDIT):
        catalog.photographers.update(replace(person, id=99))


def _two(catalog: SqliteCatalog) -> tuple[int, int]:
    one, other = catalog.photographers.named("田正"), catalog.photographers.named("严冰")
    assert one is not None
    assert other is not None
    return one.id, other.id


def test_merging_gives_names_and_credits(catalog: SqliteCatalog, sample: Sample) -> None:
    """The kept entry takes over what it lacks; the search finds both names, and undo parts them again."""
    kept, other = _two(catalog)
    before = catalog.photographers.all()
    with catalog.edit(Act.EDIT):
        goes = catalog.photographers.get(other)
        assert goes is not None
        catalog.photographers.update(replace(goes, unit="通联部", english="Yan Bing", aliases=("小严",)))
    with catalog.edit(Act.EDIT) as edit:
        catalog.photographers.merge(kept, other)
    merged = catalog.photographers.get(kept)
    assert merged is not None
    assert (merged.aliases, merged.unit, merged.english) == (("严冰", "小严"), "通联部", "Yan Bing")
    assert catalog.finder.find(Term(Field.PHOTOGRAPHER, "严冰", exact=True)).total == 2
    assert catalog.photographers.credited(kept) == sample.photos[:2]
    assert edit.changes.of(Kind.PHOTO) == frozenset(sample.photos[1:2])
    assert catalog.check() == ()
    catalog.history.undo()
    catalog.history.undo()
    assert catalog.photographers.all() == before
    assert catalog.check() == ()


def test_splitting_parts_names_and_credits(catalog: SqliteCatalog, sample: Sample) -> None:
    """The new entry has the name and the photos; the index follows."""
    kept, other = _two(catalog)
    with catalog.edit(Act.EDIT):
        catalog.photographers.merge(kept, other)
        new = catalog.photographers.split(kept, "严 冰", sample.photos[1:2])
    assert catalog.photographers.credited(new) == sample.photos[1:2]
    assert catalog.finder.find(Term(Field.PHOTOGRAPHER, "严冰", exact=True)).ids == sample.photos[1:2]
    assert catalog.check() == ()
    with pytest.raises(InputError), catalog.edit(Act.EDIT):
        catalog.photographers.split(kept, "田 正", ())
    with pytest.raises(InputError), catalog.edit(Act.EDIT):
        catalog.photographers.merge(kept, kept)


def test_counts_go_by_the_date_of_the_report(catalog: SqliteCatalog, sample: Sample) -> None:
    """A year holds its months, a month its days; without a period everything counts."""
    kept, other = _two(catalog)
    assert {c.photographer: c.placements for c in catalog.photographers.published()} == {kept: 1, other: 1}
    assert {c.undated for c in catalog.photographers.published("2023")} == {1}
    with catalog.edit(Act.EDIT):
        catalog.reports.update(replace(sample.report, date="2023-10-12"))
    for first, last, count in (
        ("2023", "2023", 1),
        ("2023-10", "2023-10", 1),
        ("2023-11", "", 0),
        ("", "2023-10-11", 0),
    ):
        assert {c.placements for c in catalog.photographers.published(first, last)} == {count}


def test_an_edit_from_before_the_english_form_can_be_taken_back(catalog: SqliteCatalog, sample: Sample) -> None:
    """A kept row without the column is restored with none."""
    kept, _ = _two(catalog)
    person = catalog.photographers.get(kept)
    assert person is not None
    with catalog.edit(Act.EDIT):
        catalog.photographers.update(replace(person, unit="本报"))
    with catalog._link.transaction():
        catalog._link.run("update edit_row set image = json_remove(image, '$.english') where record = 'photographer'")
    catalog.history.undo()
    assert catalog.photographers.get(kept) == person
