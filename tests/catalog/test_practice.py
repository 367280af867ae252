"""Further fields in the catalog: counted, kept in step with the index, taken back one by one and in bulk."""

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.label import Label
from gallery_app.domain.photo import FieldText, Photo

_PHOTO = Photo(
    title="日新月异",
    rights="仅限本报",
    label=Label.GREEN,
    further=(FieldText("city", "平顶山"), FieldText("rights_url", "https://x.example"), FieldText("title.en", "New")),
)


def test_values_are_counted(catalog: SqliteCatalog) -> None:
    """The most frequent first; terms of use are a column of their own."""
    with catalog.edit(Act.EDIT):
        catalog.photos.add(_PHOTO)
        catalog.photos.add(_PHOTO.saying("city", "郑州"))
        catalog.photos.add(_PHOTO)
    assert catalog.practice.values("city") == [("平顶山", 2), ("郑州", 1)]
    assert (catalog.practice.values("rights"), catalog.practice.values("event")) == ([("仅限本报", 3)], [])


def test_a_record_comes_back_as_it_was_stored(catalog: SqliteCatalog) -> None:
    """With its colour and its further fields, after a change, and after the change was taken back."""
    with catalog.edit(Act.EDIT):
        number = catalog.photos.add(_PHOTO)
    (stored,) = catalog.photos.get([number])
    assert (stored.label, stored.further) == (Label.GREEN, _PHOTO.further)
    with catalog.edit(Act.EDIT):
        catalog.photos.update(stored.saying("city", "").saying("event", "庆典"))
    assert catalog.photos.get([number])[0].said("event") == "庆典"
    catalog.history.undo()
    assert catalog.photos.get([number]) == (stored,)
    assert catalog.check() == ()


def test_bulk_is_stored_indexed_and_taken_back(catalog: SqliteCatalog) -> None:
    """As one by one; the index agrees, and nothing of it stays after undo."""
    with catalog.edit(Act.IMPORT):
        (number,) = catalog.add_many([_PHOTO], [None])
    assert catalog.photos.get([number])[0].further == _PHOTO.further
    assert catalog.check() == ()
    catalog.history.undo()
    assert catalog.practice.values("city") == []
    assert catalog.check() == ()
