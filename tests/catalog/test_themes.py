"""The tree of terms."""

import pytest

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.query import Field, Term
from gallery_app.errors import InputError
from tests.catalog.conftest import Sample


def test_a_wider_term_counts_the_photos_of_its_narrower_ones(catalog: SqliteCatalog, sample: Sample) -> None:
    """A photo with two narrower terms counts once."""
    with catalog.edit(Act.EDIT):
        wide = catalog.themes.add("风光")
        for name in ("夜景", "城市"):
            catalog.themes.add(name, wide)
    assert [(t.name, t.photos, t.parent) for t in catalog.themes.all()] == [
        ("风光", 2, None), ("城市", 1, wide), ("夜景", 2, wide)
    ]  # fmt: skip


def test_a_photo_is_found_by_the_wider_term(catalog: SqliteCatalog, sample: Sample) -> None:
    """The index follows when a term gets a wider one, two steps up too."""
    with catalog.edit(Act.EDIT):
        wide = catalog.themes.add("风光", catalog.themes.add("题材"))
        catalog.themes.add("夜景", wide)
    for name in ("风光", "题材"):
        assert catalog.finder.find(Term(Field.THEME, name, exact=True)).ids == sample.photos[:2]
    assert catalog.check() == ()


def test_a_term_is_stored_once(catalog: SqliteCatalog, sample: Sample) -> None:
    """Spellings that fold to the same key are one term, and a tree never bites its tail."""
    with catalog.edit(Act.EDIT):
        night = catalog.themes.add("夜 景")
        assert catalog.themes.add("夜景", catalog.themes.add("城市", night)) == night
    assert {(t.name, t.parent) for t in catalog.themes.all()} == {("夜景", None), ("城市", night)}


def test_a_term_needs_a_letter(catalog: SqliteCatalog) -> None:
    """Punctuation alone is refused."""
    with pytest.raises(InputError), catalog.edit(Act.EDIT):
        catalog.themes.add("……")
