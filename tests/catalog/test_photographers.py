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
